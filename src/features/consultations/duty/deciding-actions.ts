import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import { type Reply, showForm } from '../../../chat/reply.ts';
import { isCoordinator } from '../../../chat/rights.ts';
import type { Changing } from '../booking.ts';
import { readWords } from '../guard.ts';
import { textField } from './fields.ts';
import { type DutyHandling, forAdvisers, type Telling } from './handling.ts';
import { afterChange, caseFor, isReply, showCase } from './show-case.ts';

const REASON = 'powod';

/** Of the words that people read why. */
const MOST = 300;

const changing = (context: Context, id: string, revision: string | undefined): Changing => ({
  request: context.request,
  consultation: id,
  revision: Math.trunc(Number(revision)) || 0,
  by: context.speaker.person,
  isCoordinator: isCoordinator(context),
  at: context.now,
});

/** Why it does not take place: declined, or cancelled. */
type Verb = 'decline' | 'cancel';

const reasonForm = (
  verb: Verb,
  [id = '', revision = '']: readonly string[],
  typed: string,
  { texts }: Telling,
): Form => {
  const { reasonForm: form } = texts.duty;
  return {
    id: actionId('duty', verb, id, revision),
    title: form[verb],
    intro: form.intro,
    fields: [
      textField(REASON, form.reason, typed, {
        hint: form.reasonHint,
        long: true,
        required: verb === 'decline',
        maxLength: MOST,
      }),
    ],
    submit: verb === 'decline' ? form.submitDecline : form.submitCancel,
  };
};

const accept = async (
  handling: DutyHandling,
  context: Context,
  [id = '', revision]: readonly string[],
): Promise<Reply> => {
  const found = await caseFor(handling, context, id);
  if (isReply(found)) return found;
  const changed = await handling.deciding.decide({ ...changing(context, id, revision), accept: true });
  return afterChange(handling, context, changed, { id, line: context.texts.duty.card.accepted });
};

const keep = async (
  handling: DutyHandling,
  context: Context,
  [id = '', revision]: readonly string[],
): Promise<Reply> => {
  const found = await caseFor(handling, context, id);
  if (isReply(found)) return found;
  const changed = await handling.deciding.keepGroup(changing(context, id, revision));
  return afterChange(handling, context, changed, { id, line: context.texts.duty.card.kept });
};

const ask = async (
  handling: DutyHandling,
  context: Context,
  verb: Verb,
  args: readonly string[],
): Promise<Reply> => {
  const found = await caseFor(handling, context, args[0] ?? '');
  return isReply(found) ? found : showForm(reasonForm(verb, args, '', context));
};

const refuseWith = async (
  handling: DutyHandling,
  context: Context,
  verb: Verb,
  { args, values }: { readonly args: readonly string[]; readonly values: FormValues },
): Promise<Reply> => {
  const [id = '', revision] = args;
  const { card } = context.texts.duty;
  const found = await caseFor(handling, context, id);
  if (isReply(found)) return found;
  const limits = { limit: MOST, mayBeEmpty: verb === 'cancel' };
  const words = readWords(valueOf(values, REASON), limits, context.texts);
  if (!words.ok) {
    const { fault, instead } = words.refusal;
    return {
      kind: 'invalid',
      faults: [{ field: REASON, text: fault }],
      form: reasonForm(verb, args, instead, context),
    };
  }
  const reason = words.value === '' ? {} : { reason: words.value };
  const change = { ...changing(context, id, revision), ...reason };
  const isDecline = verb === 'decline';
  const changed = isDecline
    ? await handling.deciding.decide({ ...change, accept: false })
    : await handling.booking.cancel(change);
  const line = isDecline ? card.declined : card.cancelled;
  return afterChange(handling, context, changed, { id, line, afterForm: true });
};

/** Accepting, declining and cancelling, from the card. */
export const decidingActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => {
  const opened = (verb: Verb): ActionHandler =>
    forAdvisers((context: Context, args: readonly string[]) => ask(handling, context, verb, args));
  return {
    // Of a menu the consultation is its value.
    case: forAdvisers((context: Context, [id = '']: readonly string[], [chosen]: readonly string[]) =>
      showCase(handling, context, chosen ?? id),
    ),
    accept: forAdvisers((context: Context, args: readonly string[]) => accept(handling, context, args)),
    keep: forAdvisers((context: Context, args: readonly string[]) => keep(handling, context, args)),
    decline: opened('decline'),
    cancel: opened('cancel'),
  };
};

export const decidingForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => {
  const sent = (verb: Verb): FormHandler =>
    forAdvisers((context: Context, args: readonly string[], values: FormValues) =>
      refuseWith(handling, context, verb, { args, values }),
    );
  return { decline: sent('decline'), cancel: sent('cancel') };
};
