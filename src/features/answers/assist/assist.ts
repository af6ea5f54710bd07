import { createDeadline } from '../../../core/deadline.ts';
import { toError } from '../../../core/failure.ts';
import type { Log } from '../../../core/log.ts';
import { type Timer, within } from '../../../core/timer.ts';
import type { AnswersAi } from '../ai-port.ts';
import type { Answering, Question } from '../answering.ts';
import type { Outcome } from '../domain.ts';
import { chooseByModel } from './choose.ts';
import { explainByModel } from './explain.ts';
import { findByMeaning } from './find.ts';
import { guardText } from './guard-text.ts';
import type { Meaning } from './meaning.ts';

export interface AssistDeps {
  readonly ai: AnswersAi;
  readonly meaning: Meaning;
  readonly timer: Timer;
  readonly log: Log;
  /** How long people may wait for models beyond the verified answer, in milliseconds. */
  readonly timeLimit: number;
}

/** What models may add to an outcome (pl. *pomoc modelu*). */
export interface Assist {
  /** The outcome, improved as far as models managed in time. It never throws and never loses what was found. */
  improve(answering: Answering, question: Question, found: Outcome): Promise<Outcome>;
}

/** Finding takes at most this part of the time, so that enough is left for what follows. */
const FOR_FINDING = 0.3;

/**
 * Lets models help with outcomes of the search by words, step by step, and gives the best there is when the time is
 * up. What is refused, a matter of urgency or of one person's case is never sent.
 */
export const createAssist = ({ ai, meaning, timer, log, timeLimit }: AssistDeps): Assist => {
  const canHelp = (found: Outcome): boolean => {
    switch (found.kind) {
      case 'choice':
        return ai.can.compare || ai.can.choose;
      case 'not-covered':
        return ai.can.compare && found.told === undefined;
      case 'answered':
      case 'partial':
        return ai.can.explain;
      case 'several':
        return found.parts.some(({ outcome }) => canHelp(outcome));
      default:
        return false;
    }
  };

  const one = async (answering: Answering, question: Question, found: Outcome): Promise<Outcome> => {
    const text = guardText(question.text);
    if (text === undefined || !canHelp(found)) return found;
    let best = found;
    const deadline = createDeadline(timer, timeLimit);
    const steps = async (): Promise<void> => {
      const asked = { answering, question, text, signal: deadline.signal };
      const nearer = await within(findByMeaning(meaning, asked, best), timeLimit * FOR_FINDING, timer);
      if (nearer.inTime) best = nearer.value;
      if (found.kind === 'choice') best = await chooseByModel(ai, asked, best);
      best = await explainByModel(ai, asked, best);
    };
    try {
      await within(steps(), timeLimit, timer);
    } catch (thrown) {
      log.error('a model was asked and that failed', { error: toError(thrown) });
    }
    deadline.lift();
    return best;
  };

  return {
    improve: async (answering, question, found) => {
      if (!canHelp(found)) return found;
      if (found.kind !== 'several') return one(answering, question, found);
      const parts = found.parts.map(async (part) => ({
        ...part,
        outcome: await one(answering, { ...question, text: part.question }, part.outcome),
      }));
      return { ...found, parts: await Promise.all(parts) };
    },
  };
};
