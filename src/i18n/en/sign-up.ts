import { plural } from '../format.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });
const years = (count: number): string => plural('en', count, { one: 'year', other: 'years' });
const seats = (count: number): string => plural('en', count, { one: 'place', other: 'places' });

export const signUp = {
  confirmTitle: 'Application',
  prospect: {
    seat: 'There are free places: this application gives you one at once.',
    consentWithSeat:
      'There are free places. We keep one and ask the head of your institution; with their consent it is yours.',
    consentFirst: 'We ask the head of your institution for consent first. An application is not yet a place.',
    waiting: (place: number): string =>
      `All places are taken. Your application goes to the waiting list as number ${place}. Free places are offered in the order of the list.`,
    application: {
      priority:
        'An application is not yet a place. When sign-up ends, those with priority come first, then the order of applications. The result comes in a message.',
      organiser:
        'An application is not yet a place. The organiser decides, and the result comes in a message.',
      order: 'An application is not yet a place. The result comes in a message.',
    },
  },
  nowWaiting: (place: number): string =>
    `The last free place has just been taken. Your application can now go to the waiting list as number ${place}. Send it all the same?`,
  send: 'Send the application',
  sendWaiting: 'Join the waiting list',
  sendDespite: 'Send all the same',
  notNow: 'Not now',
  notSent: 'The application was not sent.',
  clash: (events: string): string =>
    `You have a place elsewhere at the same time: ${events}. You can send the application all the same and resign from one of them in /moje.`,

  needsForm: {
    title: 'Application',
    submit: 'Send the application',
    save: 'Save',
    diet: 'Meals',
    dietHint: 'For example: vegetarian, gluten-free. Empty: no special needs.',
    overnight: 'Overnight stay',
    overnightYes: 'I need a place to stay',
    overnightNo: 'I need no place to stay',
    accessibility: 'Accessibility',
    accessibilityHint: 'For example: hearing loop, step-free way in. Only coordinators see it.',
    amendTitle: 'Change of application',
    full: 'The last free place has just been taken. Sending it now means joining the waiting list.',
    clash: 'You have a place elsewhere at the same time. Sending it means applying all the same.',
    reread: 'The organiser changed the event. Please check the card and send the application again.',
    personalData: 'Please type no numbers and no data of other people here. Nothing was saved.',
  },

  done: {
    confirmed: 'Your place is confirmed.',
    waiting: (place: number): string =>
      `Your application is on the waiting list as number ${place}. When a place becomes free, we write at once and ask you to confirm it.`,
    applied: 'Application received. It does not confirm a place yet: we will write about the result.',
    consent: 'The application waits for the consent of the head of your institution. We will write.',
    consentNobody: (contact: string | undefined): string =>
      [
        'The application is saved, but there is nobody yet whom we can ask for consent: no one is confirmed as a head of your institution here. The organiser can approve the application without it, please let them know.',
        ...(contact === undefined ? [] : [`Contact: ${contact}.`]),
      ].join(' '),
    offered: 'A place became free. Please confirm it.',
    already: 'We have this application already. It need not be sent again.',
  },
  moving: {
    title: 'Another date',
    now: (term: string): string => `The application is now for: ${term}. The other dates:`,
    choose: (term: string): string => `Move to: ${term}`,
    full: 'You cannot move to this date at once, so you keep the place you have. You can ask the organiser about a swap.',
    otherList: (place: number): string =>
      `All places are taken here. It would be place ${place} on this waiting list, and your place on the present list would be lost.`,
    clash: (events: string): string =>
      `You already have a place elsewhere at the same time: ${events}. You can change the date all the same.`,
    taken: 'The last free place on this date was taken a moment ago. Your application is unchanged.',
    done: 'The date is changed. The earlier one no longer counts.',
    none: 'This event has no other date to choose any more.',
  },
  amended: 'The change of the application is saved.',
  noNeeds: 'This application asks for nothing else.',
  resignBy: (moment: string): string => `You can resign by a button until: ${moment}.`,

  closed: {
    gone: 'This event is not on the list any more. /szkolenia shows what is.',
    'not-open': 'Sign-up for this event is not open yet.',
    cancelled: 'The organiser cancelled this event, so there is no sign-up.',
    started: 'This event has begun, so there is no sign-up.',
    deadline: (moment: string): string =>
      `Applications were taken until: ${moment}. It is not possible to sign up now.`,
    paused:
      'Sign-up for this date is paused, because we have to check the number of places. The coordinators know. Please try later.',
  },
  changed:
    'The organiser changed this event before the application was sent. This is how it stands now; the application has to be sent again.',
  unitLimit: (limit: number): string =>
    `At most ${people(limit)} from one institution can take part, and so many from yours are registered already.`,
  busy: 'Many people are signing up at this moment. Please try again.',

  rules: {
    title: 'Conditions',
    unmet: 'The application does not meet the conditions. Here they are, one by one:',
    missing: 'Your profile does not say everything that is needed to check the conditions.',
    nextTime: 'If your profile is out of date, correct it in /profil. /szkolenia shows other events.',
    standing: { ok: 'met', missing: 'not in your profile', unmet: 'not met' },
    line: (rule: string, has: string | undefined, standing: string): string =>
      has === undefined ? `${rule}: ${standing}` : `${rule} (in your profile: ${has}): ${standing}`,
    unit: 'an institution in the profile',
    unitLimit: (limit: number, has: number): string =>
      `at most ${people(limit)} from one institution (registered: ${has})`,
    clash: (events: string): string => `nothing else at that time, but there is: ${events}`,
    years,
  },

  mine: {
    title: 'My applications',
    none: 'There is no application here yet. /szkolenia shows what is coming.',
    noneNext: 'There is no application for anything that is still to come. /szkolenia shows what is coming.',
    states: {
      applied: 'application received, waiting for the selection',
      consent: 'waiting for the consent of the head',
      confirmed: 'place confirmed',
      waiting: 'waiting list',
      offered: 'a place became free: please answer',
      held: 'a place of the institution, without a name',
      resigned: 'resigned',
      declined: 'offered place not taken',
      lapsed: 'the time for the answer is over',
      rejected: 'not selected',
      cancelled: 'cancelled by the organiser',
    },
    place: (place: number): string => `waiting list, number ${place}`,
    own: (standing: string): string => `Your application: ${standing}`,
    until: (moment: string): string => `answer until: ${moment}`,
    attended: (sessions: number, of: number): string =>
      of === 1 ? 'attendance confirmed' : `attended: ${sessions} of ${of} sessions`,
    certain: 'it takes place for certain',
    documents: {
      missing: 'Documents: none yet. The form of the project is filled in on its own page, never in chat.',
      'handed-in': 'Documents: handed in',
    },
    upcoming: 'Next',
    interests: 'Interests (date to be set)',
    past: 'Ended',
    details: 'Details',
    accept: 'I confirm',
    decline: 'I will not come',
    resign: 'Resign',
    leave: 'Leave the list',
    amend: 'Change the application',
    move: 'Change the date',
    all: 'My applications',
    browse: 'What is coming',
  },

  head: {
    enrol: 'Enrol people of my institution',
    hold: 'Hold places',
    enrolTitle: 'Enrol people',
    enrolIntro: (unit: string): string => `${unit}. This is your consent, too. Each of them gets a message.`,
    people: 'People, in the order of the list',
    enrolSubmit: 'Enrol',
    card: 'The event’s card',
    everybody: 'Everybody of the institution has an application for this event already.',
    nobody: 'There is nobody to enrol yet. People add themselves in /profil.',
    choose: 'Please choose at least one person.',
    chooseOne: 'Please choose one person, in one of the lists.',
    notAll: (most: number): string =>
      `The lists have room for ${most} people; the others can apply by themselves.`,
    tooFew: (free: number, names: number): string =>
      free === 0
        ? `There are no free places for those chosen (${names}). Nobody is enrolled yet. All can go to the waiting list.`
        : `${seats(free)} free, chosen: ${people(names)}. Nobody is enrolled yet. A split we propose:`,
    withSeat: (names: string): string => `place: ${names}`,
    onList: (names: string): string => `waiting list, in this order: ${names}`,
    split: 'Enrol with this split',
    clashes:
      'Nobody is enrolled yet, because somebody of those chosen has a place elsewhere at the same time. You can enrol all of them anyway, or choose others.',
    clashOf: (name: string, events: string): string => `${name}: ${events}`,
    enrolDespite: 'Enrol anyway',
    enrolled: (count: number): string => `Enrolled: ${people(count)}. Each of them gets a message.`,
    already: (names: string): string => `Have an application already: ${names}.`,
    notEligible: (name: string, rules: string): string => `${name}: ${rules}`,
    nobodyEnrolled: 'Nobody is enrolled, because not everybody chosen can be:',
    holdTitle: 'Places for the unit',
    holdCount: 'Number of places',
    holdUntil: 'Names until',
    holdUntilHint: (last: string): string => `At the latest ${last}. Then places without a name go back.`,
    holdTooLate:
      'There is too little time left to hold places without names. People can be enrolled at once.',
    holdSubmit: 'Hold',
    countFault: 'Please type a number from 1 to 20.',
    dayFault: (last: string, typed: string): string =>
      `Please type a day from tomorrow, for example ${typed}, ${last} at the latest.`,
    held: (count: number, moment: string): string =>
      `Held for your institution: ${seats(count)}. Names can be given on the event’s card until: ${moment}.`,
    holdTooFew: (free: number): string =>
      free === 0
        ? 'There are no free places to hold. People can join the waiting list.'
        : `Only ${seats(free)} free. Nothing is held yet.`,
    moreEvents: (count: number): string => `More events: ${count}. /szkolenia shows them all.`,
    mineTitle: (unit: string): string => `Applications of the institution: ${unit}`,
    nameUntil: (moment: string): string => `name until: ${moment}`,
    substitute: 'Substitute',
    menu: 'For the institution',
    nameNow: 'A name for a place',
    nameOne: (seats: number): string => `A name for a place of the institution (without: ${seats})`,
    releaseOne: (seats: number): string => `Give a place of the institution back (without: ${seats})`,
    substituteFor: (name: string): string => `Substitute: ${name}`,
    morePeople: (count: number): string => `and ${people(count)} more`,
    nameTitle: 'Who takes part',
    nameIntro: 'The place is held for the unit. The person chosen gets a message.',
    substituteIntro: (name: string): string =>
      `The place is now for: ${name}. It goes to the person chosen, and both get a message.`,
    person: 'Person',
    nameSubmit: 'Save',
    named: (name: string): string => `The place is for: ${name}. They get a message.`,
    substituted: (name: string): string => `The place is now for: ${name}. Both get a message.`,
    released: 'The place was given back.',
    notHead: 'Those who head this institution can do this. A coordinator confirms it: /profil.',
    unnamed: 'somebody without a name',
  },
};
