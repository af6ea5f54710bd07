import type { Texts } from '../pl.ts';
import { plural } from '../format.ts';

const unitsCount = (count: number): string =>
  plural('en', count, { one: 'institution', other: 'institutions' });
const mistakesCount = (count: number): string => plural('en', count, { one: 'mistake', other: 'mistakes' });

/** The directory of institutions: `/jednostki`. */
export const directory: Texts['units']['directory'] = {
  description: 'Directory of institutions: search, corrections and import from a file',
  searchOption: 'Search',
  searchHelp: 'Name, town, county or kind of the institution',
  title: 'Institutions',
  found: (count: number): string => `Found: ${unitsCount(count)}.`,
  none: 'Nothing fits these words. Please type less, for example the town alone.',
  empty: 'The directory is empty. Add an institution or import a file.',
  choose: 'Open an institution',
  next: 'Next',
  add: 'Add an institution',
  import: 'Import from a file',
  export: 'Download the directory',
  template: 'File template',
  exportReady: (count: number): string => `The directory as a file: ${unitsCount(count)}.`,
  templateReady: 'A template: the names of the columns and one example row.',
  rows: {
    type: 'Kind',
    place: 'Place',
    address: 'Address',
    nip: 'NIP',
    size: 'People working there',
    people: 'People with a profile',
    state: 'State',
  },
  closed: 'closed or joined with another; its history stays',
  example: 'Example',
  edit: 'Correct',
  more: 'Address, NIP, number of people',
  close: 'Mark as closed',
  reopen: 'Reopen',
  saved: (name: string): string => `Saved: ${name}.`,
  gone: 'This institution is no longer in the directory.',
  form: { title: 'Institution', more: 'More about it', submit: 'Save' },
  refused: {
    'name-taken': 'An institution of this name is already in this county.',
    'nip-taken': 'Another institution has this NIP.',
  },
};

/** Importing a directory from a file. */
export const importing: Texts['units']['importing'] = {
  columns: {
    name: 'Name',
    type: 'Type',
    region: 'Region',
    powiat: 'County',
    gmina: 'Municipality',
    town: 'Town',
    address: 'Address',
    nip: 'NIP',
    size: 'Size',
  },
  faults: {
    empty: 'is empty and has to be filled in',
    tooLong: (most: number): string => `too long: at most ${most} characters`,
    personalData: 'looks like a number of a person (for example a PESEL); such data are not taken here',
    type: 'unknown kind; for example: OPS, PCPR, DPS, NGO, PUP, school, police, court',
    region: 'unknown region',
    nip: 'is no valid NIP (ten digits)',
    size: 'a number from 0 to 99999, without words',
    twice: (row: number): string => `the same institution is in row ${row} already`,
    twoUnits: (name: string): string =>
      `the name points to one institution, the NIP to another (“${name}”); please correct one of them`,
  },
  form: {
    title: 'Import a directory',
    intro:
      'A CSV or XLSX file, up to 5 MB and 20,000 rows. The first row names the columns: Name, Type, Region, County; others are optional. We show what would change before anything is saved.',
    file: 'The file',
    submit: 'Check the file',
  },
  mapForm: {
    title: 'Which columns?',
    intro: 'We did not recognise these columns by their names. Please point them out.',
    submit: 'Next',
  },
  refused: {
    missing: 'No file came. Please choose a CSV or XLSX file.',
    'too-large': 'The file is too large: at most 5 MB.',
    unreadable:
      'The file could not be read. Please save it as XLSX or CSV, without a password, and send it again.',
    'no-table':
      'This is no sheet: the file looks like a PDF, a text or a picture. Please open the list in Excel or a program like it, save it as XLSX or CSV, and send it again.',
    empty: 'There is no row below the names of the columns.',
    'too-many': 'There are more than 20,000 rows. Please divide the file.',
    unreachable: 'The file could not be fetched. Please try again in a moment.',
  },
  preview: {
    title: 'The file was checked',
    file: 'File',
    rows: 'Rows',
    added: 'New',
    changed: 'Changed',
    same: 'The same',
    wrong: 'With mistakes',
    unused: (names: string): string => `These columns are not imported: ${names}.`,
    wrongText: (count: number): string =>
      `In the file: ${mistakesCount(count)}. Nothing was saved. Please correct the file and import it again; the full list is attached.`,
    mistake: (row: number, column: string, text: string): string => `row ${row}, ${column}: ${text}`,
    change: (name: string, fields: string): string => `${name}: ${fields}`,
    changes: 'Examples of changes',
    nothing: 'The file is the same as the directory; there is nothing to save.',
    confirm: 'Save',
    cancel: 'Do not save',
    cancelled: 'Nothing was saved.',
    mistakesFile: { row: 'Row', column: 'Column', text: 'What to correct' },
  },
  changedMeanwhile: 'The directory has changed since the file was checked. This would change now:',
  stale: 'This file can no longer be saved: it was saved earlier, or it is too old. Please import it again.',
};
