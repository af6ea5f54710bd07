import { actionId } from '../../chat/action-id.ts';
import { act, type Block, type Button, facts } from '../../chat/message.ts';
import { link } from '../../chat/span.ts';
import type { Locale } from '../../core/locale.ts';
import { formatDate, formatMoment, formatTime } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Standing } from './service.ts';
import type { Occasion } from './store.ts';

/** The words and the language of a message. */
export interface Telling {
  readonly texts: Texts;
  readonly locale: Locale;
}

/** Sessions that are listed one by one; a longer cycle is on its card. */
const SHOWN = 6;

export const titleOf = ({ title, label }: Occasion, { texts }: Telling): string =>
  texts.registrations.title(title, label);

type Shown = Occasion['sessions'][number];

const sessionLine = ({ day, from, to }: Shown, { texts, locale }: Telling): string =>
  texts.registrations.when(formatDate(day, locale), formatTime(from), formatTime(to));

/** When and where, of all sessions or of one. */
export const whenAndWhere = (
  { place, onlineUrl, sessions }: Occasion,
  telling: Telling,
  only?: Shown,
): Block => {
  const { rows, more } = telling.texts.registrations;
  const shown = only ? [only] : sessions.slice(0, SHOWN);
  const rest = only ? 0 : sessions.length - shown.length;
  const placeOf = (one: Shown): string | undefined => one.place ?? place;
  const places = new Set((only ? [only] : sessions).map(placeOf));
  const line = (one: Shown): string =>
    [sessionLine(one, telling), ...(places.size > 1 ? [placeOf(one)] : [])]
      .filter((part) => part !== undefined)
      .join(', ');
  const lines = [...shown.map(line), ...(rest > 0 ? [more(rest)] : [])];
  const [common = place] = places;
  const at = places.size > 1 ? undefined : common;
  const url = only?.onlineUrl ?? onlineUrl;
  return facts([
    ...lines.map((value) => ({ label: rows.when, value })),
    ...(at === undefined ? [] : [{ label: rows.where, value: at }]),
    ...(url === undefined ? [] : [{ label: rows.online, value: link(url, url) }]),
  ]);
};

/** How the registration stands, in one sentence, with what it means. */
export const standingText = ({ registration, place = 1 }: Standing, { texts, locale }: Telling): string => {
  const { standings } = texts.registrations;
  switch (registration.state) {
    case 'waiting':
      return standings.waiting(place);
    case 'offered':
      return standings.offered(registration.until ? formatMoment(registration.until, locale) : '');
    case 'applied':
    case 'consent':
    case 'confirmed':
    case 'held':
    case 'rejected':
      return standings[registration.state];
    default:
      return standings.ended;
  }
};

export const contactLine = ({ contact }: Occasion, { texts }: Telling): Block | undefined =>
  contact === undefined ? undefined : facts([{ label: texts.registrations.rows.contact, value: contact }]);

type Verb = 'accept' | 'decline' | 'agree' | 'refuse' | 'resign' | 'leave' | 'rejoin' | 'take' | 'repair';

/** The verb of the action where it is not that of the button. */
const VERB: Readonly<Partial<Record<Verb, string>>> = { take: 'accept', leave: 'resign' };

/** A button that carries the registration (or the term) it is about. */
export const button = (verb: Verb, id: string, { texts }: Telling, look?: 'primary' | 'danger'): Button =>
  act(actionId('registrations', VERB[verb] ?? verb, id), texts.registrations.buttons[verb], look);
