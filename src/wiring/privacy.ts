import { type Instant, shift } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import { silentTally } from '../core/tally.ts';
import { tableFiles } from '../documents/table-files.ts';
import type { ConsultationBooking } from '../features/consultations/booking.ts';
import { CONSULTATION_WORDS_KEPT } from '../features/consultations/working.ts';
import { ERASED_AFTER, SETTLES_AFTER } from '../features/handover/limits.ts';
import type { People } from '../features/people/service.ts';
import { erase } from '../features/privacy/erasing.ts';
import type { LiveThings, PrivacyHandling } from '../features/privacy/handling.ts';
import type { RetentionDays, RetentionStore } from '../features/privacy/retention.ts';
import type { PrivacySettings } from '../features/privacy/settings.ts';
import { RECALLED_WITHIN } from '../features/recall/limits.ts';
import { isLive, type Registration } from '../features/registrations/domain.ts';
import type { SignUps } from '../features/registrations/service.ts';
import { mayGoOut } from '../features/registrations/quiet-hours.ts';
import type { Storage } from '../storage/storage.ts';
import { consultationsDeps } from './consultations.ts';
import { coordinatorsOf } from './coordinators.ts';
import { FIGURES } from '../features/reports/domain.ts';
import { figureName } from '../features/reports/figure-words.ts';
import { registrationsDeps } from './registrations.ts';

const DAY = 24 * 3_600_000;

/**
 * How long data are kept where nobody says otherwise, in days. People are kept until they ask; questions without an
 * answer have a setting of their own.
 */
export const USUAL_DAYS: RetentionDays = {
  needs: 90,
  handover: ERASED_AFTER / DAY,
  consultations: CONSULTATION_WORDS_KEPT / DAY,
  answers: RECALLED_WITHIN / DAY,
  files: 180,
  surveys: 365,
  journal: 730,
};

/** What is said where the unit has set nothing up. */
export const USUAL_PRIVACY: PrivacySettings = { grounds: {}, days: { ...USUAL_DAYS, questions: 180 } };

/** More registrations than anybody has. */
const ALL = 10_000;

/** Registrations and consultations of somebody that have not begun. */
const liveThings = (
  { registrations }: Pick<Storage, 'registrations'>,
  signUps: SignUps,
  booking: ConsultationBooking,
): LiveThings => {
  const isToCome = async ({ term }: Registration, at: Instant): Promise<boolean> => {
    const facts = await registrations.facts(term);
    return facts?.startsAt === undefined || facts.startsAt > at;
  };
  const registered = async (person: PersonId, at: Instant): Promise<readonly Registration[]> => {
    const found: Registration[] = [];
    for (const registration of await registrations.ofPerson(person, ALL))
      if (isLive(registration) && (await isToCome(registration, at))) found.push(registration);
    return found;
  };
  const booked = async (person: PersonId, at: Instant) =>
    (await booking.ofPerson(person, at)).filter(({ consultation }) => consultation.startsAt > at);
  return {
    of: async (person, at) => ({
      registrations: (await registered(person, at)).length,
      consultations: (await booked(person, at)).length,
    }),
    end: async (by, request, at) => {
      for (const { id } of await registered(by, at)) {
        const doing = { by, isCoordinator: false, request: `${request}:${id}`, at };
        const resigned = await signUps.resign(doing, id);
        // The time for resigning by a button is over: the seat is given back as a coordinator would.
        if (!resigned.ok) await signUps.remove({ ...doing, isCoordinator: true }, id);
      }
      for (const { consultation } of await booked(by, at))
        await booking.cancel({
          request: `${request}:${consultation.id}`,
          consultation: consultation.id,
          revision: consultation.revision,
          by,
          at,
        });
    },
  };
};

/** How much each rule would delete; nothing is changed. */
export const dueOver = ({ retention }: Pick<Storage, 'retention'>): Pick<RetentionStore, 'due'> => ({
  due: async (rule, before) =>
    rule === 'people' ? (await retention.quiet(before)).length : retention.due(rule, before),
});

/** The rules, each carried out by whoever knows how. */
const retentionOver = (
  { retention, curation, handover, consultations, recall, privacy }: Storage,
  live: LiveThings,
): RetentionStore => ({
  ...dueOver({ retention }),
  forget: async (rule, before, at) => {
    switch (rule) {
      case 'needs':
      case 'files':
      case 'surveys':
      case 'journal':
        return retention.forget(rule, before);
      case 'questions':
        return curation.forget(before);
      case 'handover':
        return handover.forget({ answeredBefore: shift(at, -SETTLES_AFTER), endedBefore: before, at });
      case 'consultations':
        return consultations.forget(before, at);
      case 'answers':
        return recall.forget(before);
      case 'people': {
        let count = 0;
        for (const person of await retention.quiet(before)) {
          const erased = await erase(
            { store: privacy, live },
            { person, request: `quiet:${at}:${person}`, cause: 'erased-after-period', at },
          );
          if (erased.ok) count += 1;
        }
        return count;
      }
    }
  },
});

/** What it takes to show people their data and to take them away. */
export const privacyDeps = (
  storage: Storage,
  people: Pick<People, 'withRole'>,
  settings: PrivacySettings,
  log: Log,
): PrivacyHandling => {
  const coordinators = coordinatorsOf(people);
  const { signUps, directory } = registrationsDeps(storage, log, silentTally, coordinators);
  const live = liveThings(storage, signUps, consultationsDeps(storage).booking);
  const { journal } = storage;
  return {
    store: storage.privacy,
    live,
    journal,
    settings,
    tables: tableFiles,
    nameOf: (person) => directory.nameOf(person),
    figureName: (texts, figure) => {
      const id = FIGURES.find((one) => one === figure);
      return id === undefined ? figure : figureName(texts, id);
    },
    retention: retentionOver(storage, live),
    coordinators,
    mayGoOut: (at) => mayGoOut(at, 'working'),
    report: (entries, tell, at) => journal.report(entries, tell, at),
  };
};
