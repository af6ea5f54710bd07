import type { PersonId } from '../../../core/ids.ts';
import type { Adviser } from '../domain.ts';

/** What somebody who begins to advise starts with: a day's notice, two months ahead, six hours of advice a day. */
export const usualTerms = (person: PersonId, name: string): Adviser => ({
  person,
  name,
  topics: [],
  region: '',
  powiaty: [],
  noticeHours: 24,
  horizonDays: 60,
  dailyMinutes: 360,
  bufferBefore: 0,
  bufferAfter: 15,
  confirmsByHand: false,
  isActive: true,
  isExample: false,
  revision: 0,
});

/** Powiaty as they were typed, without the word itself. */
export const readPowiaty = (typed: string): readonly string[] => {
  const names = typed
    .split(/[,;\n]/u)
    .map((name) => name.trim().replace(/^(powiaty|powiat|pow\.)\s+/iu, ''))
    .filter((name) => name !== '');
  return [...new Set(names)];
};
