import { type Instant, shift } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { warsawDay, warsawTime } from '../../core/warsaw.ts';
import type { AdviceAsking, AdviceRequest, NewRequest, Proposal } from './asking.ts';
import type { AskingStore, KeptProposal, KeptRequest } from './asking-store.ts';
import { askedNotice } from './asked-notices.ts';
import { createBooked } from './booked.ts';
import { SHARE_DAYS } from './diary.ts';
import type { Mode } from './domain.ts';
import { beginningAt, look } from './looking.ts';
import { advisersOn } from './who-advises.ts';
import { createWishing } from './wishing.ts';
import { createDeclining, type Declining } from './declining.ts';
import type { Working } from './working.ts';

/** The most requests of one person that wait for an answer. */
const MOST_WAITING = 5;

const DAY = 24 * 3_600_000;

/** For how long somebody finds a declined request in `/moje`. */
const DECLINED_SHOWN = 14 * DAY;

/** Times that an adviser, or a coordinator for one, proposes to a request. */
export interface Proposing {
  readonly id: string;
  readonly by: PersonId;
  readonly starts: readonly { readonly adviser: PersonId; readonly mode: Mode; readonly startsAt: Instant }[];
  readonly at: Instant;
}

export type ProposeRefusal =
  | { readonly kind: 'unknown' }
  /** It is settled, or was withdrawn. */
  | { readonly kind: 'over' }
  /** Nothing can be booked at these times. */
  | { readonly kind: 'gone'; readonly starts: readonly Instant[] };

/** Requests (pl. *zgłoszenia*) as those see them who answer. */
export interface AdviceQueue {
  /** Those that nobody has settled, the oldest first; for the coordinators (`undefined`) of every topic. */
  openRequests(topics: readonly string[] | undefined): Promise<readonly AdviceRequest[]>;
  propose(proposing: Proposing): Promise<Result<AdviceRequest, ProposeRefusal>>;
  /** Closes it with a reason that whoever asked reads; false where it does not stand any more as it was shown. */
  decline(declining: Declining): Promise<boolean>;
}

export interface AskingDeps extends Working {
  readonly asking: AskingStore;
}

/** Requests, proposals and wishes over a store: see {@link AdviceAsking}. */
export const createAsking = (working: AskingDeps): AdviceAsking & AdviceQueue => {
  const { store, asking, directory, mayGoOut } = working;
  const { book } = createBooked(working);

  const proposalOf = (
    { id, adviser, mode, startsAt, endsAt, state }: KeptProposal,
    names: ReadonlyMap<PersonId, string>,
  ): Proposal => ({
    id,
    adviser,
    adviserName: names.get(adviser) ?? '',
    mode,
    startsAt,
    endsAt,
    day: warsawDay(startsAt),
    from: warsawTime(startsAt),
    to: warsawTime(endsAt),
    state,
  });

  const shown = async (all: readonly KeptRequest[]): Promise<readonly AdviceRequest[]> => {
    const topics = await store.topics();
    const proposals = await asking.proposals(all.map(({ id }) => id));
    const declines = await asking.declines(all.map(({ id }) => id));
    const names = new Map<PersonId, string>();
    for (const { adviser } of proposals)
      if (!names.has(adviser)) names.set(adviser, (await store.adviser(adviser))?.name ?? '');
    return all.flatMap(({ client, isExample: _, topic: topicId, ...request }) => {
      const topic = topics.find(({ id }) => id === topicId);
      if (!topic || client === undefined) return [];
      const own = proposals.filter(({ adviceRequest }) => adviceRequest === request.id);
      const decline = declines.find(({ adviceRequest }) => adviceRequest === request.id);
      const declined = decline ? { declined: { reason: decline.reason } } : {};
      return [
        { ...request, client, topic, ...declined, proposals: own.map((one) => proposalOf(one, names)) },
      ];
    });
  };

  const requestOf = async (id: string): Promise<AdviceRequest | undefined> => {
    const kept = await asking.request(id);
    return kept && (await shown([kept]))[0];
  };

  /** Those who advise on the topic there; none: the coordinators look for somebody. */
  const answering = async ({ topic, unit, at }: NewRequest): Promise<readonly PersonId[]> => {
    const diaries = await store.diaries({ from: at, to: at, bookedSince: shift(at, -SHARE_DAYS * DAY) });
    const found = unit === undefined ? undefined : await directory.unit(unit);
    const where = found && { region: found.region, powiat: found.powiat };
    const serving = advisersOn(diaries, topic, where);
    return serving.ok ? serving.value.map(({ adviser }) => adviser.person) : [];
  };

  const ask: AdviceAsking['ask'] = async (request) => {
    const topic = (await store.topics()).find(({ id, isActive }) => isActive && id === request.topic);
    if (!topic) return refuse({ kind: 'unknown-topic' });
    const advisers = await answering(request);
    const open = await asking.requestsOf(request.client);
    if (open.length >= MOST_WAITING) return refuse({ kind: 'too-many', most: MOST_WAITING });
    const isForCoordinators = advisers.length === 0;
    const told = isForCoordinators ? await directory.coordinators(request.at) : advisers;
    const addresses = await store.addresses(told);
    const id = newId('adr');
    const when = { notBefore: mayGoOut(request.at) };
    const tell = told.flatMap((person) =>
      askedNotice('waiting', `${id}:${person}`, addresses.get(person), { request: id }, when),
    );
    // Whoever works in an example of a unit is one, too.
    const unit = request.unit === undefined ? undefined : await directory.unit(request.unit);
    const isExample = unit?.isExample === true;
    const made = await asking.makeRequest(id, request, { isForCoordinators, isExample }, tell);
    return ok((await requestOf(made))!);
  };

  /** Whoever asked before they told of their unit has told of it since. */
  const mainUnitOf = async (person: PersonId): Promise<string | undefined> => {
    const { units } = await directory.profile(person);
    return (units.find(({ isMain }) => isMain) ?? units[0])?.unit;
  };

  const pick: AdviceAsking['pick'] = async ({ request, id, proposal, by, despiteClash, at }) => {
    const kept = await asking.request(id);
    const now = kept && (await requestOf(id));
    if (!kept || !now) return refuse({ kind: 'unknown' });
    if (kept.client !== by) return refuse({ kind: 'not-yours' });
    const before = await store.byRequest(request);
    const picked = now.proposals.find((one) => one.id === proposal);
    if (!before && (kept.state !== 'proposed' || picked?.state !== 'open'))
      return refuse({ kind: 'lapsed', now });
    if (!picked) return refuse({ kind: 'lapsed', now });
    const { topic, matter, documentUrl } = kept;
    const { mode, adviser, startsAt } = picked;
    const unit = kept.unit ?? (await mainUnitOf(by));
    const booked = await book(
      {
        request,
        wanted: { topic, mode, adviser, ...(unit === undefined ? {} : { unit }) },
        startsAt,
        client: by,
        ...(matter === undefined ? {} : { matter }),
        ...(documentUrl === undefined ? {} : { documentUrl }),
        despiteClash,
        at,
      },
      { adviceRequest: id, proposal },
    );
    if (booked.ok) return booked;
    const after = (await requestOf(id))!;
    return after.state === 'proposed' ? booked : refuse({ kind: 'lapsed', now: after });
  };

  const propose: AdviceQueue['propose'] = async ({ id, by, starts, at }) => {
    const kept = await asking.request(id);
    if (!kept) return refuse({ kind: 'unknown' });
    const proposals: KeptProposal[] = [];
    const gone: Instant[] = [];
    for (const { adviser, mode, startsAt } of starts) {
      const wanted = {
        topic: kept.topic,
        mode,
        adviser,
        ...(kept.unit === undefined ? {} : { unit: kept.unit }),
      };
      const looked = await look(working, wanted, { now: at });
      const slot = looked.ok ? beginningAt(looked.value, startsAt) : undefined;
      if (slot)
        proposals.push({
          id: newId('prp'),
          adviceRequest: id,
          adviser,
          mode,
          startsAt,
          endsAt: slot.endsAt,
          state: 'open',
        });
      else gone.push(startsAt);
    }
    if (gone.length > 0 || proposals.length === 0) return refuse({ kind: 'gone', starts: gone });
    const address = kept.client && (await store.addresses([kept.client])).get(kept.client);
    const thing = `${id}:${String(kept.revision + 1)}`;
    const tell = askedNotice(
      'proposed',
      thing,
      address || undefined,
      { request: id },
      { notBefore: mayGoOut(at) },
    );
    const isDone = await asking.propose(kept, proposals, by, tell, at);
    return isDone ? ok((await requestOf(id))!) : refuse({ kind: 'over' });
  };

  return {
    ask,
    pick,
    propose,
    request: requestOf,
    declinedOf: async (person, now) => shown(await asking.declinedOf(person, shift(now, -DECLINED_SHOWN))),
    requestsOf: async (person) => shown(await asking.requestsOf(person)),
    withdraw: (id, person, at) => asking.withdraw(id, person, at),
    openRequests: async (topics) => shown(await asking.openRequests(topics)),
    ...createDeclining(working),
    ...createWishing(working),
  };
};
