import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });

export const attendance: Texts['attendance'] = {
  description: 'I note my presence by the code in the room; coordinators: lists of attendance',
  option: 'Code from the room',
  optionHelp: 'Six characters from the screen, e.g. ABC234',
  title: 'Attendance',
  form: {
    title: 'Attendance',
    intro:
      'The code is on the screen in the room, from 30 minutes before the session to 30 minutes after it.',
    submit: 'Confirm',
  },
  entered: {
    present: (title) => `Your presence is noted: ${title}. Thank you.`,
    already: (title) => `Your presence is noted already: ${title}. There is nothing more to do.`,
    decided: (title) =>
      `On the list of “${title}” the coordinator has noted you as absent, and a code does not change that. Please tell the coordinator in the room.`,
    'not-registered': (title) =>
      `This is the code of “${title}”, but you are not registered for it. If that is a mistake, please tell the coordinator in the room.`,
    'no-seat': (title) =>
      `This is the code of “${title}”, but your application has no confirmed seat. If you are in the room, please tell the coordinator.`,
    old: 'This code was right, but there is a newer one on the screen. Please enter the one you see now.',
    over: 'This session is over and codes are not taken any more. The coordinator can still note your presence.',
    wrong:
      'No session has this code now. Please check the characters: we use no zero, no one and no letters O, I and L.',
    unreadable: 'A code has six letters and digits, for example ABC234.',
    'too-many':
      'There were several wrong codes in a row. Please try again in 10 minutes, or tell the coordinator in the room that you are there.',
  },
  noMeetings: 'There were no sessions with a list in the last 30 days, and there are none in the next week.',
  choose: 'Please choose a session.',
  chooseMenu: 'Sessions',
  counts: (present, absent, excused, open) =>
    [
      `present: ${people(present)}`,
      `absent: ${people(absent)}`,
      ...(excused > 0 ? [`excused: ${people(excused)}`] : []),
      ...(open > 0 ? [`not marked: ${people(open)}`] : []),
    ].join(' · '),
  nobody: 'Nobody has a confirmed seat for this session.',
  page: (number, of) => `Page ${number} of ${of}`,
  marks: { present: 'present', absent: 'absent', excused: 'absent, excused', none: 'not marked' },
  markMenu: 'Mark as present or absent',
  excuseMenu: 'Excuse an absence',
  toPresent: 'mark as present',
  toAbsent: 'mark as absent',
  tooEarly: 'People can be marked from 30 minutes before the beginning.',
  late: 'This session ended more than a day ago. Every change stays in the history as a late correction.',
  allDone: (count) => (count === 0 ? 'Everybody is marked already.' : `Marked as present: ${people(count)}.`),
  somebody: 'somebody without a name',
  gone: 'This session is not there any more.',
  buttons: {
    certificates: 'Certificates',
    all: 'Everybody is present',
    rest: 'The rest is present',
    code: 'Code for the room',
    next: 'Next code',
    pdf: 'List for print (PDF)',
    xlsx: 'List (Excel)',
    journal: 'History of changes',
    earlier: 'Previous',
    later: 'Next',
    back: 'List',
    other: 'Other sessions',
    enter: 'Enter a code',
  },
  code: {
    how: 'On Slack or Discord please type:',
    until: (time) =>
      `This is the newest code until ${time}, and it is taken for 10 minutes more. The QR code has the same command.`,
    closed: (from, to) => `The code works from ${from} to ${to}.`,
  },
  journal: {
    title: 'History of changes',
    columns: ['When', 'Changed by', 'Person', 'Before', 'After', 'How'],
    causes: { list: 'list', all: 'everybody at once', code: 'code from the room', late: 'late correction' },
    none: 'There are no changes yet.',
  },
  sheet: {
    title: (title) => `List of attendance: ${title}`,
    part: (number, of) => `Session ${number} of ${of}`,
    trainer: (who) => `Led by: ${who}`,
    organiser: (who) => `Organiser: ${who}`,
    columns: {
      number: 'No.',
      name: 'Name',
      unit: 'Institution',
      documents: 'Documents',
      mark: 'Attendance',
      signature: 'Signature',
    },
    documents: { missing: 'none yet', handedIn: 'handed in' },
    tab: 'Attendance',
    made: (title) => `List of attendance: “${title}”.`,
  },
};
