import type { Texts } from '../pl.ts';
import { plural } from '../format.ts';
import { dutyAbsences } from './duty-absences.ts';
import { dutyRequests } from './duty-requests.ts';

const consultations = (count: number): string =>
  plural('en', count, { one: 'consultation', other: 'consultations' });

const messages = (count: number): string => plural('en', count, { one: 'message', other: 'messages' });

/** Forms of advisers and coordinators: terms, hours, leave, topics, travel, stand-ins. */
export const dutyForms: Texts['dutyForms'] = {
  submit: 'Save',
  required: 'This field is needed.',
  choice: 'Please choose from the list.',
  number: (least, most) => `Please enter a number from ${least} to ${most}.`,
  url: 'Please enter an address that begins with https://.',
  personal: 'This field must not hold PESEL, document or account numbers.',

  terms: {
    title: 'What I advise on',
    name: 'Name of the adviser',
    nameHint: 'As people who book will see it',
    topics: 'Topics',
    region: 'Voivodeship',
    powiaty: 'Powiaty (empty: the whole region)',
    powiatyHint: 'For example: nyski, brzeski, Opole',
    base: 'Powiat where journeys begin',
  },
  meeting: {
    title: 'Place and contact',
    place: 'Where people are received',
    placeHint: 'For example: Opole, ul. Przykładowa 1, room 12',
    online: 'Address of the online room',
    onlineHint: 'Any address that begins with https://',
    phone: 'Phone (empty: the adviser calls)',
    confirms: 'Requests',
    confirmsOptions: { atOnce: 'Confirmed at once', byHand: 'With the adviser’s consent' },
    active: 'Bookings',
    activeOptions: { yes: 'Open', no: 'Paused' },
    badPhone: 'Please enter a phone number, for example 77 123 45 67.',
  },
  limits: {
    title: 'Booking rules',
    notice: 'Notice, in hours',
    horizon: 'How many days ahead',
    daily: 'Most minutes of advice a day',
    before: 'Break before (min)',
    after: 'Break after (min)',
  },
  hours: {
    title: 'Hours',
    label: 'One line for each',
    hint: 'Mon-Fri 8:00-12:00 phone, online; Wed 13-15 in person; Fri 9-15 visit',
    intro:
      'Ways: phone, online, in person, visit. A line may end with: place: Nysa, Rynek 1, or: from 1.02.2027, until 30.06.2027.',
    faults: {
      unread: (line, words) => `“${line}”: we cannot read: ${words}.`,
      'no-days': (line) => `“${line}”: days are missing, for example Mon-Fri.`,
      'no-hours': (line) => `“${line}”: hours are missing, for example 8:00-12:00.`,
      'no-modes': (line) => `“${line}”: the way is missing: phone, online, in person or visit.`,
      'no-time': (hours) => `“${hours}”: there is no such time.`,
      reversed: (hours) => `“${hours}”: the end is before the beginning.`,
      'no-quarter': (hours) => `“${hours}”: please use full quarters (:00, :15, :30, :45).`,
      overlap: (weekday, one, other) => `${one} and ${other} overlap (${weekday}).`,
    },
    many: 'At most 60 of them fit. Please join some.',
    saved: (count) =>
      count === 0
        ? 'The hours are removed. Nobody new can book; what was booked takes place.'
        : 'The hours are saved. What was booked before does not change.',
  },
  leave: {
    title: 'Leave and exceptions',
    list: 'Exceptions',
    none: 'There are no exceptions. Public holidays are free by themselves.',
    add: 'Leave or a break',
    addExtra: 'Extra hours',
    remove: 'Remove an exception',
    removeAsk: (what) => `Remove: ${what}?`,
    removeButton: 'Remove',
    removed: (told, isBooked) =>
      [
        'Exception removed.',
        ...(isBooked ? ['The consultations booked in this time keep their times.'] : []),
        ...(told > 0
          ? [`Those who were asked to choose another time will hear that theirs holds: ${messages(told)}.`]
          : []),
      ].join(' '),
    restore: 'Restore the exception',
    reasons: { leave: 'leave', training: 'training', duty: 'duty', other: 'break' },
    kinds: { closed: 'closed', open: 'extra hours' },
    form: {
      title: 'Leave or a break',
      extraTitle: 'Extra hours',
      from: 'First day',
      until: 'Last day (empty: the same)',
      dayHint: 'For example: 15.12.2026 or 15.12',
      hours: 'Hours (empty: whole days)',
      extraHours: 'Hours',
      hoursHint: 'For example: 9:00-12:00',
      reason: 'Reason',
      modes: 'Ways',
      place: 'Place (empty: the usual one)',
      badDay: 'Please enter a day, for example 15.12.2026.',
      noSuchDay: (typed) => `There is no such day in the calendar: “${typed}”.`,
      past: 'This day has passed.',
      reversed: 'The last day is before the first.',
      tooLong: 'At most a year at once.',
      badHours: 'Please enter hours, for example 9:00-12:00, in full quarters.',
    },
    saved: 'Saved. Nobody can book this time.',
    savedTold: (count) =>
      count === 0
        ? 'Saved. Nobody new can book in this time.'
        : `Saved. Those who booked will be offered other times: ${messages(count)}.`,
    extraSaved: 'The extra hours are saved.',
    hits: (count) => `In this time: ${consultations(count)}. Nothing disappears without a message.`,
    hitLine: (when, topic, proposal) => `${when}, ${topic} → ${proposal}`,
    proposal: (when, name) => `${when}, ${name}`,
    noProposal: 'no free time; the person will choose another or ask the advisers',
    groupProposal: (when) => `the whole group: ${when} (a button will follow)`,
    noGroupTime: 'no time for the whole group; it can be cancelled on its card',
    moveGroup: (when) => `Move the group: ${when}`,
    toldNote:
      'Everybody who booked will get a message with times to choose from. Until they decide, their consultation stays on the list “During your leave”.',
    save: (count) => (count === 0 ? 'Save' : `Save, ${messages(count)}`),
    freshLook: 'The consultations of these days changed in the meantime. This is how it stands now:',
  },
  told: {
    title: 'Your consultation needs another time',
    lead: (name) => `${name} cannot advise at that time.`,
    standInTitle: 'Somebody else will advise you',
    standInLead: (name) =>
      `${name} is away. The time stays the same. If it does not suit you, you can change it on the card.`,
    stillOnTitle: 'Your time holds after all',
    stillOn: (name) =>
      `${name} will be there after all, and the consultation takes place as booked. There is nothing to change.`,
    takesOverTitle: 'You are standing in',
    takesOver: (name) => `${name} is away. These consultations are yours now, at the same times:`,
    choose: 'Free times to choose from:',
    slot: (when, name) => `${when}, ${name}`,
    none: 'There are no free times now. You can ask the advisers, and they will propose one.',
    group:
      'This is a group consultation. The adviser will name a new time for the whole group in another message. You can also join another session or cancel.',
    otherSessions: 'Other group sessions',
    ask: 'Ask the advisers',
    card: 'Consultation',
    cancel: 'Cancel it',
  },
  topics: {
    title: 'Topics of advice',
    choose: 'Change a topic',
    add: 'New topic',
    line: (name, minutes, advisers) =>
      `${name}: ${String(minutes)} min, ${plural('en', advisers, { one: 'adviser', other: 'advisers' })}`,
    inactive: 'switched off',
    nobody: 'requests go to the coordinators',
    group: (seats, minimum) => `in groups: ${String(seats)} seats, at least ${String(minimum)} people`,
    seats: {
      choose: 'Seats of groups',
      title: 'Seats of groups',
      intro: (name) =>
        `${name}. Empty fields mean consultations of one booking. What is booked does not change.`,
      seats: 'Seats (2 to 15)',
      minimum: 'From how many people on',
      saved: (name) => `Topic “${name}”: seats saved.`,
    },
    form: {
      title: 'Topic of advice',
      pl: 'Name in Polish',
      en: 'Name in English',
      minutes: 'Usual length (minutes)',
      knowledge: 'Topics of the knowledge base',
      knowledgeHint: 'Whose questions lead to an adviser; separated by commas',
      active: 'Can it be booked?',
      activeOptions: { yes: 'Yes', no: 'No' },
      badMinutes: 'Please enter a multiple of 15, from 15 to 480.',
      unknownTopics: (ids) => `The knowledge base has no such topics: ${ids}.`,
    },
    saved: (name) => `The topic “${name}” is saved.`,
  },
  travel: {
    title: 'Travel times',
    label: 'One line for each pair of powiaty',
    hint: 'For example: Opole – nyski 55',
    intro:
      'The number is minutes one way. Where a pair is not listed: 20 min within a powiat, 60 min between two.',
    unread: (line) => `“${line}”: please enter two powiaty and minutes, for example Opole – nyski 55.`,
    minutes: (line) => `“${line}”: from 0 to 300 minutes.`,
    twice: (line) => `“${line}”: this pair is above already.`,
    saved: (count) => `Saved: ${plural('en', count, { one: 'pair', other: 'pairs' })}.`,
  },
  reassign: {
    title: 'Stand-in',
    intro: 'Consultations of these days go to other advisers, where possible at the same time.',
    adviser: 'Who is away',
    from: 'First day',
    until: 'Last day (empty: the same)',
    preview: (name, period) => `Stand-in for ${name}, ${period}`,
    nothing: 'There are no consultations on these days. The absence alone can be saved.',
    sameTime: (when, topic, name) => `${when}, ${topic} → the same time, ${name}`,
    despiteNotice: (line) => `${line} (despite their notice)`,
    sooner: (count) =>
      `Colleagues could take over at the same time, but their notice forbids it: ${consultations(count)}. In an emergency it can be left aside.`,
    override: 'Leave notice aside',
    keepNotice: 'With notice',
    choice: (when, topic) => `${when}, ${topic} → the person chooses from a message`,
    save: 'Save absence and stand-ins',
    done: (moved, asked) =>
      `The absence is saved. Moved: ${String(moved)}, left to those who booked: ${String(asked)}.`,
    noAdvisers: 'There are no advisers yet.',
  },
  absences: dutyAbsences,
  requests: dutyRequests,
};
