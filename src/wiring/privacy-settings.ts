import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { toError } from '../core/failure.ts';
import { ok, refuse, type Result } from '../core/result.ts';
import { DATA_KINDS } from '../features/privacy/kinds.ts';
import { RETENTION_RULES } from '../features/privacy/retention.ts';
import type { PrivacySettings } from '../features/privacy/settings.ts';
import { USUAL_DAYS } from './privacy.ts';

const words = z.string('ma być tekstem').trim().min(1, 'jest puste').max(300, 'ma najwyżej 300 znaków');
const days = z
  .int('ma być liczbą dni')
  .min(1, 'ma być liczbą dni, co najmniej 1')
  .max(36_500, 'ma być najwyżej 36500 dni');

/** What the unit writes into its file about personal data. */
const file = z.strictObject({
  controller: words.optional(),
  grounds: z.partialRecord(z.enum(DATA_KINDS), words, 'ma być listą nazw z tekstem').optional(),
  backupDays: days.optional(),
  days: z.partialRecord(z.enum(RETENTION_RULES), days, 'ma być listą nazw z liczbą dni').optional(),
});

/** Where the mistake is, and what it is. */
const inPolish = (issue: z.core.$ZodIssue): string => {
  const at = issue.path.join('.');
  return issue.code === 'unrecognized_keys'
    ? `${[at, 'nieznane pole'].filter((part) => part !== '').join(': ')} „${issue.keys.join('”, „')}”`
    : `${at}: ${issue.message}`;
};

/** What the settings of the program itself say. */
interface Around {
  readonly noticeUrl?: string | undefined;
  readonly questionsKeptDays: number;
  readonly model?: PrivacySettings['model'];
}

const read = (path: string): Result<unknown, readonly string[]> => {
  try {
    return ok(JSON.parse(readFileSync(path, 'utf8')));
  } catch (thrown) {
    return refuse([`nie można odczytać pliku jako JSON: ${toError(thrown).message}`]);
  }
};

/**
 * What the unit says about personal data, from its file where there is one; every mistake at once. Questions without an
 * answer that are not kept at all have no rule.
 */
export const readPrivacySettings = (
  path: string | undefined,
  { noticeUrl, questionsKeptDays, model }: Around,
): Result<PrivacySettings, readonly string[]> => {
  const content = path === undefined ? ok({}) : read(path);
  if (!content.ok) return content;
  const parsed = file.safeParse(content.value);
  if (!parsed.success) return refuse(parsed.error.issues.map(inPolish));
  const { controller, grounds = {}, backupDays, days: own = {} } = parsed.data;
  return ok({
    controller,
    noticeUrl,
    grounds,
    backupDays,
    model,
    days: { ...USUAL_DAYS, ...(questionsKeptDays > 0 ? { questions: questionsKeptDays } : {}), ...own },
  });
};
