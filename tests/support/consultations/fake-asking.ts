import { newId } from '../../../src/core/ids.ts';
import { ok, refuse } from '../../../src/core/result.ts';
import type {
  AdviceAsking,
  AdviceRequest,
  NewRequest,
  PickRefusal,
  Proposal,
  SlotWish,
} from '../../../src/features/consultations/asking.ts';
import type { ConsultationBooking } from '../../../src/features/consultations/booking.ts';

/** The most waiting requests of one person. */
const MOST = 3;

/** Requests and wishes in memory, over a real booking; the test proposes times as advisers would. */
export const fakeAsking = (booking: ConsultationBooking) => {
  const requests = new Map<string, AdviceRequest>();
  const wishes = new Map<string, SlotWish & { readonly client: string }>();
  const made: NewRequest[] = [];

  const change = (id: string, over: Partial<AdviceRequest>): void => {
    requests.set(id, { ...requests.get(id)!, ...over });
  };
  const isOpen = ({ state }: AdviceRequest): boolean => state === 'waiting' || state === 'proposed';

  const asking: AdviceAsking = {
    ask: async (request) => {
      const topic = (await booking.topics()).find(({ id }) => id === request.topic);
      if (!topic) return refuse({ kind: 'unknown-topic' });
      const own = [...requests.values()].filter((one) => one.client === request.client && isOpen(one));
      if (own.length >= MOST) return refuse({ kind: 'too-many', most: MOST });
      made.push(request);
      const { client, mode, unit, preferred, matter } = request;
      const isForCoordinators = (await booking.modes(topic.id, undefined)).length === 0;
      const one: AdviceRequest = {
        client,
        ...(mode ? { mode } : {}),
        ...(unit ? { unit } : {}),
        preferred,
        ...(matter ? { matter } : {}),
        id: newId('ask'),
        topic,
        state: 'waiting',
        isForCoordinators,
        proposals: [],
        madeAt: request.at,
      };
      requests.set(one.id, one);
      return ok(one);
    },
    request: (id) => Promise.resolve(requests.get(id)),
    requestsOf: (person) => Promise.resolve([...requests.values()].filter(({ client }) => client === person)),
    withdraw: (id, person) => {
      const found = requests.get(id);
      if (found?.client !== person || !isOpen(found)) return Promise.resolve(false);
      change(id, { state: 'withdrawn' });
      return Promise.resolve(true);
    },
    pick: async ({ request, id, proposal, by, despiteClash, at }) => {
      const found = requests.get(id);
      const chosen = found?.proposals.find((one) => one.id === proposal);
      if (!found || !chosen) return refuse<PickRefusal>({ kind: 'unknown' });
      if (found.client !== by) return refuse({ kind: 'not-yours' });
      if (!isOpen(found) || chosen.state !== 'open') return refuse({ kind: 'lapsed', now: found });
      const { topic, unit } = found;
      const wanted = {
        topic: topic.id,
        mode: chosen.mode,
        adviser: chosen.adviser,
        ...(unit ? { unit } : {}),
      };
      const done = await booking.book({
        request,
        wanted,
        startsAt: chosen.startsAt,
        client: by,
        despiteClash,
        at,
      });
      if (done.ok) change(id, { state: 'settled' });
      return done;
    },
    wish: ({ client, wanted, consultation, at }) => {
      const wish = {
        id: newId('wsh'),
        client,
        wanted,
        madeAt: at,
        ...(consultation ? { consultation } : {}),
      };
      return booking.topics().then((topics) => {
        const topic = topics.find(({ id }) => id === wanted.topic)!;
        wishes.set(wish.id, { ...wish, topic });
        return { ...wish, topic };
      });
    },
    wishesOf: (person) => Promise.resolve([...wishes.values()].filter(({ client }) => client === person)),
    unwish: (id) => Promise.resolve(void wishes.delete(id)),
  };

  /** As an adviser proposes times for a request. */
  const propose = (id: string, proposals: readonly Proposal[]): void =>
    change(id, { state: 'proposed', proposals });

  return { asking, propose, requests, wishes, made };
};
