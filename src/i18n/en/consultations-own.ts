import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });

export const ownConsultations: Pick<
  Texts['consultations'],
  'card' | 'tooMany' | 'change' | 'ask' | 'request' | 'wish' | 'groups' | 'mine'
> = {
  card: {
    title: 'Consultation',
    groupTitle: 'Group consultation',
    example: 'Example: this consultation was made up for the preview.',
    booked: 'The time is confirmed.',
    requested: (until) => `The time is held. The adviser confirms it now; a message will come by: ${until}.`,
    requestedOpen: 'The time is held. The adviser confirms it now, and a message will come here.',
    moved: 'The time is changed. The previous one is free for others.',
    movedRequested:
      'The new time is held and waits for the adviser’s confirmation. The previous one is free for others.',
    handed: (name) => `${name} will come to the consultation and will get a message.`,
    added: (count) =>
      count === 1 ? 'The person is added and will be told.' : 'The people are added and will be told.',
    already: 'You are on this list already. There is no need to join again.',
    states: {
      requested: 'waits for the adviser’s confirmation',
      confirmed: 'confirmed',
      declined: 'the adviser could not take this time',
      expired: 'the time was not confirmed in time',
      cancelled: 'cancelled',
      moved: 'moved to another time',
      held: 'took place',
      'no-show': 'did not take place',
    },
    rows: {
      topic: 'Topic',
      when: 'Time',
      mode: 'Way',
      place: 'Place',
      room: 'Link to the call',
      phone: 'Phone',
      unit: 'Institution',
      seats: 'People who joined',
      matter: 'Your matter',
      document: 'Document',
      state: 'State',
    },
    roomOpen: 'Join the call',
    roomLater: 'the link will come in a message',
    theyCall: 'the adviser will call your institution',
    ownSeat: 'the seat of your institution',
    placeLater: 'the adviser will tell the place',
    seats: (taken, seats, minimum) =>
      taken >= minimum
        ? `${String(taken)} of ${String(seats)}, it takes place for certain`
        : `${String(taken)} of ${String(seats)}, it takes place from ${people(minimum)} on`,
    reminders: {
      both: 'We will remind you the day before and an hour before. It is in your private calendar (/moje), too.',
      hour: 'We will remind you an hour before. It is in your private calendar (/moje), too.',
      none: 'It is in your private calendar (/moje), too.',
    },
    file: 'Calendar file',
    move: 'Change the time',
    cancel: 'Cancel',
    handOver: 'Pass on',
    earlier: 'An earlier time',
    again: 'A new time',
    gone: 'This consultation is not on the list any more. /moje shows yours.',
    notYours: 'This consultation belongs to somebody else. /moje shows yours.',
    otherSessions: 'Other group sessions',
    others: 'More people from the unit',
    ofGroup:
      'This is a session of the whole group, so only its adviser can change the time. If it does not suit you, you can give up your seat and join another session.',
    ended: 'This consultation cannot be changed any more. This is how it stands:',
    away: 'The adviser is away at that time. Please choose another time or another adviser: “Change the time”.',
    awayGroup:
      'The adviser is away at that time. A new time for the whole group will come in a message; you can also join another session.',
    changed: 'The consultation changed before the button was pressed. This is how it stands:',
  },

  tooMany: (most) =>
    `You have ${plural('en', most, { one: 'booked consultation', other: 'booked consultations' })} already, which is the most at a time. One of them can be cancelled in /moje.`,

  change: {
    moveTitle: 'Change of time',
    from: (when) => `Now: ${when}`,
    noneFree:
      'There are no other free times now. You can be told when something is free, or ask the advisers for a time.',
    anyAdviser: 'Another adviser',
    sameAdviser: 'The same adviser',
    confirm: (before, after) => `New time: ${after}. The present one (${before}) becomes free at once.`,
    yes: 'Change the time',
    yesDespite: 'Change it all the same',
    no: 'Leave it as it is',
    otherTime: 'Another time',
    clash: (events) => `At that time you already have: ${events}. Change the time all the same?`,
    cancelTitle: 'Cancel',
    cancelIntro: (what) => `${what}. When you cancel, the time is free for others at once.`,
    leaveIntro: (what) => `${what}. When you leave, your seat in the group is free at once.`,
    reason: 'Reason',
    reasonHint: 'It helps to arrange the hours.',
    reasons: {
      time: 'the time does not fit',
      solved: 'the matter is settled',
      other: 'another reason',
    },
    cancelSubmit: 'Cancel it',
    cancelled: 'It is cancelled. The time is free, and the adviser will be told.',
    left: 'You have left the group. The seat is free.',
    handTitle: 'Pass on',
    handIntro: (what) => `${what}. The person you choose will get a message and come instead.`,
    person: 'Who comes',
    handSubmit: 'Pass on',
    nobody:
      'There is nobody in your institution yet to whom the consultation could be passed. People join by themselves in /profil.',
    unnamed: 'a person without a name',
  },

  ask: {
    title: 'Request',
    intro: (topic) => `Topic: ${topic}. The advisers will propose times in a message.`,
    introCoordinators: (topic) =>
      `Topic: ${topic}. Nobody advises on it yet, so the request goes to the coordinators.`,
    days: 'Times that suit you',
    daysHint: 'Without a choice: any time.',
    parts: {
      'mon-am': 'Monday morning',
      'mon-pm': 'Monday afternoon',
      'tue-am': 'Tuesday morning',
      'tue-pm': 'Tuesday afternoon',
      'wed-am': 'Wednesday morning',
      'wed-pm': 'Wednesday afternoon',
      'thu-am': 'Thursday morning',
      'thu-pm': 'Thursday afternoon',
      'fri-am': 'Friday morning',
      'fri-pm': 'Friday afternoon',
    },
    mode: 'Way',
    anyMode: 'any',
    submit: 'Send the request',
    sent: 'The advisers have your request. They will propose times in a message.',
    sentCoordinators:
      'The coordinators have your request, because nobody advises on this topic yet. The answer will come in a message.',
    tooMany: (most) =>
      `${plural('en', most, { one: 'request', other: 'requests' })} of yours wait for the advisers already. A new one can be sent when one of them is settled or withdrawn in /moje.`,
  },

  request: {
    title: 'Request to the advisers',
    states: {
      waiting: 'waits for an adviser',
      proposed: 'times are proposed',
      settled: 'booked',
      withdrawn: 'withdrawn',
      lapsed: 'closed without a time',
    },
    forCoordinators: 'waits for a coordinator',
    proposals: 'Proposed times. Choosing one books it at once. Until then others can book them, too.',
    proposal: (when, adviser) => `${when}, ${adviser}`,
    see: 'Show',
    withdraw: 'Withdraw the request',
    passOn: 'Pass it on to the coordinators',
    passedOn: 'The request is with the coordinators. The answer will come in a message.',
    asItStands: 'This request cannot be passed on any more. This is how it stands:',
    reason: 'Why it was declined',
    reasonLine: (reason) => `Why it was declined: ${reason}`,
    withdrawn: 'The request is withdrawn.',
    gone: 'This request is not on the list any more. /moje shows yours.',
    lapsed: 'This proposal is over. This is how the request stands:',
    pickGone: 'Somebody has taken this time. The other proposals still hold, or choose a free time.',
    clash: (events) => `At that time you already have: ${events}. Choose this time all the same?`,
    pickDespite: 'Choose it all the same',
    others: 'Other proposals',
  },

  wish: {
    made: (topic) =>
      `When an earlier time is free (${topic}), we will write. Those that are free now are under “Change the time”. Nothing changes without your consent.`,
    madeAny: (topic) => `When a time is free (${topic}), we will write.`,
    isOn: 'You will get a message when a time is free.',
    off: 'Switch this off',
    isOff: 'It is switched off.',
    line: (topic) => `Waiting for an earlier time: ${topic}`,
  },

  groups: {
    title: 'Group consultations',
    lead: 'One talk for several institutions. Several people of one institution may come.',
    none: 'There are no topics of group consultations yet.',
    noSession: 'No time is set yet.',
    open: 'Choose a time',
    join: 'Join',
    mine: 'Details',
    size: (seats, minimum) => `Up to ${people(seats)}, takes place from ${people(minimum)} on.`,
    session: (when, mode, seats) => `${when} · ${mode} · ${seats}`,
    full: 'no free seats',
    isMine: 'you are on the list',
  },

  mine: {
    title: 'Consultations',
    none: 'There is no consultation here yet.',
    line: (when, mode) => `${when} · ${mode}`,
    see: 'Show',
    more: (count) => `More consultations: ${String(count)}. /moje shows all of them.`,
  },
};
