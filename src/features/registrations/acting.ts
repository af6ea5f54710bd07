import type { PersonId } from '../../core/ids.ts';
import { ok, refuse } from '../../core/result.ts';
import { type Act, decide, type Move } from './decide.ts';
import { headsOf, isHeadOf } from './directory.ts';
import { isLive, type Registration, type TermFacts } from './domain.ts';
import { askConsent, notice, noticeOfMove, ownNotice } from './notices.ts';
import { closedFor } from './open.ts';
import type { ActRefusal, Doing, SignUps } from './service.ts';
import { TRIES, type Working } from './working.ts';

type Acting = Pick<
  SignUps,
  'resign' | 'accept' | 'decline' | 'consent' | 'approve' | 'remove' | 'release' | 'amend'
>;

/** Doing something with one registration: reads, lets the domain decide, writes if it still stands as it was read. */
export const createActing = ({ store, directory, settle, isBroken }: Working): Acting => {
  /** The messages that go with a move: to the person (a copy of what they did themselves), and to the heads it waits for. */
  const tellOf = async (before: Registration, facts: TermFacts, move: Move, { by }: Doing) => {
    const { id, person, unit, revision } = before;
    const heads = move.to === 'consent' && unit !== undefined ? await headsOf(directory, unit) : [];
    const isOwn = person === by;
    const people: readonly PersonId[] = [...heads, ...(person ? [person] : [])];
    if (people.length === 0) return [];
    const addresses = await store.addresses(people);
    const content = { registration: id, of: revision + 1 };
    const asked = askConsent(id, revision + 1, heads, addresses, move.until);
    if (isOwn) return [...asked, ...ownNotice(move.cause, content, person, addresses, facts)];
    return [
      ...asked,
      ...noticeOfMove(before, move, addresses),
      ...(move.cause === 'cancelled' ? notice('removed', id, person, addresses, content) : []),
    ];
  };

  const write = async (
    before: Registration,
    facts: TermFacts,
    move: Move,
    doing: Doing,
  ): Promise<boolean> => {
    const { by, at } = doing;
    const isDone = await store.change({
      before,
      move,
      by,
      tell: await tellOf(before, facts, move, doing),
      at,
    });
    if (isDone) await settle(facts.term, at);
    return isDone;
  };

  const act = async (doing: Doing, id: string, wanted: Act) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await store.registration(id);
      const facts = before && (await store.facts(before.term));
      if (!before || !facts) return refuse<ActRefusal>('gone');
      const isHead = await isHeadOf(directory, doing.by, before.unit);
      const actor = { person: doing.by, isCoordinator: doing.isCoordinator, isHead };
      const decided = decide(before, wanted, facts, actor, doing.at);
      if (!decided.ok) return decided;
      if (decided.value === 'done') return ok(before);
      if (await write(before, facts, decided.value, doing))
        return ok((await store.registration(id)) ?? before);
      if (await isBroken(facts.term, doing.at)) return refuse<ActRefusal>('paused');
    }
    return refuse<ActRefusal>('busy');
  };

  return {
    resign: (doing, id) => act(doing, id, { kind: 'resign' }),
    accept: (doing, id) => act(doing, id, { kind: 'accept' }),
    decline: (doing, id) => act(doing, id, { kind: 'decline' }),
    consent: (doing, id, agrees) => act(doing, id, { kind: 'consent', agrees }),
    approve: (doing, id) => act(doing, id, { kind: 'approve' }),
    remove: (doing, id) => act(doing, id, { kind: 'remove' }),
    release: (doing, id) => act(doing, id, { kind: 'release' }),

    amend: async (doing, id, needs) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const before = await store.registration(id);
        const facts = before && (await store.facts(before.term));
        if (!before || !facts) return refuse<ActRefusal>('gone');
        const isOwn = before.person === doing.by || before.madeBy === doing.by;
        if (!isOwn && !doing.isCoordinator) return refuse<ActRefusal>('not-allowed');
        if (!isLive(before)) return refuse<ActRefusal>('ended');
        const closed = closedFor(facts, doing.at);
        if (closed && closed.kind !== 'paused' && !doing.isCoordinator) return refuse<ActRefusal>('too-late');
        const content = { registration: id, of: before.revision + 1 };
        const addresses = await store.addresses(before.person === doing.by ? [doing.by] : []);
        const tell = ownNotice('amended', content, before.person, addresses, facts);
        if (await store.amend(before, needs, doing.by, tell, doing.at))
          return ok((await store.registration(id)) ?? before);
      }
      return refuse<ActRefusal>('busy');
    },
  };
};
