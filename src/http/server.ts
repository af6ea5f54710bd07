import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { systemTimer, type Timer, within } from '../core/timer.ts';
import { pl } from '../i18n/pl.ts';
import { STRICT_HEADERS } from './headers.ts';
import { answerHealth, type Health } from './health.ts';
import { toListenError } from './listen-error.ts';
import { type Mount, routeFor, toRoutes } from './mount.ts';

/** How long requests under way may still take at the stop, in milliseconds. */
const STOP_WITHIN = 3000;
/** How long a request may take to arrive whole, in milliseconds. */
const ARRIVE_WITHIN = 30_000;

export interface HttpServerDeps {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly health: Health;
  readonly mounts: readonly Mount[];
  readonly log: Log;
  readonly timer?: Timer;
}

export interface HttpServer {
  /**
   * Starts listening and gives the port in use.
   * @throws {ListenError} when the port or the address cannot be had; its message is for the operator.
   */
  start(): Promise<{ readonly port: number }>;
  /** Takes no more requests, lets those under way finish for three seconds, then closes what is left. */
  stop(): Promise<void>;
}

const say = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
};

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const refused = (error: Error): void => reject(toListenError(error, host, port));
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      resolve((server.address() as AddressInfo).port);
    });
  });

/** The one web server of the program: health checks and whatever the adapters mount. */
export const createHttpServer = (deps: HttpServerDeps): HttpServer => {
  const { health, log, timer = systemTimer } = deps;
  const routes = toRoutes(deps.mounts);

  const server = createServer({ requestTimeout: ARRIVE_WITHIN }, (request, response) => {
    for (const [name, value] of Object.entries(STRICT_HEADERS)) response.setHeader(name, value);
    // A kept-alive connection that falls idle during the stop would otherwise hold it up.
    response.once('close', () => {
      if (!server.listening) server.closeIdleConnections();
    });
    // Not `new URL`: a target such as `//` is legal in HTTP and would make it throw.
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (answerHealth(path, response, health)) return;
    try {
      const route = routeFor(routes, path);
      if (route) route.answer(request, response);
      else say(response, 404, pl.http.notFound);
    } catch (thrown) {
      log.error('answering a web request failed', { error: toError(thrown) });
      if (response.headersSent) response.destroy();
      else say(response, 500, pl.http.failed);
    }
  });

  return {
    start: async () => ({ port: await listen(server, deps.host, deps.port) }),
    stop: async () => {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const { inTime } = await within(closed, STOP_WITHIN, timer);
      if (inTime) return;
      server.closeAllConnections();
      await closed;
    },
  };
};
