import type { Command } from '../../../chat/command.ts';
import { textsIn } from '../../../i18n/texts.ts';
import type { DeskHandling } from './handling.ts';
import { listReply } from './running.ts';

/** `/wydarzenie`: for those who run events; words after it look for one. */
export const deskCommand = (handling: DeskHandling): Command => ({
  name: 'wydarzenie',
  localName: { en: 'event' },
  title: { pl: 'Szukanie wydarzenia', en: 'Find an event' },
  description: { pl: textsIn('pl').desk.description, en: textsIn('en').desk.description },
  example: { pl: '/wydarzenie dialog motywujący', en: '/wydarzenie dialog motywujący' },
  options: [
    {
      name: 'szukaj',
      localName: { en: 'search' },
      label: { pl: textsIn('pl').desk.option, en: textsIn('en').desk.option },
      description: { pl: textsIn('pl').desk.optionHelp, en: textsIn('en').desk.optionHelp },
      required: false,
      main: true,
      maxLength: 80,
    },
  ],
  roles: ['coordinator'],
  handle: (context, { szukaj = '' }) => listReply(handling, context, 0, szukaj),
});
