import type { Day, Instant } from '../../core/clock.ts';
import { isLink } from '../../core/link.ts';
import { readPolishDay } from '../../core/polish-day.ts';
import { tidy, tidyLines } from '../../core/text.ts';
import { instantOf, warsawTime } from '../../core/warsaw.ts';

/** A meeting as a coordinator calls it (pl. *zawiadomienie o spotkaniu*), on Warsaw's clocks. */
export interface MeetingPlan {
  readonly title: string;
  readonly agenda?: string;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place?: string;
  readonly onlineUrl?: string;
}

export interface TypedMeeting {
  readonly title: string;
  readonly day: string;
  readonly hours: string;
  readonly place: string;
  readonly agenda: string;
}

/** What cannot be read, by the field in which it was typed. */
export type MeetingFault =
  | { readonly field: 'title' | 'place'; readonly code: 'empty' }
  | { readonly field: 'day'; readonly code: 'unreadable' | 'past' }
  | { readonly field: 'hours'; readonly code: 'unreadable' | 'reversed' | 'past' | 'repeated' }
  | { readonly field: 'hours'; readonly code: 'missing'; readonly readings: readonly [string, string] };

const HOURS = /^(?:od |godz\.? ?)?(\d{1,2})(?:[:.](\d{2}))? ?(?:-|–|—|do) ?(\d{1,2})(?:[:.](\d{2}))?$/u;

/** `10.00–13.00`, `9-12`, `od 8:30 do 10`, as `HH:MM`; undefined for anything that is no time of a day. */
export const readHours = (typed: string): readonly [from: string, to: string] | undefined => {
  const match = HOURS.exec(tidy(typed).toLowerCase());
  if (!match) return undefined;
  const time = (hour = '', minute = '00'): string => `${hour.padStart(2, '0')}:${minute}`;
  const [from, to] = [time(match[1], match[2]), time(match[3], match[4])];
  const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
  return isTime(from) && isTime(to) ? [from, to] : undefined;
};

const momentOf = (day: Day, time: string): Instant | MeetingFault => {
  const read = instantOf(day, time);
  if (read.ok) return read.value;
  const { code, readings } = read.refusal;
  return code === 'repeated'
    ? { field: 'hours', code }
    : { field: 'hours', code, readings: [warsawTime(readings[0]), warsawTime(readings[1])] };
};

const whenOf = (
  { day: typedDay, hours }: TypedMeeting,
  now: Instant,
): readonly MeetingFault[] | Pick<MeetingPlan, 'day' | 'from' | 'to' | 'startsAt' | 'endsAt'> => {
  const day = readPolishDay(typedDay);
  const times = readHours(hours);
  if (!day || !times)
    return [
      ...(day ? [] : [{ field: 'day', code: 'unreadable' } as const]),
      ...(times ? [] : [{ field: 'hours', code: 'unreadable' } as const]),
    ];
  const [from, to] = times;
  if (from >= to) return [{ field: 'hours', code: 'reversed' }];
  const startsAt = momentOf(day, from);
  const endsAt = momentOf(day, to);
  if (typeof startsAt !== 'string') return [startsAt];
  if (typeof endsAt !== 'string') return [endsAt];
  return startsAt <= now ? [{ field: 'day', code: 'past' }] : { day, from, to, startsAt, endsAt };
};

/** Reads a meeting, or gives everything that is wrong with it at once. */
export const readMeeting = (
  typed: TypedMeeting,
  now: Instant,
): { readonly plan: MeetingPlan } | { readonly faults: readonly MeetingFault[] } => {
  const title = tidy(typed.title);
  const place = tidy(typed.place);
  const agenda = tidyLines(typed.agenda);
  const when = whenOf(typed, now);
  const faults: readonly MeetingFault[] = [
    ...(title.length < 3 || title.length > 150 ? [{ field: 'title', code: 'empty' } as const] : []),
    ...(Array.isArray(when) ? (when as readonly MeetingFault[]) : []),
    ...(place.length < 2 || (/^https?:/u.test(place) && !isLink(place))
      ? [{ field: 'place', code: 'empty' } as const]
      : []),
  ];
  if (faults.length > 0 || Array.isArray(when)) return { faults };
  const at = when as Pick<MeetingPlan, 'day' | 'from' | 'to' | 'startsAt' | 'endsAt'>;
  return {
    plan: {
      title,
      ...(agenda === '' ? {} : { agenda }),
      ...at,
      ...(isLink(place) ? { onlineUrl: place } : { place }),
    },
  };
};
