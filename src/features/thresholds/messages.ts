import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import type { Day } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { formatMoney } from '../../knowledge/format-value.ts';
import { resolveSays } from '../../knowledge/placeholders.ts';
import type { Assessment, Purchase, Step, Unconfirmed } from './domain.ts';
import { encodePurchase, type Known } from './purchase-code.ts';
import type { Missing } from './undecided.ts';

interface Words {
  readonly texts: Texts;
  readonly locale: Locale;
}

const inputBlock = ({ value, kind, startsOn, buyer, funds }: Purchase, { texts, locale }: Words): Block => {
  const { input, kinds, buyers, funds: fundsWords } = texts.thresholds;
  return facts([
    { label: input.value, value: formatMoney(value) },
    { label: input.kind, value: kinds[kind] },
    { label: input.startsOn, value: formatDay(startsOn, locale) },
    { label: input.buyer, value: buyers[buyer] },
    { label: input.funds, value: fundsWords[funds] },
  ]);
};

const limitWords = ({ limit, converted, operator }: Step, texts: Texts['thresholds']): string => {
  const amount = converted
    ? `${formatMoney(limit)} (${texts.converted(formatMoney(converted.euro), converted.rate)})`
    : formatMoney(limit);
  return operator === '>=' ? texts.reachedFrom(amount) : texts.reachedAbove(amount);
};

/** One comparison: `próg krajowy Pzp: od 170 000 zł (≥): nieosiągnięty. art. 2 …` */
const stepLine = (step: Step, texts: Texts['thresholds']): string =>
  `${texts.compared[step.compared]}: ${limitWords(step, texts)} – ${step.reached ? texts.reached : texts.notReached} [${step.facts.map(({ basis }) => basis).join('; ')}]`;

const saidList = (title: string, said: readonly Fact[]): readonly Block[] =>
  said.length === 0 ? [] : [paragraph(strong(title)), list(said.map(resolveSays))];

const change = (known: Known, label: string): Block | undefined =>
  buttons(act(actionId('thresholds', 'ask', ...encodePurchase(known)), label));

/** Where the purchase falls, how it was found, what follows and what to watch for. */
export const assessmentBlocks = (assessment: Assessment, words: Words): readonly (Block | undefined)[] => {
  const { purchase, regime, steps, duties, cautions } = assessment;
  const texts = words.texts.thresholds;
  return [
    heading(texts.title),
    paragraph(strong(texts.regimes[regime])),
    inputBlock(purchase, words),
    ...(steps.length > 0
      ? [
          paragraph(strong(texts.howFound)),
          list(
            steps.map((step) => stepLine(step, texts)),
            true,
          ),
        ]
      : []),
    ...saidList(texts.duties, duties),
    ...saidList(texts.cautions, cautions),
    small(texts.helper),
    change(purchase, texts.calculateAgain),
  ];
};

export const unconfirmedBlocks = (
  { what, purchase, steps }: Unconfirmed,
  words: Words,
): readonly (Block | undefined)[] => {
  const texts = words.texts.thresholds;
  return [
    heading(texts.title),
    notice('warning', texts.unconfirmed[what](formatDay(purchase.startsOn, words.locale))),
    inputBlock(purchase, words),
    ...(steps.length > 0
      ? [
          list(
            steps.map((step) => stepLine(step, texts)),
            true,
          ),
        ]
      : []),
    paragraph(texts.unconfirmedStep),
    change(purchase, texts.calculateAgain),
  ];
};

export const missingBlocks = (
  missing: readonly Missing[],
  known: Known,
  { texts }: Words,
): readonly (Block | undefined)[] => {
  const { missing: say, missingWords, title, fill } = texts.thresholds;
  return [
    heading(title),
    paragraph(say(missing.map((name) => missingWords[name]).join(', '))),
    change(known, fill),
  ];
};

export const grossBlocks = (startsOn: Day, { texts }: Words): readonly (Block | undefined)[] => [
  heading(texts.thresholds.title),
  notice('warning', texts.thresholds.gross),
  change({ startsOn }, texts.thresholds.fill),
];
