import { type Block, list, paragraph } from '../../chat/message.ts';
import { formatMoment } from '../../i18n/format.ts';
import { clashMark } from '../registrations/clash-mark.ts';
import { type Clash, clashTitle, type RuleCheck } from '../registrations/eligibility.ts';
import { regionName, type Telling } from './telling.ts';

export const clashText = (clashes: readonly Clash[], { locale }: Telling): string =>
  clashes
    .map((clash) => `„${clashTitle(clash, locale)}” (${formatMoment(clash.startsAt, locale)})`)
    .join(', ');

/** Other events at the same time, in words, and with the mark by which a button says that they were shown. */
export interface ShownClash {
  readonly text: string;
  readonly mark: string;
}

/** Undefined where there is none. */
export const clashesIn = (rules: readonly RuleCheck[], telling: Telling): ShownClash | undefined => {
  const clash = rules.find((check) => check.rule === 'clash' && check.standing === 'unmet');
  return clash?.rule === 'clash'
    ? { text: clashText(clash.has, telling), mark: clashMark(clash.has) }
    : undefined;
};

const joined = <T>(asked: readonly T[], name: (value: T) => string): string => asked.map(name).join(', ');

/** What a rule asks, and the person's own value. */
const ruleWords = (check: RuleCheck, telling: Telling): readonly [rule: string, has: string | undefined] => {
  const { units, calendar, signUp } = telling.texts;
  const { conditions } = calendar.card;
  switch (check.rule) {
    case 'unit':
      return [signUp.rules.unit, undefined];
    case 'group':
      return [telling.texts.groups.meeting.rule, undefined];
    case 'unit-type':
      return [
        conditions.unitTypes(joined(check.asked, (type) => units.types[type])),
        check.has && units.types[check.has],
      ];
    case 'post':
      return [
        conditions.posts(joined(check.asked, (post) => units.posts[post])),
        check.has && units.posts[check.has],
      ];
    case 'relation':
      return [conditions[check.asked], check.has && units.relations[check.has]];
    case 'region':
      return [conditions.regions(joined(check.asked, regionName)), check.has && regionName(check.has)];
    case 'powiat':
      return [conditions.powiaty(check.asked.join(', ')), check.has];
    case 'years':
      return [
        conditions.years(check.asked),
        check.has === undefined ? undefined : signUp.rules.years(check.has),
      ];
    case 'degree':
      return [conditions.degree[check.asked], check.has && units.degrees[check.has]];
    case 'unit-limit':
      return [signUp.rules.unitLimit(check.asked, check.has), undefined];
    case 'clash':
      return [signUp.rules.clash(clashText(check.has, telling)), undefined];
  }
};

/** One rule in a line: what it asks, the person's value, whether it holds. */
export const ruleLine = (check: RuleCheck, telling: Telling): string => {
  const { rules } = telling.texts.signUp;
  const [rule, has] = ruleWords(check, telling);
  return rules.line(rule, has, rules.standing[check.standing]);
};

/** Every rule with its standing, and what one can do. */
export const ruleBlocks = (checks: readonly RuleCheck[], telling: Telling): readonly Block[] => {
  const { rules } = telling.texts.signUp;
  return [list(checks.map((check) => ruleLine(check, telling))), paragraph(rules.nextTime)];
};
