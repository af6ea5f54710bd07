import { plural } from '../format.ts';
import type { deskApplications as polish } from '../pl/desk-applications.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });

const rows = (count: number): string => plural('en', count, { one: 'row', other: 'rows' });

const applications = (count: number): string =>
  plural('en', count, { one: 'application', other: 'applications' });

/** Applications collected elsewhere: Google and Microsoft Forms, lists in Excel. */
export const deskApplications: typeof polish = {
  open: 'Applications from a file',
  title: 'Applications (file)',
  intro:
    'CSV or XLSX: an export of Google or Microsoft Forms, or a list of your own, one person a row. Before anything is saved we show who is new and who is on the list already. Columns with PESEL numbers are not read.',
  file: 'File with applications',
  term: 'Date',
  termInFile: 'given in a column of the file',
  submit: 'Check the file',
  parts: {
    at: 'Time of application',
    email: 'E-mail address',
    fullName: 'First and last name (one column)',
    firstName: 'First name (own column)',
    lastName: 'Last name (own column)',
    nip: 'NIP',
    post: 'Post',
    diet: 'Diet',
    overnight: 'Accommodation',
    accessibility: 'Needs and remarks',
    term: 'Date',
    unit: 'Institution',
  },
  columns: {
    title: 'Which columns?',
    intro: 'Please point at the columns that we did not recognise by their names.',
    none: '(there is no such column)',
    submit: 'Next',
    names: 'Please choose the column with the full name, or those with the first and the last name.',
    term: 'Please choose the column with the date, or read a file for each date.',
  },
  units: {
    title: 'Which institutions?',
    intro: 'The directory does not have these names. Please choose from the proposals.',
    none: '(no institution)',
    submit: 'Next',
    open: (count) => `Recognise institutions (${count})`,
    rest: 'The others without one',
    ask: (count) =>
      `Not recognised by name: ${plural('en', count, { one: 'institution', other: 'institutions' })}. Please choose them, then we can check the conditions.`,
    line: (typed, count) => `${typed} (${people(count)})`,
  },
  faults: {
    name: 'a first and a last name are needed, in letters',
    email: 'this is no e-mail address',
    term: 'we do not know which of the open dates is meant',
  },
  closed: {
    gone: 'This date is gone or has begun, so applications cannot be entered.',
    'not-open': 'The event is not published yet. Please publish it first.',
    cancelled: 'The event is cancelled, so applications cannot be entered.',
    started: 'The event has begun, so applications cannot be entered.',
    paused:
      'Sign-up is paused: the number of seats taken does not add up. Please have it counted anew first.',
  },
  preview: {
    heading: 'Applications, checked',
    file: 'File',
    fresh: 'To be entered',
    withoutAccount: 'of them without a chat account',
    there: 'On the list already',
    twice: 'Twice in the file',
    wrong: 'Rows with mistakes',
    refused: (names) => `We did not read these columns, because they hold sensitive data: ${names}.`,
    byTime: 'Order: by the time of application in the file.',
    byRow: 'Order: as in the file, because it has no readable time of application.',
    late: 'The deadline has passed; these applications count as sent in time.',
    thereLine: (row, name) => `row ${row}: ${name} – has an application already`,
    twiceLine: (row, name, earlier) => `row ${row}: ${name} – is in row ${earlier} already`,
    mistake: (row, column, text) => `row ${row}, ${column}: ${text}`,
    silenced: (count) =>
      `We found personal data in remarks (${rows(count)}), so those remarks will not be read.`,
    unmet: (count) => `Conditions not met, or impossible to check: ${people(count)}.`,
    unmetLine: (row, name, why) => `row ${row}: ${name} – ${why}`,
    left: (count) => `Rows that will not be entered: ${count}.`,
    more: (count) => `and ${count} more; all of them are in the attached file`,
    nothing: 'There is nobody new in this file.',
    fit: (count) => `Enter those who qualify (${count})`,
    all: (count) => `Enter all (${count})`,
    change: 'Change columns',
    drop: 'Do not enter',
    dropped: 'Nothing was entered, and the file is not kept.',
    changed: 'Something has changed since the file was checked. This is how it stands now:',
    told: 'People with a chat account will be told how their application stands.',
    table: { row: 'Row', name: 'Person', column: 'Column', text: 'Remark', sheet: 'Remarks' },
  },
  done: {
    heading: 'Applications entered',
    left: (count) => `Not entered: ${applications(count)}. Reasons:`,
    why: {
      already: 'the application was on the list already',
      rules: 'the conditions are not met',
      'unit-limit': 'the limit of people from one institution',
      closed: 'sign-up was closed meanwhile',
      failed: 'it could not be saved; please read the file again',
    },
    leftLine: (row, name, why) => `row ${row}${name}: ${why}`,
    consent:
      'We wait two working days at most for consent of heads. Where it was given on paper, or no institution is known, please give the seats in the list of people.',
    people: 'People',
  },
  stale: 'This file is gone: it was entered, dropped, or too much time has passed. Please send it again.',
  noAccount: {
    line: (count) => `Without a chat account: ${count} – please tell them in another way.`,
    button: 'No account (XLSX)',
    sheet: 'No account',
    made: (title, count) =>
      `“${title}”: ${people(count)} without a chat account. Please tell them in another way, for example by e-mail.`,
    none: (title) => `“${title}”: everybody on the list has a chat account.`,
    email: 'E-mail',
  },
  same: {
    title: 'Is this the same person?',
    text: (name) =>
      `${name}: came with a file, without a chat account, and has an account by now. Joined they are one person: applications and attendance go to the account.`,
    units: 'Institution',
    email: 'E-mail in the file',
    join: 'Join',
    ask: 'Joining cannot be undone. Is this really the same person?',
    sure: 'Yes, the same person',
    keep: 'Two different people',
    kept: 'They stay two different people.',
    joined: (name) => `Joined: ${name}. From now on messages go to the chat account.`,
    gone: 'They are joined already, or their data have changed.',
  },
  recruitment: {
    title: 'End of recruitment',
    organiser: (title, count) =>
      `The recruitment for “${title}” has ended. Applications to decide on: ${count}. People are waiting to hear.`,
    priority: (title, seated, waiting) =>
      `The recruitment for “${title}” has ended, seats were given by priority: ${seated}. Waiting list: ${waiting}.`,
    select: 'Choose people',
    open: 'Open the event',
  },
};
