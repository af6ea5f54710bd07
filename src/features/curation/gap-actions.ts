import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { FormHandler } from '../../chat/feature.ts';
import { valueOf } from '../../chat/form.ts';
import { act, heading, message, notice, paragraph, small } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { newId } from '../../core/ids.ts';
import { draftForm, topicOptions, type TypedDraft } from './draft-form.ts';
import { DISMISSALS, type Gap, type GapAct } from './domain.ts';
import { type Actions, asEditor, inPlace, paged, pageFrom, say } from './editing.ts';
import { gapBlocks, gapLine } from './gap-messages.ts';
import { readWritten } from './guard.ts';
import { LONGEST } from './limits.ts';
import { type CurationService, editorOf } from './service.ts';

/** Questions of a gap shown beside it. */
const WORDS_SHOWN = 5;

/** What people ask in vain, the most people first. */
export const gapsReply = async (
  service: CurationService,
  context: Context,
  from = 0,
  isEnded = false,
): Promise<Reply> => {
  const { curation } = context.texts;
  const gaps = isEnded ? await service.endedGaps(context.now) : await service.openGaps(context.now);
  const verb = isEnded ? 'ended' : 'gaps';
  return toPerson(
    message(
      heading(isEnded ? curation.endedTitle : curation.gapsTitle),
      gaps.length > 0
        ? small(curation.gapsIntro)
        : paragraph(isEnded ? curation.endedNone : curation.gapsNone),
      ...paged(
        gaps,
        from,
        context.texts,
        (gap) => gapLine(gap, context),
        (start) => act(actionId('curation', verb, start), curation.next),
        [
          isEnded
            ? act(actionId('curation', 'gaps'), curation.toGaps)
            : act(actionId('curation', 'ended'), curation.ended),
        ],
      ),
    ),
  );
};

const shown = async (service: CurationService, context: Context, gap: Gap) =>
  gapBlocks(
    {
      gap,
      editor: editorOf(context),
      words: await service.wordsOf(gap.id, WORDS_SHOWN),
      answeredBy: service.answerTo(gap, context.now),
    },
    context,
    service.base(),
  );

/** What editors press on gaps. */
export const gapActions = (service: CurationService): Actions => {
  const does = async (context: Context, id: string, it: GapAct): Promise<Reply> => {
    const { curation } = context.texts;
    const done = await service.act(context, id, it);
    if (!done.ok) return say('warning', curation.refused[done.refusal]);
    const gap = await service.gap(id);
    return inPlace(context, [
      notice('success', curation.done[it.kind]),
      ...(gap ? await shown(service, context, gap) : []),
    ]);
  };

  return {
    gaps: asEditor((context, [from]: readonly string[]) => gapsReply(service, context, pageFrom(from))),
    ended: asEditor((context, [from]: readonly string[]) =>
      gapsReply(service, context, pageFrom(from), true),
    ),
    gap: asEditor(async (context, [id = '']: readonly string[]) => {
      const gap = await service.gap(id);
      if (!gap) return say('warning', context.texts.curation.refused.gone);
      return toPerson(message(...(await shown(service, context, gap))));
    }),
    do: asEditor((context, [id = '', kind = '']: readonly string[]) =>
      kind === 'take' || kind === 'give-back' || kind === 'answered' || kind === 'reopen'
        ? does(context, id, { kind })
        : say('warning', context.texts.curation.gone),
    ),
    dismiss: asEditor((context, [id = '']: readonly string[], [chosen]: readonly string[]) => {
      const reason = DISMISSALS.find((one) => one === chosen);
      return reason
        ? does(context, id, { kind: 'dismiss', reason })
        : say('warning', context.texts.curation.gone);
    }),
    draft: asEditor(async (context, [id = '']: readonly string[]) => {
      const gap = await service.gap(id);
      if (!gap) return say('warning', context.texts.curation.refused.gone);
      return showForm(draftForm(context, service.base(), gap));
    }),
  };
};

/** The form of a draft: guarded, then put among the drafts that a second person decides on. */
const saveDraft = async (
  service: CurationService,
  context: Context,
  id: string,
  typed: TypedDraft,
): Promise<Reply> => {
  const { texts, locale } = context;
  const gap = await service.gap(id);
  if (!gap) return say('warning', texts.curation.refused.gone);
  const again = (field: string, text: string, instead: Partial<TypedDraft>): Reply => ({
    kind: 'invalid',
    faults: [{ field, text }],
    form: draftForm(context, service.base(), gap, { ...typed, ...instead }),
  });
  const question = readWritten(typed.question, LONGEST.title, texts);
  if (!question.isFit) return again('pytanie', question.fault, { question: question.instead });
  const reply = readWritten(typed.reply, LONGEST.reply, texts);
  if (!reply.isFit) return again('odpowiedz', reply.fault, { reply: reply.instead });
  const basis = readWritten(typed.basis, LONGEST.basis, texts, true);
  if (!basis.isFit) return again('podstawa', basis.fault, { basis: basis.instead });
  if (!topicOptions(service.base(), locale).some(({ value }) => value === typed.topic))
    return again('temat', texts.handover.form.noTopic, {});

  const draft = newId('dra');
  const { person, name } = editorOf(context);
  const done = await service.act(
    context,
    id,
    { kind: 'draft', id: draft },
    {
      id: draft,
      topic: typed.topic,
      question: question.text,
      reply: reply.text,
      ...(basis.text === '' ? {} : { basis: basis.text }),
      author: { person, name },
    },
  );
  return done.ok
    ? say('success', texts.curation.done.draft)
    : say('warning', texts.curation.refused[done.refusal]);
};

export const gapForms = (service: CurationService): Readonly<Record<string, FormHandler>> => ({
  draft: asEditor((context, [id = '']: readonly string[], values: Parameters<FormHandler>[2]) =>
    saveDraft(service, context, id, {
      question: valueOf(values, 'pytanie'),
      topic: valueOf(values, 'temat'),
      reply: valueOf(values, 'odpowiedz'),
      basis: valueOf(values, 'podstawa'),
    }),
  ),
});
