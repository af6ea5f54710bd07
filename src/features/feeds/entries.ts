import type { Instant } from '../../core/clock.ts';
import type { Texts } from '../../i18n/pl.ts';
import { type CalendarEntry, isOff, type KeptTerm, sequenceOf, uidOf, whenOf } from './domain.ts';

const stateOf = (kept: KeptTerm): CalendarEntry['state'] => {
  if (isOff(kept)) return 'cancelled';
  return kept.registration.state === 'confirmed' ? 'confirmed' : 'tentative';
};

/**
 * The sessions of a registration as entries of a calendar. The address of an online room is told to those who have a
 * seat for certain, here as on the card.
 * @param stamp when the entry came to be; absent: when the registration last changed, so that a feed stays the same
 */
export const entriesOf = (
  kept: KeptTerm,
  { feeds, calendar }: Texts,
  stamp?: Instant,
): readonly CalendarEntry[] => {
  const { registration, happening, term } = kept;
  const state = stateOf(kept);
  const { sessions } = term;
  return sessions.map((session, index) => {
    const place = session.place ?? happening.place;
    const url = state === 'confirmed' ? (session.onlineUrl ?? happening.onlineUrl) : undefined;
    const part = sessions.length > 1 ? feeds.entry.part(index + 1, sessions.length) : '';
    const title = `${state === 'tentative' ? feeds.entry.tentative : ''}${happening.title}${part}`;
    const where = place ?? (happening.onlineUrl === undefined ? undefined : feeds.entry.online);
    return {
      uid: uidOf(session),
      sequence: sequenceOf(kept),
      stamp: stamp ?? registration.changedAt,
      when: whenOf(session),
      title,
      ...(where === undefined ? {} : { place: where }),
      ...(url === undefined ? {} : { url }),
      description: [
        `${calendar.forms[happening.form]} · ${happening.organiser}`,
        ...(happening.trainer ? [feeds.entry.trainer(happening.trainer)] : []),
        ...(url === undefined ? [] : [feeds.entry.room(url)]),
        ...(happening.contact ? [feeds.entry.contact(happening.contact)] : []),
        ...(happening.project ? [happening.project.funding] : []),
        feeds.entry.more,
      ].join('\n'),
      state,
    };
  });
};
