import { randomUUID } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { writeSmallKnowledge } from '../support/knowledge.ts';
import { kept, type Program, startProgram } from '../support/program.ts';
import { readScrape, type Sample, valueIn } from '../support/scrape.ts';
import { temporaryDirectory } from '../support/storage.ts';

/** What somebody could type to get into a figure. */
const HOSTILE = [
  'anna',
  'Sekretny Jan 90010112345',
  '{le="x"}',
  'x'.repeat(300),
  '__proto__',
  'ąęść\n# TYPE',
];

/** Labels that the program itself chooses from closed lists, and those of the process. */
const CLOSED = new Set([
  ...[
    'platform',
    'input',
    'outcome',
    'what',
    'outlet',
    'state',
    'kind',
    'job',
    'le',
    'quantile',
    'type',
    'space',
  ],
  ...['version', 'major', 'minor', 'patch'],
]);

const wordsIn = (samples: readonly Sample[]): ReadonlySet<string> =>
  new Set(
    samples.filter(({ name }) => name.startsWith('pomocnik_')).flatMap(({ labels }) => Object.values(labels)),
  );

const start = async (settings: Readonly<Record<string, string>>): Promise<Program> => {
  const { path, remove } = temporaryDirectory();
  onTestFinished(remove);
  writeSmallKnowledge(path);
  const program = await startProgram({ LOG_LEVEL: 'silent', KNOWLEDGE_DIR: path, ...settings });
  await program.ready();
  return program;
};

it('a watching program sees what was done, and nobody in it', async () => {
  const program = await start({ METRICS: 'on' });
  const scrape = async () => {
    const response = await fetch(`${program.url}/metrics`);
    expect(response.headers.get('content-type')).toContain('version=0.0.4');
    return readScrape(await response.text());
  };
  const send = (input: object): Promise<unknown> =>
    fetch(`${program.url}/api/input`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ request: randomUUID(), persona: 'anna', place: 'direct', input }),
    });

  await send({ kind: 'words', text: 'ile wynosi próg zamówień' });
  const before = await scrape();
  for (const text of HOSTILE) {
    await send({ kind: 'words', text });
    await send({ kind: 'command', name: text.slice(0, 100), text });
    await send({ kind: 'action', id: text.slice(0, 200), values: [text.slice(0, 200)] });
    await send({ kind: 'form', id: text.slice(0, 200), values: {} });
    await send({ kind: 'suggest', command: text.slice(0, 200), option: 'x', text });
  }
  const after = await scrape();
  await program.stop();

  const asked = { platform: 'local', input: 'words', outcome: 'message' };
  expect(valueIn(before, 'pomocnik_inputs_total', asked)).toBe(1);
  expect(valueIn(before, 'pomocnik_answers_total', { outcome: 'answered' })).toBe(1);
  expect(valueIn(after, 'pomocnik_inputs_total', asked)).toBe(1 + HOSTILE.length);
  expect(valueIn(after, 'pomocnik_inputs_total', { ...asked, input: 'action' })).toBe(HOSTILE.length);
  expect(valueIn(before, 'pomocnik_platform_ready', { platform: 'local' })).toBe(1);
  expect(
    valueIn(before, 'pomocnik_database_seconds_count', { kind: 'batch', outcome: 'ok' }),
  ).toBeGreaterThan(0);

  // Whatever people type, no label is made of it.
  const names = new Set(after.flatMap(({ labels }) => Object.keys(labels)));
  expect([...names].filter((name) => !CLOSED.has(name))).toEqual([]);
  for (const word of wordsIn(after)) expect(word).toMatch(/^(\+Inf|[\d.]+|[a-z]+([.-][a-z-]+)*)$/);
  for (const text of HOSTILE) expect([...wordsIn(after)]).not.toContain(text);
  expect(kept(program)).not.toContain('Sekretny');
}, 120_000);

it('nobody sees figures that were not switched on', async () => {
  const program = await start({});
  const response = await fetch(`${program.url}/metrics`);
  const text = await response.text();
  await program.stop();
  expect(response.status).toBe(404);
  expect(text).not.toContain('pomocnik_');
}, 120_000);
