import type { FormValues } from '../../../chat/form.ts';
import { valueOf } from '../../../chat/form.ts';
import type { MenuOption } from '../../../chat/message.ts';
import type { FieldFault } from '../../../chat/reply.ts';
import { type Day, type Instant, shift, toEpoch } from '../../../core/clock.ts';
import { isNoSuchDay, readComingDay } from '../../../core/coming-day.ts';
import { daysLater } from '../../../core/day.ts';
import type { PersonId } from '../../../core/ids.ts';
import { isLink } from '../../../core/link.ts';
import { instantOf, warsawDay, warsawTime } from '../../../core/warsaw.ts';
import type { Texts } from '../../../i18n/pl.ts';
import type { AdviceTopic, Mode } from '../domain.ts';
import type { Session } from '../opening.ts';
import { peopleNamed } from '../named.ts';
import { typedList, typedText } from './fields.ts';
import { readClock, readHours } from './read-away.ts';
import { personal } from './terms-forms.ts';

export const SESSION_FIELD = {
  day: 'dzien',
  hours: 'godziny',
  mode: 'forma',
  point: 'miejsce',
  beside: 'doradcy',
} as const;

/** Ways in which an adviser opens a group: a journey would need the unit. */
export const SESSION_MODES = ['in-person', 'online'] as const satisfies readonly Mode[];

/** What was typed of a group, as the service takes it. */
export type TypedSession = Omit<Session, 'request' | 'adviser' | 'topic' | 'at'>;

const MOST_MINUTES = 480;
const MOST_DAYS = 366;
const MINUTE = 60_000;

type Times = Pick<Session, 'startsAt' | 'endsAt' | 'from' | 'to' | 'minutes'>;

/** `9:00–12:00`, or `9:00` for as long as the topic takes; on a day on which such a time exists once. */
const readTimes = (
  typed: string,
  day: Day,
  { minutes: usual }: AdviceTopic,
  { sessions: { form } }: Texts,
): Times | { readonly fault: string } => {
  const both = readHours(typed);
  const from = both?.fromTime ?? readClock(typed);
  if (!from) return { fault: form.badHours };
  const start = instantOf(day, from);
  const end = both
    ? instantOf(day, both.toTime)
    : start.ok
      ? { ok: true as const, value: shift(start.value, usual * MINUTE) }
      : start;
  if (!start.ok || !end.ok) return { fault: form.clocks };
  const [startsAt, endsAt]: readonly Instant[] = [start.value, end.value];
  const minutes = (toEpoch(endsAt!) - toEpoch(startsAt!)) / MINUTE;
  const isOneDay = warsawDay(endsAt!) === day;
  if (!isOneDay || minutes < 15 || minutes > MOST_MINUTES) return { fault: form.badHours };
  return { startsAt: startsAt!, endsAt: endsAt!, from, to: warsawTime(endsAt!), minutes };
};

const readPoint = (
  typed: string,
  mode: Mode,
  { dutyForms }: Texts,
): Pick<Session, 'point'> | { readonly fault: string } => {
  if (typed === '') return {};
  if (mode !== 'online') return { point: { place: typed } };
  return isLink(typed) ? { point: { onlineUrl: typed } } : { fault: dutyForms.url };
};

/** What was typed into the form of a group, or what is wrong with it. */
export const readSession = (
  values: FormValues,
  topic: AdviceTopic,
  advisers: readonly MenuOption[],
  { texts, now }: { readonly texts: Texts; readonly now: Instant },
): { readonly typed?: TypedSession; readonly faults: readonly FieldFault[] } => {
  const { form } = texts.sessions;
  const away = texts.dutyForms.leave.form;
  const typedDay = typedText(values, SESSION_FIELD.day);
  const day = readComingDay(typedDay, warsawDay(now));
  const noSuchDay = isNoSuchDay(typedDay, warsawDay(now));
  const mode = SESSION_MODES.find((one) => one === valueOf(values, SESSION_FIELD.mode));
  const times = day && readTimes(typedText(values, SESSION_FIELD.hours), day, topic, texts);
  const point = readPoint(typedText(values, SESSION_FIELD.point), mode ?? 'in-person', texts);
  const beside = peopleNamed(advisers, typedList(values, SESSION_FIELD.beside), texts);
  const coAdvisers = beside.people.map(({ value }) => value as PersonId);
  const isFar = day !== undefined && day > daysLater(warsawDay(now), MOST_DAYS);
  const faults: FieldFault[] = [
    ...(day ? [] : [{ field: SESSION_FIELD.day, text: noSuchDay ? away.noSuchDay(typedDay) : away.badDay }]),
    ...(isFar ? [{ field: SESSION_FIELD.day, text: form.far }] : []),
    ...(times && 'fault' in times ? [{ field: SESSION_FIELD.hours, text: times.fault }] : []),
    ...(mode ? [] : [{ field: SESSION_FIELD.mode, text: texts.dutyForms.choice }]),
    ...personal(values, [SESSION_FIELD.point], { texts }),
    ...(beside.fault === undefined ? [] : [{ field: SESSION_FIELD.beside, text: beside.fault }]),
    ...('fault' in point ? [{ field: SESSION_FIELD.point, text: point.fault }] : []),
  ];
  if (faults.length > 0 || !day || !mode || !times || 'fault' in times || 'fault' in point) return { faults };
  return { faults, typed: { day, mode, coAdvisers, ...times, ...point } };
};
