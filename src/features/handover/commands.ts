import type { Command } from '../../chat/command.ts';
import { textsIn } from '../../i18n/texts.ts';
import { openAskForm } from './asker-actions.ts';
import { deskReply } from './desk-actions.ts';
import type { Handling } from './handling.ts';
import { LONGEST } from './limits.ts';

/** `/doradca`: the form for a question to an adviser; what is typed after it is in the form already. */
const askCommand = (handling: Handling): Command => ({
  name: 'doradca',
  localName: { en: 'adviser' },
  title: { pl: 'Pytanie do doradcy', en: 'Ask an adviser' },
  description: { pl: textsIn('pl').handover.askDescription, en: textsIn('en').handover.askDescription },
  example: { pl: '/doradca', en: '/doradca' },
  options: [
    {
      name: 'pytanie',
      localName: { en: 'question' },
      label: { pl: textsIn('pl').handover.askOption, en: textsIn('en').handover.askOption },
      description: { pl: textsIn('pl').handover.askOptionHelp, en: textsIn('en').handover.askOptionHelp },
      required: false,
      main: true,
      long: true,
      maxLength: LONGEST.question,
    },
  ],
  handle: (context, { pytanie }) => openAskForm(handling, context, { text: pytanie }),
});

/** `/pytania`: what waits for an adviser. */
const deskCommand = (handling: Handling): Command => ({
  name: 'pytania',
  localName: { en: 'questions' },
  description: { pl: textsIn('pl').handover.deskDescription, en: textsIn('en').handover.deskDescription },
  example: { pl: '/pytania', en: '/pytania' },
  options: [],
  roles: ['adviser', 'coordinator'],
  handle: (context) => deskReply(handling, context),
});

export const handoverCommands = (handling: Handling): readonly Command[] => [
  askCommand(handling),
  deskCommand(handling),
];
