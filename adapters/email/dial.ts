import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { ANSWERED_WITHIN, CONNECT_WITHIN, GREETED_WITHIN } from './limits.ts';

const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])$/iu;

const optionsOf = (url: string): SMTPConnection.Options => {
  const { protocol, hostname, port, username } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/gu, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A password leaves this computer only where the line is encrypted.
    requireTLS: !secure && username !== '' && !LOOPBACK.test(hostname),
    connectionTimeout: CONNECT_WITHIN,
    dnsTimeout: CONNECT_WITHIN,
    greetingTimeout: GREETED_WITHIN,
    socketTimeout: ANSWERED_WITHIN,
  };
};

const closed = (): Error => Object.assign(new Error('the connection was closed'), { code: 'ECONNECTION' });

/** One conversation with the server, from the greeting to the end; `talk` calls `done` once it is over. */
const converse = (
  url: string,
  talk: (line: SMTPConnection, done: (fault?: Error | null) => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const { username, password } = new URL(url);
    const line = new SMTPConnection(optionsOf(url));
    let isOver = false;
    const done = (fault?: Error | null): void => {
      if (isOver) return;
      isOver = true;
      if (fault) {
        line.close();
        return reject(fault);
      }
      line.quit();
      resolve();
    };
    line.on('error', done);
    // Where the server ended it with an answer, the answer is told right after.
    line.on('end', () => queueMicrotask(() => done(closed())));
    line.connect((fault) => {
      if (fault) return done(fault);
      if (username === '') return talk(line, done);
      const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
      line.login(credentials, (refused) => (refused ? done(refused) : talk(line, done)));
    });
  });

/** Whether letters can be handed over: the server is there, and takes the password. */
export const knock = (url: string): Promise<void> => converse(url, (_line, done) => done());

/** Hands a letter over. `onBegin` is called when its text begins to leave: from then on it may have been taken. */
export const handOver = (
  url: string,
  envelope: { readonly from: string; readonly to: string },
  letter: Buffer,
  onBegin: () => void,
): Promise<void> =>
  converse(url, (line, done) => {
    const text = Readable.from(
      (function* () {
        onBegin();
        yield letter;
      })(),
      { objectMode: false },
    );
    line.send({ ...envelope, size: letter.length }, text, (fault) => done(fault));
  });
