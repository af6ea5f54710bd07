import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import type { FormValues } from '../../chat/form.ts';
import { valueOf } from '../../chat/form.ts';
import {
  act,
  buttons,
  heading,
  list,
  MAX_MENU_OPTIONS,
  menu,
  message,
  paragraph,
} from '../../chat/message.ts';
import { type Reply, showForm, toPerson, update } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Profile, Unit } from '../units/domain.ts';
import { done, forDesk } from './desk-group.ts';
import type { GroupMember } from './domain.ts';
import { FIELD, inviteForm } from './forms.ts';
import { type Handling } from './handling.ts';
import { createGroupsService } from './service.ts';
import { showGroup } from './show.ts';

/** People who are listed by name; the others are counted. */
const MOST_LISTED = 40;

const nameOf = async ({ people }: Handling, person: PersonId, { texts }: Context): Promise<string> =>
  (await people.nameOf(person)) ?? texts.units.heads.somebody;

/** Everybody with a profile in the unit, to choose from. */
const choosePeople = async (
  handling: Handling,
  context: Context,
  group: string,
  unit: Unit,
): Promise<Reply> => {
  const { inviteForm: words } = context.texts.groups.desk;
  const members: readonly Profile[] = await handling.people.membersOf(unit.id);
  if (members.length === 0) return toPerson(say('info', words.nobody(unit.name)));
  const options = await Promise.all(
    members.slice(0, MAX_MENU_OPTIONS).map(async ({ person, units }) => {
      const post = units.find((one) => one.unit === unit.id)?.post ?? 'other';
      const name = await nameOf(handling, person, context);
      return { value: person, label: cut(`${name}, ${context.texts.units.posts[post]}`, 75) };
    }),
  );
  return showForm({
    id: actionId('groups', 'invited', group, unit.id),
    title: words.peopleTitle,
    intro: unit.name,
    fields: [{ id: FIELD.people, kind: 'choices', label: words.people, required: true, options }],
    submit: words.send,
  });
};

const askPeople = async (handling: Handling, context: Context, group: string, id: string): Promise<Reply> => {
  const unit = await handling.people.unit(id);
  return unit ? choosePeople(handling, context, group, unit) : showGroup(handling, context, group);
};

/** Finds the unit that was typed; one form cannot open another everywhere, so people are chosen behind a menu. */
const seekUnit = async (
  handling: Handling,
  context: Context,
  group: string,
  typed: string,
): Promise<Reply> => {
  const { texts } = context;
  const { inviteForm: words } = texts.groups.desk;
  const { units, total } = await handling.people.search(typed, MAX_MENU_OPTIONS);
  const fault = (text: string): Reply => ({
    kind: 'invalid',
    faults: [{ field: FIELD.unit, text }],
    form: inviteForm(texts, group, typed),
  });
  if (total === 0) return fault(words.none);
  if (total > units.length) return fault(words.many(total));
  return toPerson(
    message(
      paragraph(words.choose),
      menu(
        actionId('groups', 'ofunit', group),
        texts.groups.unit,
        units.map(({ id, name, powiat }) => ({
          value: id,
          label: cut(name, 75),
          hint: texts.units.powiat(powiat),
        })),
      ),
    ),
  );
};

const invite = async (
  handling: Handling,
  context: Context,
  [group = '', unit = '']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const { inviteForm: words } = context.texts.groups.desk;
  const chosen = values[FIELD.people];
  const ids = new Set(typeof chosen === 'string' ? [chosen] : (chosen ?? []));
  // Only people of that unit, whatever the form sends back.
  const people = (await handling.people.membersOf(unit))
    .map(({ person }) => person)
    .filter((id) => ids.has(id));
  if (!(await handling.store.group(group))) return showGroup(handling, context, group);
  const doing = { by: context.speaker.person, at: context.now };
  const { invited, skipped, unreached } = await createGroupsService(handling).invite(
    doing,
    group,
    unit,
    people,
  );
  const line = [
    invited > 0 ? words.done(invited) : '',
    skipped > 0 ? words.skipped(skipped) : '',
    unreached > 0 ? words.unreached(unreached) : '',
  ];
  return done(handling, context, group, line.filter((part) => part !== '').join(' ') || words.skipped(0));
};

const isLive = ({ state }: GroupMember): boolean => state === 'member' || state === 'invited';

const showPeople = async (handling: Handling, context: Context, id: string): Promise<Reply> => {
  const { memberList: words, invite: inviteLabel } = context.texts.groups.desk;
  const group = await handling.store.group(id);
  if (!group) return showGroup(handling, context, id);
  const members = (await handling.store.members(id)).filter(isLive);
  const named = await Promise.all(
    members.slice(0, MOST_LISTED).map(async (member) => ({
      id: member.id,
      name: await nameOf(handling, member.person, context),
      unit: (await handling.people.unit(member.unit))?.name ?? '',
      state: member.state === 'member' ? words.member : words.invited,
    })),
  );
  const more = members.length - named.length;
  return toPerson(
    message(
      heading(cut(words.title(group.name), 150)),
      named.length === 0
        ? paragraph(words.none)
        : list(named.map(({ name, unit, state }) => words.line(name, unit, state))),
      more > 0 ? paragraph(words.more(more)) : undefined,
      named.length === 0
        ? undefined
        : menu(
            actionId('groups', 'remove'),
            words.remove,
            named.slice(0, MAX_MENU_OPTIONS).map((one) => ({ value: one.id, label: cut(one.name, 75) })),
          ),
      buttons(
        act(actionId('groups', 'invite', id), inviteLabel),
        act(actionId('groups', 'show', id), context.texts.groups.notices.group),
      ),
    ),
  );
};

const askToRemove = async (handling: Handling, context: Context, id: string): Promise<Reply> => {
  const { memberList: words } = context.texts.groups.desk;
  const member = await handling.store.member(id);
  const group = member && (await handling.store.group(member.group));
  if (!group || !isLive(member)) return toPerson(say('info', context.texts.groups.already));
  const name = await nameOf(handling, member.person, context);
  return toPerson(
    message(
      paragraph(words.removeAsk(name, group.name)),
      buttons(
        act(actionId('groups', 'removed', id), words.removeYes, 'danger'),
        act(actionId('groups', 'people', group.id), words.removeNo),
      ),
    ),
  );
};

/** The list of a group's people, and asking people in. */
export const peopleDeskActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  people: forDesk((context: Context, [id = '']: readonly string[]) => showPeople(handling, context, id)),
  invite: forDesk(({ texts }: Context, [id = '']: readonly string[]) => showForm(inviteForm(texts, id))),
  ofunit: forDesk((context: Context, [group = '']: readonly string[], [id = '']: readonly string[]) =>
    askPeople(handling, context, group, id),
  ),
  // The form of that name, where it came too late to be opened at once.
  invited: forDesk((context: Context, [group = '', id = '']: readonly string[]) =>
    askPeople(handling, context, group, id),
  ),
  remove: forDesk((context: Context, _args: readonly string[], [id = '']: readonly string[]) =>
    askToRemove(handling, context, id),
  ),
  removed: forDesk(async (context: Context, [id = '']: readonly string[]) => {
    const { groups } = context.texts;
    const member = await handling.store.member(id);
    if (!member || !isLive(member) || !(await handling.store.end(member, 'removed', context.now)))
      return toPerson(say('info', groups.already));
    const name = await nameOf(handling, member.person, context);
    return update(say('success', groups.desk.memberList.removed(name)));
  }),
});

export const peopleDeskForms = (handling: Handling): Readonly<Record<string, FormHandler>> => ({
  invite: forDesk((context: Context, [group = '']: readonly string[], values: FormValues) =>
    seekUnit(handling, context, group, valueOf(values, FIELD.unit)),
  ),
  invited: forDesk((context: Context, args: readonly string[], values: FormValues) =>
    invite(handling, context, args, values),
  ),
});
