import { describe, expect, it } from 'vitest';
import { createSearchIndex, type SearchEntry } from '../../../src/knowledge/search/search-index.ts';

const entry = (id: string, title: string, wordings: readonly string[] = [], text = ''): SearchEntry => ({
  id,
  title,
  wordings,
  text,
});
const ENTRIES = [
  entry(
    'prog',
    'Jaki jest próg zamówień publicznych?',
    ['od ilu robimy przetarg'],
    'Próg wynosi tyle a tyle.',
  ),
  entry('staly', 'Ile wynosi zasiłek stały?', ['najwyższy stały'], 'Zasiłek stały to różnica.'),
  entry('okresowy', 'Komu przysługuje zasiłek okresowy?', [], 'Zasiłek okresowy przysługuje długo.'),
  entry('dostawy', 'Czy komputery to dostawy?', [], 'Sprzęt kupuje się jako dostawy.'),
];
const first = (question: string, index = createSearchIndex(ENTRIES)): string | undefined =>
  index.search(question, 3)[0]?.id;

describe('the search', () => {
  it.each([
    ['zasiłku stałego', 'staly'],
    ['ZASILEK STALY', 'staly'],
    ['zasiełk okrsowy', 'okresowy'],
    ['progi przy zamówieniu publicznym', 'prog'],
    ['od ilu przetarg?', 'prog'],
  ])('finds for „%s” the answer „%s”', (question, id) => {
    expect(first(question)).toBe(id);
  });

  it('finds nothing for a question without a single known run of letters', () => {
    expect(createSearchIndex(ENTRIES).search('wxqv yyyy', 3)).toEqual([]);
    expect(createSearchIndex([]).search('zasiłek', 3)).toEqual([]);
  });

  it('gives as many hits as asked for, best first, with scores from 0 to 1', () => {
    const hits = createSearchIndex(ENTRIES).search('zasiłek', 2);
    expect(hits).toHaveLength(2);
    expect(hits[0]!.score).toBeGreaterThanOrEqual(hits[1]!.score);
    expect(hits.every(({ score, covered }) => score > 0 && score <= 1 && covered <= 1)).toBe(true);
  });

  it('forgets one question before the next', () => {
    const index = createSearchIndex(ENTRIES);
    const before = index.search('zasiłek stały', 3);
    index.search('próg zamówień komputery', 3);
    expect(index.search('zasiłek stały', 3)).toEqual(before);
  });

  it('knows a slang word from the thesaurus, without being surer for it', () => {
    const thesaurus = [{ says: ['kompy'], means: ['komputery'] }];
    const [hit] = createSearchIndex(ENTRIES, { thesaurus }).search('kompy', 3);
    expect(hit).toMatchObject({ id: 'dostawy', mass: 0, covered: 0 });
  });

  it('finds a phrase of the thesaurus only where its words stand side by side', () => {
    const thesaurus = [{ says: ['sto trzydzieści'], means: ['okresowy'] }];
    const index = createSearchIndex(ENTRIES, { thesaurus });
    const okresowy = (question: string): number =>
      index.search(question, 4).find(({ id }) => id === 'okresowy')?.score ?? 0;
    expect(okresowy('zasiłek sto trzydzieści')).toBeGreaterThan(okresowy('trzydzieści zasiłek sto'));
  });

  it('does not let a year choose between rules', () => {
    const dated = [...ENTRIES, entry('rok', 'Co nowego w 2023?', [], 'W 2023 było inaczej.')];
    expect(first('zasiłek stały w 2023', createSearchIndex(dated))).toBe('staly');
  });

  it('speaks for an entry by its best wording, however many others it has', () => {
    const many = entry(
      'wiele',
      'Inne sprawy',
      Array.from({ length: 30 }, (_, at) => `sprawa numer ${at} okresowy`),
    );
    expect(first('komu przysługuje zasiłek okresowy', createSearchIndex([...ENTRIES, many]))).toBe(
      'okresowy',
    );
  });

  it.each([
    ['one endless word', 'a'.repeat(100_000)],
    ['dots that look like an abbreviation', 'a. '.repeat(50_000)],
    ['thousands of unknown words', Array.from({ length: 5_000 }, (_, at) => `zasilq${at}x`).join(' ')],
    ['letters with a hundred accents', `zasi${'\u0301'.repeat(20_000)}łek`],
  ])('answers in time for %s', (_, question) => {
    const index = createSearchIndex(ENTRIES);
    const start = performance.now();
    index.search(question, 3);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
