import type { Block } from '../../chat/message.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Outcome } from './domain.ts';

/** The way to a person (pl. *przekazanie doradcy*), offered where the base has no answer of its own. */
export type HandOver = (texts: Texts, topic?: string) => readonly Block[];

/** For whom a person is the next step, and on which topic, where the outcome tells one. */
interface Wanted {
  readonly topic?: string;
}

/** Whether a person is the next step after this outcome. A message of several questions offers one once. */
export const wantsPerson = (outcome: Outcome): Wanted | undefined => {
  switch (outcome.kind) {
    case 'only-expired':
      return { topic: outcome.answer.adviserTopic };
    case 'not-verified':
      return { topic: outcome.entry.adviserTopic };
    case 'not-covered':
      return outcome.told ? { topic: outcome.told.answer.adviserTopic } : {};
    case 'choice': {
      const [first] = outcome.options;
      return first ? { topic: first.entry.adviserTopic } : {};
    }
    case 'needs-person': {
      const rule = outcome.rule.kind === 'assisted' ? outcome.rule.outcome : outcome.rule;
      return 'answer' in rule ? { topic: rule.answer.adviserTopic } : (wantsPerson(rule) ?? {});
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
