import type { Texts } from '../pl.ts';

export const specialisation: Texts['specialisation'] = {
  description: 'Whether I meet the conditions of specialisation I or II, question by question',
  title: 'Specialisation in the profession of social worker',
  which: 'Which degree?',
  degrees: { first: 'First degree', second: 'Second degree' },
  titles: {
    first: 'Specialisation, first degree: conditions',
    second: 'Specialisation, second degree: conditions',
  },
  step: (number, of) => `Question ${number} of ${of}`,
  yes: 'Yes',
  no: 'No',
  questions: {
    right: () => 'Do you have the right to practise as a social worker?',
    seniority: (years) => `Have you worked in the profession for at least ${years}?`,
    'first-degree': () => 'Do you have the first degree of specialisation?',
    studies: () =>
      'Did you finish studies in social work, or studies with a specialty preparing for the profession named in the act?',
  },
  conditions: {
    right: () => 'the right to practise as a social worker',
    seniority: (years) => `work in the profession: at least ${years}`,
    'first-degree': () => 'the first degree (or studies that free from it)',
    studies: () => 'studies that free from the first degree',
  },
  mayStart: 'The conditions for starting the training are met, if the documents confirm them.',
  notYet: 'Something is still missing to start the training.',
  missing: 'What is missing',
  met: 'What is met',
  rules: 'The rules, of the exam too',
  noDecision: 'The organiser and the examination commission decide, on documents.',
  again: 'Start again',
};
