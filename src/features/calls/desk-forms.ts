import type { Context } from '../../chat/context.ts';
import type { FormHandler } from '../../chat/feature.ts';
import type { FormValues } from '../../chat/form.ts';
import type { Reply } from '../../chat/reply.ts';
import { newId } from '../../core/ids.ts';
import { type Call, type CallDid, changedTo } from './domain.ts';
import { basicsForm, cancelForm, whoForm } from './forms.ts';
import { forDesk, type Handling, tellingOf } from './handling.ts';
import { readBasics, readReason, readWho } from './reading.ts';
import { done } from './show.ts';

/** Does something to a call if it stands as it did when the form was opened; else says that somebody was quicker. */
export const stepped = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '']: readonly string[],
  did: CallDid,
  after: (before: Call) => Call | undefined,
  line: string,
): Promise<Reply> => {
  const { desk } = context.texts.calls;
  const before = await handling.store.call(id);
  const wanted = before && String(before.revision) === revision ? after(before) : undefined;
  const doing = { by: context.speaker.person, at: context.now };
  if (!before || !wanted || !(await handling.store.step(before, wanted, did, doing)))
    return done(handling, context, id, 'warning', desk.changedMeanwhile);
  return done(handling, context, id, 'success', line);
};

const savedLine = ({ texts }: Context, { state }: Call): string =>
  state === 'draft' ? texts.calls.desk.saved : texts.calls.desk.changed;

const basics = async (
  handling: Handling,
  context: Context,
  args: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { texts, speaker, request, now: at } = context;
  const read = readBasics(values, handling.moments, tellingOf(context));
  if (!read.ok) return { kind: 'invalid', faults: read.refusal, form: basicsForm(texts, args, values) };
  if (args[0] === 'new') {
    const made = { id: newId('nab'), request, plan: read.value, isExample: false, by: speaker.person, at };
    return done(handling, context, await handling.store.create(made), 'success', texts.calls.desk.created);
  }
  const call = await handling.store.call(args[0] ?? '');
  const line = call ? savedLine(context, call) : '';
  const change = ({ amount: _amount, ...before }: Call): Call | undefined =>
    before.state === 'cancelled' ? undefined : changedTo(before, { ...before, ...read.value });
  return stepped(handling, context, args, 'changed', change, line);
};

const who = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const read = readWho(values, tellingOf(context));
  if (!read.ok)
    return {
      kind: 'invalid',
      faults: read.refusal,
      form: whoForm(context.texts, [id, revision], values),
    };
  const call = await handling.store.call(id);
  const change = (before: Call): Call | undefined => {
    const { title, announcer, deadline, url, amount } = before;
    const kept = { title, announcer, deadline, url, ...(amount === undefined ? {} : { amount }) };
    return before.state === 'cancelled' ? undefined : changedTo(before, { ...kept, ...read.value });
  };
  return stepped(handling, context, [id, revision], 'changed', change, call ? savedLine(context, call) : '');
};

const cancel = (
  handling: Handling,
  context: Context,
  [id = '', revision = '']: readonly string[],
  values: FormValues,
): Promise<Reply> | Reply => {
  const read = readReason(values, tellingOf(context));
  if (!read.ok)
    return {
      kind: 'invalid',
      faults: read.refusal,
      form: cancelForm(context.texts, [id, revision], values),
    };
  const off = (before: Call): Call | undefined =>
    before.state === 'published'
      ? { ...before, state: 'cancelled', ...(read.value === '' ? {} : { reason: read.value }) }
      : undefined;
  return stepped(handling, context, [id, revision], 'cancelled', off, context.texts.calls.desk.cancelled);
};

/** What coordinators send: a new call, a change, or that it is off. */
export const deskForms = (handling: Handling): Readonly<Record<string, FormHandler>> => ({
  basics: forDesk((context: Context, args: readonly string[], values: FormValues) =>
    basics(handling, context, args, values),
  ),
  who: forDesk((context: Context, args: readonly string[], values: FormValues) =>
    who(handling, context, args, values),
  ),
  cancel: forDesk((context: Context, args: readonly string[], values: FormValues) =>
    cancel(handling, context, args, values),
  ),
});
