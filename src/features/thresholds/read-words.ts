import type { OptionValues, ReadWords } from '../../chat/command.ts';
import { readPeriods } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import { amountsIn } from '../../core/money-words.ts';
import { fold } from '../../core/text.ts';
import { OPTION_NAMES } from './option-names.ts';
import { buyerIn, fundsIn, kindIn, unreadWords } from './purchase-words.ts';

/** The amount, and the words without it. Of several the one that is surely money counts. */
const takeAmount = (words: string) => {
  const amounts = amountsIn(words);
  const amount = amounts.find(({ marked }) => marked) ?? amounts[0];
  if (!amount) return undefined;
  const { start, end } = amount;
  return { written: words.slice(start, end), rest: `${words.slice(0, start)} ${words.slice(end)}` };
};

/** Takes `90 tys. mops efs od stycznia` apart into the options of `/prog`. */
export const readPurchaseWords = (words: string, today: Day): ReadWords => {
  const dated = readPeriods(words, today);
  // `2020` alone is the amount that is asked for, not a year.
  const taken = takeAmount(dated.rest);
  const only = taken ?? takeAmount(words);
  const text = fold(words);
  const [kind, buyer, funds] = [kindIn(text), buyerIn(text), fundsIn(text)];
  const day = taken && dated.periods[0]?.from;
  const unread = unreadWords(only?.rest ?? dated.rest);
  const isGross = /\b(brutto|z vat)\b/.test(text);
  const amount = only ? `${only.written}${isGross ? ' brutto' : ''}` : unread.join(' ');
  const options: OptionValues = {
    ...(amount === '' ? {} : { kwota: amount }),
    ...(kind ? { rodzaj: OPTION_NAMES.kind[kind] } : {}),
    ...(buyer ? { kto: OPTION_NAMES.buyer[buyer] } : {}),
    ...(funds ? { srodki: OPTION_NAMES.funds[funds] } : {}),
    ...(day ? { dzien: day } : {}),
  };
  return { options, unread: only ? unread : [] };
};
