import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { FormHandler } from '../../chat/feature.ts';
import { type Form, valueOf } from '../../chat/form.ts';
import { act, type Block, buttons, heading, message, notice, paragraph, small } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { strong } from '../../chat/span.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import { type Actions, asEditor, paged, pageFrom, say } from './editing.ts';
import { readWritten } from './guard.ts';
import { LONGEST } from './limits.ts';
import type { CurationService } from './service.ts';
import type { Complaint } from './store.ts';

const complaintBlocks = (
  { answer, unhelpful, helpful, latestAt, reason }: Complaint,
  service: CurationService,
  { texts: { curation }, locale }: Context,
): readonly (Block | undefined)[] => [
  paragraph(strong(service.base().answers.get(answer)?.title ?? answer)),
  small(curation.voted(unhelpful, helpful, formatDay(warsawDay(latestAt), locale))),
  paragraph(reason === undefined ? curation.noReason : curation.reason(reason)),
  buttons(
    act(actionId('answers', 'show', answer, ''), curation.open),
    act(actionId('curation', 'handled', answer), curation.handled),
  ),
];

/** Answers that did not help, the most votes first. */
export const votesReply = async (
  service: CurationService,
  context: Context,
  from = 0,
  done?: string,
): Promise<Reply> => {
  const { curation } = context.texts;
  const complaints = await service.complaints();
  return toPerson(
    message(
      done === undefined ? undefined : notice('success', done),
      heading(curation.votesTitle),
      complaints.length > 0 ? small(curation.votesIntro) : paragraph(curation.votesNone),
      ...paged(
        complaints,
        from,
        context.texts,
        (complaint) => complaintBlocks(complaint, service, context),
        (start) => act(actionId('curation', 'votes', start), curation.next),
      ),
    ),
  );
};

/** Asks somebody whom an answer did not help why; they need not say. */
export const whyBlocks = ({ curation }: Texts, answer: string): readonly Block[] =>
  [buttons(act(actionId('curation', 'why', answer), curation.why))].filter((block) => block !== undefined);

const whyForm = ({ curation }: Texts, answer: string, value?: string): Form => ({
  id: actionId('curation', 'why', answer),
  title: curation.whyForm.title,
  fields: [
    {
      id: 'powod',
      kind: 'text',
      label: curation.whyForm.field,
      hint: curation.whyForm.hint,
      required: true,
      long: true,
      maxLength: LONGEST.reason,
      ...(value ? { value } : {}),
    },
  ],
  submit: curation.whyForm.submit,
});

/** What editors press on votes, and anybody on their own. */
export const voteActions = (service: CurationService): Actions => ({
  votes: asEditor((context, [from]: readonly string[]) => votesReply(service, context, pageFrom(from))),
  handled: asEditor(async (context, [answer = '']: readonly string[]) => {
    const title = service.base().answers.get(answer)?.title;
    if (title === undefined) return say('warning', context.texts.curation.gone);
    await service.handle(context, answer);
    return votesReply(service, context, 0, context.texts.curation.handledDone(title));
  }),
  why: (context, [answer = '']) =>
    service.base().answers.has(answer)
      ? showForm(whyForm(context.texts, answer))
      : say('warning', context.texts.answers.gone),
});

export const voteForms = (service: CurationService): Readonly<Record<string, FormHandler>> => ({
  why: async (context, [answer = ''], values) => {
    const { texts } = context;
    if (!service.base().answers.has(answer)) return say('warning', texts.answers.gone);
    const written = readWritten(valueOf(values, 'powod'), LONGEST.reason, texts);
    if (!written.isFit)
      return {
        kind: 'invalid',
        faults: [{ field: 'powod', text: written.fault }],
        form: whyForm(texts, answer, written.instead),
      };
    await service.giveReason(context, answer, written.text);
    return say('success', texts.curation.whyThanks);
  },
});
