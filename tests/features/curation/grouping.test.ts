import { beforeAll, describe, expect, it } from 'vitest';
import { groupQuestions, type Placed } from '../../../src/features/curation/group.ts';
import { createLikeness, type Likeness } from '../../../src/knowledge/search/likeness.ts';
import { searchableEntries } from '../../../src/knowledge/search/searchable.ts';
import { realBase } from '../../support/knowledge.ts';
import { ASKED_ALIKE } from './asked-alike.ts';

interface Labelled {
  readonly words: string;
  readonly meaning: number;
}

const ALL: readonly Labelled[] = ASKED_ALIKE.flatMap((group, meaning) =>
  group.map((words) => ({ words, meaning })),
);

const ORDERS: readonly (readonly [string, readonly Labelled[]])[] = [
  ['as they were written', ALL],
  ['backwards', ALL.toReversed()],
  ['by the alphabet', ALL.toSorted((one, other) => one.words.localeCompare(other.words))],
];

let likeness: Likeness;
beforeAll(async () => {
  likeness = createLikeness(searchableEntries(await realBase()));
}, 60_000);

const counter = (): (() => string) => {
  let count = 0;
  return () => `gap_${String((count += 1))}`;
};

const place = (questions: readonly Labelled[]): readonly Placed[] =>
  groupQuestions(
    likeness,
    [],
    questions.map(({ words }) => ({ id: words, words })),
    counter(),
  );

/** Of all pairs put together, how many belong together; of all that belong together, how many were put so. */
const measure = (questions: readonly Labelled[]) => {
  const gaps = place(questions).map(({ gap }) => gap);
  let [together, rightly, belong] = [0, 0, 0];
  for (const [at, one] of questions.entries())
    for (let later = at + 1; later < questions.length; later += 1) {
      const isOne = gaps[at] === gaps[later];
      const isMeant = one.meaning === questions[later]!.meaning;
      together += Number(isOne);
      belong += Number(isMeant);
      rightly += Number(isOne && isMeant);
    }
  return { precision: rightly / together, recall: rightly / belong };
};

describe('questions people ask in vain', () => {
  // Measured: precision 0.83 to 1.00, recall 0.94 to 0.97. The pairs wrongly together are additional leave and the
  // field allowance of social workers (`dodatkowy`, `dodatek`: one root to the search).
  it.each(ORDERS)('are put together by meaning, %s', (_order, questions) => {
    const { precision, recall } = measure(questions);
    expect(precision).toBeGreaterThanOrEqual(0.8);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it('make the same gaps each time', () => {
    expect(place(ALL)).toEqual(place(ALL));
  });

  it('join a gap that is there, whatever the case, the diacritics and the politeness', () => {
    const gaps = [{ id: 'gap_there', words: ['kto zapłaci za superwizję pracowników socjalnych'] }];
    const questions = [
      { id: 'q1', words: 'Dzień dobry, KTO ZAPLACI ZA SUPERWIZJE pracowników socjalnych?' },
      { id: 'q2', words: 'gdzie kupić drukarkę' },
    ];
    expect(groupQuestions(likeness, gaps, questions, counter())).toEqual([
      { question: 'q1', gap: 'gap_there', isNew: false },
      { question: 'q2', gap: 'gap_1', isNew: true },
    ]);
  });

  it('about one entry belong together, however they are worded', () => {
    const questions = [
      { id: 'q1', words: 'czy próg wzrośnie', about: 'kwota-2030' },
      { id: 'q2', words: 'co po reformie', about: 'kwota-2030' },
      { id: 'q3', words: 'gdzie kupić drukarkę' },
    ];
    const placed = groupQuestions(likeness, [], questions, counter());
    expect(placed.map(({ gap }) => gap)).toEqual(['gap_1', 'gap_1', 'gap_2']);
  });
});
