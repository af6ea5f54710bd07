import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { APPLICATION, BOT, type FakeGuild, guildJson, userJson } from './world.ts';

interface Packet {
  readonly op: number;
  readonly d: unknown;
  readonly s?: number;
  readonly t?: string;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly sent: Packet[];
  socket: WebSocket | undefined;
}

const refuse = (socket: WebSocket, code: number, reason: string): undefined => {
  socket.close(code, reason);
};

const INTENT = { guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 } as const;
/** Members, presences, message content: refused unless asked for in the developer portal. */
const PRIVILEGED = (1 << 1) | (1 << 8) | INTENT.messageContent;

interface GatewayOptions {
  readonly server: Server;
  readonly token: string;
  readonly guilds: readonly FakeGuild[];
  /** Called whenever something happened, so that a test can wait for it. */
  readonly changed: () => void;
}

/** Gateway v10: HELLO, IDENTIFY, READY, heartbeats, RESUME with replay, INVALID_SESSION, forced disconnects. */
export const createGateway = ({ server, token, guilds, changed }: GatewayOptions) => {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  let closeNext: number | undefined;
  const seen = { identifies: [] as { readonly intents: number }[], resumes: 0, heartbeats: 0, closes: 0 };
  const current = (): Session | undefined => [...sessions.values()].at(-1);

  const send = (socket: WebSocket | undefined, packet: Packet): void => {
    if (socket?.readyState === 1) socket.send(JSON.stringify({ s: null, t: null, ...packet }));
  };

  const dispatchTo = (session: Session, t: string, d: unknown): void => {
    const packet = { op: 0, d, s: session.sent.length + 1, t };
    session.sent.push(packet);
    send(session.socket, packet);
  };

  const identify = (socket: WebSocket, d: { token: string; intents: number }): Session | undefined => {
    if (closeNext !== undefined) return refuse(socket, closeNext, '');
    if (d.token !== token) return refuse(socket, 4004, 'Authentication failed.');
    if ((d.intents & PRIVILEGED) !== 0) return refuse(socket, 4014, 'Disallowed intent(s).');
    seen.identifies.push({ intents: d.intents });
    const session: Session = { id: `session${seen.identifies.length}`, intents: d.intents, sent: [], socket };
    sessions.set(session.id, session);
    dispatchTo(session, 'READY', {
      v: 10,
      user: userJson(BOT),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: address(),
      application: { id: APPLICATION, flags: 0 },
    });
    for (const guild of guilds) dispatchTo(session, 'GUILD_CREATE', guildJson(guild));
    return session;
  };

  const resume = (
    socket: WebSocket,
    d: { token: string; session_id: string; seq: number },
  ): Session | undefined => {
    seen.resumes += 1;
    if (d.token !== token) return refuse(socket, 4004, 'Authentication failed.');
    const session = sessions.get(d.session_id);
    if (!session) {
      send(socket, { op: 9, d: false });
      return undefined;
    }
    session.socket = socket;
    for (const packet of session.sent.slice(d.seq)) send(socket, packet);
    dispatchTo(session, 'RESUMED', {});
    return session;
  };

  sockets.on('connection', (socket, request) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    if (query.get('v') !== '10' || query.get('encoding') !== 'json')
      return refuse(socket, 4012, 'Invalid API version');
    let session: Session | undefined;
    send(socket, { op: 10, d: { heartbeat_interval: 41_250 } });
    socket.on('close', () => {
      seen.closes += 1;
      if (session?.socket === socket) session.socket = undefined;
      changed();
    });
    socket.on('message', (raw: RawData) => {
      const { op, d } = JSON.parse((raw as Buffer).toString()) as { op: number; d: never };
      if (op === 1) {
        seen.heartbeats += 1;
        send(socket, { op: 11, d: null });
      } else if (op === 2 || op === 6) {
        if (session) return refuse(socket, 4005, 'Already authenticated.');
        session = op === 2 ? identify(socket, d) : resume(socket, d);
      } else if (!session) {
        socket.close(4003, 'Not authenticated.');
      }
      changed();
    });
  });

  const address = (): string => {
    const at = server.address();
    return `ws://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/gateway`;
  };

  return {
    address,
    seen,
    isConnected: (): boolean => current()?.socket !== undefined,
    /** Sends an event to the newest session, now or when it resumes; again and again for the same thing if asked. */
    dispatch: (event: string, value: unknown): void => {
      const session = current();
      if (!session) throw new Error('nobody has identified at the fake gateway');
      dispatchTo(session, event, value);
    },
    /** What a message says is only told where Discord tells it to a bot with these intents. */
    mayRead: (isDirect: boolean, mentionsBot: boolean): { delivered: boolean; content: boolean } => {
      const intents = current()?.intents ?? 0;
      const delivered = (intents & (isDirect ? INTENT.directMessages : INTENT.guildMessages)) !== 0;
      return { delivered, content: isDirect || mentionsBot };
    },
    /** Breaks the connections as a bad network does. */
    breakConnection: (): void => sockets.clients.forEach((socket) => socket.terminate()),
    /** Asks the client to reconnect, as Discord does before it restarts a gateway server. */
    askToReconnect: (): void => send(current()?.socket, { op: 7, d: null }),
    /** Forgets all sessions: the next RESUME is refused and the client must identify anew. */
    forgetSessions: (): void => sessions.clear(),
    /** Refuses whoever identifies, for that reason. */
    refuseIdentify: (code: number): void => {
      closeNext = code;
    },
    /** Closes for a reason the client must not come back from. */
    closeForGood: (code: number): void => current()?.socket?.close(code),
    stop: (): void => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};
