import type { Context } from '../../chat/context.ts';
import { shift } from '../../core/clock.ts';
import { findPersonalData } from '../../core/personal-data/find.ts';
import { tidy } from '../../core/text.ts';
import type { Outcome } from '../answers/domain.ts';
import type { Unanswered } from './domain.ts';
import { CHOICE_STAYS_OPEN, LONGEST } from './limits.ts';
import type { CurationStore } from './store.ts';

interface Note {
  readonly words: string;
  readonly how: Unanswered;
  readonly about?: string;
  readonly options: readonly string[];
}

/**
 * What of a question is worth keeping: that nothing answered it, or which choice was shown. A crisis, somebody's own
 * case, personal data and everything that was answered leave no trace.
 */
const notesOf = (words: string, outcome: Outcome): readonly Note[] => {
  switch (outcome.kind) {
    case 'not-covered':
      return [
        { words, how: 'none', options: [], ...(outcome.told ? { about: outcome.told.answer.id } : {}) },
      ];
    case 'not-verified':
      return [{ words, how: 'not-verified', about: outcome.entry.id, options: [] }];
    case 'only-expired':
      return [{ words, how: 'only-expired', about: outcome.answer.id, options: [] }];
    case 'choice':
      return [{ words, how: 'choice', options: outcome.options.map(({ entry }) => entry.id) }];
    case 'assisted': {
      const others = outcome.others?.map(({ entry }) => entry.id) ?? [];
      if (outcome.outcome.kind !== 'not-covered' || others.length === 0)
        return notesOf(words, outcome.outcome);
      return [{ words, how: 'choice', options: others }];
    }
    case 'several':
      return outcome.parts.flatMap((part) => notesOf(part.question, part.outcome));
    case 'answered':
    case 'partial':
    case 'crisis':
    case 'needs-person':
    case 'calculated':
    case 'personal-data':
    case 'unreadable':
      return [];
  }
};

/** Keeps what went unanswered, for the editors; the guard looks at the very words that are kept. */
export const createQuestionNotes = (
  store: Pick<CurationStore, 'note' | 'pick' | 'noneFits' | 'latestWords'>,
) => ({
  asked: async (context: Context, question: string, outcome: Outcome): Promise<void> => {
    for (const [at, { words, ...note }] of notesOf(question, outcome).entries()) {
      const kept = tidy(words).slice(0, LONGEST.question);
      if (findPersonalData(tidy(words)).length > 0) continue;
      await store.note({
        ...note,
        request: `${context.request}#${at}`,
        person: context.speaker.person,
        words: kept,
        at: context.now,
      });
    }
  },
  /** What the person asked last without an answer, so that they need not type it again for an adviser. */
  lastAsked: async ({ speaker, now }: Context): Promise<string | undefined> => {
    const words = await store.latestWords(speaker.person, shift(now, -CHOICE_STAYS_OPEN));
    return words.length > 0 ? words.join('\n') : undefined;
  },
  picked: ({ speaker, now }: Context, answer: string): Promise<void> =>
    store.pick(speaker.person, answer, shift(now, -CHOICE_STAYS_OPEN)),
  noneFits: ({ speaker, now }: Context): Promise<void> =>
    store.noneFits(speaker.person, shift(now, -CHOICE_STAYS_OPEN)),
});
