import { type Day, type Instant, shift } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { textsIn } from '../../i18n/texts.ts';
import { type CalendarEntry, CANCELLED_STAYS } from '../feeds/domain.ts';
import type { Consultation } from './domain.ts';
import { viewOf, type Working } from './working.ts';

const DAY = 24 * 3_600_000;

/** How long an entry stays that is over, in days. */
const PAST_STAYS = 365;

/** A consultation as one person's calendar has it. */
interface Kept {
  readonly consultation: Consultation;
  readonly comes: boolean;
}

const stateOf = ({ consultation: { state }, comes }: Kept): CalendarEntry['state'] => {
  if (!comes) return 'cancelled';
  if (state === 'requested') return 'tentative';
  return state === 'confirmed' || state === 'held' || state === 'no-show' ? 'confirmed' : 'cancelled';
};

/** Consultations in people's own calendars, of those who come and of those who advise. */
export const createConsultationEntries = (working: Working) => {
  const { store, directory } = working;

  const entry = async (kept: Kept, person: PersonId, locale: Locale): Promise<CalendarEntry> => {
    const { consultation } = kept;
    const { topic, adviser, beside } = await viewOf(working, consultation);
    const { entry: words } = textsIn(locale).advice;
    const { uid, revision, changedAt, startsAt, endsAt, place, onlineUrl, phone, mode, unit } = consultation;
    const advises = [consultation.adviser, ...consultation.coAdvisers].includes(person);
    const unitName = advises && unit !== undefined ? (await directory.unit(unit))?.name : undefined;
    const state = stateOf(kept);
    const url = state === 'confirmed' ? onlineUrl : undefined;
    const where = place ?? (mode === 'online' ? words.online : mode === 'phone' ? words.byPhone : undefined);
    return {
      uid: `${uid}@pomocnik`,
      sequence: revision,
      stamp: changedAt,
      when: { kind: 'hours', startsAt, endsAt },
      title: `${state === 'tentative' ? words.tentative : ''}${words.title(topic.name[locale])}`,
      ...(where === undefined ? {} : { place: where }),
      ...(url === undefined ? {} : { url }),
      description: [
        words.adviser([adviser, ...beside].map(({ name }) => name).join(', ')),
        ...(unitName === undefined ? [] : [words.unit(unitName)]),
        ...(phone === undefined ? [] : [words.phone(phone)]),
        ...(url === undefined ? [] : [words.room(url)]),
        words.more,
      ].join('\n'),
      state,
    };
  };

  return {
    entriesOf: async (person: PersonId, locale: Locale, now: Instant): Promise<readonly CalendarEntry[]> => {
      const kept = await store.inCalendarOf(person, shift(now, -PAST_STAYS * DAY));
      const gone = shift(now, -CANCELLED_STAYS * DAY);
      const shown = kept.filter((one) => stateOf(one) !== 'cancelled' || one.consultation.changedAt >= gone);
      return Promise.all(shown.map((one) => entry(one, person, locale)));
    },
    entryOf: async (
      id: string,
      person: PersonId,
      locale: Locale,
      now: Instant,
    ): Promise<{ readonly entry: CalendarEntry; readonly title: string; readonly day: Day } | undefined> => {
      const found = await store.consultation(id);
      const all = found && (await store.inCalendarOf(person, shift(now, -PAST_STAYS * DAY)));
      const kept = all?.find(({ consultation }) => consultation.uid === found?.uid);
      if (!kept) return undefined;
      const own = await entry(kept, person, locale);
      return { entry: own, title: own.title, day: kept.consultation.day };
    },
  };
};
