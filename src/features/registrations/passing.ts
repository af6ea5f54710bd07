import { newId, type PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { passing } from './decide.ts';
import { headsOf, isHeadOf } from './directory.ts';
import { freeSeats, isAgreedTo, isByOrder, isLive, type Registration, type TermFacts } from './domain.ts';
import { askConsent, notice, ownNotice } from './notices.ts';
import { closedFor } from './open.ts';
import type { ActRefusal, Doing, SignedUp, SignUps } from './service.ts';
import { entryFor, stirs } from './admitting.ts';
import type { Enrolment, NewRegistration } from './store.ts';
import { standingOf, TRIES, type Working } from './working.ts';

type Tried<T, R> = Result<T, R> | 'again';

/**
 * Whether a move would cost what the person has: nobody gives up a seat, or a place on a list, for a place on another
 * list that they were not told of; nor a seat for an application, which only the organiser makes a seat again.
 */
const losesBy = (
  { hasSeat }: Registration,
  facts: TermFacts,
  seatOnly: boolean,
  { isCoordinator }: Doing,
): boolean => {
  const isFull = freeSeats(facts) === 0;
  if (isByOrder(facts)) return seatOnly && (isFull || facts.waiting > 0);
  return hasSeat && (isFull || !isCoordinator);
};

/** Handing a registration on: the seat to another person, or the person to another term. One row ends, one begins. */
export const createPassing = ({
  store,
  directory,
  settle,
}: Working): Pick<SignUps, 'name' | 'substitute' | 'move'> => {
  const repeat = async <T, R>(attempt: () => Promise<Tried<T, R>>): Promise<Result<T, R | 'busy'>> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const outcome = await attempt();
      if (outcome !== 'again') return outcome;
    }
    return refuse('busy');
  };

  const successor = (
    before: Registration,
    doing: Doing,
    person: PersonId | undefined,
    as: NewRegistration['as'],
  ): NewRegistration => ({
    id: newId('reg'),
    request: doing.request,
    ...(person === undefined ? {} : { person }),
    ...(before.unit === undefined ? {} : { unit: before.unit }),
    needs: person === before.person ? before.needs : {},
    ...(before.consentedBy === undefined ? {} : { consentedBy: before.consentedBy }),
    as,
  });

  const handOver = async (
    before: Registration,
    facts: TermFacts,
    doing: Doing,
    person: PersonId,
  ): Promise<Enrolment> => {
    const as = { kind: 'exactly', state: 'confirmed', hasSeat: true } as const;
    const entry = { ...successor(before, doing, person, as), consentedBy: doing.by };
    const told = [person, ...(before.person === undefined ? [] : [before.person])];
    const addresses = await store.addresses(told);
    const content = { registration: entry.id, of: 1 };
    const cause = before.person === undefined ? 'named' : 'substituted';
    const ending = { registration: before.id, of: before.revision + 1 };
    return {
      term: facts.term,
      revision: facts.revision,
      isSelected: facts.selectedAt !== undefined,
      entries: [entry],
      instead: before,
      stirs: stirs(facts),
      cause,
      by: doing.by,
      tell: [
        ...(person === doing.by
          ? ownNotice(cause, content, person, addresses, facts)
          : notice('enrolled', `${entry.id}:1`, person, addresses, content)),
        ...(before.person === doing.by
          ? ownNotice('resigned', ending, before.person, addresses, facts)
          : notice('substituted', before.id, before.person, addresses, ending)),
      ],
      at: doing.at,
    };
  };

  const pass = (doing: Doing, id: string, person: PersonId, fromHeld: boolean) =>
    repeat<Registration, ActRefusal>(async () => {
      const done = await store.byRequest(doing.request);
      if (done) return ok(done);
      const before = await store.registration(id);
      const facts = before && (await store.facts(before.term));
      if (!before || !facts) return refuse('gone');
      const isHead = await isHeadOf(directory, doing.by, before.unit);
      const may = passing(
        before,
        facts,
        { person: doing.by, isCoordinator: doing.isCoordinator, isHead },
        doing.at,
      );
      if (!may.ok) return may;
      if (fromHeld !== (before.state === 'held')) return refuse('other-state');
      if (await store.liveOf(person, facts.event)) return refuse('already');
      const { units } = await directory.profile(person);
      if (!units.some(({ unit }) => unit === before.unit)) return refuse('not-allowed');
      const enrolment = await handOver(before, facts, doing, person);
      if (!(await store.enrol(enrolment))) return 'again';
      await settle(facts.term, doing.at);
      const made = await store.registration(enrolment.entries[0]!.id);
      return made ? ok(made) : 'again';
    });

  return {
    name: (doing, id, person) => pass(doing, id, person, true),
    substitute: (doing, id, person) => pass(doing, id, person, false),

    move: (doing, id, term, mayWait = false) =>
      repeat<SignedUp, ActRefusal | 'would-wait'>(async () => {
        const done = await store.byRequest(doing.request);
        if (done) return ok({ ...(await standingOf(store, done)), isNew: false });
        const before = await store.registration(id);
        const facts = await store.facts(term);
        if (!before || !facts || before.event !== facts.event) return refuse('gone');
        if (before.person !== doing.by && !doing.isCoordinator) return refuse('not-allowed');
        if (!isLive(before)) return refuse('ended');
        if (before.term === term || before.state === 'held') return refuse('other-state');
        const isOwn = before.person === doing.by;
        const closed = closedFor(facts, doing.at);
        if (closed && (isOwn || closed.kind !== 'deadline'))
          return refuse(closed.kind === 'paused' ? 'paused' : 'too-late');
        const seatOnly = before.hasSeat || !mayWait;
        if (losesBy(before, facts, seatOnly, doing)) return refuse('would-wait');
        const as =
          before.hasSeat && !isByOrder(facts)
            ? ({ kind: 'exactly', state: 'confirmed', hasSeat: true } as const)
            : entryFor(facts, isAgreedTo(before), seatOnly, doing.at);
        const entry = successor(before, doing, before.person, as);
        const asksConsent = as.kind === 'by-order' ? as.seated === 'consent' : as.state === 'consent';
        const heads = asksConsent && before.unit !== undefined ? await headsOf(directory, before.unit) : [];
        const addresses = await store.addresses([
          ...heads,
          ...(before.person === undefined ? [] : [before.person]),
        ]);
        const content = { registration: entry.id, of: 1 };
        const isMoved = await store.enrol({
          term,
          revision: facts.revision,
          isSelected: facts.selectedAt !== undefined,
          entries: [entry],
          instead: before,
          stirs: stirs(facts),
          cause: 'moved',
          by: doing.by,
          tell: [
            ...askConsent(entry.id, 1, heads, addresses, as.until),
            ...(isOwn
              ? ownNotice('moved', content, before.person, addresses, facts)
              : notice('moved', `${entry.id}:1`, before.person, addresses, content)),
          ],
          at: doing.at,
        });
        if (!isMoved) return 'again';
        await settle(before.term, doing.at);
        await settle(term, doing.at);
        const made = await store.registration(entry.id);
        return made ? ok({ ...(await standingOf(store, made)), isNew: true }) : 'again';
      }),
  };
};
