import { findPersonalData, maskPersonalData } from '../../core/personal-data/find.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { tidyLines } from '../../core/text.ts';
import type { Texts } from '../../i18n/pl.ts';

/** What is wrong with a text, and the text as it may be sent instead. */
export interface Unfit {
  readonly fault: string;
  readonly instead: string;
}

/** Looks through words before anything of them is kept (u.p.s. art. 100). Empty ones are fit where they may be left out. */
export const readWords = (
  typed: string,
  { limit, mayBeEmpty }: { readonly limit: number; readonly mayBeEmpty: boolean },
  { consultations, answers }: Texts,
): Result<string, Unfit> => {
  const { form } = consultations;
  const text = tidyLines(typed);
  if (text === '' && mayBeEmpty) return ok('');
  if (!/\p{L}{2}/u.test(text)) return refuse({ fault: form.empty, instead: '' });
  if (text.length > limit) return refuse({ fault: form.tooLong(limit), instead: text.slice(0, limit) });
  const found = findPersonalData(text);
  if (found.length === 0) return ok(text);
  const kinds = [...new Set(found.map(({ kind }) => answers.personalDataKind[kind]))].join(', ');
  const masked = maskPersonalData(text, found, (kind) => answers.personalDataMask[kind]);
  return refuse({ fault: form.personalData(kinds, masked), instead: masked });
};
