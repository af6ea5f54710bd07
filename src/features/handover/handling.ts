import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import type { Form } from '../../chat/form.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { isTeam, onlyFor } from '../../chat/rights.ts';
import { say } from '../../chat/saying.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { type Guarded, guard } from './guard.ts';
import type { ActRefusal, HandoverService } from './service.ts';
import type { HandoverStore } from './store.ts';
import type { Telling } from './thread-blocks.ts';

/** What every handler of this feature works with. */
export interface Handling {
  readonly service: HandoverService;
  readonly drafts: Pick<HandoverStore, 'draft' | 'draftsFor' | 'changeDraft'>;
  readonly base: () => KnowledgeBase;
  /** What the person asked last without an answer, where it is kept. */
  readonly lastAsked: (context: Context) => Promise<string | undefined>;
}

export const tellingFor = ({ base }: Handling, { texts, locale }: Context): Telling => ({
  base: base(),
  texts,
  locale,
});

export const refused = ({ texts }: Context, refusal: ActRefusal): Reply =>
  toPerson(say('warning', refusal === 'gone' ? texts.handover.gone : texts.handover.refused[refusal]));

/** Advisers and coordinators answer. Whoever did once and may not any more is told of no new questions. */
export const atDesk = (service: HandoverService) =>
  onlyFor(isTeam, async (context) => {
    await service.stand(context);
    return context.texts.chat.notAllowed('pytania');
  });

/** A field's fault, with the form as it was filled in. */
export const invalid = (form: Form, field: string, text: string): Reply => ({
  kind: 'invalid',
  faults: [{ field, text }],
  form,
});

/** Why a typed text is not kept; undefined where it is fit. */
export const faultOf = (
  { texts }: Context,
  guarded: Guarded,
  limit: number,
): { readonly text: string; readonly instead: string } | undefined => {
  const { form } = texts.handover;
  switch (guarded.kind) {
    case 'empty':
      return { text: form.empty, instead: '' };
    case 'personal-data':
      return { text: form.personalData(guarded.kinds, guarded.masked), instead: guarded.masked };
    case 'fit':
      return guarded.text.length > limit
        ? { text: form.tooLong(limit), instead: guarded.text.slice(0, limit) }
        : undefined;
  }
};

/** A text that may be left out, guarded like any other. */
export const guardOptional = (context: Context, typed: string): Guarded =>
  typed === '' ? { kind: 'fit', text: '' } : guard(typed, context.texts);

export type Actions = Readonly<Record<string, ActionHandler>>;
