import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import { notice } from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { shownIn } from '../../../chat/saying.ts';
import { readWords } from '../guard.ts';
import { textField } from './fields.ts';
import { type DutyHandling, forAdvisers, type Telling } from './handling.ts';
import { found, listMessage, over } from './requests.ts';

const REASON = 'powod';

/** Of the words that people read why. */
const MOST = 300;

/** Asks for the reason, and says what whoever asked will be able to do. */
const declineForm = (args: readonly string[], typed: string, { texts }: Telling): Form => {
  const { requests: words } = texts.dutyForms;
  const { reasonForm: form } = texts.duty;
  return {
    id: actionId('duty', 'turn-down', ...args),
    title: words.declineTitle,
    intro: words.declineIntro,
    fields: [
      textField(REASON, words.declineReason, typed, {
        hint: words.declineHint,
        long: true,
        maxLength: MOST,
      }),
    ],
    submit: form.submitDecline,
  };
};

const sent = async (
  handling: DutyHandling,
  context: Context,
  args: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const [id = '', revision = ''] = args;
  const { requests: words } = context.texts.dutyForms;
  if (!(await found(handling, context, id))) return toPerson(await over(handling, context));
  const read = readWords(valueOf(values, REASON), { limit: MOST, mayBeEmpty: false }, context.texts);
  if (!read.ok) {
    const { fault, instead } = read.refusal;
    const faults = [{ field: REASON, text: fault }];
    return { kind: 'invalid', faults, form: declineForm(args, instead, context) };
  }
  const isDone = await handling.queue.decline({
    id,
    revision: Math.trunc(Number(revision)) || 0,
    by: context.speaker.person,
    reason: read.value,
    at: context.now,
  });
  const line = isDone ? notice('success', words.declined) : notice('warning', words.changed);
  return toPerson(await listMessage(handling, context, line));
};

/** Requests that cannot be taken: declined with a reason, which the form asks for before anything happens. */
export const turningDownActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  'turn-down': forAdvisers(async (context: Context, args: readonly string[]) =>
    (await found(handling, context, args[0] ?? ''))
      ? showForm(declineForm(args, '', context))
      : shownIn(context, await over(handling, context)),
  ),
});

export const turningDownForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => ({
  'turn-down': forAdvisers((context: Context, args: readonly string[], values: FormValues) =>
    sent(handling, context, args, values),
  ),
});
