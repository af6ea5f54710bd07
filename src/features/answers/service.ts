import type { Context } from '../../chat/context.ts';
import type { Block } from '../../chat/message.ts';
import type { Tally } from '../../core/tally.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Answering, Question } from './answering.ts';
import type { Assist } from './assist/assist.ts';
import type { Period } from '../../core/asked-period.ts';
import { countAnswers } from './count-answers.ts';
import type { Outcome } from './domain.ts';
import type { HandOver, TalkAbout } from './hand-over.ts';
import type { JustAsked } from './just-asked.ts';
import type { QuestionNotes } from './question-notes.ts';
import { rememberGiven } from './remember.ts';
import type { AnswersStore } from './store.ts';

export interface AnswersDeps {
  /** The answers as they are now: editors may replace the knowledge while the bot runs. */
  readonly answering: () => Answering;
  readonly store: AnswersStore;
  /** The voivodeship in the person's settings. */
  readonly regionOf: (context: Context) => Promise<string | undefined>;
  readonly adviserContact?: string | undefined;
  /** What leads to an adviser from an answer that is none. */
  readonly handOver?: HandOver;
  /** What leads from an answer to a consultation about it. */
  readonly talkAbout?: TalkAbout;
  /** What the editors learn from questions. */
  readonly notes?: QuestionNotes | undefined;
  /** Words that can be taken on into a form for a while. */
  readonly justAsked?: Pick<JustAsked, 'note'>;
  /** Asks somebody whom an answer did not help why. */
  readonly askWhy?: (texts: Texts, answer: string) => readonly Block[];
  /** Counts what became of questions, for whoever watches over the program. */
  readonly tally?: Pick<Tally, 'answer'>;
  /** The help of models, where one is configured. */
  readonly assist?: Assist | undefined;
}

/** What was asked, apart from who and when. */
export interface Asking {
  readonly text: string;
  readonly asked?: readonly Period[];
  readonly region?: string | undefined;
}

/** Answers people and remembers which answer they were given: its id, dates and facts, never their words. */
export const createAnswersService = (deps: AnswersDeps) => {
  const remember = (context: Context, outcome: Outcome): Promise<void> =>
    rememberGiven(deps.store, context, outcome);

  return {
    ask: async (context: Context, { text, asked, region }: Asking): Promise<Outcome> => {
      const place = region ?? (await deps.regionOf(context));
      const answering = deps.answering();
      const question: Question = {
        text,
        today: warsawDay(context.now),
        ...(asked ? { asked } : {}),
        ...(place ? { region: place } : {}),
      };
      const found = answering.ask(question);
      const outcome = deps.assist ? await deps.assist.improve(answering, question, found) : found;
      countAnswers(deps.tally, outcome);
      await remember(context, outcome);
      await deps.notes?.asked(context, text, outcome);
      deps.justAsked?.note(context.speaker.person, text, outcome, context.now);
      return outcome;
    },
    show: async (context: Context, id: string, asked: readonly Period[]): Promise<Outcome | undefined> => {
      const outcome = deps.answering().show(id, asked, warsawDay(context.now));
      if (outcome) await remember(context, outcome);
      if (outcome) await deps.notes?.picked(context, id);
      return outcome;
    },
    noneFits: async (context: Context): Promise<Outcome> => {
      await deps.notes?.noneFits(context);
      return { kind: 'not-covered' };
    },
    vote: (context: Context, answer: string, helpful: boolean): Promise<void> =>
      deps.store.vote({ person: context.speaker.person, answer, helpful, at: context.now }),
    latest: async (context: Context, limit: number): Promise<readonly { id: string; title: string }[]> => {
      const { base } = deps.answering();
      // Calculations and answers that are no more are remembered too, and have nothing to show here.
      const served = await deps.store.latestServed(context.speaker.person, 2 * limit);
      return served
        .map(({ answer }) => base.answers.get(answer) ?? base.unverified.get(answer))
        .filter((entry) => entry !== undefined)
        .slice(0, limit)
        .map(({ id, title }) => ({ id, title }));
    },
    suggest: (typed: string, limit: number): readonly string[] =>
      deps
        .answering()
        .suggest(typed, limit)
        .map(({ title }) => title),
    base: () => deps.answering().base,
    adviserContact: deps.adviserContact,
    handOver: deps.handOver ?? (() => []),
    talkAbout: deps.talkAbout ?? (() => []),
    askWhy: deps.askWhy ?? (() => []),
    /** Whether models help with answers here: people are told so. */
    usesModels: deps.assist !== undefined,
  };
};

export type AnswersService = ReturnType<typeof createAnswersService>;
