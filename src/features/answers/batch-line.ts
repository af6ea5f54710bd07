import { plain } from '../../chat/plain.ts';
import type { Day } from '../../core/clock.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Answer, Unverified } from '../../knowledge/answer.ts';
import { factsBehind } from '../../knowledge/placeholders.ts';
import { stateOn } from '../../knowledge/validity.ts';
import type { Answering, Question } from './answering.ts';
import type { Outcome } from './domain.ts';
import { outcomeMessage } from './messages.ts';

/** One line of the batch tool's output: a stable format, used by editors and reviewers. */
export interface BatchLine {
  readonly q: string;
  readonly outcome: Exclude<Outcome['kind'], 'calculated' | 'several' | 'assisted'> | 'ask-back';
  /** The answer that was told, or those offered to choose from, best first. */
  readonly answers: readonly {
    readonly id: string;
    readonly facts: readonly string[];
    readonly score: number;
  }[];
  /** Exactly what a person reads, as plain text. */
  readonly text: string;
  /** The day of asking. */
  readonly as_of: Day;
}

const round = (score: number): number => Math.round(score * 1000) / 1000;

/** The facts an answer would quote on that day. */
const factsOn = (answering: Answering, { facts }: Answer | Unverified, today: Day): readonly string[] =>
  facts
    .flatMap((ref) => factsBehind(ref, answering.base))
    .filter((fact) => answering.base.facts.has(fact.id) && stateOn(fact, today) === 'in-force')
    .map(({ id }) => id);

const answersOf = (answering: Answering, outcome: Outcome, today: Day): BatchLine['answers'] => {
  switch (outcome.kind) {
    case 'answered':
    case 'partial':
    case 'only-expired':
    case 'crisis': {
      const facts = [...new Set(outcome.sections.flatMap((section) => section.facts.map(({ id }) => id)))];
      const told = { id: outcome.answer.id, facts, score: round(outcome.score) };
      const besides = outcome.kind === 'crisis' ? outcome.besides : undefined;
      return [told, ...(besides ? answersOf(answering, besides, today) : [])];
    }
    case 'choice':
      return outcome.options.map(({ entry, score }) => ({
        id: entry.id,
        facts: factsOn(answering, entry, today),
        score: round(score),
      }));
    case 'not-verified':
      return [{ id: outcome.entry.id, facts: outcome.entry.facts, score: round(outcome.score) }];
    case 'needs-person':
      return answersOf(answering, outcome.rule, today);
    case 'assisted':
      return answersOf(answering, outcome.outcome, today);
    case 'several':
      return outcome.parts.flatMap((part) => answersOf(answering, part.outcome, today));
    case 'calculated': {
      const { id, facts } = outcome.calculated;
      return [{ id, facts: facts.map((fact) => fact.id), score: 1 }];
    }
    case 'not-covered':
    case 'personal-data':
    case 'unreadable':
      return [];
  }
};

/** Several questions are answered when each is, and partly answered otherwise. */
const kindOf = (outcome: Outcome): BatchLine['outcome'] => {
  if (outcome.kind === 'calculated') return outcome.calculated.kind;
  if (outcome.kind === 'assisted') return kindOf(outcome.outcome);
  if (outcome.kind !== 'several') return outcome.kind;
  const kinds = outcome.parts.map((part) => kindOf(part.outcome));
  if (kinds.every((kind) => kind === 'answered')) return 'answered';
  return kinds.every((kind) => kind === 'choice') ? 'choice' : 'partial';
};

/** Asks one question the way a person would, without models unless an outcome is given, and tells what they would read. */
export const batchLine = (
  answering: Answering,
  question: Question,
  outcome: Outcome = answering.ask(question),
): BatchLine => {
  const shown = outcomeMessage(outcome, {
    base: answering.base,
    texts: textsIn('pl'),
    locale: 'pl',
    shareable: false,
  });
  return {
    q: question.text,
    outcome: kindOf(outcome),
    answers: answersOf(answering, outcome, question.today),
    text: plain(shown),
    as_of: question.today,
  };
};
