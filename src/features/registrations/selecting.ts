import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { ok, refuse } from '../../core/result.ts';
import { type CapacityRefusal, divideLoss, lastOf, planCapacity } from './capacity.ts';
import { countsOf } from './counts.ts';
import { type Directory, headsOf } from './directory.ts';
import { freeSeats, type Registration, type TermFacts } from './domain.ts';
import { noticeOfHeld, noticeOfMove } from './notices.ts';
import { type Application, rank } from './ranking.ts';
import type { ActRefusal, Selection, SignUps } from './service.ts';
import type { RegistrationsStore, Selected } from './store.ts';
import { TRIES, type Working } from './working.ts';

/** The application with what the ranking looks at. */
const applicationOf = async (
  directory: Pick<Directory, 'profile' | 'unit'>,
  { id, position = 0, person, unit }: Registration,
): Promise<Application> => {
  const found = unit === undefined ? undefined : await directory.unit(unit);
  const profile = person === undefined ? undefined : await directory.profile(person);
  const post = profile?.units.find((one) => one.unit === unit)?.post;
  return {
    registration: id,
    position,
    ...(unit === undefined ? {} : { unit }),
    ...(found ? { unitType: found.type } : {}),
    ...(post === undefined ? {} : { post }),
  };
};

/** Applications of a term in the order of seats: as told, those not named after them; or by the event's priorities. */
const inOrder = async (
  { store, directory }: Pick<Working, 'store' | 'directory'>,
  facts: TermFacts,
  order: readonly string[] | undefined,
): Promise<readonly Registration[]> => {
  const applied = await store.inState(facts.term, 'applied');
  const reached = facts.project === undefined ? [] : await store.reachedUnits(facts.project, facts.event);
  const applications = await Promise.all(applied.map((one) => applicationOf(directory, one)));
  const ranked = rank(applications, facts.priority, new Set(reached)).map(({ registration }) => registration);
  const ids = order ? [...order, ...ranked.filter((id) => !order.includes(id))] : ranked;
  return ids.flatMap((id) => applied.find((one) => one.id === id) ?? []);
};

const offersToWithdraw = async (store: RegistrationsStore, term: string, count: number) =>
  count === 0 ? [] : (await store.inState(term, 'offered')).slice(-count);

type Selecting = Pick<SignUps, 'select' | 'ranking' | 'changeCapacity'> & {
  /** Ends a recruitment; without `by` the deadline did. */
  readonly close: (selection: Selection, at: Instant, by?: PersonId) => ReturnType<SignUps['select']>;
};

/** What a coordinator does with an event as a whole: the end of a recruitment, and the number of seats. */
export const createSelecting = (working: Working): Selecting => {
  const { store, directory, settle } = working;

  const factsOf = async (event: string): Promise<readonly TermFacts[]> => {
    const all = await Promise.all((await store.termsOf(event)).map((term) => store.facts(term)));
    return all.filter((facts) => facts !== undefined);
  };

  const divided = async (
    facts: TermFacts,
    { order, rest }: Selection,
  ): Promise<Selected['terms'][number]> => {
    const ranked = await inOrder(working, facts, order);
    const chosen = order ? ranked.filter(({ id }) => order.includes(id)) : ranked;
    const seated = chosen.slice(0, freeSeats(facts));
    const others = ranked.filter((one) => !seated.includes(one));
    return {
      term: facts.term,
      seated,
      waiting: rest === 'wait' ? others : [],
      rejected: rest === 'reject' ? others : [],
    };
  };

  const tellOf = async (terms: Selected['terms']) => {
    const all = terms.flatMap(({ seated, waiting, rejected }) => [...seated, ...waiting, ...rejected]);
    const addresses = await store.addresses(all.flatMap(({ person }) => (person ? [person] : [])));
    return terms.flatMap(({ seated, waiting, rejected }) => [
      ...seated.flatMap((one) => noticeOfMove(one, { cause: 'selected' }, addresses)),
      ...[...waiting, ...rejected].flatMap((one) => noticeOfMove(one, { cause: 'not-selected' }, addresses)),
    ]);
  };

  /** The heads of units whose seats without a name are taken back, once a unit. */
  const tellHeads = async (released: readonly Registration[]) => {
    const one = new Map(released.map((seat) => [seat.unit ?? '', seat]));
    const told = [...one].map(async ([unit, seat]) => {
      const heads = await headsOf(directory, unit);
      const content = { registration: seat.id, of: seat.revision + 1 };
      return noticeOfHeld('held-lowered', seat, heads, await store.addresses(heads), content, seat.id);
    });
    return (await Promise.all(told)).flat();
  };

  const close: Selecting['close'] = async (selection, at, by) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const all = (await factsOf(selection.event)).filter(({ isCancelled }) => !isCancelled);
      const [facts] = all;
      if (!facts) return refuse<ActRefusal>('gone');
      if (facts.selectedAt !== undefined || facts.selection === 'order' || facts.state !== 'published')
        return refuse<ActRefusal>('other-state');
      if (all.some(({ brokenAt }) => brokenAt !== undefined)) return refuse<ActRefusal>('paused');
      const terms = await Promise.all(all.map((one) => divided(one, selection)));
      const { event, revision } = facts;
      const tell = await tellOf(terms);
      if (!(await store.select({ event, revision, terms, ...(by ? { by } : {}), tell, at }))) continue;
      for (const { term } of terms) await settle(term, at);
      const selected = terms.reduce((sum, { seated }) => sum + seated.length, 0);
      const rest = terms.reduce((sum, { waiting, rejected }) => sum + waiting.length + rejected.length, 0);
      return ok({ selected, rest });
    }
    return refuse<ActRefusal>('busy');
  };

  return {
    close,
    ranking: async (event) => {
      const all = await factsOf(event);
      const orders = await Promise.all(all.map((facts) => inOrder(working, facts, undefined)));
      return orders.flat();
    },
    select: async ({ by, isCoordinator, at }, selection) =>
      isCoordinator ? close(selection, at, by) : refuse<ActRefusal>('not-allowed'),

    changeCapacity: async (
      { by, isCoordinator, at },
      { term, capacity, withdrawOffers = false, moveToWaiting = 0, release = 0 },
    ) => {
      if (!isCoordinator) return refuse<CapacityRefusal>({ kind: 'not-allowed' });
      for (let tries = 0; tries < TRIES; tries += 1) {
        const facts = await store.facts(term);
        if (!facts) return refuse<CapacityRefusal>({ kind: 'gone' });
        const offered = (await store.inState(term, 'offered')).length;
        const plan = planCapacity(
          { capacity: facts.capacity, given: facts.taken - offered, offered },
          capacity,
        );
        if (plan.kind === 'same') return refuse<CapacityRefusal>({ kind: 'same' });
        const confirmed = await store.inState(term, 'confirmed');
        const held = await store.inState(term, 'held');
        const tooMany = plan.kind === 'below-given' ? plan.given - capacity : 0;
        const loss = divideLoss(tooMany, { held: held.length, confirmed: confirmed.length });
        if (!loss || loss.moves > moveToWaiting || loss.releases > release)
          return refuse<CapacityRefusal>({ kind: 'below-given', given: facts.taken - offered, ...loss });
        const withdraws = plan.kind === 'below-given' ? offered : plan.withdrawn;
        if (withdraws > 0 && !withdrawOffers && tooMany === 0)
          return refuse<CapacityRefusal>({ kind: 'offers', offers: withdraws });
        const withdrawn = await offersToWithdraw(store, term, withdraws);
        const lowered = lastOf(confirmed, loss.moves);
        const released = lastOf(held, loss.releases);
        const addresses = await store.addresses(
          [...withdrawn, ...lowered].flatMap(({ person }) => (person ? [person] : [])),
        );
        const tell = [
          ...withdrawn.flatMap((one) => noticeOfMove(one, { cause: 'withdrawn' }, addresses)),
          ...lowered.flatMap((one) => noticeOfMove(one, { cause: 'lowered' }, addresses)),
          ...(await tellHeads(released)),
        ];
        const change = { facts, capacity, withdrawn, lowered, released, by, tell, at };
        if (!(await store.changeCapacity(change))) continue;
        await settle(term, at);
        return ok(await countsOf(store, term));
      }
      return refuse<CapacityRefusal>({ kind: 'busy' });
    },
  };
};
