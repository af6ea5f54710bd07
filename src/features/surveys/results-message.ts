import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { code, type Spans, strong } from '../../chat/span.ts';
import { roundsOf, shareOf, type Survey } from './domain.ts';
import { deskLink } from './links.ts';
import { dayOf, subjectOf } from './naming.ts';
import { type Line, resultsOf, type Section } from './sections.ts';
import type { Working } from './standing.ts';
import { SCALE } from './domain.ts';

/** Free answers that are shown in a message; the sheet has all of them. */
const MOST_WORDS = 8;
const LONGEST_WORDS = 280;

/** Characters of the longest bar. */
const BAR = 10;

type Told = Pick<Context, 'texts' | 'locale'>;

/** `███████░░░`: with the figure beside it, which says the same. */
const bar = (share: number): string => {
  const filled = Math.round(share * BAR);
  return '█'.repeat(filled) + '░'.repeat(BAR - filled);
};

export const decimal = (value: number, { locale }: Pick<Told, 'locale'>): string =>
  value.toFixed(1).replace('.', locale === 'pl' ? ',' : '.');

const lineSpans = ({ label, mean, count, of = 0, more }: Line, told: Told): Spans => {
  const { results } = told.texts.surveys;
  const text = (line: string) => ({ kind: 'text', text: line }) as const;
  const tail = more === undefined || more === '' ? [] : [text(` – ${more}`)];
  if (mean !== undefined)
    return [code(bar(mean / SCALE.length)), text(` ${label}: ${decimal(mean, told)}`), ...tail];
  if (typeof count !== 'number')
    return [text(`${label}: ${count === 'almost-all' ? results.almostAll : results.few}`), ...tail];
  return [
    code(bar(of === 0 ? 0 : count / of)),
    text(` ${label}: ${results.count(count, shareOf(count, of))}`),
    ...tail,
  ];
};

const sectionBlocks = ({ title, lines, words, isPartial }: Section, told: Told): readonly Block[] => {
  const { results } = told.texts.surveys;
  if (words) {
    if (words.length === 0) return [];
    const left = words.length - MOST_WORDS;
    return [
      paragraph(strong(title)),
      list(words.slice(0, MOST_WORDS).map((text) => cut(text, LONGEST_WORDS))),
      ...(left > 0 ? [small(results.moreWords(left))] : []),
    ];
  }
  return [
    paragraph(strong(title)),
    ...(lines.length === 0 ? [] : [list(lines.map((line) => lineSpans(line, told)))]),
    ...(isPartial && lines.length === 0 ? [small(results.nothingTold)] : []),
  ];
};

/** Whether groups stand joined somewhere: it is said once, below everything. */
const isJoined = (sections: readonly Section[]): boolean =>
  sections.some(({ lines, isPartial }) => isPartial && lines.length > 0);

/** How many were asked, how many answered, and how many could not be asked, round by round. */
export const returnLines = async (
  { store }: Pick<Working, 'store'>,
  survey: Survey,
  { texts }: Told,
): Promise<readonly string[]> => {
  const { surveys } = texts;
  const all = await store.returns(survey.id);
  const lines: string[] = [];
  for (const round of roundsOf(survey.kind)) {
    const { sent, returned } = all.find((one) => one.round === round) ?? { sent: 0, returned: 0 };
    const line = surveys.returns(surveys.roundNames[round], sent, returned, shareOf(returned, sent));
    const unasked = await store.withoutAccount(await store.audience(survey, round));
    lines.push(unasked === 0 ? line : `${line}. ${surveys.unasked(unasked)}`);
  }
  return lines;
};

/** The ready summary of a closed survey. */
export const resultsMessage = async (
  working: Working,
  survey: Survey,
  told: Told,
  first?: Block,
): Promise<Message> => {
  const { texts } = told;
  const { results, names } = texts.surveys;
  const occasion = await working.surveys.occasionOf(survey);
  const shown = resultsOf(survey, await working.store.sheets(survey.id), texts);
  const day = dayOf(occasion, told);
  return message(
    first,
    heading(results.title(names[survey.kind].once)),
    paragraph(subjectOf(survey, occasion, told)),
    day === undefined ? undefined : small(day),
    list(await returnLines(working, survey, told)),
    ...(shown
      ? [
          ...(shown.note === undefined ? [] : [notice('info', shown.note)]),
          ...shown.sections.flatMap((section) => sectionBlocks(section, told)),
          ...(isJoined(shown.sections) ? [small(results.partial)] : []),
        ]
      : [notice('info', results.tooFew)]),
    buttons(
      shown ? act(deskLink('files', survey), results.files) : undefined,
      act(deskLink('card', survey), results.card),
    ),
  );
};
