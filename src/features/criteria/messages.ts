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
import { formatMoney, formatValue } from '../../knowledge/format-value.ts';
import { resolveSays } from '../../knowledge/placeholders.ts';
import type { Comparison, Reckoning } from './domain.ts';

type Blocks = readonly (Block | undefined)[];

const side = ({ side: which, amount, criterion }: Comparison, { criteria }: Texts): string =>
  criteria.sides[which](formatMoney(amount), formatMoney(criterion));

const fillIn = (label: string, known: readonly string[]): Block | undefined =>
  buttons(act(actionId('criteria', 'ask', ...known), label, 'primary'));

/** The criteria of the day, and a button that counts. */
export const criteriaBlocks = (criteriaFact: Fact, on: Day, texts: Texts, locale: Locale): Blocks => [
  heading(texts.criteria.title),
  small(strong(texts.criteria.asOf(formatDay(on, locale)))),
  paragraph(strong(resolveSays(criteriaFact))),
  small(texts.criteria.noDecision),
  fillIn(texts.criteria.count, ['', '', '', on]),
];

const permanentBlocks = ({ permanent, perPerson, compared }: Reckoning, texts: Texts): Blocks => {
  const { criteria } = texts;
  switch (permanent.kind) {
    case 'income-too-high':
      return [paragraph(criteria.tooHigh)];
    case 'missing-own':
      return [paragraph(criteria.missingOwn)];
    case 'counted': {
      const { percent, base, difference, most, least, amount } = permanent.benefit;
      const share = formatValue({ kind: 'percent', percent });
      return [
        paragraph(strong(criteria.permanent)),
        list(
          [
            criteria.base(share, formatMoney(compared.criterion), formatMoney(base)),
            criteria.difference(formatMoney(base), formatMoney(perPerson), formatMoney(difference)),
            ...(most ? [criteria.most(formatMoney(most))] : []),
            criteria.least(formatMoney(least)),
          ],
          true,
        ),
        paragraph(strong(criteria.result(formatMoney(amount)))),
      ];
    }
  }
};

/** The arithmetic of a household, with every step. */
export const reckoningBlocks = (reckoning: Reckoning, texts: Texts, locale: Locale): Blocks => {
  const { household, perPerson, compared, own } = reckoning;
  const { criteria } = texts;
  const alone = household.persons === 1;
  return [
    heading(criteria.title),
    small(strong(criteria.asOf(formatDay(household.on, locale)))),
    paragraph(criteria.persons(household.persons)),
    alone
      ? undefined
      : paragraph(
          criteria.perPerson(formatMoney(household.income), household.persons, formatMoney(perPerson)),
        ),
    facts([
      { label: alone ? criteria.single : criteria.family, value: side(compared, texts) },
      ...(own ? [{ label: criteria.own, value: side(own, texts) }] : []),
    ]),
    ...permanentBlocks(reckoning, texts),
    small(criteria.noDecision),
    fillIn(criteria.again, [
      String(household.income.hundredths),
      String(household.persons),
      household.ownIncome ? String(household.ownIncome.hundredths) : '',
      household.on,
    ]),
  ];
};

export const notConfirmedBlocks = (on: Day, texts: Texts, locale: Locale): Blocks => [
  heading(texts.criteria.title),
  notice('warning', texts.criteria.notConfirmed(formatDay(on, locale))),
  fillIn(texts.criteria.again, ['', '', '', '']),
];
