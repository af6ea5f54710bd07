import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildOrder, FromChild, Quiet, Request, ToChild } from './orders.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/** A child as a file of its own starts in a third of the time: a thousand are needed where it is proven. */
export const bundleChild = async (): Promise<string> => {
  const { build } = await import('esbuild');
  const outfile = fileURLToPath(new URL('../../../node_modules/.cache/pomocnik/child.mjs', import.meta.url));
  await build({
    entryPoints: [CHILD],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    external: [
      'better-sqlite3',
      'kysely',
      'pg',
      'graphile-worker',
      'zlib-sync',
      'bufferutil',
      'utf-8-validate',
    ],
    banner: {
      js: "import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);",
    },
  });
  return outfile;
};

/** A program that can be killed. */
export interface Child {
  /** Resolves when it works; rejects when it ends before. */
  begin(order: ChildOrder): Promise<void>;
  request(request: Request): void;
  /** Resolves when nothing waits and nothing is under way. */
  drained(): Promise<Quiet>;
  /** Resolves when it is over, however that came. */
  readonly over: Promise<void>;
  heard(kind: FromChild['kind']): Promise<FromChild>;
  onAnswer(listener: (answer: FromChild) => void): void;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const adopt = (process: ChildProcess): Child => {
  const listeners = new Set<(said: FromChild) => void>();
  process.on('message', (said: FromChild) => {
    for (const listener of [...listeners]) listener(said);
  });
  const over = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  const tell = (said: ToChild): void => {
    if (process.connected) process.send(said, () => undefined);
  };
  const heard = (kind: FromChild['kind']): Promise<FromChild> =>
    new Promise((resolve, reject) => {
      const listener = (said: FromChild): void => {
        if (said.kind !== kind) return;
        listeners.delete(listener);
        resolve(said);
      };
      listeners.add(listener);
      void over.then(() => reject(new Error(`a child ended before it said „${kind}”`)));
    });
  return {
    begin: async (order) => {
      const ready = heard('ready');
      tell({ kind: 'go', order });
      await ready;
    },
    request: (request) => tell({ kind: 'request', request }),
    drained: async () => {
      const quiet = heard('quiet');
      tell({ kind: 'drain' });
      const said = await quiet;
      return said as Quiet;
    },
    over,
    heard,
    onAnswer: (listener) => void listeners.add(listener),
    kill: async () => {
      process.kill('SIGKILL');
      await over;
    },
    stop: async () => {
      tell({ kind: 'stop' });
      await over;
    },
  };
};

/** Starting a process takes a second, so the next ones are loaded while others work. */
export const createNursery = (size: number, file = CHILD) => {
  const waiting: { readonly child: Child; readonly loaded: Promise<unknown> }[] = [];
  let isClosed = false;

  const raise = (): void => {
    const child = adopt(
      fork(file, [], {
        execArgv: file === CHILD ? ['--import', 'tsx'] : [],
        env: { ...process.env, TZ: 'UTC' },
        stdio: 'inherit',
      }),
    );
    const loaded = child.heard('loaded');
    loaded.catch(() => undefined);
    waiting.push({ child, loaded });
  };
  for (let count = 0; count < size; count += 1) raise();

  return {
    next: async (): Promise<Child> => {
      const { child, loaded } = waiting.shift()!;
      if (!isClosed) raise();
      await loaded;
      return child;
    },
    close: async (): Promise<void> => {
      isClosed = true;
      await Promise.all(waiting.map(({ child }) => child.kill()));
    },
  };
};

export type Nursery = ReturnType<typeof createNursery>;
