import { findPersonalData, maskPersonalData } from '../../core/personal-data/find.ts';
import { tidyLines } from '../../core/text.ts';
import type { Texts } from '../../i18n/pl.ts';

/** What an editor or a worker wrote: fit to be kept, or what to say about it and the text without the data. */
export type Written =
  | { readonly isFit: true; readonly text: string }
  | { readonly isFit: false; readonly fault: string; readonly instead: string };

/** Looks through a text before anything of it is kept; an empty one is fit where it may be left out. */
export const readWritten = (
  typed: string,
  limit: number,
  { answers, handover }: Texts,
  mayBeEmpty = false,
): Written => {
  const text = tidyLines(typed);
  if (text === '' && mayBeEmpty) return { isFit: true, text };
  if (!/\p{L}{2}/u.test(text)) return { isFit: false, fault: handover.form.empty, instead: '' };
  if (text.length > limit)
    return { isFit: false, fault: handover.form.tooLong(limit), instead: text.slice(0, limit) };
  const found = findPersonalData(text);
  if (found.length === 0) return { isFit: true, text };
  const kinds = [...new Set(found.map(({ kind }) => answers.personalDataKind[kind]))].join(', ');
  const masked = maskPersonalData(text, found, (kind) => answers.personalDataMask[kind]);
  return { isFit: false, fault: handover.form.personalData(kinds, masked), instead: masked };
};
