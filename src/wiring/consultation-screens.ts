import type { Context } from '../chat/context.ts';
import type { Block } from '../chat/message.ts';
import type { HandOver } from '../features/answers/hand-over.ts';
import type { JustAsked } from '../features/answers/just-asked.ts';
import { bookButton, readAbout } from '../features/consultations/screens/from-question.ts';
import type { Handling } from '../features/consultations/screens/handling.ts';
import { askBlocks } from '../features/handover/asker-messages.ts';
import type { Profiles } from '../features/units/feature.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Storage } from '../storage/storage.ts';
import type { ConsultationsDeps } from './consultations.ts';

/** What people asked: kept for the editors, where that is wanted, or only just now. */
interface Questions {
  readonly keptQuestion?: ((context: Context) => Promise<string | undefined>) | undefined;
  readonly justAsked: JustAsked;
}

/** What workers' screens of consultations need of others: profiles, units, and the question one comes from. */
export const consultationScreens = (
  { booking, requests }: ConsultationsDeps,
  { units }: Pick<Storage, 'units'>,
  profiles: Profiles,
  base: () => KnowledgeBase,
  { keptQuestion, justAsked }: Questions,
): Handling => ({
  booking,
  asking: requests,
  people: {
    profileOf: (person) => profiles.profileOf(person),
    askMissing: (context, fields, then) => profiles.askMissing(context, fields, then),
    membersOf: (unit) => units.membersOf(unit),
    unit: (id) => units.unit(id),
  },
  questionOf: (context, about) => {
    const { texts, speaker, now } = context;
    return readAbout(about, texts, base(), {
      last: async () => (await keptQuestion?.(context)) ?? justAsked.wordsOf(speaker.person, undefined, now),
      answeredBy: (answer) => justAsked.wordsOf(speaker.person, answer, now),
    });
  },
});

/** A person is the next step: a question in writing, or a talk. */
export const writeOrTalk: HandOver = (texts, wanted) =>
  askBlocks(texts, wanted).map((block): Block =>
    block.kind === 'buttons' ? { ...block, buttons: [...block.buttons, bookButton(texts, wanted)] } : block,
  );
