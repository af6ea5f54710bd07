import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const answers = (count: number): string => plural('en', count, { one: 'answer', other: 'answers' });

export const results: Texts['surveys']['results'] = {
  title: (name) => `Results: ${name}`,
  tooFew:
    'Fewer than five people answered. So as to point to nobody, no results are shown; how many were sent and returned is above.',
  mean: 'mean',
  before: 'mean before',
  after: 'mean after',
  rightBefore: 'right before',
  rightAfter: 'right after',
  paired: (count) =>
    `The same people compared: ${plural('en', count, { one: 'person', other: 'people' })} who filled in both parts.`,
  everyone: (before, after) =>
    `Fewer than five people filled in both parts, so each is shown by itself: before ${answers(before)}, after ${answers(after)}.`,
  count: (count, share) => `${String(count)} (${String(share)}%)`,
  few: 'fewer than 5',
  almostAll: 'almost everybody',
  partial: 'Groups of fewer than five people are joined or left out.',
  nothingTold: 'These marks are not shown: they would point to single people.',
  moreWords: (count) => `${plural('en', count, { one: 'more text', other: 'more texts' })} in the sheet.`,
  plan: 'What to plan: topics by how many want them',
  byUnits: (list) => `units: ${list}`,
  byForms: (list) => `form: ${list}`,
  files: 'Sheet and chart',
  filesReady:
    'The files are ready. They hold the same figures as the summary, without answers of single people.',
  card: 'Survey card',
  tab: 'Survey results',
  columns: ['Question', 'Answer', 'Count or mean', 'Percent', 'Breakdown'],
  returnsRow: 'Returns',
  noteRow: 'Note',
  chartMeans: 'means of marks from 1 to 5',
  chartCounts: 'people',
};
