import { type Instant, shift } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import { silentLog } from '../../../src/core/log.ts';
import type { Happening } from '../../../src/features/calendar/domain.ts';
import type { HappeningPlan } from '../../../src/features/calendar/store.ts';
import type { Registration } from '../../../src/features/registrations/domain.ts';
import type { Doing, SignUp, SignUps } from '../../../src/features/registrations/service.ts';
import type { RegistrationsStore } from '../../../src/features/registrations/store.ts';
import { createSignUps } from '../../../src/features/registrations/sign-ups.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { createStorage, type Storage } from '../../../src/storage/storage.ts';
import { aNewEvent, aTerm, TODAY } from '../calendar/an-event.ts';
import { aUnit, fakeDirectory } from './directory.ts';

const HOUR = 3_600_000;

export const laterBy = (hours: number): Instant => shift(TODAY, hours * HOUR);

/** A term of so many seats, by default on 15 December, more than three weeks away. */
export const seats = (capacity: number, day = '2026-12-15'): Partial<HappeningPlan> => ({
  terms: [aTerm(day, { capacity })],
});

/** Sign-ups over a real database, with people who work wherever the test says. */
export const stageOn = async (
  opened: Engine | Storage,
  guardedBy: (storage: Storage) => RegistrationsStore = ({ registrations }) => registrations,
) => {
  const storage = 'registrations' in opened ? opened : await createStorage(opened);
  const people = fakeDirectory();
  await storage.units.save(people.hasUnit(aUnit()), TODAY);
  const store = guardedBy(storage);
  const signUps: SignUps = createSignUps({ store, directory: people.directory, log: silentLog });

  const person = async (user: string): Promise<PersonId> => {
    const id = newId('per') as PersonId;
    const account = { platform: 'slack', workspace: 'T1', user, name: `osoba ${user}` } as const;
    await storage.people.welcome({ person: id, account: newId('acc'), ...account, at: TODAY });
    return id;
  };
  const crowd = (count: number, prefix = 'U'): Promise<readonly PersonId[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => person(`${prefix}${String(index + 1)}`)));

  const event = async (plan: Partial<HappeningPlan> = {}): Promise<Happening> => {
    const id = await storage.calendar.create(aNewEvent(plan));
    const before = (await storage.calendar.happening(id))!;
    await storage.calendar.publish({ before, as: 'published', tell: [], at: TODAY });
    return (await storage.calendar.happening(id))!;
  };
  /** An event of one term, and the id of that. */
  const term = async (plan: Partial<HappeningPlan> = {}): Promise<string> => (await event(plan)).terms[0]!.id;

  const doing = (by: PersonId, over: Partial<Doing> = {}): Doing => ({
    by,
    isCoordinator: false,
    request: newId('req'),
    at: TODAY,
    ...over,
  });

  /** Signs somebody up who can; a refusal fails the test. */
  const signed = async (by: PersonId, wanted: SignUp, over: Partial<Doing> = {}): Promise<Registration> => {
    const done = await signUps.signUp(doing(by, over), wanted);
    if (!done.ok) throw new Error(`not signed up: ${done.refusal.kind}`);
    return done.value.registration;
  };

  const statesOf = async (of: string): Promise<readonly string[]> =>
    (await store.ofTerm(of)).map(({ state }) => state);
  const countOf = async (of: string, state: Registration['state']): Promise<number> =>
    (await statesOf(of)).filter((one) => one === state).length;

  return { storage, store, signUps, people, person, crowd, event, term, doing, signed, statesOf, countOf };
};

export type Stage = Awaited<ReturnType<typeof stageOn>>;
