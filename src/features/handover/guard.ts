import { findPersonalData, maskPersonalData } from '../../core/personal-data/find.ts';
import { tidyLines } from '../../core/text.ts';
import type { Texts } from '../../i18n/pl.ts';

/** A text that somebody sent in a form: fit to be kept, or why not. */
export type Guarded =
  | { readonly kind: 'fit'; readonly text: string }
  | { readonly kind: 'empty' }
  /** It may name a person: which kinds of data, and the text without them. */
  | { readonly kind: 'personal-data'; readonly kinds: string; readonly masked: string };

/** Looks through a text before anything of it is kept (u.p.s. art. 100). */
export const guard = (typed: string, { answers }: Texts): Guarded => {
  const text = tidyLines(typed);
  if (!/\p{L}{2}/u.test(text)) return { kind: 'empty' };
  const found = findPersonalData(text);
  if (found.length === 0) return { kind: 'fit', text };
  const kinds = [...new Set(found.map(({ kind }) => kind))].map((kind) => answers.personalDataKind[kind]);
  const masked = maskPersonalData(text, found, (kind) => answers.personalDataMask[kind]);
  return { kind: 'personal-data', kinds: kinds.join(', '), masked };
};
