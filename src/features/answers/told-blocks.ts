import { type Block, facts, heading, notice, paragraph, small } from '../../chat/message.ts';
import { link, type Span, strong } from '../../chat/span.ts';
import type { Locale } from '../../core/locale.ts';
import { formatDay, formatPeriod } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { type Passport, passportOf } from '../../knowledge/passport.ts';
import { resolveSays } from '../../knowledge/placeholders.ts';
import type { Gap, Section, Told } from './domain.ts';
import { textBlocks } from './text-blocks.ts';

/** What every block of a told answer needs to know. */
export interface Telling {
  readonly base: KnowledgeBase;
  readonly texts: Texts;
  readonly locale: Locale;
}

/** Sources listed by name; the rest are counted. */
const MAX_SOURCES = 3;

const sourceSpans = (passport: Passport, { texts }: Telling): readonly Span[] => {
  const shown = passport.sources.slice(0, MAX_SOURCES);
  const more = passport.sources.length - shown.length;
  return shown.flatMap(({ title, url }, index): Span[] => [
    ...(index > 0 ? [{ kind: 'text' as const, text: '; ' }] : []),
    url ? link(title, url) : { kind: 'text', text: title },
    ...(more > 0 && index === shown.length - 1
      ? [{ kind: 'text' as const, text: `; ${texts.answers.moreSources(more)}` }]
      : []),
  ]);
};

/** A semicolon between acts; one inside brackets belongs to its act: `(Dz.U. 2026 poz. 639; do potwierdzenia)`. */
const BETWEEN_ACTS = /; (?![^()]*\))/;

/** Acts that several facts name are named once. */
const eachOnce = (basis: readonly string[]): string =>
  [...new Set(basis.flatMap((one) => one.split(BETWEEN_ACTS)))].join('; ');

/** The answer's passport (pl. *metryczka*): derived from the facts it quotes, never typed. */
const passportBlock = (quoted: readonly Fact[], telling: Telling, ofPast = false): Block => {
  const { texts, locale, base } = telling;
  const passport = passportOf(quoted, base, { ofPast });
  return facts([
    { label: texts.answers.basis, value: eachOnce(passport.basis) },
    { label: texts.answers.inForce, value: passport.inForce },
    ...passport.remarks.map((remark) => ({ label: texts.answers.remark, value: remark })),
    {
      label: texts.answers.checked,
      value: texts.answers.checkedBy(formatDay(passport.checkedOn, locale), passport.owners.join(', ')),
    },
    { label: texts.answers.nextCheck, value: formatDay(passport.checkBy, locale) },
    ...(passport.sources.length > 0
      ? [{ label: texts.answers.sourcesLabel, value: sourceSpans(passport, telling) }]
      : []),
  ]);
};

/** The passport of a calculation; nothing where it rests on no fact yet. */
export const calculatedPassport = (quoted: readonly Fact[], telling: Telling): readonly Block[] =>
  quoted.length > 0 ? [passportBlock(quoted, telling)] : [];

const sectionBlocks = (told: Told, section: Section, telling: Telling): readonly (Block | undefined)[] => {
  const { texts, locale } = telling;
  const when = formatPeriod(section.period.from, section.period.to, locale);
  const isDay = section.period.from === section.period.to;
  return [
    ...(told.asked.length > 0
      ? [small([strong(isDay ? texts.answers.asOf(when) : texts.answers.inPeriod(when))])]
      : []),
    section.period.from > told.today
      ? small(texts.answers.asKnownNow(formatDay(told.today, locale)))
      : undefined,
    paragraph(strong(section.short)),
    ...textBlocks(section.details),
    passportBlock(section.facts, telling, section.period.to < told.today),
  ];
};

const gapBlock = ({ period, why }: Gap, { texts, locale }: Telling): Block => {
  const when = formatPeriod(period.from, period.to, locale);
  switch (why) {
    case 'expired':
      return notice('warning', texts.answers.gapExpired(when));
    case 'not-yet':
      return notice('warning', texts.answers.gapNotYet(when));
    case 'unknown':
      return notice('warning', texts.answers.gapUnknown(when));
  }
};

const aroundBlocks = (told: Told, { texts, locale }: Telling): readonly Block[] => [
  ...told.around.upcoming.map((fact) =>
    notice('info', texts.answers.upcoming(formatDay(fact.validity.from!, locale), resolveSays(fact))),
  ),
  ...told.around.replaced.map((fact) =>
    notice('info', texts.answers.replaced(formatDay(fact.validity.to!, locale), resolveSays(fact))),
  ),
];

/** The verified text itself: title, a section for each stretch of time, gaps, and what is near in time. */
export const toldBlocks = (told: Told, telling: Telling): readonly (Block | undefined)[] => [
  heading(told.answer.title),
  ...(telling.texts.answers.inPolish ? [small(telling.texts.answers.inPolish)] : []),
  ...told.sections.flatMap((section) => sectionBlocks(told, section, telling)),
  ...told.gaps.map((gap) => gapBlock(gap, telling)),
  ...aroundBlocks(told, telling),
];
