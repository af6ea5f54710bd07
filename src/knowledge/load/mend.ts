import type { z } from 'zod';

/** Fields that no rule compares with others, with a value nothing is wrong with. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  title: '–',
  wordings: Array.from({ length: 15 }, (_, index) => `– ${index}`),
  owner: '–',
  remark: '–',
  publisher: '–',
  url: 'https://example.org/',
  read: '2000-01-01',
  checked: '2000-01-01',
  check_by: '2999-12-31',
};

/**
 * An entry whose mistakes lie in such fields alone, with other values in their place: so the rest of it is checked in
 * the same run. Undefined where something is wrong that the rest depends on.
 */
export const mend = (value: unknown, issues: readonly z.core.$ZodIssue[]): object | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const mended: Record<string, unknown> = { ...value };
  for (const issue of issues) {
    const [field] = issue.path;
    if (issue.code === 'unrecognized_keys' && field === undefined) {
      for (const key of issue.keys) Reflect.deleteProperty(mended, key);
    } else {
      if (typeof field !== 'string' || !Object.hasOwn(STAND_INS, field)) return undefined;
      mended[field] = STAND_INS[field];
    }
  }
  return mended;
};
