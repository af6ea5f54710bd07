import type { Command, CommandOption, OptionValues } from '../../chat/command.ts';
import { askForOptions, faultyOptions } from '../../chat/command-form.ts';
import type { Context } from '../../chat/context.ts';
import type { Feature } from '../../chat/feature.ts';
import type { Message } from '../../chat/message.ts';
import { type FieldFault, type Reply, toPerson } from '../../chat/reply.ts';
import { askedPeriods } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import { amountsIn } from '../../core/money-words.ts';
import type { Money } from '../../core/money.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Calculated } from '../answers/calculator.ts';
import { calculateCriteria, calculateHousehold } from './calculator.ts';
import { readHouseholdWords } from './read-words.ts';

export interface CriteriaDeps {
  readonly base: () => KnowledgeBase;
  /** Shows a calculation the way answers are shown: with its passport. */
  readonly present: (context: Context, calculated: Calculated) => Message | Promise<Message>;
}

type OptionName = 'dochod' | 'osoby' | 'wlasny' | 'dzien';

const option = (name: OptionName, en: string, rest: Partial<CommandOption> = {}): CommandOption => ({
  name,
  localName: { en },
  label: { pl: textsIn('pl').criteria.labels[name], en: textsIn('en').criteria.labels[name] },
  description: { pl: textsIn('pl').criteria.options[name], en: textsIn('en').criteria.options[name] },
  required: false,
  maxLength: 40,
  ...rest,
});

const moneyOf = (typed: string): Money | undefined => amountsIn(typed)[0]?.money;

const personsOf = (typed: string): number | undefined => {
  const persons = Number(typed);
  return Number.isInteger(persons) && persons >= 1 && persons <= 30 ? persons : undefined;
};

const handle = async (
  deps: CriteriaDeps,
  command: Command,
  context: Context,
  given: OptionValues,
): Promise<Reply> => {
  const { criteria, answers } = context.texts;
  const { dochod, osoby, wlasny, dzien } = given;
  const today = warsawDay(context.now);
  const on: Day | undefined = dzien === undefined ? today : askedPeriods(dzien, today)[0]?.from;
  const isAsked = dochod !== undefined || osoby !== undefined || wlasny !== undefined;
  const income = moneyOf(dochod ?? '');
  const persons = personsOf(osoby ?? '');
  const ownIncome = moneyOf(wlasny ?? '');

  const faults: FieldFault[] = [];
  const fault = (field: OptionName, text: string): void => void faults.push({ field, text });
  if (isAsked && !income)
    fault('dochod', dochod === undefined ? criteria.needIncome : criteria.badIncome(dochod));
  if (isAsked && persons === undefined)
    fault('osoby', osoby === undefined ? criteria.needPersons : criteria.badPersons(osoby));
  if (wlasny !== undefined && !ownIncome) fault('wlasny', criteria.badIncome(wlasny));
  if (!on) fault('dzien', answers.badDay(dzien ?? ''));
  if (!on || faults.length > 0) return faultyOptions(context, command, given, ...faults);

  if (!income || persons === undefined)
    return toPerson(await deps.present(context, calculateCriteria(deps.base(), on)));
  const household = { persons, income, on, ...(ownIncome ? { ownIncome } : {}) };
  return toPerson(await deps.present(context, calculateHousehold(deps.base(), household)));
};

const grosze = (hundredths: string | undefined): string | undefined =>
  hundredths && /^\d{1,12}$/.test(hundredths)
    ? (Number(hundredths) / 100).toFixed(2).replace('.', ',').replace(/,00$/, '')
    : undefined;

/** `/kryterium`: the criteria of a day, and the arithmetic of a household. */
export const createCriteriaFeature = (deps: CriteriaDeps): Feature => {
  const command: Command = {
    name: 'kryterium',
    localName: { en: 'criterion' },
    description: { pl: textsIn('pl').criteria.description, en: textsIn('en').criteria.description },
    example: { pl: textsIn('pl').criteria.example, en: textsIn('en').criteria.example },
    title: { pl: textsIn('pl').criteria.title, en: textsIn('en').criteria.title },
    readWords: (words, { now }) => readHouseholdWords(words, warsawDay(now)),
    options: [
      option('dochod', 'income', { main: true }),
      option('osoby', 'persons'),
      option('wlasny', 'own'),
      option('dzien', 'day'),
    ],
    handle: (context, given) => handle(deps, command, context, given),
  };
  return {
    name: 'criteria',
    commands: [command],
    actions: {
      ask: (context, [income, persons, own, day]) => {
        const known = { dochod: grosze(income), osoby: persons, wlasny: grosze(own), dzien: day };
        const given = Object.entries(known).filter(([, value]) => value !== undefined && value !== '');
        return askForOptions(context, command, Object.fromEntries(given) as OptionValues);
      },
    },
  };
};
