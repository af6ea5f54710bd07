import type { Money } from './money.ts';
import { fold } from './text.ts';

/** An amount of zlotys as somebody wrote it, and where it stands. */
export interface WrittenAmount {
  readonly money: Money;
  readonly start: number;
  readonly end: number;
  /** Whether a word or a currency said that it is money: `90 tys.`, `1,2 mln`, `500 zł`. */
  readonly marked: boolean;
}

/** Digits in groups of three, or plain; then one or two decimals; then how many times over, and the currency. */
const AMOUNT =
  /(?<![\d.,])(\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+)(?:[.,](\d{1,3}))?(?!\d)\s*(tys(?:i[ąa]c\p{L}*|\.)?|mln\.?|miln\p{L}*|milion\p{L}*|k(?!\p{L}))?\s*(zł(?:ot\p{L}*)?|zl(?:ot\p{L}*)?|pln|euro?|€)?/giu;

const timesOf = (word: string | undefined): number => {
  if (word === undefined) return 1;
  return fold(word).startsWith('m') ? 1_000_000 : 1_000;
};

/**
 * Amounts in a text, in order: `120 tys.`, `1,2 mln`, `90.000,00 zł`, `90 000`. Amounts in euro are left out: they
 * are not what a unit compares. Half a grosz is not read as one.
 */
export const amountsIn = (text: string): readonly WrittenAmount[] =>
  [...text.matchAll(AMOUNT)].flatMap((match) => {
    const [written, whole = '', decimals, times, currency] = match;
    if (currency !== undefined && /^(eur|€)/i.test(currency)) return [];
    const digits = whole.replace(/[ \u00a0\u202f.]/g, '');
    if (digits.length > 12) return [];
    const value = Number(`${digits}.${decimals ?? '0'}`) * timesOf(times) * 100;
    const hundredths = Math.round(value);
    if (Math.abs(value - hundredths) > 0.001) return [];
    return [
      {
        money: { hundredths, currency: 'PLN' as const },
        start: match.index,
        end: match.index + written.trimEnd().length,
        marked: times !== undefined || currency !== undefined,
      },
    ];
  });
