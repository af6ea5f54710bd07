import type { Command } from '../../chat/command.ts';
import type { ActionHandler, Feature } from '../../chat/feature.ts';
import { toPerson } from '../../chat/reply.ts';
import { shownIn } from '../../chat/saying.ts';
import { textsIn } from '../../i18n/texts.ts';
import { deskActions } from './desk-actions.ts';
import { deskForms } from './desk-forms.ts';
import type { Handling } from './handling.ts';
import { listOf, showCall } from './show.ts';

/** `/nabory`: calls that take applications; coordinators make and change them on the same screen. */
const callsCommand = (handling: Handling): Command => ({
  name: 'nabory',
  localName: { en: 'calls' },
  title: { pl: 'Nabory i konkursy', en: 'Calls and competitions' },
  description: { pl: textsIn('pl').calls.description, en: textsIn('en').calls.description },
  example: { pl: '/nabory mieszkania', en: '/nabory mieszkania' },
  options: [
    {
      name: 'szukaj',
      localName: { en: 'search' },
      label: { pl: textsIn('pl').calls.option, en: textsIn('en').calls.option },
      description: { pl: textsIn('pl').calls.optionHelp, en: textsIn('en').calls.optionHelp },
      required: false,
      main: true,
      maxLength: 60,
    },
  ],
  handle: async (context, { szukaj = '' }) => toPerson(await listOf(handling, context, szukaj, 0)),
});

const readingActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  list: async (context, [page = '0', words = '']) =>
    shownIn(context, await listOf(handling, context, words, /^\d{1,4}$/.test(page) ? Number(page) : 0)),
  choose: (context, _args, [id = '']) => showCall(handling, context, id),
  show: (context, [id = '']) => showCall(handling, context, id),
});

/** Calls for proposals and competitions (pl. *nabory i konkursy*); digests tell of them. */
export const createCallsFeature = (handling: Handling): Feature => ({
  name: 'calls',
  commands: [callsCommand(handling)],
  actions: { ...readingActions(handling), ...deskActions(handling) },
  forms: deskForms(handling),
});
