import type { Texts } from '../pl.ts';
import { plural } from '../format.ts';
import { ownConsultations } from './consultations-own.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });

const minutes = (count: number): string => `${String(count)} min`;

export const consultations: Texts['consultations'] = {
  description: 'A consultation with an adviser: topic, way and a free time',
  title: 'Book a consultation',
  options: { temat: 'Topic', forma: 'Way', dzien: 'Not before' },
  optionHelp: {
    temat: 'The topic, for example public procurement; the way and the day may follow',
    forma: 'In person, by phone, online or at your institution',
    dzien: 'Not before that day, for example jutro or 15.12.2026',
  },
  book: 'Book a consultation',

  modes: {
    'in-person': 'in person',
    phone: 'by phone',
    online: 'online',
    'at-unit': 'at your institution',
  },
  modeButtons: {
    'in-person': 'In person',
    phone: 'By phone',
    online: 'Online',
    'at-unit': 'At our institution',
  },
  modeMeans: {
    'in-person': 'a meeting where the adviser receives people',
    phone: 'a call at the agreed time',
    online: 'a call over the internet, the link is in the confirmation',
    'at-unit': 'the adviser comes to your institution',
  },

  topics: {
    title: 'Advice',
    lead: 'Three choices are enough to book a consultation: topic, way and time.',
    withQuestion: 'Your question will be in the form already and can be changed there.',
    fitting: 'These topics fit your question:',
    choose: 'Topic of the consultation',
    chooseMore: 'Other topics',
    hint: (length) => minutes(length),
    groupHint: (length, seats) => `in a group of up to ${people(seats)}, ${minutes(length)}`,
    none: 'There are no topics of consultations yet. A question can be passed to an adviser at once.',
    groups: 'Group consultations',
    unknown: (words) => `We found no topic “${words}”. Please choose one from the list.`,
    several: (words) => `Several topics fit “${words}”. Please choose one.`,
    gone: 'This topic is not on the list any more. Please choose another one.',
    badDay: 'Please write a day, for example jutro, poniedziałek or 15.12.2026.',
    pastDay: 'This day is over. Please write today or a later day.',
  },

  modeScreen: {
    choose: 'In which way?',
    other: 'Another topic',
    notThisMode: (mode) => `Nobody advises on this topic ${mode}. These ways are possible:`,
  },

  slots: {
    title: 'Free times',
    line: (topic, mode, length) => `${topic} · ${mode} · ${minutes(length)}`,
    anyAdviser: 'Adviser: any',
    adviser: (name) => `Adviser: ${name}`,
    chooseAdviser: 'Choose an adviser',
    any: 'Any adviser',
    otherTimes: (day) => `Other times: ${day}`,
    later: 'Later times',
    first: 'Soonest times',
    otherMode: 'Another way',
    noneFits: 'No time fits',
    seats: (taken, seats) => `free seats: ${String(seats - taken)} of ${String(seats)}`,
    noneFrom: (day) => `There are no free times from ${day} on. These are the soonest.`,
    unread: (words) => `We could not read these words: ${words}.`,
    noneOfAdviser: 'This adviser has no free times. These are times of other advisers.',
  },

  nobody: {
    noAdviser:
      'Nobody receives people on this topic yet. Your request goes to the coordinators, who will find an adviser and answer in a message.',
    notServed:
      'Nobody receives people of your powiat on this topic yet. You can send a request, and the answer will come in a message.',
    full: (day) =>
      `No time of this length and form is free until ${day}. You can ask the advisers for a time, or be told when something is free.`,
    noUnit:
      'For such a consultation the adviser comes to your institution, and your profile has none yet. Once you have chosen it we will show the free times.',
    giveUnit: 'Choose the institution',
    ask: 'Request to the advisers',
    askCoordinators: 'Request to the coordinators',
    wish: 'Tell me of a free time',
  },

  form: {
    title: 'Consultation',
    groupTitle: 'Group consultation',
    intro: (topic, mode, when) => `${topic}, ${mode}. Time: ${when}.`,
    adviser: (name) => `Adviser: ${name}.`,
    byHand: 'The adviser confirms the time; it is held for you until then.',
    group: (seats, taken, minimum) =>
      `Seats taken: ${String(taken)} of ${String(seats)}. It takes place from ${people(minimum)} on.`,
    matter: 'Your matter',
    matterHint: 'What it is about, in short. No data of persons.',
    groupMatter: 'Questions to discuss',
    document: 'Link to a document',
    documentHint: 'An https address open to the adviser, without data of persons.',
    unit: 'Institution',
    time: 'Time',
    others: 'Who else of your institution',
    othersHint: 'Each of them will get a message.',
    submit: 'Book this time',
    join: 'Join',
    aboutAnswer: (title) => `About an answer of the base: ${title}`,
    empty: 'Please write a few words about your matter, so that the adviser can prepare.',
    tooLong: (limit) => `At most ${String(limit)} characters fit here.`,
    personalData: (kinds, masked) =>
      `The text may hold data of a person (${kinds}). Nothing was kept. Please describe the matter without them, for example: ${masked}`,
    badLink: 'Please paste the whole address, which begins with https://.',
    noUnit: 'Please choose an institution from the list.',
    clash: (events) => `At that time you already have: ${events}. Sending the form books it all the same.`,
    clashUnnamed: 'At that time you already have something else. Sending the form books it all the same.',
    gone: 'Somebody has just taken this time. Your text is still here: please choose one of the nearest times.',
    seated: 'You are on the list already. Here you can add others from your unit.',
    nobodyElse:
      'There is nobody from your unit to add: everybody with an account is on the list. Others join the unit themselves in /profil.',
    nobodyChosen: 'Please choose at least one person.',
    tooManyOf: (most) =>
      `The person you chose has as many booked consultations as one may have at a time (${String(most)}). Please choose somebody else.`,
    seatsLeft: (left) =>
      left === 0
        ? 'There are no free seats left in this group.'
        : `There are fewer seats left than people chosen (free: ${String(left)}). Please choose fewer people.`,
  },

  vanished: {
    taken: 'Somebody has taken this time. The nearest free ones:',
    past: 'This time is over. The nearest free ones:',
    all: 'All times',
    forged: 'This time is not on the list. The nearest free ones:',
  },

  ...ownConsultations,
};
