import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { RequestListener } from 'node:http';

/**
 * A part of the site under a path. A `listener` gets the raw request (Slack checks a signature over the very
 * bytes); an `app` gets the whole path, the mount's own part included.
 */
export interface Mount {
  /** `/` or a path without a slash at its end, such as `/slack/events`. */
  readonly path: string;
  readonly listener?: RequestListener;
  readonly app?: Pick<Hono, 'fetch'>;
}

/** A mount ready to be asked: where it stands, and who answers there. */
export interface Route {
  readonly path: string;
  readonly answer: RequestListener;
}

/** The routes of the mounts, the most particular path first. */
export const toRoutes = (mounts: readonly Mount[]): readonly Route[] =>
  mounts
    .flatMap(({ path, listener, app }): Route[] => {
      if (listener) return [{ path, answer: listener }];
      if (!app) return [];
      // The library promises an answer or an error response of its own, so nothing is left to await.
      const serve = getRequestListener(app.fetch);
      return [{ path, answer: (request, response) => void serve(request, response) }];
    })
    .sort((one, other) => other.path.length - one.path.length);

/** The route that answers for this path, if there is one. */
export const routeFor = (routes: readonly Route[], path: string): Route | undefined =>
  routes.find((route) => route.path === '/' || path === route.path || path.startsWith(`${route.path}/`));
