import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });

const changes = (count: number): string => plural('en', count, { one: 'change', other: 'changes' });

export const recall: Texts['recall'] = {
  description: 'Changes of the knowledge base that people must be told of',

  told: {
    title: 'A correction to an answer',
    intro: 'Something in the knowledge base on which an answer to you rested has changed.',
    check: 'If you have already prepared something on that basis, please check it.',
    given: (titles, day) => `${titles} (answer of ${day})`,
    givenSample: (titles) => `${titles} (here everyone sees the day of their answer)`,
    calculated: 'A calculator’s result',
    rows: {
      told: 'We said',
      toldBasis: 'Basis we named',
      toldPeriod: 'Period we named',
      corrected: 'Correct is',
      replaced: 'In force now',
      withdrawn: 'Now',
      period: 'Since when',
      today: 'Today’s rule',
      basis: 'Basis',
      source: 'Source',
    },
    noRule: 'We do not state this any more, because we have no confirmed rule for it.',
    more: (count) => `Besides: ${changes(count)}. /pytanie tells the present answers.`,
    see: 'See the answer now',
    seeOne: (title) => `See now: ${title}`,
    why: 'We write this once, to those who were given such an answer in the last 90 days. We remember only which answer it was and when, never the question.',
    stop: 'Do not tell me of changes',
  },

  noticed: {
    title: 'A change of the knowledge base to decide on',
    text: (count) =>
      `Something we said in answers has changed: ${changes(count)}. Please decide whether to send a correction.`,
  },

  title: 'Corrections',
  none: 'Nothing waits for a decision.',
  intro:
    'These facts say something else today than we said in answers. One person proposes, a second one sends.',
  line: (count, day) => `Of ${day}: ${changes(count)}`,
  state: (state) => `State: ${state}`,
  reaches: (count) => `Concerns ${people(count)}.`,
  reachesNobody: 'There is nobody to tell.',
  states: {
    noticed: 'waits for a decision',
    proposed: (name) => `${name === '' ? 'somebody' : name} proposes to send it`,
    sent: (count, day) => `sent on ${day} to ${people(count)}`,
    editorial: (day) => `editorial, not sent (${day})`,
  },
  decidedBy: (name) => (name === '' ? '' : `decided by ${name}`),
  latest: 'Latest decisions',
  see: 'See',
  toList: 'List of corrections',
  next: 'Next',

  factTitle: (id) => `Fact ${id}`,
  inAnswers: (titles) => `In answers: ${titles}`,
  andOthers: 'and others',
  isSkipped: 'Taken for editorial: nobody will be told.',
  isTakenBack: 'This change was taken back: nobody will be told.',
  skip: 'This fact: an editorial change',
  keep: 'Tell people after all',
  preview: 'Preview the message',
  previewIs: 'This is what the message will look like. Everyone sees only what concerns their own answers.',
  propose: (count) => `Propose to send to ${people(count)}`,
  send: (count) => `Send the correction to ${people(count)}`,
  editorial: 'Do not send: editorial changes only',
  return: 'Take the proposal back',
  secondPerson: 'The proposal is noted. A second person, an adviser or a coordinator, sends it.',
  waitsForSecond: 'A second person sends it, not the one who proposed it.',
  sent: (count) => `We are sending the correction to ${people(count)}. Everyone gets it once.`,
  markedEditorial: 'Noted: this is editorial. Nobody is told.',
  returned: 'The proposal is taken back. The changes wait for a decision again.',

  onlyDesk: 'Advisers and coordinators decide on corrections.',
  atHome: (count) => `A correction waits for a decision: ${changes(count)}.`,
  refused: {
    'not-allowed': 'Advisers and coordinators decide on corrections.',
    decided: 'This correction is decided already.',
    own: 'It was proposed from this account, and a second person sends it.',
    'not-proposed': 'Nobody proposes to send this now. Please open the correction again.',
    proposed: 'It is proposed already. To change something, take the proposal back first.',
    'nothing-left': 'There is nothing left to send.',
    gone: 'This correction is not on the list any more.',
    busy: 'Somebody else is changing this correction. Please try again.',
  },
};
