import type { Clock, Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Mode } from '../../features/consultations/domain.ts';
import type { Storage } from '../../storage/storage.ts';
import { consultationsDeps, type ConsultationsDeps } from '../consultations.ts';
import { loadExampleAdvisers } from './advisers.ts';

/** What made-up people have booked; none of it is about anybody. */
const BOOKED: readonly { readonly topic: string; readonly mode: Mode; readonly matter: string }[] = [
  { topic: 'zamowienia', mode: 'phone', matter: 'Próg przy dwóch dostawach w jednym roku (przykład)' },
  { topic: 'projekty-rozliczanie', mode: 'online', matter: 'Rozliczenie zaliczki w projekcie (przykład)' },
  { topic: 'rodzina-i-piecza', mode: 'in-person', matter: 'Zasady pracy asystenta rodziny (przykład)' },
  { topic: 'zamowienia', mode: 'phone', matter: 'Opis przedmiotu zamówienia na usługi (przykład)' },
  { topic: 'praca-socjalna', mode: 'online', matter: 'Kontrakt socjalny krok po kroku (przykład)' },
];

const GROUP = { topic: 'grupa-ksiegowosc', mode: 'online' } as const;

/** Of one group session: more than it needs to take place, and fewer than there are seats. */
const IN_GROUP = 4;

const unitOf = async ({ units }: Storage, person: PersonId): Promise<string | undefined> =>
  (await units.profile(person)).units[0]?.unit;

/** The soonest time that is free for that person; undefined where their region has nobody for it. */
const bookSoonest = async (
  { booking }: ConsultationsDeps,
  person: PersonId,
  unit: string | undefined,
  { matter, ...looked }: { readonly topic: string; readonly mode: Mode; readonly matter?: string },
  request: string,
  at: Instant,
): Promise<void> => {
  const wanted = { ...looked, ...(unit === undefined ? {} : { unit }) };
  const free = await booking.slots(wanted, person, at, 1);
  const [slot] = free.ok ? free.value : [];
  if (!slot) return;
  await booking.book({
    request,
    wanted,
    startsAt: slot.startsAt,
    client: person,
    ...(matter === undefined ? {} : { matter }),
    despiteClash: true,
    at,
  });
};

/** Booked consultations, a group session and a request that waits, made by made-up people; all marked as examples. */
export const loadExampleConsultations = async (
  storage: Storage,
  people: readonly PersonId[],
  clock: Clock,
): Promise<void> => {
  const at = clock.now();
  await loadExampleAdvisers(storage, at);
  const deps = consultationsDeps(storage, clock);
  const today = warsawDay(at);
  for (const [index, person] of people.entries()) {
    // Whoever still has one to come needs no other.
    if ((await deps.booking.ofPerson(person, at)).length > 0) continue;
    const unit = await unitOf(storage, person);
    const wanted = index % 5 === 1 && index < 5 * IN_GROUP ? GROUP : BOOKED[index % BOOKED.length]!;
    await bookSoonest(deps, person, unit, wanted, `example:consultation:${person}:${today}`, at);
  }
  const [asking] = people;
  if (!asking || (await deps.requests.requestsOf(asking)).length > 0) return;
  const unit = await unitOf(storage, asking);
  await deps.requests.ask({
    request: `example:request:${today}`,
    client: asking,
    topic: 'cis-kis-zaz',
    ...(unit === undefined ? {} : { unit }),
    preferred: ['tue-am', 'thu-am'],
    matter: 'Założenie klubu integracji społecznej przez gminę (przykład)',
    at,
  });
};
