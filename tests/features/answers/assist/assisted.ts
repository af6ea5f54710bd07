import { createAnswering } from '../../../../src/features/answers/answering.ts';
import { createAssist } from '../../../../src/features/answers/assist/assist.ts';
import { createMeaning } from '../../../../src/features/answers/assist/meaning.ts';
import type { AnswersAi } from '../../../../src/features/answers/ai-port.ts';
import { outcomeMessage } from '../../../../src/features/answers/messages.ts';
import type { Outcome } from '../../../../src/features/answers/domain.ts';
import { plain } from '../../../../src/chat/plain.ts';
import type { AiSettings } from '../../../../src/ai/settings.ts';
import type { Day } from '../../../../src/core/clock.ts';
import { fold } from '../../../../src/core/text.ts';
import { systemTimer, type Timer } from '../../../../src/core/timer.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import type { KnowledgeBase } from '../../../../src/knowledge/base.ts';
import { aiOver, keepingLog } from '../../../ai/setting.ts';
import { movingClock } from '../../../support/moving-clock.ts';
import type { FakeModel } from '../../../support/fake-model/start.ts';
import { smallBase } from '../../../support/knowledge.ts';

export const TODAY = '2026-11-22' as Day;

/** Words that bring more than one title of the small base. */
export const UNSURE = 'stosowanie ustawy usług społecznych';
/** Words that bring exactly one. */
export const SURE = 'Od jakiej kwoty stosuje się ustawę?';

/** What the entries of the small base are about; the first that a text is about is what it means most. */
const SUBJECTS = [/przyszl|reform|kolejn/, /zasad/, /sciez|uslug|spolecz/, /kwot|prog|ustaw|pieni/];

/** A meaning for every text of the small base, in place of a real model. */
export const meaningOf = (text: string): readonly number[] => {
  const about = SUBJECTS.map((subject) => subject.test(fold(text)));
  return [...about.map((is, at) => (is ? (about.indexOf(true) === at ? 1 : 0.3) : 0)), 0.1];
};

interface Around {
  readonly base?: KnowledgeBase;
  readonly timer?: Timer;
}

/** Answering with the help of an AI, and what a person reads of it. */
export const assistedBy = (
  ai: AnswersAi,
  { base = smallBase('2020-06-01'), timer = systemTimer }: Around = {},
) => {
  const answering = createAnswering(base);
  const log = keepingLog();
  const meaning = createMeaning({ ai, clock: movingClock(), timer: systemTimer, log });
  const assist = createAssist({ ai, meaning, timer, log, timeLimit: 5000 });
  const read = (outcome: Outcome): string =>
    plain(outcomeMessage(outcome, { base, texts: textsIn('pl'), locale: 'pl', shareable: false })).replaceAll(
      '\u00a0',
      ' ',
    );
  return {
    base,
    log,
    meaning,
    read,
    without: (text: string): Outcome => answering.ask({ text, today: TODAY }),
    ask: async (text: string): Promise<Outcome> => {
      const question = { text, today: TODAY };
      return assist.improve(answering, question, answering.ask(question));
    },
  };
};

/** The same over the real client and a model server on loopback. */
export const assistedOver = (model: FakeModel, settings: Partial<AiSettings> = {}, around: Around = {}) =>
  assistedBy(aiOver(model, settings).ai, around);
