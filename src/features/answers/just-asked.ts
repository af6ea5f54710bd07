import { type Instant, shift } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { findPersonalData } from '../../core/personal-data/find.ts';
import { tidy } from '../../core/text.ts';
import type { Outcome } from './domain.ts';

/** How long the words of a question that was answered can be taken on into a form, in milliseconds. */
const REMEMBERED_FOR = 30 * 60_000;

/** The most questions remembered at once: the oldest go first. */
const MOST_REMEMBERED = 5000;

interface Asked {
  readonly words: string;
  readonly at: Instant;
}

/** The answers that were given to a question, or offered as a choice; undefined where its words are nobody's business. */
const answersTo = (outcome: Outcome): readonly string[] | undefined => {
  switch (outcome.kind) {
    case 'answered':
    case 'partial':
      return [outcome.answer.id];
    case 'choice':
      return outcome.options.map(({ entry }) => entry.id);
    case 'assisted': {
      const others = outcome.others?.map(({ entry }) => entry.id) ?? [];
      const told = answersTo(outcome.outcome);
      return told && [...told, ...others];
    }
    case 'not-covered':
    case 'not-verified':
    case 'only-expired':
      return [];
    case 'several':
    case 'needs-person':
    case 'calculated':
    case 'crisis':
    case 'personal-data':
    case 'unreadable':
      return undefined;
  }
};

/**
 * What somebody has just asked (pl. *właśnie zadane pytanie*), so that whoever wants to talk about its answer need not
 * type it again. In the memory of the program alone, for half an hour: words of answered questions are never written down.
 */
export const createJustAsked = () => {
  const asked = new Map<string, Asked>();
  const keyOf = (person: PersonId, answer: string): string => `${person}:${answer}`;

  const dropOld = (now: Instant): void => {
    const since = shift(now, -REMEMBERED_FOR);
    for (const [key, { at }] of asked) {
      if (at >= since && asked.size <= MOST_REMEMBERED) return;
      asked.delete(key);
    }
  };

  return {
    note: (person: PersonId, question: string, outcome: Outcome, at: Instant): void => {
      const words = tidy(question);
      const answers = answersTo(outcome);
      if (answers && findPersonalData(words).length === 0)
        for (const answer of ['', ...answers]) {
          // Those noted last stand last, so that the first are the oldest.
          asked.delete(keyOf(person, answer));
          asked.set(keyOf(person, answer), { words, at });
        }
      dropOld(at);
    },
    /** The words to which that answer was given; without an answer, what they asked last. */
    wordsOf: (person: PersonId, answer: string | undefined, now: Instant): string | undefined => {
      dropOld(now);
      return asked.get(keyOf(person, answer ?? ''))?.words;
    },
  };
};

export type JustAsked = ReturnType<typeof createJustAsked>;
