import { WebSocket, WebSocketServer } from 'ws';
import { isObject } from './check-elements.ts';
import type { Server } from './server.ts';
import type { State } from './state.ts';
import { ACKNOWLEDGE_WITHIN, type Acknowledged, type Transport, type Wrapping } from './transport.ts';

interface Pending {
  readonly envelope: Readonly<Record<string, unknown>>;
  readonly sent: number;
  readonly resolve: (acknowledged: Acknowledged) => void;
}

export interface SocketMode extends Transport {
  /** Asks the client to come back on a new socket, as Slack does every few hours. */
  refresh(): void;
  /** Cuts the line without a word. */
  drop(): void;
  /** Resolves when a client is connected. */
  connected(): Promise<void>;
  readonly connections: number;
  close(): void;
}

const MAY_ANSWER: Readonly<Record<Wrapping, boolean>> = {
  events_api: false,
  slash_commands: true,
  interactive: true,
};

/** Slack's side of Socket Mode: envelopes, and again those that nobody acknowledged when a client comes back. */
export const createSocketMode = (state: State, server: Server): SocketMode => {
  const sockets = new WebSocketServer({ noServer: true });
  const pending = new Map<string, Pending>();
  const done = new Set<string>();
  let current: WebSocket | undefined;
  let connections = 0;
  let waiting: (() => void)[] = [];

  const take = (text: string): void => {
    const message: unknown = JSON.parse(text);
    const id = isObject(message) ? String(message['envelope_id']) : '';
    const one = pending.get(id);
    if (!isObject(message) || !one) {
      state.violations.push(done.has(id) ? 'acknowledged twice' : 'acknowledged what was never sent');
      return;
    }
    pending.delete(id);
    done.add(id);
    const milliseconds = Date.now() - one.sent;
    if (milliseconds > ACKNOWLEDGE_WITHIN) state.violations.push(`acknowledged after ${milliseconds} ms`);
    const body = message['payload'];
    const isEmpty = !isObject(body) || Object.keys(body).length === 0;
    if (!isEmpty && one.envelope['accepts_response_payload'] !== true)
      state.violations.push('answered where no answer is taken');
    one.resolve({ ok: true, milliseconds, ...(isEmpty ? {} : { body }) });
  };

  server.onUpgrade((request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (client) => {
      connections += 1;
      current = client;
      client.on('message', (data: Buffer) => take(data.toString()));
      client.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
      for (const { envelope } of pending.values())
        client.send(JSON.stringify({ ...envelope, retry_attempt: 1, retry_reason: 'timeout' }));
      for (const resolve of waiting) resolve();
      waiting = [];
    }),
  );

  return {
    get connections() {
      return connections;
    },
    deliver: (type, payload) =>
      new Promise((resolve) => {
        const envelope_id = state.next('envelope-');
        const envelope = { envelope_id, type, payload, accepts_response_payload: MAY_ANSWER[type] };
        pending.set(envelope_id, { envelope, sent: Date.now(), resolve });
        if (current?.readyState === WebSocket.OPEN) current.send(JSON.stringify(envelope));
      }),
    refresh: () => current?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
    drop: () => current?.terminate(),
    connected: () =>
      current?.readyState === WebSocket.OPEN
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
};
