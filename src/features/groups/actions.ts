import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { act, buttons, menu, notice, paragraph } from '../../chat/message.ts';
import { message } from '../../chat/message.ts';
import { type Reply, toPerson, update } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { newId } from '../../core/ids.ts';
import type { GroupMember } from './domain.ts';
import { come } from './come.ts';
import { type Handling } from './handling.ts';
import { listOf, showGroup } from './show.ts';

const mineIn = async (
  { store }: Handling,
  { speaker }: Context,
  group: string,
): Promise<GroupMember | undefined> =>
  (await store.ofPerson(speaker.person)).find((one) => one.group === group);

/** Comes into a group for that unit, which has to be one of the person's own. */
const joinFor = async (handling: Handling, context: Context, group: string, unit: string): Promise<Reply> => {
  const { texts, speaker, now } = context;
  const { groups } = texts;
  const profile = await handling.people.profileOf(speaker.person);
  if (!profile.units.some((one) => one.unit === unit)) return toPerson(say('warning', groups.noUnit));
  const member = { id: newId('mem'), group, person: speaker.person, unit };
  const found = await handling.store.group(group);
  const hasJoined = await handling.store.join(member, now);
  if (!found) return showGroup(handling, context, group);
  if (hasJoined || (await mineIn(handling, context, group))?.state === 'member')
    return showGroup(handling, context, group, notice('success', groups.joined(found.name)));
  const refused = found.joining === 'closed' ? groups.closed : groups.notOpen;
  return showGroup(handling, context, group, notice('warning', refused));
};

const join = async (handling: Handling, context: Context, group: string): Promise<Reply> => {
  const { texts, speaker } = context;
  const asked = await handling.people.askUnit(context, actionId('groups', 'join', group));
  if (asked) return asked;
  const { units } = await handling.people.profileOf(speaker.person);
  if (units.length === 0) return toPerson(say('warning', texts.groups.noUnit));
  if (units.length === 1) return joinFor(handling, context, group, units[0]!.unit);
  const named = await Promise.all(units.slice(0, 25).map(({ unit }) => handling.people.unit(unit)));
  const options = named.flatMap((unit) => (unit ? [{ value: unit.id, label: cut(unit.name, 75) }] : []));
  return toPerson(
    message(
      paragraph(texts.groups.chooseUnit),
      menu(actionId('groups', 'joinfor', group), texts.groups.unit, options),
    ),
  );
};

/** Ends one's own membership or invitation. */
const end = async (
  handling: Handling,
  context: Context,
  group: string,
  state: 'left' | 'declined',
): Promise<Reply> => {
  const { groups } = context.texts;
  const mine = await mineIn(handling, context, group);
  const fits = mine?.state === (state === 'left' ? 'member' : 'invited');
  const found = await handling.store.group(group);
  if (!found || !mine || !fits || !(await handling.store.end(mine, state, context.now)))
    return showGroup(handling, context, group, notice('info', groups.already));
  const line = state === 'left' ? groups.left(found.name) : groups.declined;
  return shownIn(
    context,
    say('success', line, buttons(act(actionId('groups', 'list', '0', ''), groups.card.back))),
  );
};

/** What people press: to look at groups, come in, go, and say that they come to a meeting. */
export const workerActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  list: async (context, [page = '0', words = '']) =>
    shownIn(context, await listOf(handling, context, words, Math.max(0, Math.trunc(Number(page)) || 0))),
  choose: (context, _args, [id = '']) => showGroup(handling, context, id),
  show: (context, [id = '']) => showGroup(handling, context, id),
  join: (context, [id = '']) => join(handling, context, id),
  joinfor: (context, [id = ''], [unit = '']) => joinFor(handling, context, id, unit),
  decline: (context, [id = '']) => end(handling, context, id, 'declined'),
  leave: async (context, [id = '']) => {
    const { groups } = context.texts;
    const found = await handling.store.group(id);
    if (!found || (await mineIn(handling, context, id))?.state !== 'member')
      return showGroup(handling, context, id, notice('info', groups.already));
    return update(
      message(
        paragraph(groups.leaveAsk(found.name)),
        buttons(
          act(actionId('groups', 'left', id), groups.leaveYes, 'danger'),
          act(actionId('groups', 'show', id), groups.leaveNo),
        ),
      ),
    );
  },
  left: (context, [id = '']) => end(handling, context, id, 'left'),
  come: (context, args) => come(handling, context, args),
});
