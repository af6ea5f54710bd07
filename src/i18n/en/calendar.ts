import { plural } from '../format.ts';

const seats = (count: number): string => plural('en', count, { one: 'place', other: 'places' });
const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });

export const calendar = {
  description: 'Trainings, visits and meetings that are coming, and signing up for them',
  option: 'What to look for',
  optionHelp: 'A topic, a form, a voivodeship or powiat, a month (in Polish), „wolne miejsca”',

  forms: {
    training: 'training',
    cycle: 'training cycle',
    'vocational-course': 'vocational course',
    postgraduate: 'postgraduate studies',
    'specialisation-1': 'specialisation, first degree',
    'specialisation-2': 'specialisation, second degree',
    'study-visit': 'study visit',
    workshop: 'workshop',
    conference: 'conference',
    seminar: 'seminar',
    'group-meeting': 'thematic group meeting',
    'group-advice': 'group advice',
  },

  list: {
    title: 'Trainings and meetings that are coming',
    count: (total: number, page: number, pages: number): string => {
      const found = plural('en', total, { one: 'event', other: 'events' });
      return pages > 1 ? `${found}, page ${page} of ${pages}` : found;
    },
    narrowedTo: (what: string): string => `Narrowed to: ${what}`,
    words: (roots: string): string => `words „${roots}”`,
    free: 'with free places only',
    none: 'Nothing is announced yet.',
    noneNarrowed: 'Nothing that is coming fits all of this at once.',
    notUnderstood: (words: string): string =>
      `Left out, because no coming event has these words, or the search does not know them: ${words}.`,
    details: 'Details',
    apply: 'Sign up',
    previous: 'Previous',
    next: 'Next',
    narrow: 'Narrow the list',
    all: 'All',
    more: (sessions: number): string => plural('en', sessions, { one: 'meeting', other: 'meetings' }),
    terms: (count: number): string => plural('en', count, { one: 'date', other: 'dates to choose from' }),
    example: 'Example',
    noDate: 'date to be set',
    until: (moment: string): string => `sign up until: ${moment}`,
    closed: 'sign-up closed',
  },
  narrowForm: {
    title: 'Narrow the list',
    words: 'Topic or powiat',
    wordsHint: 'For example: przemoc, piecza, powiat nyski',
    form: 'Form',
    region: 'Voivodeship, or online',
    online: 'online',
    month: 'Month',
    free: 'Places',
    freeOnly: 'with free places only',
    any: 'any',
    submit: 'Show',
  },

  seats: {
    free: (free: number, capacity: number): string => `free places: ${free} of ${capacity}`,
    full: (waiting: number): string =>
      waiting > 0 ? `full, ${people(waiting)} on the waiting list` : 'full, the waiting list is open',
    promised: (waiting: number): string => `free places go to the waiting list in order (${people(waiting)})`,
    unlimited: 'no limit of places',
    chosen: (capacity: number): string => `${seats(capacity)}, applications before the selection`,
  },

  card: {
    example: 'Example: this event was made up for the preview.',
    planned: 'The date is not set yet. Those who are interested will get a message when sign-up opens.',
    cancelled: (reason: string): string =>
      reason === ''
        ? 'The organiser cancelled this event. We are sorry for the change.'
        : `The organiser cancelled this event. We are sorry for the change. Reason: ${reason}`,
    gone: 'This event is not on the list any more. /szkolenia shows what is.',
    certain: 'It takes place: there are enough people.',
    rows: {
      when: 'Date',
      term: (number: number): string => `Date ${number}`,
      place: 'Place',
      online: 'Room',
      hours: 'Length',
      trainer: 'Led by',
      forWhom: 'For whom',
      conditions: 'Conditions',
      seats: 'Places',
      minimum: 'Smallest group',
      selection: 'Selection',
      deadline: 'Sign up until',
      resign: 'Resign until',
      price: 'Price',
      catering: 'Catering',
      overnight: 'Overnight stay',
      accessibility: 'Accessibility',
      project: 'Project',
      organiser: 'Organiser',
      partners: 'Partners',
      downloads: 'Downloads',
      contact: 'Contact',
      perUnit: 'From one institution',
      consent: 'Consent of the head',
    },
    online: 'online',
    onlineLater: 'online; those with a confirmed place see the address of the room',
    join: 'Enter the room',
    documents: 'documents',
    withPartners: (organiser: string, partners: string): string => `${organiser}; partners: ${partners}`,
    unitForm: 'Form of the institution',
    participantForm: 'Form of the project',
    hours: (count: string, isTeaching: boolean): string =>
      isTeaching ? `${count} teaching hours (45 minutes each)` : `${count} h`,
    sessions: (count: number): string => plural('en', count, { one: 'meeting', other: 'meetings' }),
    minimum: (count: number): string => people(count),
    upTo: (count: number): string => `at most ${people(count)}`,
    free: 'free of charge',
    catering: 'provided',
    overnight: 'to be chosen in the application',
    consent: 'needed: we ask for it after the application',
    selection: {
      order: 'in the order of applications',
      priority:
        'those with priority first, then the order of applications; the result comes when sign-up ends, an application is not yet a place',
      organiser: 'the organiser decides; an application is not yet a place',
    },
    priority: {
      'new-units': 'institutions that have not taken part in the project yet',
      first: (who: string): string => `First: ${who}`,
    },
    conditions: {
      unitTypes: (types: string): string => `kind of institution: ${types}`,
      posts: (posts: string): string => `post: ${posts}`,
      employee: 'employees',
      volunteer: 'volunteers',
      regions: (regions: string): string => `voivodeship: ${regions}`,
      powiaty: (powiaty: string): string => `powiat: ${powiaty}`,
      years: (years: number): string =>
        `at least ${plural('en', years, { one: 'year', other: 'years' })} in social care`,
      degree: {
        none: 'without a specialisation in the profession',
        first: 'at least the first degree of specialisation',
        second: 'the second degree of specialisation',
      },
    },
    interest: 'I am interested',
    loseInterest: 'Not interested any more',
    interested: 'Noted. A message comes when the date is known.',
    notInterested: 'We will not write about this event.',
    back: 'List',
    changed: 'The organiser changed this event. This is how it stands now.',
  },
};
