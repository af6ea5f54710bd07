import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { temporaryDirectory } from './storage.ts';

/** How the program ended. */
export interface Ended {
  readonly code: number | null;
  readonly milliseconds: number;
}

/** The real program in a process of its own. */
export interface Program {
  readonly pid: number;
  readonly url: string;
  readonly dataDir: string;
  /** Everything it wrote so far, both streams. */
  said(): string;
  /** Resolves when `/readyz` says that people are served. */
  ready(): Promise<void>;
  /** Resolves when it ended by itself, or rejects when it does not. */
  ended(): Promise<Ended>;
  /** Asks it to stop and waits; a program that stays longer than fifteen seconds is killed, and that is an error. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

/** Settings by their names in `.env.example`; `TZ` and `DATA_DIR` too. */
export type Settings = Readonly<Record<string, string>>;

const READY_WITHIN = 30_000;
const ENDED_WITHIN = 15_000;
const LOOK_EVERY = 20;

const running = new Set<ChildProcess>();
// A test run that breaks off leaves nothing behind.
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A port that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const fromHere = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The knowledge the program is given unless a test says otherwise. */
export const KNOWLEDGE = resolve(process.env['KNOWLEDGE_DIR'] ?? fromHere('knowledge'));

/** Only what the program is told, besides the path: no token of the person who runs the tests. */
const environmentOf = (settings: Settings): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  KNOWLEDGE_DIR: KNOWLEDGE,
  // Not the `.env` of the person who runs the tests.
  ENV_FILE: 'none',
  ...settings,
});

const within = async <T>(work: Promise<T>, milliseconds: number, otherwise: () => Error): Promise<T> => {
  const late = new AbortController();
  const timeout = wait(milliseconds, undefined, { signal: late.signal }).then(
    () => Promise.reject(otherwise()),
    () => work,
  );
  try {
    return await Promise.race([work, timeout]);
  } finally {
    late.abort();
  }
};

/** How the operator starts it, and how it should not be started. */
const ENTRIES = {
  'start script': [fromHere('start.mjs')],
  'main module': ['--import', import.meta.resolve('tsx'), fromHere('src/main.ts')],
} as const;

/**
 * Starts the program with these settings; without a port and a folder for its files it gets fresh ones. It runs in
 * that folder, which is not the program's own.
 */
export const startProgram = async (
  settings: Settings,
  entry: keyof typeof ENTRIES = 'start script',
): Promise<Program> => {
  const port = settings['PORT'] ?? String(await freePort());
  const dataDir = settings['DATA_DIR'] ?? temporaryDirectory().path;
  const child = spawn(process.execPath, ENTRIES[entry], {
    cwd: dataDir,
    env: environmentOf({ ...settings, PORT: port, DATA_DIR: dataDir }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const closed = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  const url = `http://127.0.0.1:${port}`;

  const looksReady = async (): Promise<boolean> =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );

  const ended = async (): Promise<Ended> => {
    const start = performance.now();
    const code = await within(closed, ENDED_WITHIN, () => {
      child.kill('SIGKILL');
      return new Error(`the program did not end:\n${output}`);
    });
    return { code, milliseconds: performance.now() - start };
  };

  return {
    pid: child.pid!,
    url,
    dataDir,
    said: () => output,
    ready: async () => {
      const limit = performance.now() + READY_WITHIN;
      while (!(await looksReady())) {
        if (!isRunning()) throw new Error(`the program ended before it was ready:\n${output}`);
        if (performance.now() > limit) throw new Error(`the program is not ready:\n${output}`);
        await wait(LOOK_EVERY);
      }
    },
    ended,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended();
    },
  };
};

/** Everything the program has on disk, as one text: where words of a person must not be found. */
export const kept = ({ dataDir }: Pick<Program, 'dataDir'>): string =>
  existsSync(dataDir)
    ? readdirSync(dataDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'knowledge-snapshot.json')
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
        .join('\n')
    : '';
