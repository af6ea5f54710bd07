import { z } from 'zod';
import type { Day } from '../core/clock.ts';
import { parseDay } from '../core/day.ts';
import type { SpendingRecord } from './budget.ts';
import { readIfThere, replaceFile } from './replace-file.ts';

const schema = z.object({
  day: z.string().refine((text) => parseDay(text) !== undefined),
  tokens: z.number().int().min(0),
});

const parse = (text: string) => {
  try {
    return schema.safeParse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/**
 * What was spent today, in a small file beside the database: two processes that share no folder count apart.
 * A file that cannot be understood counts as none.
 */
export const spendingFile = (path: string): SpendingRecord => ({
  read: async () => {
    const parsed = parse((await readIfThere(path))?.toString('utf8') ?? '');
    return parsed?.success ? { day: parsed.data.day as Day, tokens: parsed.data.tokens } : undefined;
  },
  write: (spent) => replaceFile(path, [Buffer.from(JSON.stringify(spent))]),
});
