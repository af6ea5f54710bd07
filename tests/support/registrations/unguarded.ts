import type { Instant } from '../../../src/core/clock.ts';
import type { Registration } from '../../../src/features/registrations/domain.ts';
import type {
  Change,
  Enrolment,
  NewRegistration,
  RegistrationsStore,
} from '../../../src/features/registrations/store.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import type { Storage } from '../../../src/storage/storage.ts';

/** As long as the database takes to answer a few times: everybody else gets to the same point meanwhile. */
export const lookAround =
  ({ queries }: Engine): (() => Promise<void>) =>
  async () => {
    for (let times = 0; times < 6; times += 1)
      await queries.selectFrom('schema_migrations').select('number').limit(1).execute();
  };

/**
 * The contended writes as they would be without their guards: what was read is believed, and written down afterwards,
 * one statement at a time. `between` is where somebody else gets in. Race tests run it beside the real store, to prove
 * that the race exists and that the test sees it.
 */
export const unguardedStore = (
  { queries }: Engine,
  { registrations: store, ledger }: Storage,
  between: () => Promise<void>,
): RegistrationsStore => {
  // In the order of entering, in each of the processes that race.
  let last = (process.pid % 1_000_000) * 1_000;
  const nextPosition = (): number => (last += 1);

  const setTaken = (term: string, taken: number) =>
    queries
      .updateTable('event_terms')
      .set((eb) => ({ taken, stirred: eb('stirred', '+', 1), freed: eb('freed', '+', 1) }))
      .where('id', '=', term)
      .execute();

  /** The other half of a move or a substitution. */
  const end = async ({ id, term }: Registration): Promise<void> => {
    const { taken } = (await store.facts(term))!;
    await queries
      .updateTable('registrations')
      .set({ state: 'resigned', has_seat: 0 })
      .where('id', '=', id)
      .execute();
    await setTaken(term, Math.max(0, taken - 1));
  };

  const insert = async (
    { term, cause, by, at }: Enrolment,
    event: string,
    entry: NewRegistration,
    hasSeat: boolean,
    position: number,
  ): Promise<void> => {
    const { as } = entry;
    const seated = as.kind === 'by-order' ? as.seated : as.state;
    await queries
      .insertInto('registrations')
      .values({
        id: entry.id,
        request: `${entry.request}:${entry.id}`,
        event,
        term,
        person: entry.person ?? null,
        unit: entry.unit ?? null,
        state: hasSeat || as.kind === 'exactly' ? seated : 'waiting',
        has_seat: hasSeat ? 1 : 0,
        position,
        until_at: as.until ?? null,
        needs: JSON.stringify(entry.needs),
        told_sequence: 0,
        told_certain: 0,
        made_by: by,
        made_at: at,
        changed_at: at,
      })
      .execute();
    await queries
      .insertInto('registration_log')
      .values({ registration: entry.id, number: 1, state: 'applied', cause, done_by: by, done_at: at })
      .execute();
  };

  const enrol = async (enrolment: Enrolment): Promise<boolean> => {
    const { term, entries, tell, at } = enrolment;
    const facts = await store.facts(term);
    await between();
    if (!facts) return false;
    if (enrolment.instead) await end(enrolment.instead);
    let { taken } = facts;
    for (const entry of entries) {
      const { as } = entry;
      const isFree = taken < facts.capacity && facts.waiting === 0;
      const hasSeat = as.kind === 'by-order' ? isFree : as.hasSeat;
      if (hasSeat) taken += 1;
      await insert(enrolment, facts.event, entry, hasSeat, nextPosition());
    }
    await setTaken(term, Math.min(taken, facts.capacity));
    await ledger.enqueue(tell, at);
    return true;
  };

  const change = async ({ before, move, tell, at }: Change): Promise<boolean> => {
    const facts = await store.facts(before.term);
    await between();
    if (!facts) return false;
    const change = { takes: 1, 'gives-back': -1, keeps: 0 }[move.seat];
    await setTaken(before.term, Math.max(0, Math.min(facts.taken + change, facts.capacity)));
    await queries
      .updateTable('registrations')
      .set((eb) => ({
        state: move.to,
        has_seat: move.seat === 'keeps' ? (before.hasSeat ? 1 : 0) : move.seat === 'takes' ? 1 : 0,
        until_at: move.until ?? null,
        changed_at: at satisfies Instant,
        revision: eb('revision', '+', 1),
      }))
      .where('id', '=', before.id)
      .execute();
    await ledger.enqueue(tell, at);
    return true;
  };

  return { ...store, enrol, change };
};
