import type { Texts } from '../pl.ts';

/** Requests to the advisers: the list, proposals of times, declining. */
export const dutyRequests: Texts['dutyForms']['requests'] = {
  title: 'Requests to the advisers',
  none: 'Nobody is waiting for a time now.',
  open: 'Open a request',
  openMore: 'More requests',
  more: (count) => `Later ones: ${String(count)}. They are shown when there are fewer of those above.`,
  card: 'Request',
  since: 'Waiting since',
  preferred: 'Times that suit',
  anyMode: 'any way',
  proposed: 'Proposed times',
  propose: 'Propose times',
  decline: 'Decline',
  declineTitle: 'Decline the request',
  declineIntro:
    'The request will be closed. Whoever asked reads the reason and gets buttons: free times on the topic, and passing it on to the coordinators. Times that were proposed are no longer offered.',
  declineReason: 'Reason (whoever asked will read it)',
  declineHint: 'For example: the voivodeship office decides on this',
  declined: 'Declined. Whoever asked gets a message with the reason and what can be done next.',
  changed: 'The request changed meanwhile and was not declined. This is the list now:',
  times: 'Times (one to five)',
  intro: (mode) =>
    `Way of advice: ${mode}. Whoever asked will choose one of the times. Until then others can book them, too.`,
  suits: (parts, count) =>
    `Times that suit: ${parts}. ${count === 0 ? 'Nothing is free then; these are others.' : 'Those come first in the list.'}`,
  send: 'Send the times',
  badTimes: 'Please choose one to five times.',
  sent: 'The times are saved. Whoever asked will get them in a message; you will get one when a time is chosen.',
  gone: 'Some of these times are taken. Please choose others.',
  over: 'This request is settled or was withdrawn.',
  noTimes: 'Nobody has free times for this topic in this way. Extra hours would help.',
  noOwnTimes:
    'You have no free times for this unit, on this topic, in this way. Extra hours would help. Somebody else who advises on the topic can take the request, too.',
  notServed:
    'This unit is outside of the area you advise in. Whoever advises there can propose times; your area is among the settings of your duty.',
  line: (topic, since) => `${topic}, since ${since}`,
  stands: {
    proposed: 'times proposed already',
    passedOn: 'declined, and passed on to the coordinators',
    coordinators: 'for the coordinators',
  },
  declinedFor: 'Why it was declined',
};
