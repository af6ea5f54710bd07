import type { Texts } from '../pl.ts';

export const reportsEditions: Texts['reports']['byEdition'] = {
  title: 'Editions of one event',
  lead: 'What had several editions can be compared, if at least one was held within this report.',
  none: 'Nothing within this report was held more than once. Choose another period, voivodeship or project in the report (“Something else”).',
  more: (count) =>
    `The list has the latest ${count}. A report of another period, voivodeship or project shows earlier ones.`,
  choose: 'Event',
  whole: 'whole editions, whatever the period and project',
  name: (number, period) => `No. ${number}: ${period}`,
  differenceFrom: (number, before) => `Difference: no. ${number} from no. ${before}`,
  place: 'Place',
  figures: {
    applications: 'Applications',
    places: 'Places',
    persons: 'Persons, that is participations',
    woman: 'Women',
    man: 'Men',
    refused: 'Sex refused',
    missing: 'Sex not told',
    hours: 'Hours',
    attendance: 'Attendance',
    certificates: 'Certificates',
    surveys: 'Surveys returned',
  },
  hours: (count, minutes) => `${count} (of ${minutes} min)`,
  points: (value) =>
    `${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(value)} percentage points`,
  latest: (shown, all) =>
    `The latest ${shown} of ${all} editions are shown. All of them, each with its difference, are in the file.`,
  definitions: [
    'Edition: a term that was held. Editions belong to one event where they have one form, and one title or are copies of each other.',
    'Persons: who was at one of the edition’s classes or more. In one edition a person has one participation, so the number is the same. Persons of several editions must not be added.',
    'Attendance: presences of everything noted on the list (present, absent, excused).',
    'Certificates: valid today. Surveys: sent to participants after this edition, and returned.',
    'Hours: time of classes without breaks. Hours of 45 and of 60 minutes are not compared.',
  ],
  another: 'Another event',
};
