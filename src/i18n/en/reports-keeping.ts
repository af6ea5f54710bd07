import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });
const rows = (count: number): string => plural('en', count, { one: 'row', other: 'rows' });

type Keeping = Pick<
  Texts['reports'],
  'menuMore' | 'more' | 'file' | 'published' | 'compare' | 'plan' | 'complete' | 'frozen' | 'exported'
>;

export const reportsKeeping: Keeping = {
  menuMore: 'More',
  more: {
    file: 'Files: PDF, XLSX, CSV',
    public: 'Files for publication (no small counts)',
    compare: 'Comparison of periods and projects',
    editions: 'Editions of one event side by side',
    plan: 'Plan and result of the project',
    complete: 'Completeness',
    frozen: 'Frozen reports',
    export: 'Export: participants and institutions',
  },
  file: {
    columns: ['Origin', 'Indicator', 'Value', 'Exactness', 'Source'],
    paperColumns: ['Indicator', 'Value'],
    ready: 'The report is ready: the same figures in three files; in the sheets hours are numbers.',
    madeAt: (moment) => `As of: ${moment}`,
    page: (number, of) => `Page ${number} of ${of}`,
  },
  published: {
    hidden: 'hidden',
    line: 'For publication: small counts are hidden.',
    ready:
      'The files for publication are ready. Counts of fewer than 5 people, and those from which such a count could be reckoned, are hidden. To settle with the fund, use the full files.',
    note: 'Hidden: counts of 1 to 4 people, and those from which, with others, such a count could be reckoned. Reports of overlapping periods should not be published side by side.',
    together: (names: readonly string[]): string => `Together: ${names.join(', ')}`,
  },
  compare: {
    title: 'Comparison',
    figure: 'Indicator',
    difference: 'Difference',
    columnIs: (period, place, payer) => `${period}: ${place}; ${payer}`,
    choose: 'Compare with',
    yearEarlier: 'A year earlier',
    justBefore: 'The period before, of the same length',
    edition: (project) => `The whole project: ${project}`,
    other: 'Another period or project',
    formTitle: 'Compare with',
    intro: 'An empty field means: as in the report. A project without a period is the whole of it.',
    periodHint: 'For example 2024, from January, 2013-2014',
    projectHint: 'A part of the project’s name',
    submit: 'Compare',
    nothingTyped: 'Please type a period or a project to compare the report with.',
    unequal: 'These periods are not of one length: a greater number need not mean more work.',
    overlapping: 'These periods overlap: the same classes and people are in both columns.',
  },
  plan: {
    title: (project) => `Plan and result: ${project}`,
    period: (period) => `Result since the project began: ${period}`,
    columns: ['Indicator', 'Plan', 'Result', 'Result to plan'],
    none: 'No targets of this project have been entered yet.',
    note: 'The plan is what a coordinator entered, the result is what was counted. A plan is never part of a result.',
    chooseProject: 'A plan is always of one project. Choose it in the form of the report (“Something else”).',
    set: 'Target',
    formTitle: 'Target',
    figure: 'Indicator',
    value: 'Value',
    valueHint: 'A whole number; advice in hours. Empty: take it away',
    save: 'Save',
    badFigure: 'Please choose an indicator from the list.',
    badValue: 'A whole number above nought is needed, for example 605.',
  },
  complete: {
    title: 'Completeness',
    columns: ['Person', 'Missing'],
    reachable: 'Has an account in chat',
    lacks: {
      sex: 'sex (refusing is an answer)',
      name: 'first and last name',
      unit: 'unit',
      document: 'participant form of the project',
    },
    none: 'Nothing is missing of anybody in this report.',
    more: (count) => `Not on the list: ${people(count)}. The file names all of them.`,
    withoutAccount: (count) => `Without an account: ${people(count)}. They cannot be reminded here.`,
    note: 'People of whom something is missing are counted, but the funder may not accept them.',
    remind: (count) => `Reminder: ${people(count)}`,
    ask: (count) =>
      `A private reminder with a button to fill in the form will go to ${people(count)}. Nobody is asked twice for the same.`,
    send: 'Send reminders',
    back: 'Do not send',
    sent: (count) =>
      `Reminders for ${people(count)} are queued. Whoever was asked for the same before gets no second one.`,
    reminder: {
      title: 'Something is missing for the report',
      lead: (lacks) => `Thank you for taking part. For the project’s report we still need: ${lacks}.`,
      why: 'The funder asks for it so that your participation can be counted. You may refuse to tell your sex. Nothing of this is seen on channels.',
      button: 'Fill in',
    },
  },
  frozen: {
    all: 'Frozen reports',
    heading: (number) => `Frozen report no. ${number}`,
    none: 'This report has not been frozen yet. A frozen report keeps the figures as they are today and never changes.',
    some: (count) =>
      `${plural('en', count, { one: 'frozen version', other: 'frozen versions' })} of this report.`,
    choose: 'Version',
    line: (number, moment) => `No. ${number}, ${moment}`,
    freeze: 'Freeze the report',
    correct: 'New version (correction)',
    formTitle: 'Freeze the report',
    intro:
      'The figures are kept as they are now, with their SHA-256. They can be neither changed nor deleted.',
    correctionIntro: 'There will be a new version; the one before stays as it is. Both show what changed.',
    note: 'Note, without personal data',
    reason: 'Reason of the correction',
    noteHint: 'For example: payment claim no. 7',
    reasonHint: 'For example: an attendance list was completed',
    submit: 'Freeze',
    personalData: 'There are personal data in this field. Please take them out.',
    reasonNeeded: 'A correction needs a reason, for example: a list of attendance was completed.',
    madeAt: 'As of',
    hash: 'SHA-256',
    damaged:
      'What is kept does not fit its hash: somebody changed it outside the program. Do not rely on it.',
    said: 'Note',
    sameAs: (number) => `The figures are the same as in no. ${number}.`,
    corrects: (number) => `Changed since no. ${number}`,
    correctedColumns: ['Indicator', 'Was', 'Is'],
    since: 'Changed since then',
    sinceColumns: ['Indicator', 'Frozen', 'Today'],
    same: 'Today’s figures are the same.',
    notCounted: 'not counted',
    gone: 'There is no such frozen report.',
  },
  exported: {
    profiles: { persons: 'Participants', units: 'Institutions' },
    line: (profile, count, faults) =>
      `${profile}: ${rows(count)}${faults === 0 ? ', nothing missing.' : `; missing or unfit: ${faults} (listed in a file of its own).`}`,
    faults: 'Missing or unfit',
    faultColumns: ['Row', 'Column', 'What'],
    kinds: { missing: 'missing', unfit: 'unfit' },
    note: 'The layout has a version number. PESEL is never held and is in no file. Please compare the layout with the funder’s current template before sending.',
  },
};
