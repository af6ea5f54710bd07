import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

// `npm run -s bench life`: start-up of the preview until it is ready, memory of the process after the start and
// after 10,000 questions over its page's interface, and the time of an orderly stop.
const PORT = 18_787;
const QUESTIONS = 10_000;
const url = `http://127.0.0.1:${PORT}`;
const folder = mkdtempSync(join(tmpdir(), 'pomocnik-bench-'));

const isReady = async (): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  );

const residentMegabytes = (pid: number): number => {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1]) / 1000);
};

const started = performance.now();
const child = spawn(process.execPath, ['start.mjs'], {
  env: { ...process.env, PORT: String(PORT), DATA_DIR: folder, SLACK_BOT_TOKEN: '', DISCORD_TOKEN: '' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
while (!(await isReady())) await wait(10);
console.log(
  `ready after ${Math.round(performance.now() - started)} ms; ${residentMegabytes(child.pid!)} MB resident`,
);

const state = (await (await fetch(`${url}/api/state`)).json()) as { personas: readonly { id: string }[] };
const persona = state.personas[0]!.id;
const ask = async (index: number): Promise<void> => {
  const response = await fetch(`${url}/api/input`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      request: `benchmark-${index}`,
      persona,
      place: 'direct',
      input: { kind: 'words', text: `jaki jest próg zamówień ${index % 7}` },
    }),
  });
  if (!response.ok) throw new Error(`asking failed: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
};
const asking = performance.now();
for (let index = 0; index < QUESTIONS; index += 10)
  await Promise.all(Array.from({ length: 10 }, (_, offset) => ask(index + offset)));
const seconds = (performance.now() - asking) / 1000;
console.log(
  `${QUESTIONS} questions in ${seconds.toFixed(1)} s (${Math.round(QUESTIONS / seconds)}/s); ${residentMegabytes(child.pid!)} MB resident`,
);

const stopping = performance.now();
const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
child.kill('SIGTERM');
console.log(`stopped with code ${await ended} after ${Math.round(performance.now() - stopping)} ms`);
rmSync(folder, { recursive: true });
