import type { Command, CommandOption } from '../../chat/command.ts';
import { faultyOptions } from '../../chat/command-form.ts';
import type { Context } from '../../chat/context.ts';
import type { MenuOption, Message } from '../../chat/message.ts';
import { toPerson } from '../../chat/reply.ts';
import { askedPeriods } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import { amountsIn } from '../../core/money-words.ts';
import { fold } from '../../core/text.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Calculated } from '../answers/calculator.ts';
import { calculatePurchase } from './calculator.ts';
import { OPTION_NAMES } from './option-names.ts';
import { readPurchaseWords } from './read-words.ts';
import type { ReadPurchase } from './read-purchase.ts';

const named = <T extends string>(
  names: Readonly<Record<T, string>>,
  typed: string | undefined,
): T | undefined => (Object.keys(names) as T[]).find((value) => names[value] === typed);

const choicesOf = <T extends string>(
  names: Readonly<Record<T, string>>,
  labels: (locale: Locale) => Readonly<Record<T, string>>,
): ((locale: Locale) => readonly MenuOption[]) => {
  const values = Object.keys(names) as T[];
  return (locale) => values.map((value) => ({ value: names[value], label: labels(locale)[value] }));
};

type OptionName = 'kwota' | 'rodzaj' | 'kto' | 'srodki' | 'dzien';

const option = (name: OptionName, en: string, rest: Partial<CommandOption>): CommandOption => ({
  name,
  localName: { en },
  label: { pl: textsIn('pl').thresholds.labels[name], en: textsIn('en').thresholds.labels[name] },
  description: { pl: textsIn('pl').thresholds.options[name], en: textsIn('en').thresholds.options[name] },
  required: true,
  ...rest,
});

/** What the feature needs of the rest. */
export interface ThresholdsDeps {
  readonly base: () => KnowledgeBase;
  /** Shows a calculation the way answers are shown: with its passport. */
  readonly present: (context: Context, calculated: Calculated) => Message | Promise<Message>;
}

const readDay = (typed: string | undefined, today: Day): Day | undefined =>
  typed === undefined ? today : askedPeriods(typed, today)[0]?.from;

/** `/prog`: the threshold calculator. */
export const thresholdCommand = ({ base, present }: ThresholdsDeps): Command => {
  const command: Command = {
    name: 'prog',
    localName: { en: 'threshold' },
    description: { pl: textsIn('pl').thresholds.description, en: textsIn('en').thresholds.description },
    example: { pl: textsIn('pl').thresholds.example, en: textsIn('en').thresholds.example },
    title: { pl: textsIn('pl').thresholds.title, en: textsIn('en').thresholds.title },
    readWords: (words, { now }) => readPurchaseWords(words, warsawDay(now)),
    options: [
      option('kwota', 'amount', { main: true, maxLength: 60 }),
      option('rodzaj', 'kind', { choices: choicesOf(OPTION_NAMES.kind, (l) => textsIn(l).thresholds.kinds) }),
      option('kto', 'buyer', { choices: choicesOf(OPTION_NAMES.buyer, (l) => textsIn(l).thresholds.buyers) }),
      option('srodki', 'money', {
        choices: choicesOf(OPTION_NAMES.funds, (l) => textsIn(l).thresholds.funds),
      }),
      option('dzien', 'day', { required: false, maxLength: 40 }),
    ],
    handle: async (context, given) => {
      const { kwota = '', rodzaj, kto, srodki, dzien } = given;
      const { thresholds, answers } = context.texts;
      const amount = amountsIn(kwota)[0];
      const on = readDay(dzien, warsawDay(context.now));
      if (!amount || !on)
        return faultyOptions(
          context,
          command,
          given,
          ...(amount ? [] : [{ field: 'kwota', text: thresholds.badAmount(kwota) }]),
          ...(on ? [] : [{ field: 'dzien', text: answers.badDay(dzien ?? '') }]),
        );
      const kind = named(OPTION_NAMES.kind, rodzaj);
      const buyer = named(OPTION_NAMES.buyer, kto);
      const funds = named(OPTION_NAMES.funds, srodki);
      const read: ReadPurchase = {
        value: amount.money,
        isGross: fold(kwota).includes('brutto'),
        ...(kind ? { kind } : {}),
        ...(buyer ? { buyer } : {}),
        ...(funds ? { funds } : {}),
      };
      return toPerson(await present(context, calculatePurchase(read, on, base())));
    },
  };
  return command;
};
