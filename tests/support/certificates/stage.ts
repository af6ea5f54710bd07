import type { Day } from '../../../src/core/clock.ts';
import { newId } from '../../../src/core/ids.ts';
import type { CertificateFacts } from '../../../src/features/certificates/domain.ts';
import { newCode } from '../../../src/features/certificates/seal.ts';
import type { Issue, NewCertificate } from '../../../src/features/certificates/store.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { seats, stageOn } from '../registrations/stage.ts';
import { TODAY } from '../calendar/an-event.ts';

const ORGANISER = 'ROPS w Opolu';

const factsOf = (holder: string): Omit<CertificateFacts, 'number'> => ({
  holder,
  title: 'Dialog motywujący w pracy socjalnej',
  form: 'training',
  days: ['2026-12-15' as Day],
  minutes: 330,
  attendedMinutes: 330,
  hourMinutes: 45,
  topics: [],
  organiser: ORGANISER,
  issuedOn: '2026-12-16' as Day,
});

/** A term of so many people who all have a seat, and its register. */
export const certificatesStage = async (engine: Engine, count: number) => {
  const stage = await stageOn(engine);
  const { storage, event, crowd, signed } = stage;
  const store = storage.certificates;
  const { id, terms } = await event(seats(count));
  const people = await crowd(count, 'C');
  const registrations = await Promise.all(people.map((person) => signed(person, { term: terms[0]!.id })));
  const { id: register, sign } = await store.register(ORGANISER, ['ROPS']);

  const certificateFor = (index: number, holder = 'Anna Żółć'): NewCertificate => ({
    id: newId('crt'),
    code: newCode(),
    event: id,
    term: terms[0]!.id,
    registration: registrations[index]!.id,
    person: people[index]!,
    facts: factsOf(holder),
  });
  const issueOf = (certificates: readonly NewCertificate[], over: Partial<Issue> = {}): Issue => ({
    register,
    sign,
    year: 2026,
    certificates,
    tell: [],
    by: people[0]!,
    at: TODAY,
    ...over,
  });
  /** Every number that was taken, in the order of the register. */
  const numbers = async (): Promise<readonly string[]> =>
    (await store.find({}, 1000)).map(({ facts }) => facts.number).toReversed();

  return { ...stage, store, term: terms[0]!, people, registrations, certificateFor, issueOf, numbers };
};
