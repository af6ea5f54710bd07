import type { Texts } from '../pl.ts';

export const sessions: Texts['sessions'] = {
  button: 'Group consultation',
  choose: 'Topic of the group consultation',
  lead: 'An adviser can open a group consultation without waiting for the first booking. People sign up under /doradztwo, group consultations.',
  noTopics: 'No topic has group consultations yet. Coordinators set the seats of a topic.',
  form: {
    title: 'Group consultation',
    intro: (topic, seats, minimum) =>
      `${topic}. Seats: ${String(seats)}, at least ${String(minimum)} people.`,
    day: 'Day',
    dayHint: 'For example: 15.12.2026 or 15.12',
    hours: 'Hours',
    hoursHint: (minutes) => `From–to, or the beginning alone, then ${String(minutes)} min`,
    mode: 'Way',
    point: 'Place or link (empty: as usual)',
    pointHint: 'For example: Nysa, Rynek 1, room 2',
    beside: 'Who else advises',
    besideHint: 'Each of them gets a message',
    submit: 'Open it',
    past: 'This time is over.',
    far: 'A year ahead at most.',
    badHours: 'Please type hours, for example 9:00–12:00, in full quarters, 8 hours at most.',
    clocks: 'Clocks change that night and this hour cannot be written down. Please choose another.',
  },
  hindrances: {
    away: (name) => `${name}: away at that time.`,
    taken: (name) => `${name}: another consultation or a break at that time.`,
    'no-hours': (name) => `${name}: outside of their hours.`,
    'too-long': (name) => `${name}: more minutes of advice that day than their rules allow.`,
  },
  nearest: (times) => `The nearest times that all can do: ${times}.`,
  noneNear: 'There is no time soon that all of them can do. Another day or fewer people may help.',
  busy: 'Somebody is changing the same time right now. Please send the form once more.',
  noAdviser: 'One of them does not take bookings now.',
  opened: 'The group consultation is open. People sign up under /doradztwo, group consultations.',
  openedTogether:
    'The group consultation is open, and those you named get a message. People sign up under /doradztwo, group consultations.',
};
