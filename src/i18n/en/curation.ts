import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });
const questions = (count: number): string => plural('en', count, { one: 'question', other: 'questions' });

export const curation: Texts['curation'] = {
  description: 'Knowledge base: gaps, votes, checks due, contradictions, proposals',
  option: 'Section',
  optionHelp: 'gaps, votes, due 60, conflicts, news 2026-01-01 or proposals; empty: overview',
  onlyEditors:
    'Advisers and coordinators look after the knowledge base. /zmiany shows everybody what changed in the rules, and /doradca tells an adviser what an answer lacks.',
  unknownSection: (words) =>
    `There is no section “${words}”. Below is the overview; sections can be typed too: gaps, votes, due, conflicts, news, proposals.`,
  title: 'Knowledge base: what needs attention',
  overview: (facts, answers) =>
    `The base holds ${plural('en', answers, { one: 'answer', other: 'answers' })} and ${plural('en', facts, { one: 'fact', other: 'facts' })}.`,
  homeTitle: 'Knowledge base',
  homeOpen: 'What needs attention',
  toOverview: 'Overview',
  next: 'Next',
  page: (from, to, of) => `${from}–${to} of ${of}`,
  gone: 'This is no longer on the list. Please open /wiedza again.',

  sections: {
    gaps: 'Gaps',
    votes: 'Votes',
    due: 'Checks due',
    conflicts: 'Contradictions',
    news: 'New rules',
    proposals: 'Proposals',
  },
  counts: {
    gaps: (count, asked) =>
      count === 0
        ? 'Questions without an answer: none.'
        : `Questions without an answer: ${plural('en', count, { one: 'group', other: 'groups' })}, the largest of ${people(asked)}.`,
    votes: (count) => `Answers that did not help: ${count === 0 ? 'no new votes' : count}.`,
    due: (count, overdue) =>
      `Facts to check within 30 days: ${count}${overdue > 0 ? `, overdue: ${overdue}` : ''}.`,
    conflicts: (count) => `Contradictions in the base: ${count === 0 ? 'none found' : count}.`,
    news: (count) => `Changes of the rules in the last 90 days and announced: ${count}.`,
    proposals: (count, accepted) =>
      `Wordings to decide on: ${count}${accepted > 0 ? `; accepted, to be pasted into the files: ${accepted}` : ''}.`,
  },

  gapsTitle: 'Questions without an answer',
  gapsIntro:
    'Questions that are alike stand together; different people are counted. Nobody sees who asked, and questions with data of persons are not here.',
  gapsNone: 'There are no questions without an answer.',
  endedTitle: 'Closed gaps',
  endedNone: 'No gap has been closed yet.',
  gapTitle: 'A question without an answer',
  asked: (asking, asked) => `${people(asking)}, ${questions(asked)}`,
  latest: (day) => `last on ${day}`,
  states: { new: 'new', drafting: 'being drafted', answered: 'answered', dismissed: 'put aside' },
  draftStates: {
    draft: 'the draft waits for a second person',
    'in-review': 'a second person reviews the draft',
    published: 'the draft is accepted, to be written into the files',
    rejected: 'the draft was rejected, a new one is needed',
  },
  rows: {
    state: 'State',
    asked: 'Asked by',
    latest: 'Last',
    owner: 'Owner',
    reason: 'Put aside because',
    about: 'What the base has on it',
    again: 'Since it was closed',
  },
  nobody: 'nobody',
  again: (count) => `asked again: ${questions(count)}`,
  aboutEntry: (title) => `“${title}” (no confirmed answer)`,
  nowAnswered: (title) =>
    `Today the base answers this question: “${title}”. If that is the right answer, the gap can be closed.`,
  newestQuestions: 'Newest questions',
  see: 'See',
  take: 'I take it',
  giveBack: 'I give it back',
  prepare: 'Prepare a draft',
  seeDraft: 'See the draft',
  markAnswered: 'There is an answer',
  dismiss: 'Put aside with a reason',
  reopen: 'Open again',
  ended: 'Closed ones',
  toGaps: 'List of gaps',
  dismissals: {
    'not-ours': 'outside what the assistant covers',
    individual: 'an individual case, decided by the unit',
    unclear: 'it is not clear what is asked',
  },
  done: {
    take: 'This gap is yours now.',
    'give-back': 'The gap is back on the list.',
    answered: 'The gap is closed: there is an answer.',
    dismiss: 'The gap is put aside.',
    reopen: 'The gap is open again.',
    draft: 'The draft is kept. A second person reviews it and finds it in /pytania, under replies to review.',
  },
  refused: {
    taken: 'Somebody has taken this gap already.',
    'not-taken': 'Nobody has taken this gap.',
    ended: 'This gap is closed.',
    'not-ended': 'This gap is not closed.',
    drafting: 'There is a draft for this gap already.',
    gone: 'This gap is no longer on the list.',
    busy: 'Somebody else is changing this gap. Please try again.',
  },
  draftForm: {
    title: 'Draft of an answer',
    question: 'Question',
    questionHint: 'The title of the answer, one sentence, no data of persons',
    topic: 'Topic',
    reply: 'Answer',
    replyHint: 'A second person reviews it. No data of persons.',
    basis: 'Legal basis or source',
    basisHint: 'For example: art. 8 of the Social Assistance Act',
    submit: 'Keep the draft',
  },

  told: {
    title: 'There is an answer now',
    asked: (day, words) => `Your question of ${day}: “${words}”. It had no answer then.`,
    found: (title) => `Today the base answers it with: “${title}”.`,
    see: 'Answer',
    why: 'We write this once. Only the assistant knows who asked: editors see the questions alone.',
  },

  votesTitle: 'Answers that did not help',
  votesIntro: 'Votes since the answer was last marked as handled. Nobody sees who voted.',
  votesNone: 'There are no new votes that an answer did not help.',
  voted: (unhelpful, helpful, day) => `did not help: ${unhelpful}, helped: ${helpful}; last vote on ${day}`,
  reason: (words) => `Last reason: “${words}”`,
  noReason: 'Nobody gave a reason.',
  open: 'Open the answer',
  handled: 'Handled',
  handledDone: (title) => `Handled: “${title}”. It comes back after a new vote.`,
  why: 'Tell us what was missing',
  whyForm: {
    title: 'What was missing?',
    field: 'What was missing in the answer?',
    hint: 'One sentence, no data of persons. The editors do not see who wrote it.',
    submit: 'Send',
  },
  whyThanks: 'Thank you. The editors will see this remark without your name.',

  dueTitle: (days) => `Facts to check within ${days} days`,
  dueIntro:
    'Overdue first, then by use (how often answers with this fact were given in the last 90 days) times the age of the check in days.',
  dueNone: (days) => `No facts are due within ${days} days.`,
  dueCount: (count, overdue) =>
    `${plural('en', count, { one: 'fact', other: 'facts' })}${overdue > 0 ? `, overdue: ${overdue}` : ', none overdue'}.`,
  badDays: (text) =>
    `I do not understand the number of days “${text}”. Showing 30 days; you can type: due 30, due 60, due 90.`,
  dueBy: (day) => `to be checked by ${day}`,
  overdueSince: (day) => `overdue since ${day}`,
  useAndAge: (use, age) =>
    `given ${plural('en', use, { one: 'time', other: 'times' })}, checked ${plural('en', age, { one: 'day', other: 'days' })} ago`,
  dueRows: { basis: 'Legal basis', sources: 'Sources', owner: 'Owner', answers: 'Answers that rest on it' },
  noAnswers: 'none',
  more: (count) => `and ${count} more`,
  within: (days) => `${days} days`,

  conflictsTitle: 'Contradictions in the base',
  conflictsIntro:
    'We look for: two facts with one sentence or of one series that have different values on the same day; answers about today that name a fact no longer in force; reservations about sources that differ; the same words of a question in two entries.',
  conflictsNone: 'None of these contradictions was found.',
  conflictKinds: {
    'two-values': 'Two values on the same day',
    ended: 'An answer names a fact that is no longer in force',
    disputed: 'Sources tell it differently',
    'same-question': 'The same question in two entries',
  },
  endedNow: (id) => `${id} is in force today`,
  endedNothing: 'the series has no newer version',

  newsTitle: 'What is new in the rules',
  newsSince: (day) => `From ${day} until today, and changes announced for later.`,
  newsNone: (day) => `The knowledge base has no changes of the rules since ${day}.`,
  newsNote: 'Made from the dates in the knowledge base; it is no full review of the Journal of Laws.',
  newsFuture: 'Please name a day that has passed, for example: /zmiany 2026-01-01.',
  newsBad: (text) => `I do not understand the date “${text}”. Please write it like 2026-01-01.`,
  news: {
    began: (day) => `From ${day}`,
    ended: (day) => `No longer in force from ${day}`,
    announced: (day) => `Announced, in force from ${day}`,
  },
  newsBefore: (says) => `Before: ${says}`,
  newsBasis: (basis) => `Legal basis: ${basis}`,
  newsRemark: (remark) => `Reservation: ${remark}`,
  copy: 'Text to copy',
  copyIntro: 'The text of a notice, to be copied:',
  copyGreeting: 'Szanowni Państwo, przekazujemy zmiany w przepisach.',
  copyNext: 'The next part',
  changesDescription: 'What is new in the rules: changes with dates and legal basis',
  changesOption: 'Since day',
  changesOptionHelp: 'Since when, for example 2026-01-01; empty: the last 90 days',

  proposalsTitle: 'Wordings from real questions',
  proposalsIntro:
    'Somebody asked in these words, got a choice and opened this answer. Accepted words have still to be pasted into the files: they are not written by themselves.',
  proposalsNone: 'There are no wordings to decide on.',
  proposed: (words, asking) => `“${words}” (${people(asking)})`,
  accept: 'Accept',
  reject: 'Reject',
  accepted: (words) => `Accepted: “${words}”.`,
  rejected: (words) => `Rejected: “${words}”.`,
  decided: 'This wording was decided on already.',
  toFiles: 'Text for the files',
  toFilesIntro: 'Accepted wordings. Each line goes under wordings: of the entry named.',
  toFilesNone: 'There are no accepted wordings that the files lack.',
  noDatabase: (file) => `There is no database yet (${file}), so there are no accepted wordings.`,
  brokenBase: 'The knowledge base has mistakes; this shows them: npm run -s knowledge',
  toFilesCommand: 'All of them at once: npm run -s knowledge -- proposals',
};
