import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { type FormValues } from '../../chat/form.ts';
import { notice } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { say } from '../../chat/saying.ts';
import { newId } from '../../core/ids.ts';
import {
  callForm,
  groupForm,
  meetingFaults,
  numberFaults,
  readGroup,
  typedGroup,
  typedMeeting,
} from './forms.ts';
import { type Handling } from './handling.ts';
import { readMeeting } from './read-meeting.ts';
import { createGroupsService } from './service.ts';
import { cardOf, showGroup } from './show.ts';

/** Only for coordinators, by their roles at this very call. */
export const forDesk =
  <Args extends readonly unknown[]>(
    work: (context: Context, ...args: Args) => Promise<Reply> | Reply,
  ): ((context: Context, ...args: Args) => Promise<Reply> | Reply) =>
  (context, ...args) =>
    isCoordinator(context)
      ? work(context, ...args)
      : toPerson(say('warning', context.texts.groups.desk.onlyCoordinators));

/** The card of a group as a message of its own, under what has just been done. */
export const done = async (
  handling: Handling,
  context: Context,
  group: string,
  line: string,
): Promise<Reply> => {
  const card = await cardOf(handling, context, group, notice('success', line));
  return toPerson(card ?? say('success', line));
};

const create = async (handling: Handling, context: Context, values: FormValues): Promise<Reply> => {
  const { texts, speaker, request, now: at } = context;
  const { plan, faults } = readGroup(texts, values);
  if (!plan) return { kind: 'invalid', faults, form: groupForm(texts, values) };
  const made = { id: newId('grp'), request, plan, isExample: false, by: speaker.person, at };
  return done(handling, context, await handling.store.create(made), texts.groups.desk.created(plan.name));
};

const edit = async (
  handling: Handling,
  context: Context,
  [id = '', revision = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { texts, now } = context;
  const before = await handling.store.group(id);
  if (!before) return showGroup(handling, context, id);
  const { plan, faults } = readGroup(texts, values);
  if (!plan) return { kind: 'invalid', faults, form: groupForm(texts, values, { id, revision }) };
  const isFresh = String(before.revision) === revision;
  if (!isFresh || !(await handling.store.change(before, plan, now))) {
    const card = await cardOf(handling, context, id, notice('warning', texts.groups.desk.changedMeanwhile));
    return toPerson(card ?? say('warning', texts.groups.card.gone));
  }
  return done(handling, context, id, texts.groups.desk.saved);
};

const call = async (handling: Handling, context: Context, id: string, values: FormValues): Promise<Reply> => {
  const { texts, speaker, request, now: at } = context;
  const group = await handling.store.group(id);
  if (!group || group.joining === 'closed') return showGroup(handling, context, id);
  const read = readMeeting(typedMeeting(values), at);
  const faults = [
    ...('faults' in read ? meetingFaults(texts, read.faults) : []),
    ...numberFaults(texts, values),
  ];
  if ('faults' in read || faults.length > 0)
    return { kind: 'invalid', faults, form: callForm(texts, group, values) };
  const doing = { by: speaker.person, isCoordinator: true, request, at };
  const { told } = await createGroupsService(handling).call(doing, group, read.plan);
  return done(handling, context, id, texts.groups.desk.callForm.called(told));
};

/** Opens the forms with which a coordinator makes and changes groups and calls their meetings. */
export const groupDeskActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => {
  const open = (form: (context: Context, id: string) => Promise<Reply>): ActionHandler =>
    forDesk((context: Context, [id = '']: readonly string[]) => form(context, id));
  return {
    create: forDesk(({ texts }) => showForm(groupForm(texts, {}))),
    edit: open(async (context, id) => {
      const group = await handling.store.group(id);
      return group
        ? showForm(groupForm(context.texts, typedGroup(group), group))
        : showGroup(handling, context, id);
    }),
    call: open(async (context, id) => {
      const group = await handling.store.group(id);
      return group && group.joining !== 'closed'
        ? showForm(callForm(context.texts, group, undefined))
        : showGroup(handling, context, id);
    }),
  };
};

export const groupDeskForms = (handling: Handling): Readonly<Record<string, FormHandler>> => ({
  create: forDesk((context: Context, _args: readonly string[], values: FormValues) =>
    create(handling, context, values),
  ),
  edit: forDesk((context: Context, args: readonly string[], values: FormValues) =>
    edit(handling, context, args, values),
  ),
  call: forDesk((context: Context, [id = '']: readonly string[], values: FormValues) =>
    call(handling, context, id, values),
  ),
});
