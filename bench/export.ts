import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day, Instant } from '../src/core/clock.ts';
import { daysLater } from '../src/core/day.ts';
import type { PersonId } from '../src/core/ids.ts';
import { instantOf } from '../src/core/warsaw.ts';
import { silentLog } from '../src/core/log.ts';
import { createPeople } from '../src/features/people/service.ts';
import { createReportsFeature } from '../src/features/reports/feature.ts';
import type { Engine } from '../src/storage/engine.ts';
import { createStorage } from '../src/storage/storage.ts';
import { createMadeFiles } from '../src/wiring/made-files.ts';
import { reportsDeps } from '../src/wiring/reports.ts';
import { aContext } from '../tests/support/context.ts';
import { movingClock } from '../tests/support/moving-clock.ts';
import { saveWorld } from '../tests/support/reports/save-world.ts';
import type { World } from '../tests/support/reports/world.ts';
import { onBothEngines } from './on-both-engines.ts';

// `npm run -s bench export`: the list of 100,000 participations as files, by the button under a report.
const EVENTS = 2000;
const SEATS = 50;
const PEOPLE = 10_000;
const AT_ONCE = 100;
const FIRST = '2016-01-01' as Day;
const LAST = '2025-12-31' as Day;
const NOW = '2026-01-02T08:00:00.000Z' as Instant;

const EMPTY: World = {
  regions: [],
  units: [],
  projects: [],
  people: [],
  events: [],
  registrations: [],
  marks: [],
  members: [],
  noted: [],
};

const at = (day: Day, time: string): Instant => {
  const read = instantOf(day, time);
  if (!read.ok) throw new Error(`no such hour: ${day} ${time}`);
  return read.value;
};

const people = (): World['people'] =>
  Array.from({ length: PEOPLE }, (_, index) => ({ id: `o${index}` as PersonId, sex: 'woman' as const }));

/** Some of the events, everybody on them present: made and forgotten, so that they are not measured. */
const someEvents = (first: number): World => {
  const events = Array.from({ length: AT_ONCE }, (_, offset): World['events'][number] => {
    const id = `e${first + offset}`;
    const day = daysLater(FIRST, (first + offset) % 3640);
    const session = { id: `${id}s`, day, from: '09:00', to: '15:00', pause: 30 };
    const times = { startsAt: at(day, '09:00'), endsAt: at(day, '15:00') };
    return {
      id,
      form: 'training',
      title: `Metody pracy socjalnej z rodziną, część ${(first + offset) % 40}`,
      region: 'slaskie',
      project: 'p0',
      state: 'published',
      isExample: false,
      group: null,
      terms: [{ id: `${id}t`, capacity: SEATS, state: 'open', sessions: [{ ...session, ...times }] }],
    };
  });
  const registrations = events.flatMap(({ id, terms }, offset) =>
    Array.from({ length: SEATS }, (_, seat) => ({
      id: `${id}r${seat}`,
      event: id,
      term: `${id}t`,
      person: `o${((first + offset) * SEATS + seat) % PEOPLE}` as PersonId,
      unit: `u${seat}`,
      state: 'confirmed' as const,
      past: [],
      madeAt: terms[0]!.sessions[0]!.startsAt,
    })),
  );
  const marks = registrations.map(({ id, event }) => ({
    session: `${event}s`,
    registration: id,
    state: 'present' as const,
  }));
  return { ...EMPTY, events, registrations, marks };
};

const fill = async (engine: Engine): Promise<void> => {
  const units = Array.from({ length: SEATS }, (_, index) => ({
    id: `u${index}`,
    region: 'slaskie',
    isActive: true,
  }));
  const projects = [{ id: 'p0', region: 'slaskie', hour: 45 as const }];
  await saveWorld(engine, { ...someEvents(0), units, projects, people: people() });
  for (let first = AT_ONCE; first < EVENTS; first += AT_ONCE) await saveWorld(engine, someEvents(first));
};

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** The most memory the process had while the work was done, looked at between its portions. */
const peakWhile = async <T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly peak: number }> => {
  let peak = process.memoryUsage.rss();
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 5);
  const value = await work();
  clearInterval(watch);
  return { value, peak: Math.max(peak, process.memoryUsage.rss()) };
};

await onBothEngines(async (name, engine) => {
  await engine.migrate();
  const storage = await createStorage(engine);
  await fill(engine);
  const clock = movingClock();
  const folder = mkdtempSync(join(tmpdir(), 'pomocnik-export-'));
  const made = createMadeFiles(folder, clock, silentLog);
  const profiles = createPeople({ store: storage.people, clock, groups: {} });
  const feature = createReportsFeature(reportsDeps(storage, profiles, made.open));
  const speaker = { person: 'o0' as PersonId, roles: ['worker', 'coordinator'] as const };
  const press = async (request: string) =>
    feature.actions!['listfile']!(
      { ...aContext({ speaker, now: NOW }), request },
      ['slaskie', FIRST, LAST, '-', 'participations'],
      [],
    );
  for (const run of [1, 2, 3]) {
    const before = process.memoryUsage.rss();
    const began = performance.now();
    const { value, peak } = await peakWhile(() => press(`${name}${run}`));
    const took = Math.round(performance.now() - began);
    if (value.kind !== 'message') throw new Error(`no message: ${value.kind}`);
    const files = (value.message.files ?? []).map((file) => ({
      name: file.name,
      size: 'path' in file ? file.size : Number.NaN,
    }));
    console.log(
      `${name}: ${EVENTS * SEATS} rows in ${files.length} files (${files
        .map(({ name: of, size }) => `${of.split('.').at(-1)!} ${(size / 1024 / 1024).toFixed(1)} MB`)
        .join(', ')}), ms: ${took}; memory before ${megabytes(before)} MB, at most ${megabytes(peak)} MB`,
    );
  }
  rmSync(folder, { recursive: true });
});
