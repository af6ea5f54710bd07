import { type Block, divider, paragraph, small } from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { ByModel, ExplainedSentence, Outcome } from './domain.ts';
import { showButtons } from './show-buttons.ts';

/** What a model wrote, marked as such, each sentence with the law it rests on. */
export const explanationBlocks = (
  sentences: readonly ExplainedSentence[],
  { assist }: Texts,
): readonly Block[] => {
  if (sentences.length === 0) return [];
  const bases = [...new Set(sentences.flatMap(({ facts }) => facts.map(({ basis }) => basis)))];
  const cited = sentences.map(({ text, facts }) => {
    const numbers = [...new Set(facts.map(({ basis }) => bases.indexOf(basis) + 1))];
    return `${text} ${numbers.map((number) => `[${number}]`).join('')}`;
  });
  return [
    divider,
    paragraph(strong(assist.explanation)),
    paragraph(cited.join(' ')),
    small(bases.map((basis, at) => `[${at + 1}] ${basis}`).join('; ')),
    small(assist.written),
  ];
};

/** Says above an outcome that a model had a hand in it. */
export const chosenBlocks = ({ others }: ByModel, outcome: Outcome, { assist }: Texts): readonly Block[] =>
  others && outcome.kind !== 'not-covered' ? [small(assist.chosen)] : [];

/** The titles that the model left aside: one click repairs its mistake. */
export const otherBlocks = (
  { others = [], asked = [] }: ByModel,
  outcome: Outcome,
  { assist }: Texts,
): readonly (Block | undefined)[] => {
  if (others.length === 0) return [];
  return [
    paragraph(strong(outcome.kind === 'not-covered' ? assist.nearest : assist.others)),
    ...showButtons(others, asked),
    ...(outcome.kind === 'not-covered' ? [small(assist.refused)] : []),
  ];
};
