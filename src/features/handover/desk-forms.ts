import type { Context } from '../../chat/context.ts';
import type { FormHandler } from '../../chat/feature.ts';
import { type FormValues, valueOf } from '../../chat/form.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { CLOSE_REASONS } from './domain.ts';
import { deskReply } from './desk-actions.ts';
import { closeForm, replyForm } from './forms.ts';
import { guard } from './guard.ts';
import { atDesk, faultOf, guardOptional, type Handling, invalid, refused, tellingFor } from './handling.ts';
import { LONGEST } from './limits.ts';
import { isTopic } from './topics.ts';

const reply = async (
  handling: Handling,
  context: Context,
  id: string,
  values: FormValues,
): Promise<Reply> => {
  const typed = { text: valueOf(values, 'odpowiedz'), basis: valueOf(values, 'podstawa') };
  const form = (instead: Partial<typeof typed>) =>
    replyForm(tellingFor(handling, context), id, { ...typed, ...instead });

  const text = guard(typed.text, context.texts);
  const badText = faultOf(context, text, LONGEST.reply);
  if (badText) return invalid(form({ text: badText.instead }), 'odpowiedz', badText.text);
  const basis = guardOptional(context, typed.basis);
  const badBasis = faultOf(context, basis, LONGEST.basis);
  if (badBasis) return invalid(form({ basis: badBasis.instead }), 'podstawa', badBasis.text);
  if (text.kind !== 'fit' || basis.kind !== 'fit') return refused(context, 'gone');

  const done = await handling.service.act(context, id, {
    kind: 'reply',
    text: text.text,
    ...(basis.text === '' ? {} : { basis: basis.text }),
  });
  if (!done.ok) return refused(context, done.refusal);
  return toPerson(say('success', context.texts.handover.replied));
};

const close = async (
  handling: Handling,
  context: Context,
  id: string,
  values: FormValues,
): Promise<Reply> => {
  const { texts } = context;
  const typed = { reason: valueOf(values, 'powod'), note: valueOf(values, 'slowo') };
  const form = (note: string) => closeForm(tellingFor(handling, context), id, { ...typed, note });
  const reason = CLOSE_REASONS.find((one) => one === typed.reason);
  if (!reason) return invalid(form(typed.note), 'powod', texts.handover.closeForm.noReason);
  const note = guardOptional(context, typed.note);
  const fault = faultOf(context, note, LONGEST.note);
  if (fault) return invalid(form(fault.instead), 'slowo', fault.text);
  if (note.kind !== 'fit') return refused(context, 'gone');
  const act = { kind: 'close', reason, ...(note.text === '' ? {} : { note: note.text }) } as const;
  const done = await handling.service.act(context, id, act);
  return done.ok ? toPerson(say('success', texts.handover.closed)) : refused(context, done.refusal);
};

const topics = async (handling: Handling, context: Context, values: FormValues): Promise<Reply> => {
  const chosen = [values['tematy'] ?? []].flat();
  await handling.service.desk(context);
  await handling.service.chooseTopics(
    context,
    chosen.filter((id) => isTopic(handling.base(), id)),
  );
  return deskReply(handling, context);
};

/** The forms advisers send. */
export const deskForms = (handling: Handling): Readonly<Record<string, FormHandler>> => ({
  reply: atDesk(handling.service)((context, [id = '']: readonly string[], values: FormValues) =>
    reply(handling, context, id, values),
  ),
  close: atDesk(handling.service)((context, [id = '']: readonly string[], values: FormValues) =>
    close(handling, context, id, values),
  ),
  topics: atDesk(handling.service)((context, _args: readonly string[], values: FormValues) =>
    topics(handling, context, values),
  ),
});
