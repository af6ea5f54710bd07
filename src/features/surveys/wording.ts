import type { Texts } from '../../i18n/pl.ts';
import { type Question, SCALE, type Wording } from './domain.ts';
import type { StandardName } from './templates.ts';

/** A question as this reader reads it. */
export const wordingOf = ({ standard, own }: Question, { surveys }: Texts): Wording => {
  if (own) return own;
  const found = surveys.questions[standard as StandardName] as {
    text: string;
    hint?: string;
    options?: readonly string[];
  };
  return { ...found, options: found.options ?? [] };
};

/** How many options a question has, in any language: templates have the same number in each. */
export const optionCountIn =
  (texts: Texts) =>
  (question: Question): number =>
    question.kind === 'scale' ? SCALE.length : wordingOf(question, texts).options.length;
