import type { MomentFault } from '../../../chat/moments.ts';
import type { Day, Instant } from '../../../core/clock.ts';
import { readComingDay } from '../../../core/coming-day.ts';
import { refuse, type Result } from '../../../core/result.ts';
import { instantOf, warsawDay, warsawTime } from '../../../core/warsaw.ts';
import { hasNoSuchDay, timetablePieces } from './read-hours.ts';

const HOUR = /(?:godz\.? ?|(?<!\p{L})o |, ?| )(\d{1,2})(?:[:.](\d{2}))?$/u;

/** A day with an hour as people type them: „10.01.2027 12:00”, „10 stycznia, godz. 12”, „jutro 8:00”. */
export const readMoment = (
  typed: string,
  { now, today }: { readonly now: Instant; readonly today: Day },
): Result<Instant, MomentFault> => {
  const text = typed.trim();
  const whole = timetablePieces(text, today);
  if (whole.length === 1 && whole[0]?.kind === 'days') return refuse({ kind: 'no-hour' });
  const hour = HOUR.exec(text);
  if (!hour) {
    if (readComingDay(text, today) !== undefined) return refuse({ kind: 'no-hour' });
    return refuse({ kind: hasNoSuchDay(whole) ? 'no-day' : 'unread' });
  }
  const before = text.slice(0, hour.index).replace(/[,\s]+$/u, '');
  const pieces = timetablePieces(before, today).filter(({ kind }) => kind !== 'weekday' && kind !== 'since');
  if (hasNoSuchDay(pieces)) return refuse({ kind: 'no-day' });
  const typedDays = pieces.flatMap((piece) => (piece.kind === 'days' ? piece.days : []));
  const coming = readComingDay(before, today);
  const days = coming === undefined ? typedDays : [coming];
  const [day, ...more] = days;
  const [hours, minutes] = [Number(hour[1]), Number(hour[2] ?? '0')];
  if (!day || more.length > 0 || (!coming && pieces.length > 1) || hours > 23 || minutes > 59)
    return refuse({ kind: 'unread' });
  const at = instantOf(day, `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
  if (!at.ok) return refuse({ kind: 'clock', ...at.refusal });
  return at.value > now ? at : refuse({ kind: 'past' });
};

/** The moment as it would be typed again. */
export const momentText = (at: Instant): string => {
  const day = warsawDay(at);
  return `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)} ${warsawTime(at).replace(/^0/u, '')}`;
};
