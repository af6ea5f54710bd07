import type { ServerResponse } from 'node:http';

/** What the program says about itself to whoever watches over it. */
export interface Health {
  /** False only when a restart is the remedy. */
  live(): boolean;
  /** Whether people can be served now. */
  ready(): boolean | Promise<boolean>;
  /** Names and states of parts, for example `{ slack: 'connecting' }`; no secrets, no texts of people. */
  details?(): Readonly<Record<string, string>>;
}

/** Answers with 200 or 503 and the same in JSON. */
const answer = (response: ServerResponse, good: boolean, health: Health): void => {
  response.writeHead(good ? 200 : 503, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify({ status: good ? 'ok' : 'unavailable', ...health.details?.() }));
};

/** True when the path was one of the two health checks and has been answered. */
export const answerHealth = (path: string, response: ServerResponse, health: Health): boolean => {
  if (path === '/healthz') answer(response, health.live(), health);
  else if (path === '/readyz') void answerReady(response, health);
  else return false;
  return true;
};

/** A check that fails means not ready; it must not leave the watcher without an answer. */
const answerReady = async (response: ServerResponse, health: Health): Promise<void> => {
  const ready = await Promise.resolve()
    .then(() => health.live() && health.ready())
    .catch(() => false);
  answer(response, ready, health);
};
