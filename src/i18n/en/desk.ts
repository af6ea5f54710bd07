import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';
import { deskApplications } from './desk-applications.ts';
import { deskPeople } from './desk-people.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });

const seats = (count: number): string => plural('en', count, { one: 'seat', other: 'seats' });

const events = (count: number): string => plural('en', count, { one: 'event', other: 'events' });

/** Running events: `/wydarzenie` for coordinators. */
export const desk: Texts['desk'] = {
  description: 'Create and run events: dates, sign-ups, lists (for coordinators)',
  option: 'Which event',
  optionHelp: 'Words of the title or topic; without them the whole list',

  title: 'Events',
  count: (total, page, pages) => (pages > 1 ? `${events(total)}, page ${page} of ${pages}` : events(total)),
  found: (words, total) => `“${words}”: ${events(total)}`,
  noneFound: 'No event is about these words. You can type others, or see all.',
  every: 'All events',
  none: 'There is no event here yet.',
  new: 'New event',
  open: 'Open',
  back: 'All events',
  showCard: 'Card for participants',
  gone: 'This draft or event is not there any more. /wydarzenie shows the list as it is now.',
  stale: 'Something changed here in the meantime, so nothing was saved. This is how it stands now.',
  states: {
    draft: 'draft',
    planned: 'announced without a date',
    published: 'published',
    cancelled: 'cancelled',
  },
  seats: (taken, capacity) => `seats taken: ${taken} of ${capacity}`,
  seatsUnlimited: (taken) => `seats taken: ${taken}, without a limit`,
  rows: { waiting: 'Waiting list', applied: 'Applications to decide' },

  draftHeading: 'Draft of an event',
  draftHint: 'The draft is saved and only those who run events see it. You can come back to it later.',
  preview: 'Preview: this is what people will see.',
  created: 'The draft is saved. Now the dates and the other details.',
  saved: 'Saved.',
  changePart: 'Change or add…',
  next: (step) => `Next: ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
  publish: 'Publish',
  publishPlanned: 'Publish the announcement',
  published: {
    dated: 'The event is published and takes applications.',
    planned: 'The announcement is published. Those who are interested will be told when there is a date.',
  },
  publishedAlready: 'This event is published already.',
  discard: 'Delete the draft',
  discardAsk: (title) => `Delete the draft “${title}”? This cannot be undone.`,
  discardSure: 'Yes, delete',
  discardKeep: 'Keep it',
  discarded: 'The draft is deleted.',

  problemsTitle: 'Please correct before publishing:',
  problems: {
    'no-place': 'There is no place and no address of an online room.',
    'deadline-past': 'The deadline for applications is over.',
    'deadline-after-start': 'The deadline for applications is after the first date begins.',
    'resign-after-start': 'The deadline for resigning is after the start.',
    begun: (term) => `Date ${term} has begun already.`,
    minimum: (term) => `Date ${term}: the smallest group is larger than the number of seats.`,
  },
  remarks: {
    'no-deadline': 'No deadline for applications: sign-ups are open until the start.',
    'no-contact': 'No contact of the organiser.',
    'no-dates':
      'Without a date this is an announcement: people can say that they are interested, not sign up.',
    'free-day': 'Some meeting falls on a public holiday.',
  },
  unknownPowiat: (typed, like) =>
    like === undefined
      ? `No institution of the directory is from powiat “${typed}”, so nobody from there can sign up. Please check the name, or add institutions.`
      : `There is no powiat “${typed}” in the directory. Do you mean “${like}”? The name can be corrected in the conditions.`,

  changes: {
    heading: 'Change of an event',
    hint: 'For now participants see the version that was published. The change counts once it is saved.',
    title: 'What will change',
    line: (what, before, after) =>
      `${what}: was ${before === '' ? '(nothing)' : `“${before}”`}, will be ${after === '' ? '(nothing)' : `“${after}”`}`,
    none: 'Nothing differs from the published version so far.',
    told: (count) =>
      count === 0
        ? 'Nobody will be written to about this change.'
        : `Once it is saved, ${people(count)} will be told of the change.`,
    apply: (count) => (count === 0 ? 'Save the change' : `Save and tell people (${count})`),
    applied: (count) =>
      count === 0 ? 'The change is saved.' : `The change is saved. Messages about it: ${count}.`,
    appliedAlready: 'This change is not there any more: it was saved or dropped.',
    more: (count) =>
      `More people signed up in the meantime: ${people(count)} would be told. Please confirm again.`,
    outdated: 'The event changed in the meantime. Please look at the differences again.',
    refused:
      'This cannot be saved: somebody has signed up for a date that is missing here. Please bring it back first.',
    others: 'Somebody else began this change. You can finish or drop it.',
    discard: 'Drop the change',
    undo: 'Undo the change',
    undoShown: 'This is what undoing the last change would look like. It counts once it is saved.',
    noUndo: 'This change cannot be undone by a button any more.',
  },

  edit: 'Change',
  copy: 'New edition',
  cancel: 'Cancel',
  cancelled: (count) =>
    count === 0 ? 'The event is cancelled.' : `The event is cancelled. Messages about it: ${count}.`,
  cancelledAlready: 'Cancelled.',
  interested: (count) => `Interested (${count})`,
  interestedCount: (count) =>
    count === 0 ? 'Nobody has said that they are interested yet.' : `Interested: ${people(count)}.`,
  select: 'End the recruitment',
  people: 'People',

  capacity: 'Number of seats',
  capacityLoss: (releases, moves, names) => {
    const losses = [
      ...(releases > 0
        ? [`${seats(releases)} of units without a name would be released and the heads told`]
        : []),
      ...(moves > 0
        ? [
            `${people(moves)} with a confirmed seat would go back to the head of the waiting list and be told (${names})`,
          ]
        : []),
    ];
    return `That is not enough: ${losses.join('; ')}. If that is right, please send it again.`;
  },
  capacityHeld: (given) =>
    `Taken, or kept until a head agrees: ${seats(given)}. Seats that wait for consent cannot be taken away; such an application can be ended on the list of people first.`,
  capacityOffers: (count) =>
    `Offers of a seat to the waiting list will be withdrawn (${count}), and the people told. If that is right, please send it again.`,
  capacitySame: (capacity) => `There are ${capacity} seats already.`,
  capacityChanged: (capacity, taken) => `Saved: ${seats(capacity)}, of which taken: ${taken}.`,
  capacityUndo: (capacity) => `Back to ${capacity}`,

  ...deskPeople,
  applications: deskApplications,

  dated: {
    title: 'There is a date now',
    text: (title) => `${title}: you were interested in this event. You can apply now.`,
  },
  seen: 'I know of the change',
  seenThanks: 'Thank you for letting us know. See you there.',

  faults: {
    required: 'Please fill in this field.',
    personalData: 'Please do not enter PESEL or other numbers of people.',
    number: (least, most) => `Please enter a number from ${least} to ${most}.`,
    places: (lines, sessions) =>
      `Lines with places: ${lines}, meetings: ${sessions}. Please type one place for all meetings, or one on each line, in the order of the meetings.`,
    url: 'The address has to begin with https:// (without blanks).',
    downloads: {
      url: 'Please type each document in a line of its own: a name and an https:// address, such as: Regulamin https://…',
      'too-many': 'Please give at most 6 documents.',
      'too-long': 'The name of a document may have at most 60 characters.',
      'personal-data': 'Please leave out PESEL and other numbers of people.',
    },
    price: 'Please enter an amount such as 120 or 99,50. Empty: free of charge.',
    firstDay: 'Please enter one day that is still to come, such as 9.02.2027.',
    noSuchHour: (day) =>
      `${day}: the clocks change that night and some hour is missing. Please choose another day.`,
    pause: 'The breaks are longer than the meeting.',
    moment: {
      unread: 'Please enter a day and an hour, such as 10.01.2027 12:00.',
      'no-day': 'There is no such day in the calendar. Please check the date.',
      'no-hour': 'Please add the hour, such as 10.01.2027 12:00.',
      past: 'This moment has passed.',
    },
    clock: {
      missing: (earlier, later) =>
        `There is no such hour: the clocks go forward then. Choose ${earlier} or ${later}.`,
      repeated: () => 'This hour comes twice that night, because the clocks go back. Please choose another.',
    },
    timetable: {
      unread: (text) => `We do not understand: “${text}”.`,
      'no-day': (text) => `There is no such day in the calendar: “${text}”.`,
      empty: 'Please enter days and hours, such as 12.01.2027 9:00-15:00.',
      'too-many': 'More than 60 meetings. Please divide them into several dates.',
      cycle:
        'A cycle needs its weekday and the number of meetings (at most 60), such as: co tydzień wt 9-12 x8.',
      'no-hours': (day) => `${day}: the hours are missing.`,
      past: (day) => `${day}: this moment has passed.`,
      far: (day) => `${day}: more than three years ahead, please check the year.`,
      backwards: (day, from, to) => `${day}: the end (${to}) is before the beginning (${from}).`,
      overlap: (day, one, other) => `${day}: the meetings ${one} and ${other} overlap.`,
    },
  },
};
