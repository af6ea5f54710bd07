import type { Command } from '../../chat/command.ts';
import type { Feature } from '../../chat/feature.ts';
import { toPerson } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { textsIn } from '../../i18n/texts.ts';
import { attendanceActions, chooseMeeting } from './actions.ts';
import { askForCode, enterCode, sentCode } from './enter.ts';
import { type Handling } from './handling.ts';

/** `/obecnosc`: with a code for those in the room, without one for those who keep the list. */
const attendanceCommand = (handling: Handling): Command => ({
  name: 'obecnosc',
  localName: { en: 'attendance' },
  title: { pl: 'Kod obecności', en: 'Attendance code' },
  description: { pl: textsIn('pl').attendance.description, en: textsIn('en').attendance.description },
  example: { pl: '/obecnosc ABC234', en: '/obecnosc ABC234' },
  options: [
    {
      name: 'kod',
      localName: { en: 'code' },
      label: { pl: textsIn('pl').attendance.option, en: textsIn('en').attendance.option },
      description: { pl: textsIn('pl').attendance.optionHelp, en: textsIn('en').attendance.optionHelp },
      required: false,
      main: true,
      maxLength: 12,
    },
  ],
  handle: async (context, { kod }) => {
    if (kod !== undefined) return enterCode(handling, context, kod);
    return isCoordinator(context) ? toPerson(await chooseMeeting(handling, context)) : askForCode(context);
  },
});

/** Who was there (pl. *obecność*): lists of coordinators, the code in the room, late corrections, lists on paper. */
export const createAttendanceFeature = (handling: Handling): Feature => ({
  name: 'attendance',
  commands: [attendanceCommand(handling)],
  actions: attendanceActions(handling),
  forms: { enter: (context, _args, values) => sentCode(handling, context, values) },
});
