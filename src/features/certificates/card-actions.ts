import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { type FormValues, valueOf } from '../../chat/form.ts';
import { act, buttons, message, notice, paragraph } from '../../chat/message.ts';
import { type Reply, showForm } from '../../chat/reply.ts';
import { shownIn } from '../../chat/saying.ts';
import { goneCard, showCard } from './card.ts';
import type { Certificate } from './domain.ts';
import { REASON, voidForm } from './forms.ts';
import { guard } from './guard.ts';
import type { Handling } from './handling.ts';
import { forCoordinators, to } from './telling.ts';

/** What is done with a certificate that counts; any other is shown as it stands. */
const withValid =
  (
    handling: Handling,
    handle: (context: Context, certificate: Certificate) => Promise<Reply> | Reply,
  ): ActionHandler =>
  async (context, [id = '']) => {
    const certificate = await handling.store.certificate(id);
    if (!certificate) return goneCard(context);
    return certificate.state === 'valid' ? handle(context, certificate) : notValid(handling, context, id);
  };

const notValid = (handling: Handling, context: Context, id: string): Promise<Reply> =>
  showCard(handling, context, id, notice('warning', context.texts.certificates.void.not));

const cancel = async (
  handling: Handling,
  context: Context,
  [id = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { texts, speaker, now } = context;
  const certificate = await handling.store.certificate(id);
  if (!certificate) return goneCard(context);
  const { number } = certificate.facts;
  const guarded = guard(valueOf(values, REASON), texts);
  if (guarded.kind === 'unfit')
    return {
      kind: 'invalid',
      faults: [{ field: REASON, text: guarded.fault }],
      form: voidForm(texts, id, number, guarded.left),
    };
  const by = { by: speaker.person, at: now };
  if (!(await handling.certificates.cancel(certificate, guarded.text, by)))
    return notValid(handling, context, id);
  return showCard(handling, context, id, notice('success', texts.certificates.void.done(number)));
};

/** Asks before a replacement: the name before and after. */
const askToReplace = async (
  handling: Handling,
  context: Context,
  certificate: Certificate,
): Promise<Reply> => {
  const { replace: words } = context.texts.certificates;
  const { id, facts } = certificate;
  const holder = await handling.certificates.newHolder(certificate);
  if (!holder.ok) return showCard(handling, context, id, notice('info', words[holder.refusal]));
  return shownIn(
    context,
    message(
      paragraph(words.ask(facts.number, facts.holder, holder.value)),
      buttons(act(to('replace-sure', id), words.sure, 'primary'), act(to('card', id), words.keep)),
    ),
  );
};

const replace = async (handling: Handling, context: Context, certificate: Certificate): Promise<Reply> => {
  const { replace: words } = context.texts.certificates;
  const { speaker, now } = context;
  const holder = await handling.certificates.newHolder(certificate);
  if (!holder.ok) return showCard(handling, context, certificate.id, notice('info', words[holder.refusal]));
  const by = { by: speaker.person, at: now };
  const fresh = await handling.certificates.replace(certificate, holder.value, by);
  const made = fresh === undefined ? undefined : await handling.store.certificate(fresh);
  return made
    ? showCard(handling, context, made.id, notice('success', words.done(made.facts.number)))
    : notValid(handling, context, certificate.id);
};

/** What coordinators do with one certificate. */
export const cardActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => {
  const onValid = (handle: Parameters<typeof withValid>[1]): ActionHandler =>
    forCoordinators(withValid(handling, handle));
  return {
    card: forCoordinators((context, [named = ''], [chosen = named]) => showCard(handling, context, chosen)),
    void: onValid(({ texts }, { id, facts }) => showForm(voidForm(texts, id, facts.number))),
    replace: onValid((context, certificate) => askToReplace(handling, context, certificate)),
    'replace-sure': onValid((context, certificate) => replace(handling, context, certificate)),
  };
};

export const voidSent = (handling: Handling): FormHandler =>
  forCoordinators((context, args, values) => cancel(handling, context, args, values));
