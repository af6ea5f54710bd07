import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const people = (count: number): string =>
  plural('en', count, { one: 'person', few: 'people', many: 'people', other: 'people' });

export const advice: Texts['advice'] = {
  rows: {
    topic: 'Topic',
    when: 'When',
    how: 'How',
    earlier: 'Before',
    adviser: 'Adviser',
    advisers: 'Advisers',
    unit: 'Unit',
    seats: 'Group',
    reason: 'Reason',
  },
  when: (day, from, to) => `${day}, ${from}–${to}`,
  how: {
    inPerson: (place) =>
      place === undefined ? 'in person, the adviser will tell where' : `in person: ${place}`,
    phone: (phone) =>
      phone === undefined ? 'by phone, the adviser calls you' : `by phone, the adviser’s number: ${phone}`,
    online: 'online',
    onlineLater: 'online, the adviser will send the link',
    room: 'Join the call',
    atUnit: (place) => (place === undefined ? 'at your unit' : `at your unit: ${place}`),
  },
  seats: (coming, seats, minimum) =>
    `${people(coming)}, seats: ${String(seats)}, at least ${String(minimum)} needed`,
  example: 'This is an example. Nobody will come to this consultation.',
  buttons: {
    view: 'Details and changes',
    file: 'Calendar file',
    others: 'Other times',
    ask: 'Ask the advisers',
    case: 'Open the case',
    book: 'Book this time',
    moveTo: 'Move to this time',
    unwish: 'Stop telling me',
    request: 'Proposed times',
    passOn: 'Pass it on to the coordinators',
    topics: 'Another topic',
  },

  entry: {
    title: (topic) => `Consultation: ${topic}`,
    tentative: 'To be confirmed: ',
    adviser: (name) => `Adviser: ${name}`,
    unit: (name) => `Unit: ${name}`,
    phone: (number) => `The adviser’s number: ${number}`,
    room: (url) => `Link to the call: ${url}`,
    online: 'online',
    byPhone: 'by phone',
    more: 'To change or cancel it: /moje in Pomocnik.',
  },

  titles: {
    confirmed: 'Your consultation is booked',
    received: 'Your request is waiting for a decision',
    accepted: 'Your consultation is confirmed',
    declined: 'This consultation will not take place',
    expired: 'Your request has expired',
    moved: 'Your consultation has a new time',
    cancelled: 'Your consultation is cancelled',
    'too-few': 'The group consultation will not take place',
    handed: 'A consultation was handed to you',
    'handed-on': 'Your consultation is handed over',
    resigned: 'Your cancellation of the consultation is saved',
    'day-before': 'Your consultation is tomorrow',
    'hour-before': 'Your consultation begins soon',
    booked: 'A new consultation',
    opened: 'A new group consultation with you',
    changed: 'A consultation has a new time',
    'to-decide': 'A request for you to decide on',
    off: 'A consultation is cancelled',
    'moved-away': 'Somebody else gives this consultation',
    fewer: 'A change among the advisers',
    'too-few-asked': 'A small group: please decide',
    away: 'A consultation needs another time',
    freed: 'There is an earlier time',
    proposed: 'Proposed times for your consultation',
    refused: 'Your request to the advisers: an answer',
    waiting: 'A request to the advisers',
  },
  texts: {
    received: (until) =>
      `This time is kept for you until ${until}. By then the adviser confirms the consultation or proposes something else.`,
    accepted: 'The adviser has confirmed this time.',
    declined: 'The adviser cannot take this request. You can choose another time or ask the advisers.',
    otherTimes: 'The next free times of the same adviser:',
    otherAdvisers: 'The next free times of other advisers:',
    expired:
      'No answer came in time, and the time is free again. We are sorry. You can choose another time or ask the advisers.',
    moved: 'If the new time does not suit you, you can change it.',
    cancelled: 'The consultation at this time will not take place. We are sorry for the trouble.',
    'too-few': (coming, minimum) =>
      `At least ${String(minimum)} are needed, and ${people(coming)} signed up. We are sorry. You can choose another time.`,
    handed: 'A colleague of your unit handed this consultation to you.',
    'handed-on': 'The colleague you named takes this consultation over.',
    resigned: 'Thank you for telling us. You can choose another time whenever you like: /doradztwo.',
    'day-before': 'If you cannot come, please change the time or cancel.',
    'to-decide': (until) =>
      `Please decide by ${until}. Without an answer the request expires and the time is free again.`,
    opened:
      'This time is taken in your calendar. If it does not suit you, please agree on another with whoever opened it.',
    changed: 'The consultation is at its new time. The one before is free again.',
    off: 'This time is free again.',
    'moved-away': 'This time is free again, there is nothing to do.',
    fewer:
      'One of the advisers has stepped out of this consultation. Its time and those who come stay the same.',
    'too-few-asked': (until) =>
      `Fewer people have signed up than are needed. Without a decision it is called off: ${until}. It can also take place in a smaller group.`,
    freed: (until) => `A time has become free. Whoever books it first has it. What you have now: ${until}.`,
    freedAny: 'A time has become free. Whoever books it first has it.',
    proposed:
      'Advisers propose times for your request. They are not kept for you, so it is worth choosing soon.',
    waiting: 'A new request is waiting for an answer: no free time suited.',
    waitingPassedOn:
      'A request that the advisers could not take is waiting for an answer. Whoever asked would like the coordinators to help.',
    refused:
      'The advisers cannot take this request now. We are sorry. You can choose a free time on this topic or pass the request on to the coordinators; nothing has to be written again.',
    refusedByAll:
      'No adviser could be found for this request. We are sorry. You can choose a free time on this or another topic.',
    waitingNobody: 'A new request is waiting for an answer: nobody advises on this topic.',
  },
};
