import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { type Part, readLetter } from './read-letter.ts';

export interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly letter: Part;
}

/** What befalls the next letter: an answer at one of the steps, or the end of the connection before or after it is in. */
export type Mishap =
  | { readonly at: 'sender' | 'recipient' | 'text'; readonly answer: number }
  | { readonly at: 'before' | 'after' };

const answered = (code: number): Error => Object.assign(new Error('not now'), { responseCode: code });

/** A real SMTP server on loopback, which remembers what it took and fails as it is told. */
export const startMailServer = async () => {
  const arrived: Arrived[] = [];
  const mishaps: Mishap[] = [];
  const sockets = new Set<Socket>();
  const drop = (): void => sockets.forEach((socket) => socket.destroy());
  const takes = (at: Mishap['at']): Mishap | undefined =>
    mishaps[0]?.at === at ? mishaps.shift() : undefined;
  const faultAt = (at: Mishap['at']): Error | null => {
    const mishap = takes(at);
    return mishap && 'answer' in mishap ? answered(mishap.answer) : null;
  };
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'pomocnik' && password === 'h@slo' ? done(null, { user: username }) : done(answered(535)),
    onMailFrom: (_address, _session, done) => done(faultAt('sender')),
    onRcptTo: (_address, _session, done) => {
      if (takes('before')) return drop();
      done(faultAt('recipient'));
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = faultAt('text');
        if (refusal) return done(refusal);
        const raw = Buffer.concat(chunks).toString('latin1');
        arrived.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw,
          letter: readLetter(raw),
        });
        if (takes('after')) return drop();
        done();
      });
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    urlOf: (user: string, password: string) =>
      `smtp://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    arrived: arrived as readonly Arrived[],
    mishaps,
    close: () =>
      new Promise<void>((resolve) => {
        drop();
        server.close(() => resolve());
      }),
  };
};

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;
