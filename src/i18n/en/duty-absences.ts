import type { Texts } from '../pl.ts';

/** Absences that coordinators entered: the list, taking back, messages to whoever is absent. */
export const dutyAbsences: Texts['dutyForms']['absences'] = {
  title: 'Entered absences',
  none: 'Coordinators have entered no absence that lasts or is to come.',
  more: (count) =>
    `There are more, later absences: ${String(count)}. They are shown when there are fewer above.`,
  remove: 'Take an absence back',
  removeMore: 'Take others back',
  stays:
    'Consultations that somebody has taken over stay with them. Whoever was asked for another time hears that the old one holds.',
  adviserTold: 'The absent person gets a message about it.',
  somebody: 'the coordinators',
  enteredTitle: 'An absence was entered',
  entered: (period, who) =>
    `In your duty hours an absence was entered (${period}). Entered by: ${who}. Nobody can book in that time.`,
  mistake: 'If this is a mistake, the absence can be removed in “Leave and exceptions”.',
  overTitle: 'The absence was taken back',
  over: (period, who) =>
    `An absence (${period}) was removed from your duty hours. Changed by: ${who}. That time can be booked again.`,
  nothing: 'There were no consultations in that time.',
  line: (when, topic, became) => `${when}, ${topic} → ${became}`,
  taken: (name) => `the same time, led by ${name}`,
  movedTo: (when, name) => `new time: ${when}, led by ${name}`,
  cancelled: 'cancelled',
  holds: 'unchanged, at its time',
  toChoose: 'whoever booked is to choose another time',
  groupWaits: 'the group is unchanged: it can be moved or cancelled on its card',
};
