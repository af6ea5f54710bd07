import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Duplex } from 'node:stream';
import { takeResponse } from './response-address.ts';
import { serveFiles } from './files.ts';
import type { Mishap, State } from './state.ts';
import { callMethod } from './web-api.ts';

export interface Server {
  readonly port: number;
  /** Hands every upgrade to the socket that Socket Mode uses. */
  onUpgrade(take: (request: IncomingMessage, socket: Duplex, head: Buffer) => void): void;
  close(): Promise<void>;
}

const send = (response: ServerResponse, status: number, body: object, headers: object = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

const misbehave = (mishap: Mishap, response: ServerResponse, act: () => void): void => {
  switch (mishap.kind) {
    case 'later':
      return send(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': mishap.retryAfter });
    case 'broken':
      return send(response, mishap.status, { ok: false, error: 'internal_error' });
    case 'error':
      return send(response, 200, { ok: false, error: mishap.error });
    case 'lost-reply':
      act();
      response.destroy();
  }
};

/** The fake's one HTTP server: the Web API under /api/, response addresses under /response/. */
export const startServer = async (state: State): Promise<Server> => {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = await buffer(request);
    const body = raw.toString();
    const path = new URL(request.url ?? '/', 'http://fake').pathname;
    const token = request.headers.authorization?.replace(/^Bearer /u, '');
    const [, kind, name = ''] = path.split('/');
    const method = kind === 'response' ? 'response_url' : kind === 'upload' ? 'upload' : name;
    const mishap = state.mishaps.get(method)?.shift();
    const answer = (): (() => void) => {
      if (kind === 'response') {
        const status = takeResponse(state, name, body);
        return () => send(response, status, { ok: status === 200 });
      }
      if (kind === 'upload' || kind === 'files') {
        const served = serveFiles(state, kind, name, { token, body: raw });
        return () => void response.writeHead(served.status, { 'content-type': served.type }).end(served.body);
      }
      if (kind !== 'api') return () => send(response, 404, {});
      if (method === 'apps.connections.open') {
        const { port } = server.address() as AddressInfo;
        const ok = token === state.appToken;
        state.calls.push({ method, args: {}, ok });
        return () =>
          send(
            response,
            200,
            ok ? { ok, url: `ws://127.0.0.1:${port}/link` } : { ok, error: 'invalid_auth' },
          );
      }
      const contentType = request.headers['content-type'] ?? '';
      const said = callMethod(state, method, { token, body, contentType });
      return () => send(response, 200, said);
    };
    if (!mishap) return answer()();
    if (mishap.kind !== 'lost-reply') state.calls.push({ method, args: {}, ok: false, error: mishap.kind });
    misbehave(mishap, response, () => void answer());
  };
  const server = createServer(
    (request, response) => void handle(request, response).then(() => state.changed()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    port: (server.address() as AddressInfo).port,
    onUpgrade: (take) => server.on('upgrade', take),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
