import { plural } from '../format.ts';
import type { deskPeople as polish } from '../pl/desk-people.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });

const seats = (count: number): string => plural('en', count, { one: 'place', other: 'places' });

/** Lists of people and the end of the recruitment, for those who run events. */
export const deskPeople: typeof polish = {
  backToEvent: 'The event',
  peopleTitle: (title) => `People: ${title}`,
  peopleCount: (named, unnamed) =>
    unnamed === 0 ? people(named) : `${people(named)}, without a name: ${seats(unnamed)}`,
  peoplePage: (page, pages) => `page ${page} of ${pages}`,
  nobody: 'Nobody has signed up yet.',
  choosePerson: 'Somebody’s registration…',
  fileXlsx: 'Whole list (XLSX)',
  fileCsv: 'Whole list (CSV)',
  filePdf: 'List to print (PDF)',
  fileMade: (title, count) => `“${title}”, on the list: ${count}.`,
  needs: {
    diet: (what) => `diet: ${what}`,
    overnight: 'stays overnight',
    accessibility: (what) => `accessibility: ${what}`,
  },
  registration: {
    states: {
      confirmed: 'has a seat',
      held: 'seat of the unit',
      offered: 'offered a seat',
      consent: 'waits for the head',
      applied: 'application to decide',
      waiting: 'waiting list',
      resigned: 'resigned',
      declined: 'declined',
      lapsed: 'did not answer',
      rejected: 'not chosen',
      cancelled: 'ended by the organiser',
    },
    waitingAt: (place) => `waiting list, place ${place}`,
    until: (state, moment) => `${state} until: ${moment}`,
    unnamed: 'no name',
    seen: 'knows of the change',
    awaited: 'has not confirmed the change',
  },
  columns: {
    number: 'No.',
    lastName: 'Last name',
    firstName: 'First name',
    unit: 'Unit',
    unitType: 'Type of unit',
    powiat: 'Powiat',
    post: 'Post',
    state: 'Registration',
    needs: 'Needs',
    diet: 'Diet',
    overnight: 'Overnight',
    accessibility: 'Accessibility',
    madeAt: 'Applied on',
    seen: 'Knows of the change',
    documents: 'Documents',
  },
  documents: {
    inList: { missing: 'documents: none yet', 'handed-in': 'documents: handed in' },
    label: 'Documents for the project',
    states: { missing: 'none yet', 'handed-in': 'handed in' },
    note: 'Documents handed in',
    takeBack: 'Documents missing after all',
    noted: 'The state of the documents is saved. The person sees it in /mine.',
  },
  approve: 'Give a seat',
  approveAhead: 'Giving a seat now passes over the order of the waiting list.',
  approved: 'The seat is given and the person told.',
  full: 'There is no free seat. You can raise their number.',
  moveTo: 'Move to another date',
  movedPerson: 'The application is moved, and the person told.',
  moveFull:
    'There is no free place on that date, or somebody waits for it already. The application is unchanged; you can raise the number of places.',
  remove: 'End the registration',
  removeAsk: (name) =>
    `End the registration of ${name}? They will be told, and a free seat goes to the next on the waiting list.`,
  removeSure: 'Yes, end it',
  removed: 'The registration is ended and the person told.',

  selectTitle: (title) => `End of the recruitment: ${title}`,
  selectCount: (count) =>
    count === 0
      ? 'There are no applications to decide.'
      : `Applications to decide: ${count}. Order and seats:`,
  selectLine: (who, hasSeat) => `${who}: ${hasSeat ? 'a seat' : 'no seat'}`,
  selectIntro:
    'Each of these people gets one message with the result. Ending the recruitment cannot be undone.',
  ways: {
    wait: 'End, the rest waits',
    reject: 'End, refuse the rest',
    'only-wait': 'No new seats, the rest waits',
    'only-reject': 'No new seats, refuse the rest',
  },
  selected: (selected, rest) => `The recruitment is ended. Seats: ${selected}, without a seat: ${rest}.`,
  importing: {
    open: 'Read from a file',
    title: 'Events from a file',
    intro:
      'CSV or XLSX: a row is one date. Needed columns: Tytuł, Forma, Województwo, Organizator; useful: Dni i godziny zajęć, Liczba miejsc, Miejsce, Kontakt. Rows of one title are dates of one event.',
    file: 'File with events',
    events: 'New events',
    terms: 'Dates',
    there: 'Already in the calendar',
    left: 'These rows are left out, because such an event is there on that day:',
    ignored: (names: string): string => `We do not know these columns, so they are not read: ${names}.`,
    row: (row, title) => `row ${row}: ${title}`,
    mistakes: (count) =>
      `Nothing was saved. To be corrected in the file: ${plural('en', count, { one: 'place', other: 'places' })}.`,
    confirm: (count) => `Make drafts (${count})`,
    another: 'Read another file',
    tooLong: (most) => `The text is too long, at most ${most} characters.`,
    form: 'There is no such form. For example: szkolenie, warsztat, wizyta studyjna, konferencja.',
    region: (example) => `There is no such voivodeship. For example: ${example}.`,
    twice: (row) => `The same date is in row ${row} already.`,
  },
  copied: 'There is a draft of a new edition. Please check the days and the recruitment.',
};
