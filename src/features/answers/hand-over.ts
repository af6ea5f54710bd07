import type { Block } from '../../chat/message.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Outcome } from './domain.ts';

/** For whom a person is the next step: on which topic, where the outcome tells one, and whether its question is kept. */
export interface Wanted {
  readonly topic?: string | undefined;
  readonly isKept?: boolean;
}

/** The way to a person (pl. *przekazanie doradcy*), offered where the base has no answer of its own. */
export type HandOver = (texts: Texts, wanted?: Wanted) => readonly Block[];

/** The way to a talk about an answer that may leave something open. */
export type TalkAbout = (texts: Texts, answer: string) => readonly Block[];

/** The answer that was given whole; undefined where there is none, or several. */
export const answerOf = (outcome: Outcome): string | undefined => {
  if (outcome.kind === 'assisted') return answerOf(outcome.outcome);
  return outcome.kind === 'answered' || outcome.kind === 'partial' ? outcome.answer.id : undefined;
};

/** Whether a person is the next step after this outcome. A message of several questions offers one once. */
export const wantsPerson = (outcome: Outcome): Wanted | undefined => {
  switch (outcome.kind) {
    case 'only-expired':
      return { topic: outcome.answer.adviserTopic, isKept: true };
    case 'not-verified':
      return { topic: outcome.entry.adviserTopic, isKept: true };
    case 'not-covered':
      return { topic: outcome.told?.answer.adviserTopic, isKept: true };
    case 'choice': {
      const [first] = outcome.options;
      return { topic: first?.entry.adviserTopic, isKept: true };
    }
    case 'needs-person': {
      const rule = outcome.rule.kind === 'assisted' ? outcome.rule.outcome : outcome.rule;
      return { topic: 'answer' in rule ? rule.answer.adviserTopic : wantsPerson(rule)?.topic };
    }
    case 'assisted':
      return wantsPerson(outcome.outcome);
    case 'calculated':
      return outcome.calculated.kind === 'not-verified' ? {} : undefined;
    case 'several':
      return outcome.parts.map((part) => wantsPerson(part.outcome)).find((wanted) => wanted !== undefined);
    case 'answered':
    case 'partial':
    case 'crisis':
    case 'personal-data':
    case 'unreadable':
      return undefined;
  }
};
