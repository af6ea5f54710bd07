import type { Context } from '../../chat/context.ts';
import type { Day } from '../../core/clock.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Answering } from './answering.ts';
import type { Period } from '../../core/asked-period.ts';
import type { Outcome } from './domain.ts';
import type { AnswersStore } from './store.ts';

export interface AnswersDeps {
  /** The answers as they are now: editors may replace the knowledge while the bot runs. */
  readonly answering: () => Answering;
  readonly store: AnswersStore;
  /** The voivodeship in the person's settings. */
  readonly regionOf: (context: Context) => Promise<string | undefined>;
  readonly adviserContact?: string | undefined;
}

/** What was asked, apart from who and when. */
export interface Asking {
  readonly text: string;
  readonly asked?: readonly Period[];
  readonly region?: string | undefined;
}

const idOf = (outcome: Outcome): string | undefined => {
  switch (outcome.kind) {
    case 'answered':
    case 'partial':
    case 'only-expired':
      return outcome.answer.id;
    case 'not-verified':
      return outcome.entry.id;
    case 'calculated':
    case 'choice':
    case 'not-covered':
    case 'personal-data':
    case 'unreadable':
      return undefined;
  }
};

/** Answers people and remembers which answer they were given: its id and dates, never their words. */
export const createAnswersService = (deps: AnswersDeps) => {
  const remember = async (context: Context, outcome: Outcome): Promise<void> => {
    const answer = idOf(outcome);
    if (!answer) return;
    const asked: readonly Period[] = 'asked' in outcome ? outcome.asked : [];
    const asOf: Day = asked[0]?.from ?? warsawDay(context.now);
    await deps.store.recordServed({ person: context.speaker.person, answer, asOf, at: context.now });
  };

  return {
    ask: async (context: Context, { text, asked, region }: Asking): Promise<Outcome> => {
      const place = region ?? (await deps.regionOf(context));
      const outcome = deps.answering().ask({
        text,
        today: warsawDay(context.now),
        ...(asked ? { asked } : {}),
        ...(place ? { region: place } : {}),
      });
      await remember(context, outcome);
      return outcome;
    },
    show: async (context: Context, id: string, asked: readonly Period[]): Promise<Outcome | undefined> => {
      const outcome = deps.answering().show(id, asked, warsawDay(context.now));
      if (outcome) await remember(context, outcome);
      return outcome;
    },
    vote: (context: Context, answer: string, helpful: boolean): Promise<void> =>
      deps.store.vote({ person: context.speaker.person, answer, helpful, at: context.now }),
    latest: async (context: Context, limit: number): Promise<readonly { id: string; title: string }[]> => {
      const { base } = deps.answering();
      const served = await deps.store.latestServed(context.speaker.person, limit);
      return served
        .map(({ answer }) => base.answers.get(answer) ?? base.unverified.get(answer))
        .filter((entry) => entry !== undefined)
        .map(({ id, title }) => ({ id, title }));
    },
    suggest: (typed: string, limit: number): readonly string[] =>
      deps
        .answering()
        .suggest(typed, limit)
        .map(({ title }) => title),
    base: () => deps.answering().base,
    adviserContact: deps.adviserContact,
  };
};

export type AnswersService = ReturnType<typeof createAnswersService>;
