import { performance } from 'node:perf_hooks';
import { shift } from '../src/core/clock.ts';
import { daysLater } from '../src/core/day.ts';
import { newId, type PersonId } from '../src/core/ids.ts';
import { warsawDay } from '../src/core/warsaw.ts';
import { EVENT_FORMS } from '../src/features/calendar/domain.ts';
import { rootsOf } from '../src/features/calendar/search-key.ts';
import type { Engine } from '../src/storage/engine.ts';
import { createStorage, type Storage } from '../src/storage/storage.ts';
import { aNewEvent, aTerm, TODAY } from '../tests/support/calendar/an-event.ts';
import { onBothEngines } from './on-both-engines.ts';
import { summary } from './percentiles.ts';
import { createRandom } from './random.ts';

// `npm run -s bench listing [EVENTS] [REGISTRATIONS]`: how long pages of /szkolenia and of /moje take with so much in the
// database. PostgreSQL where TEST_DATABASE_URL says.
const EVENTS = Number(process.argv[3] ?? 2000);
const REGISTRATIONS = Number(process.argv[4] ?? 50_000);
const PEOPLE = Math.max(1, Math.floor(REGISTRATIONS / 10));
const ROUNDS = 200;
const AT_ONCE = 500;
const PAGE = { from: 0, size: 5 };

const TOPICS = [
  'przemoc',
  'piecza zastępcza',
  'dialog motywujący',
  'kontrakt socjalny',
  'ekonomia społeczna',
];
const REGIONS = ['opolskie', 'lubuskie', 'wielkopolskie', 'slaskie', 'malopolskie'];

const inParts = async <T>(
  rows: readonly T[],
  write: (part: readonly T[]) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += AT_ONCE) await write(rows.slice(from, from + AT_ONCE));
};

const fill = async ({ queries }: Engine, { calendar }: Storage): Promise<readonly PersonId[]> => {
  const day = warsawDay(TODAY);
  const terms: { event: string; term: string }[] = [];
  for (let index = 0; index < EVENTS; index += 1) {
    const topic = TOPICS[index % TOPICS.length]!;
    const plan = {
      title: `Szkolenie ${String(index)}: ${topic}`,
      topics: [topic],
      form: EVENT_FORMS[index % EVENT_FORMS.length]!,
      region: REGIONS[index % REGIONS.length]!,
      // A fifth of them is over, as after some years.
      terms: [aTerm(daysLater(day, (index % 250) - 50), { capacity: 60 })],
    };
    const id = await calendar.create(aNewEvent(plan));
    const before = (await calendar.happening(id))!;
    await calendar.publish({ before, as: 'published', tell: [], at: TODAY });
    terms.push({ event: id, term: before.terms[0]!.id });
  }
  const people = Array.from({ length: PEOPLE }, (_, index) => `per_${String(index)}` as PersonId);
  await inParts(people, (part) =>
    queries
      .insertInto('people')
      .values(part.map((id) => ({ id, created_at: TODAY })))
      .execute(),
  );
  const rows = Array.from({ length: REGISTRATIONS }, (_, index) => {
    const { event, term } = terms[(index + Math.floor(index / PEOPLE) * 7) % terms.length]!;
    const person = people[index % PEOPLE]!;
    const id = newId('reg');
    const made = shift(TODAY, -index * 60_000);
    return {
      id,
      request: id,
      event,
      term,
      person,
      state: 'confirmed',
      has_seat: 1,
      position: index,
      needs: '{}',
      told_sequence: 0,
      told_certain: 0,
      made_by: person,
      made_at: made,
      changed_at: made,
    } as const;
  });
  await inParts(rows, (part) =>
    queries
      .insertInto('registrations')
      .values(part)
      .onConflict((on) => on.doNothing())
      .execute(),
  );
  return people;
};

const timed = async (work: (round: number) => Promise<unknown>): Promise<string> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 10; round += 1) {
    const began = performance.now();
    await work(round);
    // The first ones warm caches up.
    if (round >= 10) times.push(performance.now() - began);
  }
  return summary(times);
};

const run = async (name: string, engine: Engine): Promise<void> => {
  const storage = await createStorage(engine);
  const people = await fill(engine, storage);
  const { calendar, registrations } = storage;
  const random = createRandom(4);
  const anybody = (): PersonId => people[Math.floor(random() * people.length)]!;
  const { total } = await calendar.shown({}, TODAY, PAGE);
  console.log(
    `${name}: ${EVENTS} events (${total} to come), ${REGISTRATIONS} registrations of ${PEOPLE} people`,
  );
  const counted = async (of: ReturnType<typeof calendar.shown>) => {
    const { happenings } = await of;
    return registrations.counts(happenings.flatMap(({ terms }) => terms.map(({ id }) => id)));
  };
  const pages = Math.max(1, Math.floor(total / PAGE.size));
  const lists = {
    'all, some page': (round: number) =>
      counted(calendar.shown({}, TODAY, { ...PAGE, from: (round % pages) * PAGE.size })),
    'a word': (round: number) =>
      counted(calendar.shown({ roots: rootsOf(TOPICS[round % TOPICS.length]!) }, TODAY, PAGE)),
    'form, region, free seats': (round: number) =>
      counted(
        calendar.shown(
          { forms: [EVENT_FORMS[round % EVENT_FORMS.length]!], region: REGIONS[round % 5]!, hasFree: true },
          TODAY,
          PAGE,
        ),
      ),
    'a person’s own': async () => {
      const mine = await registrations.ofPerson(anybody(), 60);
      return calendar.happenings([...new Set(mine.map(({ event }) => event))]);
    },
  };
  for (const [what, work] of Object.entries(lists)) console.log(`  ${what}: ${await timed(work)}`);
};

await onBothEngines(run);
