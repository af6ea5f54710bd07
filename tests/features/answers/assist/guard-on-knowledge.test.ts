import { beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../../../src/core/clock.ts';
import { createAnswering } from '../../../../src/features/answers/answering.ts';
import { checkExplanation } from '../../../../src/features/answers/assist/check-explanation.ts';
import type { Verified } from '../../../../src/features/answers/assist/support.ts';
import { resolveSays } from '../../../../src/knowledge/placeholders.ts';
import { realBase } from '../../../support/knowledge.ts';

/** A sentence of the knowledge base, and the answer it belongs to. */
interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly verified: Verified;
}

let all: readonly Sentence[] = [];
let holding: readonly Sentence[] = [];

const holds = ({ id, verified }: Sentence, text: string): boolean =>
  checkExplanation([{ text, facts: [id] }], verified) !== undefined;

/** Of all sentences that hold as they are: how many are changed this way, and which still pass. */
const changed = (change: (text: string) => readonly string[]) => {
  const tried = holding.flatMap((sentence) => change(sentence.text).map((text) => ({ sentence, text })));
  return { tried: tried.length, passed: tried.filter(({ sentence, text }) => holds(sentence, text)).length };
};

const AMOUNT = /\d[\d ]*(?:,\d+)?(?= ?(?:zł|%|dni|miesi|lat|godzin|tygod|euro))/g;
const put = (text: string, at: number, old: string, fresh: string): string =>
  text.slice(0, at) + fresh + text.slice(at + old.length);

/** The same change wherever the word stands alone. */
const replacing = (from: string, to: string) => (text: string) => {
  const pattern = new RegExp(`(?<!\\p{L})${from}(?!\\p{L})`, 'u');
  return pattern.test(text) ? [text.replace(pattern, to)] : [];
};

beforeAll(async () => {
  const base = await realBase();
  const answering = createAnswering(base);
  const seen = new Set<string>();
  all = [...base.answers.values()].flatMap((answer) => {
    const told = answering.show(answer.id, [], '2026-11-22' as Day);
    if (told?.kind !== 'answered') return [];
    const facts = [...new Set(told.sections.flatMap((section) => section.facts))];
    const lines = told.sections.flatMap(({ short, details }) => [short, ...details]);
    return facts
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .map((fact) => ({
        id: fact.id,
        text: resolveSays(fact).normalize('NFKC'),
        verified: { title: answer.title, told: lines, facts },
      }))
      .filter(({ text }) => text.length <= 350);
  });
  holding = all.filter((sentence) => holds(sentence, sentence.text));
});

describe('the guard, tried on every fact of the knowledge base', () => {
  it('lets through what the facts themselves say', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(holding.length / all.length).toBeGreaterThan(0.9);
  });

  it('catches every amount that was changed', () => {
    const { tried, passed } = changed((text) =>
      [...text.matchAll(AMOUNT)].map((match) =>
        put(
          text,
          match.index,
          match[0],
          match[0].replace(/\d/, (digit) => String((Number(digit) % 9) + 1)),
        ),
      ),
    );
    expect(tried).toBeGreaterThan(200);
    expect(passed).toBe(0);
  });

  it('catches every year and every article that was added', () => {
    expect(changed((text) => [`${text} Tak będzie do 2031 r.`]).passed).toBe(0);
    expect(changed((text) => [`${text} (art. 999)`]).passed).toBe(0);
    expect(changed((text) => [`${text} (§ 999)`]).passed).toBe(0);
  });

  it('catches nearly every pair of amounts that changed places', () => {
    const { tried, passed } = changed((text) => {
      const amounts = [...text.matchAll(AMOUNT)];
      return amounts.flatMap((one, at) =>
        amounts
          .slice(at + 1)
          .filter((other) => other[0] !== one[0])
          .map((other) => put(put(text, other.index, other[0], one[0]), one.index, one[0], other[0])),
      );
    });
    expect(tried).toBeGreaterThan(50);
    expect(passed / tried).toBeLessThan(0.03);
  });

  it.each([
    ['co najmniej', 'najwyżej'],
    ['najwyżej', 'co najmniej'],
    ['powyżej', 'poniżej'],
    ['od', 'powyżej'],
    ['może', 'musi'],
    ['musi', 'może'],
    ['miesięcznie', 'rocznie'],
    ['przed', 'po'],
  ])('catches „%s” that became „%s”', (from, to) => {
    const { tried, passed } = changed(replacing(from, to));
    expect(tried).toBeGreaterThan(0);
    expect(passed / tried).toBeLessThan(0.02);
  });

  it('catches nearly every rule that is denied, and most denials that are dropped', () => {
    const denied = changed((text) =>
      ['wynosi', 'może', 'przysługuje', 'obowiązuje', 'jest'].flatMap((verb) =>
        replacing(verb, `nie ${verb}`)(text),
      ),
    );
    expect(denied.tried).toBeGreaterThan(100);
    expect(denied.passed / denied.tried).toBeLessThan(0.02);
    const dropped = changed((text) =>
      /(?<!\p{L})nie (?=\p{L})/u.test(text) ? [text.replace(/(?<!\p{L})nie (?=\p{L})/gu, '')] : [],
    );
    expect(dropped.tried).toBeGreaterThan(30);
    expect(dropped.passed / dropped.tried).toBeLessThan(0.15);
  });
});
