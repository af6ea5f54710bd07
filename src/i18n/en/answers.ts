import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

export const answers: Texts['answers'] = {
  asOf: (when) => `As of: ${when}`,
  inPeriod: (when) => `Period: ${when}`,
  asKnownNow: (today) => `As known on ${today}; the rules may change by the time asked about.`,
  upcoming: (from, says) => `Published, not yet in force. From ${from}: ${says}`,
  replaced: (to, says) => `Changed recently. Until ${to}: ${says}`,
  onlyExpired: (to) =>
    `This rule was in force only until ${to}. I have no confirmed information on what holds now. The former state is below.`,
  onlyExpiredUndated:
    'This rule is no longer in force, and I have no confirmed information on what holds now. The former state is below.',
  gapExpired: (when) => `${when}: this rule was no longer in force, and I have no other one confirmed.`,
  gapNotYet: (when) => `${when}: this rule was not in force yet.`,
  gapUnknown: (when) => `${when}: I have no confirmed information for that time.`,
  passport: 'What it rests on',
  basis: 'Legal basis',
  inForce: 'In force',
  checked: 'Checked',
  checkedBy: (day, owner) => `${day} (${owner})`,
  nextCheck: 'Next check',
  remark: 'Reservation',
  sourcesLabel: 'Sources',
  moreSources: (count) => `and ${plural('en', count, { one: 'more source', other: 'more sources' })}`,
  inPolish: 'The verified text is in Polish and is quoted word for word.',
  share: 'Share in the channel',
  sharedBy: (name) => (name === '' ? 'Shared from a conversation with the assistant.' : `Shared by: ${name}`),
  wasHelpful: 'Was this answer helpful?',
  helpful: 'Helpful',
  unhelpful: 'Not helpful',
  thanks: 'Thank you. The editors take this into account.',
  thanksUnhelpful: 'Thank you. The editors will look at this answer. You can also ask in other words.',
  related: 'Related questions',
  choose: 'Which of these questions is closest?',
  noneOfThese: 'None of these',
  notCovered: 'I have no confirmed answer to this question.',
  notCoveredForDay: (title, when) =>
    `I know this for other times, but I have no confirmed information for: ${when}. The question is “${title}”.`,
  nextStep:
    'You can ask in other words, best in one sentence and with a date.',
  nextStepAdviser: (contact) => `An adviser helps with what is not here: ${contact}.`,
  notVerified: 'We have not verified this',
  notVerifiedStep: 'We do not give unconfirmed information as an answer.',
  empty: 'There was no question in the message. Please type it in plain words.',
  noWords: 'I found no words I could answer. Please ask in a plain sentence.',
  tooLong: (limit) =>
    `This message is too long for me (${limit} characters fit). Please ask one question in a sentence or two, without data of persons.`,
  crisis: 'If somebody is in danger, help comes first and rules come after.',
  crisisAfter:
    'The assistant does not replace a person and does not notify any service. This message was not kept.',
  needsPerson:
    'No individual case is decided here: the unit decides by administrative decision. Below is the rule alone.',
  part: (number, question) => `Question ${number}: ${question}`,
  personalData: (kinds) =>
    `The message may hold data of a person (${kinds}). We do not keep it and do not look for an answer.`,
  personalDataInstead:
    'Please describe the situation in general. You can copy and send this text, without the data:',
  personalDataDelete: 'Please also delete the previous message if others can see it.',
  personalDataKind: {
    pesel: 'a PESEL number',
    'eleven-digits': 'an 11-digit number',
    account: 'a bank account number',
    'identity-card': 'an identity card number',
    passport: 'a passport number',
    phone: 'a phone number',
    email: 'an e-mail address',
    name: 'a name',
  },
  personalDataMask: {
    pesel: 'PESEL number',
    'eleven-digits': 'number',
    account: 'account number',
    'identity-card': 'card number',
    passport: 'passport number',
    phone: 'phone',
    email: 'e-mail',
    name: 'person',
  },
  badDay: (text) =>
    `I do not understand the date “${text}”. Please write it like 2025-12-31, 31.12.2025 or grudzień 2025.`,
  badRegion: (text) => `I do not know the voivodeship “${text}”.`,
  gone: 'This answer is no longer in the knowledge base. Please ask again.',
  myQuestions: 'My questions',
  noQuestions: 'Answers you were given lately will appear here.',
  askNow: 'Ask a question',
  prompts: [
    { title: 'Procurement threshold', text: 'Jaki jest próg stosowania Prawa zamówień publicznych?' },
    { title: 'Income criterion', text: 'Ile wynosi kryterium dochodowe w pomocy społecznej?' },
    { title: 'Competitiveness principle', text: 'Od jakiej kwoty stosuje się zasadę konkurencyjności?' },
    { title: 'Permanent benefit', text: 'Ile wynosi zasiłek stały?' },
  ],
};
