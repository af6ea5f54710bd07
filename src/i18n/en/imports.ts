import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const applications = (count: number): string =>
  plural('en', count, { one: 'application', other: 'applications' });

const drafts = (count: number): string => plural('en', count, { one: 'draft', other: 'drafts' });

const institutions = (count: number): string =>
  plural('en', count, { one: 'institution', other: 'institutions' });

export const imports: Texts['imports'] = {
  kinds: {
    applications: {
      title: 'Applications from a file',
      heading: 'Entering applications',
      entering: (done, total) => `Applications entered: ${done} of ${total}.`,
      undoing: (left) => `Taking the file back, left: ${applications(left)}.`,
      entered: (count) => (count === 0 ? 'Nobody was entered.' : `Entered: ${applications(count)}.`),
      line: applications,
      undoAsk: (count) =>
        `Take this file back? We end ${applications(count)} to which nothing else happened; people with an account get a message, data of those without one are deleted.`,
      undone: (count) => `Taken back: ${applications(count)}.`,
    },
    events: {
      title: 'Events from a file',
      heading: 'Making drafts of events',
      entering: (done, total) => `Drafts made: ${done} of ${total}.`,
      undoing: (left) => `Taking the file back, left to delete: ${drafts(left)}.`,
      entered: (count) =>
        count === 0
          ? 'No draft was made.'
          : `New drafts: ${count}. Each can be looked at and published from the list of events.`,
      line: drafts,
      undoAsk: (count) =>
        `Take this file back? To be deleted: ${drafts(count)}. Events that were changed or published since stay.`,
      undone: (count) => `Taken back. Drafts deleted: ${count}.`,
    },
    units: {
      title: 'The directory from a file',
      heading: 'Saving the directory',
      entering: (done, total) => `Institutions saved: ${done} of ${total}.`,
      undoing: (left) => `Taking the file back, left: ${left}.`,
      entered: (count) =>
        count === 0 ? 'The directory has not changed.' : `Saved in the directory: ${institutions(count)}.`,
      line: institutions,
      undoAsk: (count) =>
        `Take this file back (${institutions(count)})? Those that were added go, those that were changed are as they were before. What somebody has corrected since or has in a profile stays.`,
      undone: (count) => `Taken back: ${institutions(count)}.`,
    },
  },
  kept: (count) => `Left as they are: ${count}, because something happened to them meanwhile.`,
  left: (count) => `Rows that were not saved: ${count}. Reasons:`,
  leftLine: (row, name, why) => `row ${row}, ${name}: ${why}`,
  failed: 'it could not be saved; please read the file again',
  hint: 'You can go on with something else: we send a message when it is finished.',
  refresh: 'Refresh',
  undo: 'Take the file back',
  undoSure: 'Yes, take it back',
  undoKeep: 'Leave it',
  notUndone: 'This file cannot be taken back any more.',
  files: {
    open: 'Files that were read',
    intro: 'Files of the last 7 days. Each can be looked at and taken back from here.',
    none: 'Nobody has read a file here in the last 7 days.',
    choose: 'A file to look at',
    line: (name, what, by, when) => [name, what, by, when].filter((part) => part !== '').join(' · '),
    running: 'under way',
    undone: 'taken back',
  },
};
