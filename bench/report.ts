import { toInstant } from '../src/core/clock.ts';
import type { Day, Instant } from '../src/core/clock.ts';
import { daysLater } from '../src/core/day.ts';
import type { PersonId } from '../src/core/ids.ts';
import { instantOf } from '../src/core/warsaw.ts';
import type { Engine } from '../src/storage/engine.ts';
import { createStorage } from '../src/storage/storage.ts';
import { FIRST_TOPICS } from '../src/features/consultations/first-topics.ts';
import { saveWorld } from '../tests/support/reports/save-world.ts';
import type { World, WorldEvent, WorldMark, WorldRegistration } from '../tests/support/reports/world.ts';
import { onBothEngines } from './on-both-engines.ts';
import { createRandom } from './random.ts';

// Ten years of a voivodeship of the size of Śląskie 2007–2015, as its closing document tells of it.
const SIZE = { events: 1868, participations: 31_603, people: 8868, units: 510, services: 3359, hours: 8622 };
const FIRST = '2007-01-01' as Day;
const SESSIONS = 3;

const random = createRandom(1);
const below = (limit: number): number => Math.floor(random() * limit);

const at = (day: Day, time: string): Instant => {
  const read = instantOf(day, time);
  if (!read.ok) throw new Error(`no such hour: ${day} ${time}`);
  return read.value;
};

const people = Array.from({ length: SIZE.people }, (_, index) => ({
  id: `o${index}` as PersonId,
  sex: random() < 0.88 ? ('woman' as const) : ('man' as const),
}));
const units = Array.from({ length: SIZE.units }, (_, index) => ({
  id: `u${index}`,
  region: 'slaskie',
  isActive: true,
}));
const events = Array.from({ length: SIZE.events }, (_, index): WorldEvent => {
  const first = daysLater(FIRST, below(3640));
  return {
    id: `e${index}`,
    form: 'training',
    title: `Szkolenie ${below(400)}`,
    region: 'slaskie',
    project: 'p0',
    state: 'published',
    isExample: false,
    group: null,
    terms: [
      {
        id: `e${index}t`,
        capacity: 40,
        state: 'open',
        sessions: Array.from({ length: SESSIONS }, (_, number) => {
          const day = daysLater(first, number);
          return {
            id: `e${index}s${number}`,
            day,
            from: '09:00',
            to: '15:00',
            startsAt: at(day, '09:00'),
            endsAt: at(day, '15:00'),
            pause: 30,
          };
        }),
      },
    ],
  };
});
const registrations: WorldRegistration[] = [];
const taken = new Set<string>();
while (registrations.length < SIZE.participations) {
  const index = registrations.length;
  // Everybody once, then whoever comes again.
  const who = index < SIZE.people ? index : below(SIZE.people);
  const event = events[index % SIZE.events]!;
  if (taken.has(`${event.id} ${who}`)) continue;
  taken.add(`${event.id} ${who}`);
  registrations.push({
    id: `r${index}`,
    event: event.id,
    term: `${event.id}t`,
    person: people[who]!.id,
    unit: units[who % SIZE.units]!.id,
    state: 'confirmed',
    past: ['applied'],
    madeAt: event.terms[0]!.sessions[0]!.startsAt,
  });
}
const marks = registrations.flatMap(({ id, event }) =>
  Array.from({ length: SESSIONS }, (_, number): WorldMark => ({
    session: `${event}s${number}`,
    registration: id,
    state: 'present',
  })),
);
const world: World = {
  regions: ['slaskie'],
  units,
  projects: [{ id: 'p0', region: 'slaskie', hour: 45 }],
  people,
  events,
  registrations,
  marks,
  members: [],
  noted: [],
};

/** Advice that took place, with its outcome. */
const saveAdvice = async ({ queries }: Engine): Promise<void> => {
  const [adviser] = people;
  await queries
    .insertInto('advisers')
    .values({
      person: adviser!.id,
      name: 'Doradca',
      topics: '[]',
      region: 'slaskie',
      powiaty: '[]',
      base_powiat: null,
      place: null,
      online_url: null,
      phone: null,
      notice_hours: 24,
      horizon_days: 30,
      daily_minutes: 480,
      buffer_before: 0,
      buffer_after: 0,
      confirms_by_hand: 0,
      is_active: 1,
      is_example: 0,
      changed_at: at(FIRST, '08:00'),
    })
    .execute();
  const minutes = Math.round((SIZE.hours * 60) / SIZE.services);
  for (let index = 0; index < SIZE.services; index += 1) {
    const day = daysLater(FIRST, below(3640));
    const startsAt = toInstant(Date.parse(at(day, '09:00')) + index * 1000);
    const endsAt = toInstant(Date.parse(startsAt) + minutes * 60_000);
    await queries
      .insertInto('consultations')
      .values({
        id: `c${index}`,
        uid: `c${index}`,
        request: `c${index}`,
        topic: FIRST_TOPICS[index % FIRST_TOPICS.length]!.id,
        mode: 'phone',
        adviser: adviser!.id,
        starts_at: startsAt,
        ends_at: endsAt,
        block_from: startsAt,
        block_to: endsAt,
        first_cell: index * 20,
        end_cell: index * 20 + 10,
        minutes,
        day,
        from_time: '09:00',
        to_time: '11:30',
        place: null,
        online_url: null,
        phone: null,
        powiat: null,
        state: 'held',
        held_until: null,
        seats: null,
        minimum: null,
        client: null,
        unit: units[index % SIZE.units]!.id,
        project: null,
        matter: null,
        document_url: null,
        moved_to: null,
        reason: null,
        ended_by: null,
        is_example: 0,
        made_at: startsAt,
        changed_at: endsAt,
        erased_at: null,
      })
      .execute();
    await queries
      .insertInto('consultation_outcomes')
      .values({
        consultation: `c${index}`,
        number: 1,
        is_current: 1,
        minutes,
        persons: 1,
        unit: null,
        topic: FIRST_TOPICS[index % FIRST_TOPICS.length]!.id,
        mode: 'phone',
        follow_up: null,
        noted_by: adviser!.id,
        noted_at: endsAt,
      })
      .execute();
  }
};

const scope = {
  region: 'slaskie',
  from: FIRST,
  to: '2016-12-31' as Day,
  isExample: false,
  until: '2017-01-01T00:00:00.000Z' as Instant,
};

await onBothEngines(async (name, engine) => {
  const storage = await createStorage(engine);
  await storage.consultations.seedTopics(FIRST_TOPICS);
  await saveWorld(engine, world);
  await saveAdvice(engine);
  const [runs, waited]: [number[], number[]] = [[], []];
  for (let run = 0; run < 5; run += 1) {
    const [started, began] = [performance.now(), process.cpuUsage()];
    const figures = await storage.reports.figures(scope);
    const { user, system } = process.cpuUsage(began);
    runs.push((user + system) / 1000);
    waited.push(performance.now() - started);
    if (run === 0)
      console.log(
        `${name}: ${figures['persons.all']} people, ${figures['form.training.editions']} trainings, ` +
          `${figures['form.training.participations']} participations, ${figures['units.covered']} units, ` +
          `${Math.round(figures['advice.minutes']! / 60)} hours of advice, ${marks.length} marks`,
      );
  }
  console.log(
    `${name}: a full report, ms: ${runs.map((run) => Math.round(run)).join(', ')} (first to fifth)`,
  );
  const began = performance.now();
  let rows = 0;
  for (let from = 0; ; from += 5000) {
    const page = await storage.reports.rows(scope, 'participations', { from, most: 5000 });
    rows += page.length;
    if (page.length < 5000) break;
  }
  console.log(
    `${name}: ${rows} participations listed in pages, ms: ${Math.round(performance.now() - began)}`,
  );
});
