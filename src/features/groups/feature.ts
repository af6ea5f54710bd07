import { actionId } from '../../chat/action-id.ts';
import type { Command } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import type { Feature } from '../../chat/feature.ts';
import { act, type Block, buttons, heading, paragraph } from '../../chat/message.ts';
import { toPerson } from '../../chat/reply.ts';
import { textsIn } from '../../i18n/texts.ts';
import { workerActions } from './actions.ts';
import { groupDeliveries } from './deliveries.ts';
import { groupDeskActions, groupDeskForms } from './desk-group.ts';
import { meetingDeskActions, meetingDeskForms } from './desk-meeting.ts';
import { peopleDeskActions, peopleDeskForms } from './desk-people.ts';
import type { Handling } from './handling.ts';
import { createGroupsService } from './service.ts';
import { cardOf, listOf, onlyFit } from './show.ts';

/** Meetings whose changes are told in one run. */
const CHANGED_AT_ONCE = 50;

/** `/grupy`: thematic groups; with words, those that fit, or at once the only one that does. */
const groupsCommand = (handling: Handling): Command => ({
  name: 'grupy',
  localName: { en: 'groups' },
  title: { pl: 'Grupy tematyczne', en: 'Thematic groups' },
  description: { pl: textsIn('pl').groups.description, en: textsIn('en').groups.description },
  example: { pl: '/grupy przemoc', en: '/grupy przemoc' },
  options: [
    {
      name: 'szukaj',
      localName: { en: 'search' },
      label: { pl: textsIn('pl').groups.option, en: textsIn('en').groups.option },
      description: { pl: textsIn('pl').groups.optionHelp, en: textsIn('en').groups.optionHelp },
      required: false,
      main: true,
      maxLength: 60,
    },
  ],
  handle: async (context, { szukaj = '' }) => {
    const only = await onlyFit(handling, szukaj);
    const card = only && (await cardOf(handling, context, only.id));
    return toPerson(card ?? (await listOf(handling, context, szukaj, 0)));
  },
});

/** The person's groups and invitations, in `/moje`. */
const mineBlocks = async (handling: Handling, { speaker, texts }: Context): Promise<readonly Block[]> => {
  const mine = await handling.store.ofPerson(speaker.person);
  if (mine.length === 0) return [];
  const { mine: words } = texts.groups;
  const lines = await Promise.all(
    mine.slice(0, 10).map(async ({ group: id, state }) => {
      const group = await handling.store.group(id);
      if (!group || group.joining === 'closed') return [];
      const name = state === 'invited' ? `${words.invited}: ${group.name}` : group.name;
      return [paragraph(name), buttons(act(actionId('groups', 'show', id), texts.groups.notices.group))!];
    }),
  );
  const blocks = lines.flat();
  return blocks.length === 0 ? [] : [heading(words.title), ...blocks];
};

/** Thematic groups: who belongs to them, their meetings, and which units were there. */
export const createGroupsFeature = (handling: Handling): Feature => ({
  name: 'groups',
  commands: [groupsCommand(handling)],
  actions: {
    ...workerActions(handling),
    ...groupDeskActions(handling),
    ...peopleDeskActions(handling),
    ...meetingDeskActions(handling),
  },
  forms: { ...groupDeskForms(handling), ...peopleDeskForms(handling), ...meetingDeskForms(handling) },
  deliveries: groupDeliveries(handling),
  jobs: {
    changes: ({ due }) => createGroupsService(handling).tellChanges(due, CHANGED_AT_ONCE),
  },
  schedules: [{ name: 'changes', job: 'changes', pattern: '*/15 * * * *', windowMinutes: 60 }],
  mine: (context) => mineBlocks(handling, context),
});
