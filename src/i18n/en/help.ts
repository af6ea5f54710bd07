import type { Texts } from '../pl.ts';

export const help: Texts['help'] = {
  description: 'What you can do here and how to ask',
  title: 'What the assistant helps with',
  intro:
    'I answer questions of social-care staff, sign people up for trainings and meetings, book consultations with advisers and remind of what comes. Answers are about procurement thresholds and rules, income criteria, benefits and projects; each names the law, the dates in force and the day it was checked. The verified texts are in Polish.',
  howDirect: 'Simply write the question in a conversation with me, in plain words.',
  howMention: 'In a channel, mention me (@) and add the question.',
  howMessageCommand: 'You can also right-click a message and choose Apps → Ask about this.',
  sections: {
    questions: 'Questions and calculations',
    events: 'Trainings, meetings and groups',
    advice: 'Consultations',
    mine: 'My affairs',
  },
  forYourRole: 'Commands for your role',
  sources:
    'A date in the question matters: “w 2023 r.”, “w grudniu 2025” or “od stycznia” gives the state at that time. What is not confirmed, I say plainly.',
  adviser: (contact) => `Adviser: ${contact}.`,
  privacy:
    'This is an automatic assistant. It decides no individual case. Please do not write data of the people you help.',
};
