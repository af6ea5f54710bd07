import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });

const soon = (when: string | undefined): string =>
  when === undefined ? 'at once' : `after the night or days off (${when})`;

export const surveyDesk: Pick<
  Texts['surveys'],
  'card' | 'begin' | 'needsForm' | 'questionForm' | 'closingForm' | 'release' | 'confirm' | 'ended'
> = {
  card: {
    changeQuestion: 'Change a question',
    release: 'Send',
    tryOut: 'Try the form',
    newQuestion: 'New question',
    closing: 'Closing date',
    discard: 'Delete the draft',
    end: 'Close now',
    results: 'Results',
    back: 'List of surveys',
    onlyClosed:
      'Results come when it has closed: looked at before, they would show who answered between one look and the next.',
  },
  begin: {
    title: 'Survey for an event',
    chooseEvent: 'Please choose the event. The list has those of the last and the next weeks, by date.',
    menu: 'Choose an event',
    noEvents: 'There are no events with a date in the last and the next weeks. A new event: /wydarzenie.',
    has: (names) => `there is: ${names}`,
    gone: 'This event was called off or does not exist any more. Other events: /ankiety.',
    about: {
      evaluation: 'Survey after an event: marks and remarks of those who were there, sent when it is over.',
      test: 'Test before and after: the same questions twice, the result shows the difference.',
      managers: 'Survey of managers: what came of the event in the unit.',
    },
    made: 'The draft is ready. Questions can be changed; nothing is sent before the button is pressed.',
    there: 'The event has such a survey already:',
  },
  needsForm: {
    title: 'Survey of needs',
    intro: 'An anonymous survey: which topics and forms to plan. Whom to ask?',
    types: 'Kinds of units',
    typesHint: 'Empty: every kind',
    region: 'Voivodeship',
    everywhere: 'all voivodeships',
    submit: 'Draft',
  },
  questionForm: {
    title: 'Change a question',
    newTitle: 'New question',
    text: 'Question',
    textHint: 'Up to 45 characters, for example: Pace of the classes',
    textFault: 'Please write the question, at least 3 characters.',
    hint: 'Hint',
    hintHint: 'For example: 1 – too slow, 5 – too fast; may be left out',
    kind: 'Kind of answer',
    options: 'Answers to choose from',
    optionsHint: 'Each on a line of its own; only for one or several answers',
    optionsHintTest: 'Each on a line of its own; a star before the right one: * answer',
    countFault: (least, most) =>
      `Please give ${String(least)} to ${String(most)} answers, each on a line of its own.`,
    longFault: (most) => `One answer may have at most ${String(most)} characters.`,
    sameFault: 'Two answers are the same.',
    rightFault: 'The star can stand before one answer.',
    personal: 'Questions hold no numbers of persons (such as PESEL or a phone number).',
    act: 'What to do with the question',
    acts: { save: 'save the change', remove: 'delete the question' },
    submit: 'Save',
    saved: 'The question is saved.',
    removed: 'The question is deleted.',
    last: 'This is the last question. Instead of deleting it, the whole draft can be deleted.',
  },
  closingForm: {
    title: 'Closing date',
    label: 'Day and hour',
    hint: 'For example 14.12.2026 14:00',
    unread: 'Please give a day and hour in the future, for example 14.12.2026 14:00.',
    noDay: 'There is no such day in the calendar. Please check the date.',
    tooEarly: 'The survey can close only after the event.',
    submit: 'Save',
    saved: 'The closing date is saved.',
  },
  release: {
    eventGone: 'This event is not in the calendar or was called off, so the survey cannot begin.',
    over: 'The time of this survey has passed. Please set a new closing date first.',
    pre: (count, when) =>
      `The test before the event goes ${soon(when)} to: ${people(count)}; whoever comes later gets it, too.`,
    preOver: 'The event has begun already: there will be no test before it, only after it.',
    now: (count, when) =>
      `The survey goes ${soon(when)} to: ${people(count)}. Whoever is added later gets it, too.`,
    post: (count, when) =>
      `The test after the event goes ${soon(when)} to: ${people(count)}. Whoever is added later gets it, too.`,
    later: (when) => `The survey will be sent after the event (${when}) to those whom it is for.`,
    postLater: (when) =>
      `The test after the event will be sent when it is over (${when}) to those who were there.`,
    fixed:
      'Everybody gets one invitation and at most one reminder, not at night. Once it is sent, questions cannot be changed.',
    yes: 'Yes, send',
    done: 'The survey has begun. The summary comes on the day it closes.',
  },
  confirm: {
    no: 'Back',
    end: 'Close the survey now? Answers that were not sent are lost, and the survey cannot be resumed.',
    endYes: 'Yes, close it',
    discard: 'Delete the draft with all its questions?',
    discardYes: 'Yes, delete it',
    discarded: 'The draft is deleted.',
  },
  ended: 'The survey is closed.',
};
