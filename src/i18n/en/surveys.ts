import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';
import { questions } from './survey-questions.ts';
import { surveyDesk } from './survey-desk.ts';
import { results } from './survey-results.ts';

const persons = (count: number): string => plural('en', count, { one: 'person', other: 'people' });
const questionsText = (count: number): string => plural('en', count, { one: 'question', other: 'questions' });

export const surveys: Texts['surveys'] = {
  questions,
  results,
  ...surveyDesk,
  description: 'Surveys: those that wait for an answer; for coordinators also new ones, sending and results',
  title: 'Surveys',
  intro: 'Results can be seen when a survey has closed, from five answers on.',
  none: 'There is no survey yet. Ready-made questions: evaluation, test before and after, survey of managers, needs.',
  choose: 'Choose a survey',
  fromEvent: 'Survey for an event',
  fromNeeds: 'Survey of needs',
  everyUnit: 'Units of every kind',
  otherUnit: 'another institution',

  names: {
    evaluation: {
      once: 'Survey after an event',
      pre: 'Survey after an event',
      post: 'Survey after an event',
    },
    test: { once: 'Test before and after', pre: 'Test before the event', post: 'Test after the event' },
    managers: { once: 'Survey of managers', pre: 'Survey of managers', post: 'Survey of managers' },
    needs: { once: 'Survey of needs', pre: 'Survey of needs', post: 'Survey of needs' },
  },
  roundNames: { once: '', pre: 'before', post: 'after' },
  kinds: { scale: 'mark 1–5', one: 'one answer', many: 'several answers', words: 'own words' },
  right: (option) => `right: ${option}`,
  states: { draft: 'draft', open: 'sent, running', closed: 'closed' },
  whom: {
    evaluation: 'people whose attendance is noted',
    test: 'before: people with a confirmed place; after: people whose attendance is noted',
    managers: 'heads of units from which somebody was at the event',
    needs: 'people from the chosen kinds of units',
    everyNeeds: 'people from all kinds of units',
  },
  rows: {
    subject: 'Subject',
    day: 'Beginning',
    state: 'State',
    whom: 'For whom',
    opens: 'Sending',
    closes: 'Closing',
  },
  opens: (round, when) => (round === '' ? when : `${round}: ${when}`),
  closesLater: '14 days after sending',
  returns: (round, sent, returned, share) =>
    `${round === '' ? 'Sent' : `Sent (${round})`}: ${String(sent)}, returned: ${String(returned)} (${String(share)}%)`,
  unasked: (count) => `Not asked, for they have no account in the app: ${persons(count)}`,

  waiting: 'Surveys to fill in',
  nothing: 'No survey is waiting now.',
  until: (when) => `Answers until: ${when}`,
  start: 'Fill in the survey',
  goOn: 'Finish the survey',
  thanks:
    'Thank you, the answers have been taken. There is no name, account or hour with them, so they can neither be found nor changed any more.',
  thanksPaired:
    'Thank you, the answers have been taken. There is no name, account or hour with them. A random mark joins both parts of the test; its key is destroyed when the test ends.',

  form: {
    title: 'Survey',
    part: (part, of) => `Survey: part ${String(part)} of ${String(of)}`,
    intro: 'Answers are anonymous. They can be changed until they are sent.',
    introPaired:
      'Answers are pseudonymous: a random mark joins both parts of the test, without name and account. They can be changed until they are sent.',
    introTry: 'This is a trial: nothing will be kept.',
    submit: 'Next',
    chooseOne: 'Please choose one answer.',
    chooseSome: 'Please choose at least one answer.',
    personal: (kinds) =>
      `The text may point to a person (${kinds}). We have taken that out; please check it and send the form again.`,
    saved: (part, of) =>
      `Part ${String(part)} of ${String(of)} is saved. It can be finished now or later, in /moje.`,
    next: (part) => `Part ${String(part)}`,
    look: 'Look at the answers',
    tried: 'The trial worked: this is what this part of the form is like. Nothing was kept.',
  },
  review: {
    title: 'Answers before sending',
    none: 'no answer',
    degree: (degree) => `${degree} of 5`,
    notSent: (when) => `The answers are not sent yet. One button sends them; there is time until ${when}.`,
    missing: (count) => `Answers are still missing: ${questionsText(count)}.`,
    send: 'Send the answers',
    change: 'Change answers',
    changePart: (part) => `Change part ${String(part)}`,
  },
  refusals: {
    gone: 'This survey does not exist any more. Surveys that wait: /ankiety.',
    onlyCoordinators:
      'Surveys are prepared by coordinators, who also see their results. Surveys that wait for an answer: /ankiety.',
    changed: 'Something has changed here meanwhile. This is how it stands now:',
    sent: 'The answers have been sent already, thank you. They are anonymous, so they cannot be found, changed or sent twice.',
    closed: (when) =>
      `This survey has closed (${when}) and takes no more answers. Remarks can still be passed on to the organiser.`,
    early: (when) => `This survey begins after the event: ${when}.`,
    notAsked: {
      evaluation:
        'This survey is for people whose attendance at the event is noted. If the list is wrong, the coordinators can correct it, and the survey comes by itself.',
      test: 'This test is for people of this event: before it for those with a confirmed place, after it for those who were there. If the list is wrong, the coordinators can correct it, and the test comes by itself.',
      managers:
        'This survey is for heads of units from which somebody was at the event. Coordinators confirm who is a head: /profil.',
      needs:
        'This survey went to people from the chosen kinds of units. Your own unit can be added in /profil.',
    },
  },

  told: {
    titles: {
      invited: 'Invitation to a survey',
      reminder: 'Reminder of a survey',
      summary: 'Results of a survey',
    },
    leads: {
      evaluation: {
        once: 'Thank you for taking part. Please give a short assessment: it helps to prepare the next events better.',
        pre: '',
        post: '',
      },
      test: {
        once: '',
        pre: 'Before the event, please assess yourself shortly. The same questions come back after it: comparing shows what the training brought.',
        post: 'Please answer the same questions as before the event. Comparing shows what the training brought.',
      },
      managers: {
        once: 'Somebody from your unit was at this event. Please say what came of it in daily work.',
        pre: '',
        post: '',
      },
      needs: {
        once: 'We are planning the next trainings and advice. Please tell us what is needed most.',
        pre: '',
        post: '',
      },
    },
    reminder: 'A reminder of the survey. There will be no other.',
    anonymous: 'Answers are anonymous: no name, account or hour. Results are shown from five answers on.',
    paired:
      'Answers are pseudonymous: a random mark joins both parts of the test; its key is destroyed when the test ends. Results are shown from five answers on.',
    until: (count, when) => `${questionsText(count)}. Answers until: ${when}.`,
  },
};
