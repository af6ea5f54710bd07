import type { Block } from '../../chat/message.ts';
import { facts } from '../../chat/message.ts';
import { type Line, link, toSpans } from '../../chat/span.ts';
import { formatMoment } from '../../i18n/format.ts';
import { conditionTexts, selectionTexts } from './conditions.ts';
import type { Happening, Term } from './domain.ts';
import { capital, type Telling } from './telling.ts';
import { minutesOf } from './when.ts';

export interface Row {
  readonly label: string;
  readonly value: Line;
}

const row = (label: string, value: Line | undefined): readonly Row[] =>
  value === undefined || value === '' ? [] : [{ label, value }];

/** Money as it is written on an invoice: `120 zł`, `99,50 zł`. */
const price = (hundredths: number, { locale }: Telling): string =>
  new Intl.NumberFormat(locale === 'pl' ? 'pl-PL' : 'en-GB', {
    style: 'currency',
    currency: 'PLN',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(hundredths / 100);

/** `6`, `7,5`: hours of the project's own kind, teaching hours of 45 minutes or whole ones. */
const hours = (term: Term, { project }: Happening, { texts, locale }: Telling): string => {
  const hourMinutes = project?.hourMinutes ?? 60;
  const count = (minutesOf(term) / hourMinutes).toLocaleString(locale === 'pl' ? 'pl-PL' : 'en-GB', {
    maximumFractionDigits: 1,
  });
  return texts.calendar.card.hours(count, hourMinutes === 45);
};

/** Where it is. The address of an online room is for those who have a place. */
export const placeRows = (
  { place, onlineUrl }: Happening,
  hasSeat: boolean,
  { texts }: Telling,
): readonly Row[] => {
  const { card } = texts.calendar;
  const room = onlineUrl && (hasSeat ? link(card.join, onlineUrl) : card.onlineLater);
  return [...row(card.rows.place, place), ...row(place ? card.rows.online : card.rows.place, room)];
};

const costRows = (happening: Happening, telling: Telling): readonly Row[] => {
  const { rows, free, catering, overnight } = telling.texts.calendar.card;
  return [
    ...row(rows.price, happening.price === undefined ? free : price(happening.price, telling)),
    ...row(rows.catering, happening.catering ? catering : undefined),
    ...row(rows.overnight, happening.asks.includes('overnight') ? overnight : undefined),
    ...row(rows.accessibility, happening.accessibility),
  ];
};

const applyRows = (happening: Happening, telling: Telling): readonly Row[] => {
  const { rows, minimum, upTo, consent } = telling.texts.calendar.card;
  const { deadline, resignUntil, perUnit, needsConsent } = happening;
  const conditions = conditionTexts(happening, telling);
  return [
    ...row(rows.forWhom, happening.forWhom),
    ...row(rows.conditions, conditions.join('; ')),
    ...row(rows.perUnit, perUnit === undefined ? undefined : upTo(perUnit)),
    ...row(rows.consent, needsConsent ? consent : undefined),
    ...row(rows.selection, selectionTexts(happening, telling).map(capital).join('. ')),
    ...row(rows.minimum, happening.minimum === undefined ? undefined : minimum(happening.minimum)),
    ...row(rows.deadline, deadline && formatMoment(deadline, telling.locale)),
    ...row(rows.resign, resignUntil && formatMoment(resignUntil, telling.locale)),
  ];
};

/** Documents to take, side by side. */
const downloadLinks = ({ downloads }: Happening, { texts }: Telling): Line =>
  downloads.flatMap(({ label, url }, index) => [
    ...(index === 0 ? [] : toSpans(' · ')),
    link(label ?? texts.calendar.card.documents, url),
  ]);

/** Everything about an event, after the rows on its date and seats where it has one only. */
export const cardFacts = (
  first: readonly Row[],
  happening: Happening,
  hasSeat: boolean,
  telling: Telling,
): Block => {
  const { rows } = telling.texts.calendar.card;
  const [term] = happening.terms;
  return facts([
    ...first,
    ...placeRows(happening, hasSeat, telling),
    ...row(rows.hours, term && hours(term, happening, telling)),
    ...row(rows.trainer, happening.trainer),
    ...applyRows(happening, telling),
    ...costRows(happening, telling),
    ...row(rows.organiser, happening.organiser),
    ...row(rows.partners, happening.partners),
    ...row(rows.contact, happening.contact),
    ...row(rows.project, happening.project?.name),
    ...row(rows.downloads, downloadLinks(happening, telling)),
  ]);
};
