import { type Instant, shift } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { Booking, ConsultationView, Slot, Wanted } from '../../../src/features/consultations/booking.ts';
import { type AskingDeps, createAsking } from '../../../src/features/consultations/create-asking.ts';
import { createBooking } from '../../../src/features/consultations/create-booking.ts';
import { createDeciding } from '../../../src/features/consultations/deciding.ts';
import type { Adviser, Exception, Hours } from '../../../src/features/consultations/domain.ts';
import { FIRST_TOPICS } from '../../../src/features/consultations/first-topics.ts';
import type { ConsultationsStore } from '../../../src/features/consultations/store.ts';
import { createWishing } from '../../../src/features/consultations/wishing.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { createStorage, type Storage } from '../../../src/storage/storage.ts';
import { aUnit, fakeDirectory } from '../registrations/directory.ts';
import { anAdviser, hours, NOW } from './a-diary.ts';

const HOUR = 3_600_000;

/** Sunday, 10 January 2027, 09:00 in Warsaw, and so many hours later. */
export const laterBy = (count: number): Instant => shift(NOW, count * HOUR);

/** Monday to Friday, all ways. */
export const WEEK: readonly Hours[] = [1, 2, 3, 4, 5].map((weekday) => hours(weekday, '08:00', '16:00'));

/** Consultations over a real database; people work wherever the test says. */
export const stageOn = async (
  engine: Engine,
  guardedBy: (storage: Storage) => ConsultationsStore = ({ consultations }) => consultations,
) => {
  const { queries } = engine;
  const storage = await createStorage(engine);
  const people = fakeDirectory();
  await storage.units.save(people.hasUnit(aUnit()), NOW);
  await storage.consultations.seedTopics(FIRST_TOPICS);
  const store = guardedBy(storage);
  const working: AskingDeps = {
    store,
    asking: storage.asking,
    directory: people.directory,
    clock: { now: () => NOW },
    mayGoOut: (at) => at,
  };
  const booking = createBooking(working);
  const requests = createAsking(working);
  const deciding = createDeciding(working);
  const wishing = createWishing(working);

  const person = async (user: string): Promise<PersonId> => {
    const id = newId('per') as PersonId;
    const account = { platform: 'slack', workspace: 'T1', user, name: `osoba ${user}` } as const;
    await storage.people.welcome({ person: id, account: newId('acc'), ...account, at: NOW });
    return id;
  };
  const crowd = (count: number, prefix = 'U'): Promise<readonly PersonId[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => person(`${prefix}${String(index + 1)}`)));

  /** Somebody who advises on LPDI from Monday to Friday, by default at once and without breaks. */
  const adviser = async (
    user: string,
    terms: Partial<Adviser> = {},
    week: readonly Hours[] = WEEK,
  ): Promise<PersonId> => {
    const id = await person(user);
    const one = anAdviser({ ...terms, person: id });
    await queries
      .insertInto('advisers')
      .values({
        person: id,
        name: one.name,
        topics: JSON.stringify(one.topics),
        region: one.region,
        powiaty: JSON.stringify(one.powiaty),
        base_powiat: one.basePowiat ?? null,
        place: one.place ?? null,
        online_url: one.onlineUrl ?? null,
        phone: one.phone ?? null,
        notice_hours: one.noticeHours,
        horizon_days: one.horizonDays,
        daily_minutes: one.dailyMinutes,
        buffer_before: one.bufferBefore,
        buffer_after: one.bufferAfter,
        confirms_by_hand: one.confirmsByHand ? 1 : 0,
        is_active: 1,
        is_example: 0,
        changed_at: NOW,
      })
      .execute();
    for (const { weekday, from, to, modes, place } of week)
      await queries
        .insertInto('adviser_hours')
        .values({
          id: newId('hrs'),
          adviser: id,
          weekday,
          from_time: from,
          to_time: to,
          modes: JSON.stringify(modes),
          place: place ?? null,
          valid_from: null,
          valid_until: null,
        })
        .execute();
    return id;
  };

  /** Leave that was entered meanwhile, as the adviser's own screens do it. */
  const leave = async (
    of: PersonId,
    { from, until, reason }: Pick<Exception, 'from' | 'until' | 'reason'>,
  ) => {
    await engine.batch([
      {
        query: queries.insertInto('adviser_exceptions').values({
          id: newId('exc'),
          adviser: of,
          kind: 'closed',
          from_day: from,
          until_day: until,
          from_time: null,
          to_time: null,
          modes: null,
          place: null,
          reason,
        }),
      },
      {
        query: queries
          .updateTable('advisers')
          .set((eb) => ({ revision: eb('revision', '+', 1) }))
          .where('person', '=', of),
      },
    ]);
  };

  const wanted = (more: Partial<Wanted> = {}): Wanted => ({ topic: 'lpdi', mode: 'phone', ...more });

  const slots = async (more: Partial<Wanted> = {}, most = 5, now = NOW): Promise<readonly Slot[]> => {
    const found = await booking.slots(wanted(more), '' as PersonId, now, most);
    return found.ok ? found.value : [];
  };

  const aBooking = (client: PersonId, startsAt: Instant, more: Partial<Booking> = {}): Booking => ({
    request: newId('req'),
    wanted: wanted(),
    startsAt,
    client,
    despiteClash: false,
    at: NOW,
    ...more,
  });

  /** Books for somebody who can; a refusal fails the test. */
  const booked = async (
    client: PersonId,
    startsAt: Instant,
    more: Partial<Booking> = {},
  ): Promise<ConsultationView> => {
    const done = await booking.book(aBooking(client, startsAt, more));
    if (!done.ok) throw new Error(`not booked: ${done.refusal.kind}`);
    return done.value;
  };

  const changing = (
    { consultation: { id, revision } }: ConsultationView,
    by: PersonId,
    at: Instant = NOW,
  ) => ({ request: newId('req'), consultation: id, revision, by, at });

  /** Pairs of live consultations of one adviser that take the same time: none, unless a guard is missing. */
  const collisions = async (): Promise<number> => {
    const rows = await queries
      .selectFrom('consultations as one')
      .innerJoin('consultations as other', (join) =>
        join
          .onRef('one.adviser', '=', 'other.adviser')
          .onRef('one.id', '<', 'other.id')
          .onRef('one.first_cell', '<', 'other.end_cell')
          .onRef('other.first_cell', '<', 'one.end_cell'),
      )
      .select('one.id')
      .where('one.state', 'in', ['requested', 'confirmed'])
      .where('other.state', 'in', ['requested', 'confirmed'])
      .execute();
    return rows.length;
  };

  /** The kinds of everything that is in the outbox, in their order. */
  const told = async (): Promise<readonly string[]> =>
    (await queries.selectFrom('outbox').select('kind').orderBy('kind').orderBy('thing').execute()).map(
      ({ kind }) => kind,
    );

  return {
    engine,
    storage,
    store,
    working,
    booking,
    requests,
    deciding,
    wishing,
    people,
    person,
    crowd,
    adviser,
    leave,
    slots,
    aBooking,
    booked,
    changing,
    collisions,
    told,
  };
};

export type Stage = Awaited<ReturnType<typeof stageOn>>;
