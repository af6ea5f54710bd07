import type { Field, FormValues } from '../../chat/form.ts';
import { valueOf } from '../../chat/form.ts';
import type { FieldFault } from '../../chat/reply.ts';
import { findPersonalData, maskPersonalData } from '../../core/personal-data/find.ts';
import { tidyLines } from '../../core/text.ts';
import type { Texts } from '../../i18n/pl.ts';
import { type Answers, isRequired, listOf, type Question, SCALE } from './domain.ts';
import { wordingOf } from './wording.ts';

/** The longest words that are taken, in characters. */
const LONGEST = 600;

/** A question as a field of a form, with what was answered before. */
export const fieldOf = (question: Question, answers: Answers, texts: Texts): Field => {
  const { text, hint, options } = wordingOf(question, texts);
  const base = {
    id: question.id,
    label: text,
    ...(hint === undefined ? {} : { hint }),
    required: isRequired(question),
  };
  const given = listOf(answers[question.id]);
  const [first] = given;
  const value = first === undefined ? {} : { value: first };
  const numbered = options.map((label, index) => ({ value: String(index), label }));
  switch (question.kind) {
    case 'scale':
      return {
        ...base,
        kind: 'choice',
        options: SCALE.map((degree) => ({ value: String(degree), label: String(degree) })),
        ...value,
      };
    case 'one':
      return { ...base, kind: 'choice', options: numbered, ...value };
    case 'many':
      return {
        ...base,
        kind: 'choices',
        options: numbered,
        ...(given.length === 0 ? {} : { values: given }),
      };
    case 'words':
      return { ...base, kind: 'text', long: true, maxLength: LONGEST, ...value };
  }
};

/** What was answered in a form, or what is wrong with it; `shown` is what the form shows again then. */
export interface ReadAnswers {
  readonly answers: Answers;
  readonly shown: Answers;
  readonly faults: readonly FieldFault[];
}

interface ReadOne {
  readonly answer?: string | readonly string[];
  readonly shown?: string;
  readonly fault?: string;
}

/** Words past the guard: whom they are about is nobody's business here. */
const readWords = (typed: string, { surveys, answers }: Texts): ReadOne => {
  const text = tidyLines(typed);
  if (!/[\p{L}\p{N}]/u.test(text)) return {};
  const found = findPersonalData(text);
  if (found.length === 0) return { answer: text.slice(0, LONGEST) };
  const kinds = [...new Set(found.map(({ kind }) => answers.personalDataKind[kind]))].join(', ');
  const shown = maskPersonalData(text, found, (kind) => answers.personalDataMask[kind]);
  return { shown, fault: surveys.form.personal(kinds) };
};

const readOne = (question: Question, values: FormValues, texts: Texts): ReadOne => {
  const { form } = texts.surveys;
  if (question.kind === 'words') return readWords(valueOf(values, question.id), texts);
  const { length } = wordingOf(question, texts).options;
  const known = new Set(
    question.kind === 'scale' ? SCALE.map(String) : Array.from({ length }, (_, index) => String(index)),
  );
  const chosen = [...new Set(listOf(values[question.id]))].filter((value) => known.has(value));
  if (chosen.length === 0) return { fault: question.kind === 'many' ? form.chooseSome : form.chooseOne };
  return { answer: question.kind === 'many' ? chosen : chosen[0]! };
};

/** Reads one part of a survey. */
export const readPart = (part: readonly Question[], values: FormValues, texts: Texts): ReadAnswers => {
  const read = part.map((question) => ({ id: question.id, ...readOne(question, values, texts) }));
  const answers = Object.fromEntries(
    read.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer]])),
  );
  const instead = Object.fromEntries(
    read.flatMap(({ id, shown }) => (shown === undefined ? [] : [[id, shown]])),
  );
  return {
    answers,
    shown: { ...answers, ...instead },
    faults: read.flatMap(({ id, fault }) => (fault === undefined ? [] : [{ field: id, text: fault }])),
  };
};
