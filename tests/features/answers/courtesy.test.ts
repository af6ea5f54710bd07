import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { createAnswering } from '../../../src/features/answers/answering.ts';
import { courtesyIn } from '../../../src/features/answers/courtesy.ts';
import { smallBase } from '../../support/knowledge.ts';

describe('a message that only says hello or thanks', () => {
  it.each([
    ['cześć', 'greeting'],
    ['Dzień dobry!', 'greeting'],
    ['dzien dobry, witam serdecznie :)', 'greeting'],
    ['hej', 'greeting'],
    ['pomocy!', 'greeting'],
    ['cześć, co potrafisz?', 'greeting'],
    ['dziękuję', 'thanks'],
    ['Bardzo dziękuję za pomoc, pozdrawiam', 'thanks'],
    ['ok, dzięki!', 'thanks'],
    ['dzień dobry, dziękuję za odpowiedź', 'thanks'],
  ] as const)('„%s” is a %s', (message, expected) => {
    expect(courtesyIn(message)).toBe(expected);
  });

  it.each([
    'dzień dobry, jaki jest próg',
    'witam, ile wynosi zasiłek',
    'dziękuję, a w 2025?',
    'dzień dobrych praktyk',
    'okresowy',
    'pomoc żywnościowa',
    'pomocy potrzebuje rodzina po pożarze',
    'pozdrowienia',
    '2026',
    '',
  ])('„%s” is none', (message) => {
    expect(courtesyIn(message)).toBeUndefined();
  });

  it('is no question without an answer', () => {
    const answering = createAnswering(smallBase('2020-06-01'));
    expect(answering.ask({ text: 'Dzień dobry', today: '2026-11-22' as Day })).toEqual({
      kind: 'unreadable',
      why: 'greeting',
    });
    expect(answering.ask({ text: 'Dzień dobry, jaki jest próg?', today: '2026-11-22' as Day })).toMatchObject(
      { kind: 'answered' },
    );
  });
});
