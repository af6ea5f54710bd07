import { type FormValues, valueOf } from '../../../chat/form.ts';
import type { FieldFault } from '../../../chat/reply.ts';
import type { Day } from '../../../core/clock.ts';
import { isNoSuchDay, readComingDay } from '../../../core/coming-day.ts';
import { daysBetween, parseDay } from '../../../core/day.ts';
import { fold } from '../../../core/text.ts';
import type { Texts } from '../../../i18n/pl.ts';
import { CELL_MINUTES, type Exception, type Mode, MODES } from '../domain.ts';
import { typedList, typedText } from './fields.ts';

export const AWAY_FIELD = {
  from: 'od',
  until: 'do',
  hours: 'godziny',
  reason: 'powod',
  modes: 'formy',
  place: 'miejsce',
} as const;

/** An exception that is not written down yet. */
export type Planned = Omit<Exception, 'id'>;

const REASONS = ['leave', 'training', 'other'] as const;

const HOURS = /^(\d{1,2})(?:[:.](\d{2}))? ?(?:-|–|—|do) ?(\d{1,2})(?:[:.](\d{2}))?$/u;

const clock = (hour: string, minute = '00'): string | undefined =>
  Number(hour) <= 23 && Number(minute) <= 59 && Number(minute) % CELL_MINUTES === 0
    ? `${hour.padStart(2, '0')}:${minute}`
    : undefined;

/** `9` or `9:15`, on a full quarter. */
export const readClock = (typed: string): string | undefined => {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/u.exec(typed);
  return match ? clock(match[1]!, match[2]) : undefined;
};

/** `9:00–12:00`, on full quarters. */
export const readHours = (
  typed: string,
): { readonly fromTime: string; readonly toTime: string } | undefined => {
  const match = HOURS.exec(typed);
  const fromTime = match ? clock(match[1]!, match[2]) : undefined;
  const toTime = match ? clock(match[3]!, match[4]) : undefined;
  return fromTime && toTime && fromTime < toTime ? { fromTime, toTime } : undefined;
};

const SAID = /^(dzis|jutro|pojutrze|wczoraj|przedwczoraj|teraz)/u;

/** The last day; `5.01` after `27.12` is one of the next year, and a weekday the one after the first day. */
const readLast = (typed: string, from: Day | undefined, today: Day): Day | undefined => {
  const last = readComingDay(typed, today);
  return last && from && last < from && !SAID.test(fold(typed)) ? readComingDay(typed, from) : last;
};

/** What was typed of days and hours, or what is wrong with it; `hours` says whether they may be left out. */
export const readAway = (
  kind: Exception['kind'],
  values: FormValues,
  { texts, today }: { readonly texts: Texts; readonly today: Day },
): { readonly planned?: Planned; readonly faults: readonly FieldFault[] } => {
  const { form } = texts.dutyForms.leave;
  const typed = (field: string): string => typedText(values, field);
  const dayFault = (text: string): string => (isNoSuchDay(text, today) ? form.noSuchDay(text) : form.badDay);
  const from = readComingDay(typed(AWAY_FIELD.from), today);
  const last = typed(AWAY_FIELD.until);
  const until = last === '' ? from : readLast(last, from, today);
  const typedHours = typed(AWAY_FIELD.hours);
  const hours = readHours(typedHours);
  const named = typedList(values, AWAY_FIELD.modes);
  const modes = MODES.filter((mode: Mode) => named.includes(mode));
  const place = typed(AWAY_FIELD.place);
  const isOpen = kind === 'open';
  const faults: FieldFault[] = [
    ...(from ? [] : [{ field: AWAY_FIELD.from, text: dayFault(typed(AWAY_FIELD.from)) }]),
    ...(until || !from ? [] : [{ field: AWAY_FIELD.until, text: dayFault(last) }]),
    ...(until && until < today
      ? [{ field: last === '' ? AWAY_FIELD.from : AWAY_FIELD.until, text: form.past }]
      : []),
    ...(from && until && until < from ? [{ field: AWAY_FIELD.until, text: form.reversed }] : []),
    ...(from && until && daysBetween(from, until) > 366
      ? [{ field: AWAY_FIELD.until, text: form.tooLong }]
      : []),
    ...(hours || (typedHours === '' && !isOpen) ? [] : [{ field: AWAY_FIELD.hours, text: form.badHours }]),
    ...(isOpen && modes.length === 0 ? [{ field: AWAY_FIELD.modes, text: texts.dutyForms.choice }] : []),
  ];
  if (faults.length > 0 || !from || !until) return { faults };
  const reason = REASONS.find((one) => one === valueOf(values, AWAY_FIELD.reason)) ?? 'leave';
  const open = { modes, ...(place === '' ? {} : { place }) };
  return {
    faults,
    planned: { kind, from, until, ...hours, ...(isOpen ? open : {}), reason: isOpen ? 'duty' : reason },
  };
};

const LETTERS = { leave: 'l', training: 't', duty: 'd', other: 'o' } as const;

/** A closed time as a button carries it: `20270111.20270115.0900-1200.l`. */
export const awayCode = ({ from, until, fromTime, toTime, reason }: Planned): string =>
  [
    from.replaceAll('-', ''),
    until.replaceAll('-', ''),
    fromTime && toTime ? `${fromTime}-${toTime}`.replaceAll(':', '') : '',
    LETTERS[reason],
  ].join('.');

const dayOf = (digits: string): Day | undefined =>
  parseDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);

export const codeAway = (code: string): Planned | undefined => {
  const [first = '', last = '', times = '', letter = ''] = code.split('.');
  const from = dayOf(first);
  const until = dayOf(last);
  const reason = (['leave', 'training', 'other'] as const).find((one) => LETTERS[one] === letter);
  const hours = readHours(times.replace(/(\d{2})(\d{2})/gu, '$1:$2'));
  if (!from || !until || until < from || !reason || (times !== '' && !hours)) return undefined;
  return { kind: 'closed', from, until, ...hours, reason };
};
