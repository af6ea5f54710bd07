import type { Texts } from '../pl.ts';

/** Registrations: what people and heads of units are told, and answers to the buttons below it. */
export const registrations: Texts['registrations'] = {
  rows: { when: 'When', where: 'Where', online: 'Meeting address', person: 'Who', contact: 'Contact' },
  when: (day, from, to) => `${day}, ${from}–${to}`,
  more: (count) => `and further meetings: ${count}`,
  title: (title, label) => (label === undefined ? `“${title}”` : `“${title}” (${label})`),
  somebody: 'somebody from your unit',

  notices: {
    offer: 'There is a seat for you',
    offerText: (title, until) =>
      `${title}: a seat became free and it is your turn on the waiting list. It is kept for you until ${until}.`,
    offerNext:
      'Without an answer by then we will offer the seat to the next person. Afterwards you can sign up again, at the end of the list.',
    free: 'A seat is free',
    freeText: (title) =>
      `${title}: it begins in less than a day, and a seat is free. The first to answer has it.`,
    freeNext: 'Everybody on the waiting list got this message.',
    lapsed: 'The offer of a seat has ended',
    lapsedText: (title) =>
      `${title}: the seat was kept for you, and is now offered to the next person. No harm done. If you are still interested, you can sign up again, at the end of the waiting list.`,
    withdrawn: 'The offer of a seat is withdrawn',
    withdrawnText: (title, place) =>
      `${title}: there are fewer seats than planned, and we cannot keep the offer. We are sorry. The order of the waiting list has not changed; your place: ${place}.`,
    lowered: 'Fewer seats than planned',
    loweredText: (title: string, place: number): string =>
      `${title}: the organiser had to lower the number of seats, and yours goes back to the waiting list, to place ${place}. We are sorry for this change. When a seat becomes free, it will be offered in this order.`,
    enrolled: 'Enrolled by your unit',
    enrolledText: (title, by) => `${title}. Enrolled by: ${by}.`,
    byUnit: 'your unit or the organiser',
    'consent-asked': 'Your consent is asked for',
    'consent-askedText': (title, name) =>
      `${name} would like to take part: ${title}. Your consent is needed.`,
    'consent-lapses': 'Your consent is still awaited',
    'consent-lapsesText': (title, name) =>
      `${name} still waits for your consent to take part: ${title}. The time to answer is soon over.`,
    'consent-askedUntil': (until) => `Please answer by ${until}. Without an answer the application ends.`,
    'consent-given': 'Consent given',
    'consent-givenText': (title) => `${title}: the head of your unit agreed.`,
    'consent-refused': 'No consent',
    'consent-refusedText': (title) =>
      `${title}: the head of your unit did not agree, so the application has ended. Please ask in your unit for the reason.`,
    'consent-unanswered': 'The application has ended',
    'consent-unansweredText': (title) =>
      `${title}: the consent of your unit did not come in time, so the application has ended. You can apply again, best after a word with your unit.`,
    'moved-up': 'You have a seat',
    'moved-upText': (title) => `${title}: the organiser gave you a seat.`,
    selected: 'You have a seat',
    selectedText: (title) => `${title}: the recruitment is over.`,
    'not-selected': 'Result of the recruitment',
    'not-selectedText': (title) =>
      `${title}: the recruitment is over. There were more applications than seats.`,
    removed: 'Registration ended by the organiser',
    removedText: (title) =>
      `${title}: the organiser ended your registration. If this is a mistake, please write to them.`,
    substituted: 'Somebody else takes part',
    substitutedText: (title) => `${title}: the head of your unit passed your seat to a colleague.`,
    released: 'A seat of your unit went back',
    releasedText: (title) =>
      `${title}: the time for naming somebody for the seat of your unit is over. Somebody else will have it.`,
    cancelled: 'Event cancelled',
    cancelledText: (title) =>
      `${title}: the event will not take place. We are sorry for the trouble. Your registration has ended, nothing needs to be done.`,
    cancelledReason: (reason) => `Reason: ${reason}`,
    cancelledNext: 'Other events: /szkolenia.',
    'held-cancelled': 'The event is cancelled',
    'held-cancelledText': (title: string): string =>
      `${title}: the event will not take place, so the places held for your unit no longer count. We are sorry for the trouble.`,
    'held-changed': 'The event has changed',
    'held-changedText': (title: string): string =>
      `${title}: the details have changed, and your unit holds places without names here. Now it is:`,
    'held-lowered': 'Places of the unit are released',
    'held-loweredText': (title: string): string =>
      `${title}: the organiser had to lower the number of places, so places held for your unit without names were released. We are sorry for this. The card of the event shows what is left.`,
    changed: 'The event has changed',
    changedText: (title) => `${title}: the details have changed. Now they are:`,
    changedSoon: 'This change comes at the last moment, so please confirm that you know of it.',
    changedNext: 'If this does not suit you, you can resign. The next person will have the seat.',
    'changed-again': 'Please confirm that you know of the change',
    'changed-againText': (title) =>
      `${title}: we wrote about a change and do not know whether you have read it. One press of the button is enough. It is like this now:`,
    certain: 'The event takes place',
    certainText: (title) => `${title}: the group is complete, we shall meet for certain.`,
    reminder: 'Reminder of an event',
    reminderText: (title) => `${title}: see you soon.`,
    reminderNext: 'If you cannot come, please resign. Somebody else may be waiting for the seat.',
    'signed-up': 'Your application is saved',
    'signed-upText': (title) => `${title}.`,
    accepted: 'Your answer is saved',
    acceptedText: (title) => `${title}: thank you for accepting the place.`,
    amended: 'The change in your application is saved',
    amendedText: (title) => `${title}. /moje shows what your application says.`,
    moved: 'Another date in your application',
    movedText: (title) => `${title}: your application is for another date now.`,
    resigned: 'Your withdrawal is saved',
    resignedText: (title) =>
      `${title}: your application has ended. Thank you for telling us; you are welcome at other events.`,
    paused: 'Sign-ups paused',
    pausedText: (title) =>
      `${title}: the number of seats taken does not match the registrations. Sign-ups for this date are paused, others go on. Please check the list, then count the seats anew.`,
  },

  standings: {
    applied: 'The application is in. It is not a seat yet: we will write when the recruitment is over.',
    consent: 'The application waits for the consent of the head of your unit.',
    confirmed: 'You are on the list of participants.',
    waiting: (place) =>
      `You are on the waiting list, place ${place}. We will write when a seat becomes free.`,
    offered: (until) => `A seat is kept for you, please answer by ${until}.`,
    held: 'The seat is kept for the unit.',
    rejected: 'This time we cannot offer you a seat. Thank you for applying; other events are open to you.',
    ended: 'This registration has ended.',
  },
  certain: 'The event takes place for certain.',
  participantForm:
    'The project asks for a form, which is filled in on its own page and never in chat. If it is handed in already, there is nothing to do. /mine shows how the documents stand.',

  buttons: {
    accept: 'I accept',
    decline: 'No, thank you',
    take: 'I take this seat',
    agree: 'I agree',
    refuse: 'I do not agree',
    resign: 'I resign',
    resignSure: 'Yes, I resign',
    leave: 'Leave the waiting list',
    keep: 'I stay on the list',
    keepSeat: 'I keep my place',
    keepApplication: 'I keep my application',
    rejoin: 'Sign up again',
    check: 'Check the conditions',
    repair: 'Count and open',
  },

  accepted: 'Thank you, the seat is yours.',
  acceptedConsent:
    'Thank you. The seat now waits for the consent of the head of your unit; we have asked, and will write to you.',
  declined: 'Thank you for answering. We will offer the seat to the next person.',
  agreed: 'Your consent is noted. The person will be told.',
  refusedConsent: 'Your refusal is noted. The person will be told.',
  resigned: 'Your resignation is noted. Thank you for telling us.',
  resignedSeat: 'The seat is free for the next person now.',
  kept: 'Nothing was changed.',
  rejoined: (place) => `You are on the waiting list again, place ${place}.`,
  repaired: 'The seats were counted and sign-ups for this date are open again.',
  notRepaired: (given) =>
    `${given} registrations have a seat, more than there are seats. First raise the number of seats or end some of them.`,

  resignAsk: (title) => `Do you really want to resign? ${title}`,
  resignWithSeat:
    'The seat becomes free for the next person at once. You can sign up again afterwards, without priority.',
  resignWaiting: 'You can sign up again afterwards, but only at the end of the list.',
  resignApplied: 'You can apply again until the recruitment ends.',
  resignUntil: (until) => `You can resign by this button until ${until}.`,

  refused: {
    gone: 'There is no such registration any more.',
    'not-allowed': 'Only the person, their head or the organiser can do this.',
    ended: 'This registration has ended already.',
    'other-state': 'This cannot be done any more: the registration stands elsewhere now. See /moje.',
    'too-late': 'The time for this is over. Please write to the organiser.',
    full: 'Somebody was faster and no seat is free any more. You stay on the waiting list.',
    already: 'This person is registered for the event already.',
    paused: 'Sign-ups for this date are paused for a while. The coordinator knows; please try later.',
    busy: 'Many people are signing up right now. Nothing was changed; please try again.',
  },
  rejoinRefused:
    'Something has changed since the first application, so the conditions have to be checked again.',
  seeMine: '/moje shows how it stands.',
};
