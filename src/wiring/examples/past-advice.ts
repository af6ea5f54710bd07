import { type Instant, shift } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Storage } from '../../storage/storage.ts';
import { momentOf, workingDayAgo } from './plan.ts';

const MINUTE = 60_000;

/** Calls of each adviser: how many days ago, how long, and how many people listened. */
const CALLS: readonly (readonly [daysAgo: number, minutes: number, persons: number])[] = [
  [6, 25, 1],
  [17, 40, 2],
  [31, 60, 1],
  [44, 35, 3],
];

/**
 * Calls that the made-up advisers answered, for units of made-up people: what the picture of advice and reports tell of.
 * They are made once.
 */
export const loadPastAdvice = async (
  { duty, consultations, units }: Pick<Storage, 'duty' | 'consultations' | 'units'>,
  people: readonly PersonId[],
  at: Instant,
): Promise<void> => {
  const known = new Set((await consultations.topics()).map(({ id }) => id));
  const advisers = (await duty.advisers()).filter(({ isExample }) => isExample);
  for (const [index, { person: adviser, topics: all }] of advisers.entries()) {
    const topics = all.filter((topic) => known.has(topic));
    for (const [number, [daysAgo, minutes, persons]] of CALLS.entries()) {
      const day = workingDayAgo(warsawDay(at), daysAgo + index);
      const [startsAt, topic] = [momentOf(day, '10:00'), topics[number % topics.length]];
      if (topic === undefined) continue;
      const endsAt = shift(startsAt, minutes * MINUTE);
      const call = await duty.logCall({
        id: newId('con'),
        request: `example:call:${adviser}:${number}`,
        adviser,
        topic,
        minutes,
        startsAt,
        endsAt,
        day,
        from: '10:00',
        to: `${minutes < 60 ? '10' : '11'}:${String(minutes % 60).padStart(2, '0')}`,
        isExample: true,
        at: endsAt,
      });
      const before = await consultations.consultation(call);
      const client = people[(index * CALLS.length + number) % people.length];
      const unit = client && (await units.profile(client)).units[0]?.unit;
      if (!before || unit === undefined || (await duty.outcome(call))?.unit !== undefined) continue;
      const mode = number % 2 === 0 ? 'phone' : 'online';
      const notedAt = shift(endsAt, MINUTE);
      const outcome = {
        consultation: call,
        minutes,
        persons,
        unit,
        topic,
        mode,
        notedBy: adviser,
        notedAt,
      } as const;
      await duty.note({ before, outcome });
    }
  }
};
