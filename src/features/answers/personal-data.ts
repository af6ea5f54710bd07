import { findPersonalData, maskPersonalData, type PersonalDataKind } from '../../core/personal-data/find.ts';
import { pl } from '../../i18n/pl.ts';
import type { Outcome } from './domain.ts';

/**
 * Stops a question that names a person before anything is searched, kept or sent on (u.p.s. art. 100: names of
 * those who use help and the kind of help are not made public). The masked text is Polish, like the question.
 */
export const guardPersonalData = (text: string): Extract<Outcome, { kind: 'personal-data' }> | undefined => {
  const found = findPersonalData(text);
  if (found.length === 0) return undefined;
  const kinds: readonly PersonalDataKind[] = [...new Set(found.map(({ kind }) => kind))];
  return {
    kind: 'personal-data',
    found: kinds,
    masked: maskPersonalData(text, found, (kind) => pl.answers.personalDataMask[kind]),
  };
};
