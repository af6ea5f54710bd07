import type { Day } from '../../core/clock.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { fold } from '../../core/text.ts';
import type { NoSlots } from './booking.ts';
import type { Diary } from './diary.ts';
import { type Adviser, type Mode, MODES } from './domain.ts';

/** Where the unit is that asks. */
export interface Whereabouts {
  readonly region: string;
  readonly powiat: string;
}

/** Whether the adviser serves the powiat of that unit. */
export const serves = ({ region, powiaty }: Adviser, where: Whereabouts | undefined): boolean =>
  !where ||
  (region === where.region &&
    (powiaty.length === 0 || powiaty.some((powiat) => fold(powiat) === fold(where.powiat))));

/** The ways in which an adviser receives from that day on. */
export const modesOf = (
  { hours, exceptions }: Pick<Diary, 'hours' | 'exceptions'>,
  today: Day,
): readonly Mode[] => {
  const weekly = hours.filter(({ validUntil }) => (validUntil ?? today) >= today).map(({ modes }) => modes);
  const added = exceptions
    .filter(({ kind, until }) => kind === 'open' && until >= today)
    .map(({ modes }) => modes ?? []);
  const given = new Set([...weekly, ...added].flat());
  return MODES.filter((mode) => given.has(mode));
};

/** Those who advise on a topic there, in whatever way. */
export const advisersOn = (
  diaries: readonly Diary[],
  topic: string,
  where: Whereabouts | undefined,
): Result<readonly Diary[], Extract<NoSlots, { kind: 'no-adviser' | 'not-served' }>> => {
  const advising = diaries.filter(({ adviser }) => adviser.isActive && adviser.topics.includes(topic));
  if (advising.length === 0) return refuse({ kind: 'no-adviser' });
  const serving = advising.filter(({ adviser }) => serves(adviser, where));
  return serving.length === 0 ? refuse({ kind: 'not-served' }) : ok(serving);
};

/** Those who advise on a topic there, in that way. */
export const whoAdvises = (
  diaries: readonly Diary[],
  wanted: { readonly topic: string; readonly mode: Mode; readonly where?: Whereabouts },
  today: Day,
): Result<readonly Diary[], NoSlots> => {
  const serving = advisersOn(diaries, wanted.topic, wanted.where);
  if (!serving.ok) return serving;
  const received = serving.value.filter((diary) => modesOf(diary, today).includes(wanted.mode));
  if (received.length > 0) return ok(received);
  const modes = new Set(serving.value.flatMap((diary) => modesOf(diary, today)));
  if (modes.size === 0) return refuse({ kind: 'no-adviser' });
  return refuse({ kind: 'no-mode', modes: MODES.filter((mode) => modes.has(mode)) });
};
