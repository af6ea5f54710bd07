import type { Context } from '../chat/context.ts';
import type { Block } from '../chat/message.ts';
import type { HandOver } from '../features/answers/hand-over.ts';
import { bookButton, readAbout } from '../features/consultations/screens/from-question.ts';
import type { Handling } from '../features/consultations/screens/handling.ts';
import { askBlocks } from '../features/handover/asker-messages.ts';
import type { Profiles } from '../features/units/feature.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Storage } from '../storage/storage.ts';
import type { ConsultationsDeps } from './consultations.ts';

/** What workers' screens of consultations need of others: profiles, units, and the question one comes from. */
export const consultationScreens = (
  { booking, requests }: ConsultationsDeps,
  { units }: Pick<Storage, 'units'>,
  profiles: Profiles,
  base: () => KnowledgeBase,
  lastAsked: (context: Context) => Promise<string | undefined> = () => Promise.resolve(undefined),
): Handling => ({
  booking,
  asking: requests,
  people: {
    profileOf: (person) => profiles.profileOf(person),
    askMissing: (context, fields, then) => profiles.askMissing(context, fields, then),
    membersOf: (unit) => units.membersOf(unit),
    unit: (id) => units.unit(id),
  },
  questionOf: (context, about) => readAbout(about, context.texts, base(), () => lastAsked(context)),
});

/** A person is the next step: a question in writing, or a talk. */
export const writeOrTalk: HandOver = (texts, wanted) =>
  askBlocks(texts, wanted).map((block): Block =>
    block.kind === 'buttons' ? { ...block, buttons: [...block.buttons, bookButton(texts, wanted)] } : block,
  );
