import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import { act, type Block, type Button, buttons, paragraph } from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import type { Instant } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import { formatDate, formatDay, formatMoment, formatTime } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import { resolveSays } from '../../knowledge/placeholders.ts';
import type { Change } from '../../knowledge/review/changes.ts';
import type { Happening, Term } from '../calendar/domain.ts';
import { callBlocks } from './call-blocks.ts';
import { groupBlocks } from './group-blocks.ts';
import { type Item, openTerms } from './items.ts';

/** What every message of this feature needs to know. */
export interface Telling {
  readonly texts: Texts;
  readonly locale: Locale;
  readonly now: Instant;
}

/** As much of a rule as a short message holds. */
const LONGEST_RULE = 280;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const firstDate = (term: Term | undefined, { texts, locale }: Telling): string => {
  const session = term?.sessions[0];
  return session
    ? `${formatDate(session.day, locale)}, ${formatTime(session.from)}`
    : texts.calendar.list.noDate;
};

const seatsOf = (
  { selection }: Happening,
  { capacity, taken }: Term,
  { texts: { calendar } }: Telling,
): string => {
  if (selection !== 'order') return calendar.seats.chosen(capacity);
  return taken < capacity ? calendar.seats.free(capacity - taken, capacity) : calendar.seats.full(0);
};

const placeOf = ({ place, onlineUrl }: Happening, { texts }: Telling): string | undefined =>
  place?.split(',')[0] ?? (onlineUrl ? texts.calendar.card.online : undefined);

/** Form, date, place, seats and until when; what the item is about stands first. */
const detailsOf = (item: Item, happening: Happening, telling: Telling): string => {
  const { calendar, digests } = telling.texts;
  const terms = openTerms(happening, telling.now);
  const [next, ...others] = terms;
  const until = happening.deadline && digests.until(formatMoment(happening.deadline, telling.locale));
  const seats = next && seatsOf(happening, next, telling);
  return [
    ...(item.section === 'deadlines' && until ? [until] : []),
    ...(item.contents.includes('free') && seats ? [seats] : []),
    ...(happening.isExample ? [calendar.list.example] : []),
    calendar.forms[happening.form],
    firstDate(next, telling),
    ...(others.length > 0 ? [calendar.list.terms(terms.length)] : []),
    placeOf(happening, telling),
    ...(item.contents.includes('free') ? [] : [seats]),
    ...(item.section === 'deadlines' ? [] : [until]),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
};

/** One tap to sign up where there is one way to, else to the card. */
const buttonOf = (happening: Happening, { texts, now }: Telling, endsSoon: boolean): Button => {
  const [only, ...others] = openTerms(happening, now);
  return only && others.length === 0
    ? act(actionId('digests', 'apply', only.id), texts.digests.apply, endsSoon ? 'primary' : undefined)
    : act(actionId('digests', 'open', happening.id), texts.digests.open);
};

/** The ways from an event: to the sign-up where there is one, and to its card. */
export const eventButtons = (happening: Happening, telling: Telling, endsSoon: boolean): Block | undefined =>
  buttons(
    buttonOf(happening, telling, endsSoon),
    openTerms(happening, telling.now).length === 1
      ? act(actionId('digests', 'open', happening.id), telling.texts.digests.open)
      : undefined,
  );

const eventBlocks = (item: Item, happening: Happening, telling: Telling): readonly (Block | undefined)[] => [
  paragraph([strong(happening.title), { kind: 'text', text: ` – ${detailsOf(item, happening, telling)}` }]),
  eventButtons(happening, telling, item.section === 'deadlines'),
];

const changeBlock = ({ kind, day, fact }: Change, { texts, locale }: Telling): Block =>
  paragraph([
    strong(`${capital(texts.curation.news[kind](formatDay(day, locale)))}: `),
    { kind: 'text', text: cut(resolveSays(fact), LONGEST_RULE) },
  ]);

export const itemBlocks = (item: Item, telling: Telling): readonly (Block | undefined)[] => {
  switch (item.about.kind) {
    case 'event':
      return eventBlocks(item, item.about.happening, telling);
    case 'group':
      return groupBlocks(item.about.advice, telling);
    case 'call':
      return callBlocks(item.about.call, telling);
    case 'change':
      return [changeBlock(item.about.change, telling)];
  }
};
