import { findPersonalData, maskPersonalData } from '../../core/personal-data/find.ts';
import { tidyLines } from '../../core/text.ts';
import type { Texts } from '../../i18n/pl.ts';

/** A reason that somebody typed: fit to be kept, or what to say at its field and what to leave in it. */
export type Guarded =
  | { readonly kind: 'fit'; readonly text: string }
  | { readonly kind: 'unfit'; readonly fault: string; readonly left: string };

/** Reasons stay in the register for good: nothing that may be data of a person is kept in them. */
export const guard = (typed: string, { certificates, answers }: Texts): Guarded => {
  const text = tidyLines(typed);
  if (!/\p{L}{2}/u.test(text)) return { kind: 'unfit', fault: certificates.faults.empty, left: text };
  const found = findPersonalData(text);
  if (found.length === 0) return { kind: 'fit', text };
  const kinds = [...new Set(found.map(({ kind }) => kind))].map((kind) => answers.personalDataKind[kind]);
  return {
    kind: 'unfit',
    fault: certificates.faults.personalData(kinds.join(', ')),
    left: maskPersonalData(text, found, (kind) => answers.personalDataMask[kind]),
  };
};
