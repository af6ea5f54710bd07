import { weekday } from '../../../core/weekday.ts';
import type { PartOfWeek } from '../asking.ts';
import type { Slot } from '../booking.ts';

const AFTERNOON = '12:00';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const halfOf = ({ time }: Slot): 'am' | 'pm' => (time < AFTERNOON ? 'am' : 'pm');

/** Whether it begins in one of those halves of working days. */
const suits = (slot: Slot, parts: readonly PartOfWeek[]): boolean => {
  const part = `${DAYS[weekday(slot.day)]!}-${halfOf(slot)}`;
  return parts.some((one) => one === part);
};

/** Times of one half of a day of which no two overlap, the first first; at full and half hours where there are such. */
const apart = (slots: readonly Slot[]): readonly Slot[] => {
  const round = slots.filter(({ time }) => time.endsWith(':00') || time.endsWith(':30'));
  const chosen: Slot[] = [];
  for (const slot of round.length > 0 ? round : slots)
    if (chosen.every(({ endsAt }) => endsAt <= slot.startsAt)) chosen.push(slot);
  return chosen;
};

/** One of each half of each day, then a second one of each, until there are so many; in the order of time. */
const spreadOut = (slots: readonly Slot[], most: number): readonly Slot[] => {
  const halves = new Map<string, Slot[]>();
  for (const slot of slots) {
    const half = `${slot.day} ${halfOf(slot)}`;
    halves.set(half, [...(halves.get(half) ?? []), slot]);
  }
  return [...halves.values()]
    .flatMap((half) => apart(half).map((slot, turn) => ({ slot, turn })))
    .toSorted((one, other) => one.turn - other.turn)
    .slice(0, most)
    .map(({ slot }) => slot)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
};

/** What is offered to whoever proposes: first the times that suit whoever asks, then others, spread over days. */
export const proposable = (
  slots: readonly Slot[],
  preferred: readonly PartOfWeek[],
  most: number,
): { readonly slots: readonly Slot[]; readonly suiting: number } => {
  const suiting = spreadOut(
    slots.filter((slot) => suits(slot, preferred)),
    most,
  );
  const others = slots.filter((slot) => !suits(slot, preferred));
  return {
    slots: [...suiting, ...spreadOut(others, most - suiting.length)],
    suiting: suiting.length,
  };
};
