import type { Clock, Day } from '../core/clock.ts';
import { warsawDay } from '../core/warsaw.ts';

/** What was spent on one day. */
export interface Spent {
  readonly day: Day;
  readonly tokens: number;
}

/** Where spending is remembered, so that a restart does not begin the day anew. */
export interface SpendingRecord {
  /** Undefined where nothing was spent yet. */
  read(): Promise<Spent | undefined>;
  write(spent: Spent): Promise<void>;
}

/** How much models may cost in a day (pl. *dzienny limit*), in tokens. */
export interface Budget {
  /** Sets so many tokens aside before a call; false when the day has not so many left. */
  reserve(tokens: number): Promise<boolean>;
  /** Puts the true number in place of the reserved one. */
  settle(reserved: number, spent: number): Promise<void>;
}

/** A rough count, from above for Polish: nobody knows how an unknown model cuts words. */
export const estimateTokens = (text: string): number => Math.ceil(text.length / 3);

/** A budget that begins anew each day in Warsaw. What cannot be written down is not spent. */
export const createBudget = (limit: number, record: SpendingRecord, clock: Clock): Budget => {
  let last: Promise<Spent | undefined> | undefined;

  /** One change at a time, each on top of the one before; a failed one leaves what was. */
  const change = async (by: (today: Spent) => Spent | undefined): Promise<boolean> => {
    const before = (last ?? record.read()).catch(() => undefined);
    let changed = false;
    last = before.then(async (spent) => {
      const day = warsawDay(clock.now());
      const today = spent?.day === day ? spent : { day, tokens: 0 };
      const next = by(today);
      if (!next) return today;
      await record.write(next).then(
        () => (changed = true),
        () => undefined,
      );
      return changed ? next : today;
    });
    await last;
    return changed;
  };

  return {
    reserve: (tokens) =>
      change((today) =>
        today.tokens + tokens > limit ? undefined : { ...today, tokens: today.tokens + tokens },
      ),
    settle: async (reserved, spent) => {
      await change((today) => ({ ...today, tokens: Math.max(0, today.tokens - reserved + spent) }));
    },
  };
};
