import type { Context } from '../../../chat/context.ts';
import type { PersonId } from '../../../core/ids.ts';
import { formatMoment } from '../../../i18n/format.ts';
import { isLive } from '../../registrations/domain.ts';
import type { Standing } from '../../registrations/service.ts';
import type { Profile, Unit } from '../../units/domain.ts';
import { type DocumentState, documentState } from '../documents.ts';
import { nameOfProfile } from '../head-forms.ts';
import { tellingOf } from '../telling.ts';
import type { DeskHandling } from './handling.ts';

/** Somebody on the list of a term, in words. */
export interface Participant {
  readonly registration: string;
  readonly standing: Standing;
  readonly name: string;
  readonly unit: string;
  readonly state: string;
  readonly needs: string;
  /** They said that they know of the latest change. */
  readonly hasSeen: boolean;
  /** They were asked to say so, and have not. */
  readonly isAwaited: boolean;
  /** How the project's form stands; only where there is one and they have a place. */
  readonly documents?: DocumentState;
  readonly profile?: Profile;
  readonly unitFound?: Unit;
}

const ORDER = ['confirmed', 'held', 'offered', 'consent', 'applied', 'waiting'];

/** Live registrations of a term: seats first, then the others in the order of the waiting list. */
export const liveOf = async ({ signUps }: DeskHandling, term: string): Promise<readonly Standing[]> =>
  (await signUps.ofTerm(term))
    .filter(({ registration }) => isLive(registration))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.registration.state) - ORDER.indexOf(b.registration.state) ||
        (a.registration.position ?? 0) - (b.registration.position ?? 0),
    );

const needsText = ({ registration: { needs } }: Standing, { texts }: Context): string => {
  const { needs: words } = texts.desk;
  return [
    ...(needs.diet ? [words.diet(needs.diet)] : []),
    ...(needs.overnight === 'yes' ? [words.overnight] : []),
    ...(needs.accessibility ? [words.accessibility(needs.accessibility)] : []),
  ].join('; ');
};

const stateText = ({ registration, place }: Standing, { texts, locale }: Context): string => {
  const { states, waitingAt, until } = texts.desk.registration;
  if (registration.state === 'waiting') return waitingAt(place ?? 0);
  const name = states[registration.state as keyof typeof states];
  return registration.state === 'offered' && registration.until
    ? until(name, formatMoment(registration.until, locale))
    : name;
};

/** Reads people and units once each, however many registrations name them. */
export const createNaming = ({ people }: DeskHandling) => {
  const profiles = new Map<PersonId, Profile>();
  const units = new Map<string, Unit | undefined>();
  return {
    profile: async (person: PersonId): Promise<Profile> => {
      const known = profiles.get(person) ?? (await people.profileOf(person));
      profiles.set(person, known);
      return known;
    },
    unit: async (id: string): Promise<Unit | undefined> => {
      if (!units.has(id)) units.set(id, await people.unit(id));
      return units.get(id);
    },
  };
};

/** Registrations with the names of people and units, for those who run the event. */
export const participantsOf = async (
  handling: DeskHandling,
  context: Context,
  standings: readonly Standing[],
  seen: ReadonlySet<string>,
): Promise<readonly Participant[]> => {
  const naming = createNaming(handling);
  const [first] = standings;
  const happening = first && (await handling.store.happening(first.registration.event));
  const awaited = first && (await handling.signUps.awaited(first.registration.term, context.now));
  const all: Participant[] = [];
  for (const standing of standings) {
    const { id, person, unit, state } = standing.registration;
    const profile = person && (await naming.profile(person));
    const found = unit === undefined ? undefined : await naming.unit(unit);
    const asksForm = state === 'confirmed' && happening?.project?.participantFormUrl !== undefined;
    const documents =
      asksForm && person !== undefined
        ? documentState(happening, await handling.people.documentsOf(person))
        : undefined;
    all.push({
      registration: id,
      standing,
      name: profile ? nameOfProfile(profile, tellingOf(context)) : context.texts.desk.registration.unnamed,
      unit: found?.name ?? '',
      state: stateText(standing, context),
      needs: needsText(standing, context),
      hasSeen: seen.has(id),
      isAwaited: awaited?.has(id) ?? false,
      ...(documents ? { documents } : {}),
      ...(profile ? { profile } : {}),
      ...(found ? { unitFound: found } : {}),
    });
  }
  return all;
};
