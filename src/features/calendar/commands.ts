import type { Command } from '../../chat/command.ts';
import { toPerson } from '../../chat/reply.ts';
import { textsIn } from '../../i18n/texts.ts';
import { listOf, readLine } from './browse.ts';
import type { Handling } from './handling.ts';

/** `/szkolenia`: what is coming; words after it narrow the list. */
export const trainingsCommand = (handling: Handling): Command => ({
  name: 'szkolenia',
  localName: { en: 'trainings' },
  title: { pl: 'Szukanie wydarzeń', en: 'Find events' },
  description: { pl: textsIn('pl').calendar.description, en: textsIn('en').calendar.description },
  example: { pl: '/szkolenia wizyty styczeń opolskie', en: '/szkolenia wizyty styczeń opolskie' },
  options: [
    {
      name: 'szukaj',
      localName: { en: 'search' },
      label: { pl: textsIn('pl').calendar.option, en: textsIn('en').calendar.option },
      description: { pl: textsIn('pl').calendar.optionHelp, en: textsIn('en').calendar.optionHelp },
      required: false,
      main: true,
      maxLength: 120,
    },
  ],
  handle: async (context, { szukaj = '' }) => {
    const { wanted, unknown } = await readLine(handling, context, szukaj);
    return toPerson(await listOf(handling, context, wanted, 0, unknown));
  },
});
