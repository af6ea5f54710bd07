import type { Clock, Instant } from '../../core/clock.ts';
import type { ConsultationView } from './booking.ts';
import type { Directory } from './directory.ts';
import type { Consultation } from './domain.ts';
import type { ConsultationsStore } from './store.ts';

/** What the parts of the service work with. */
export interface Working {
  readonly store: ConsultationsStore;
  readonly directory: Directory;
  /** For what is asked without saying when. */
  readonly clock: Clock;
  /** The first moment from then on at which people are written to. */
  readonly mayGoOut: (at: Instant) => Instant;
}

/** The most open consultations that one person may have. */
export const MOST_OPEN = 5;

/** How long after the end words and links stay, in milliseconds: 90 days. */
export const CONSULTATION_WORDS_KEPT = 90 * 24 * 3_600_000;

/** How often a change is looked at anew when somebody else was quicker. */
export const TRIES = 6;

/** With the people who matter to whoever looks at it. */
export const viewsOf = async (
  { store }: Pick<Working, 'store'>,
  consultations: readonly Consultation[],
): Promise<readonly ConsultationView[]> => {
  if (consultations.length === 0) return [];
  const topics = await store.topics();
  const participants = await store.participants(consultations.map(({ id }) => id));
  const people = [...new Set(consultations.flatMap(({ adviser, coAdvisers }) => [adviser, ...coAdvisers]))];
  const advisers = (await Promise.all(people.map((person) => store.adviser(person)))).filter(
    (found) => found !== undefined,
  );
  return consultations.flatMap((consultation) => {
    const topic = topics.find(({ id }) => id === consultation.topic);
    const adviser = advisers.find(({ person }) => person === consultation.adviser);
    const beside = advisers.filter(({ person }) => consultation.coAdvisers.includes(person));
    const own = participants.filter((one) => one.consultation === consultation.id);
    return topic && adviser ? [{ consultation, topic, adviser, beside, participants: own }] : [];
  });
};

/** One consultation that is there. @throws {Error} where it is not: a bug. */
export const viewOf = async (
  working: Pick<Working, 'store'>,
  consultation: Consultation,
): Promise<ConsultationView> => {
  const [view] = await viewsOf(working, [consultation]);
  if (!view) throw new Error('a consultation without its topic or adviser');
  return view;
};

/** As it stands now; what it was moved to, where it was moved. */
export const latestOf = async (
  working: Pick<Working, 'store'>,
  id: string,
): Promise<Consultation | undefined> => {
  const found = await working.store.consultation(id);
  return found?.movedTo === undefined ? found : latestOf(working, found.movedTo);
};
