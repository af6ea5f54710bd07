import type { Role } from '../../core/roles.ts';
import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const WHO: Readonly<Record<Role, string>> = {
  worker: 'workers',
  adviser: 'advisers',
  coordinator: 'coordinators',
  admin: 'administrators',
};

const characters = (count: number): string => plural('en', count, { one: 'character', other: 'characters' });

export const chat: Texts['chat'] = {
  send: 'Send',
  notAllowed: (command, roles?: readonly Role[]) =>
    `/${command} is for ${new Intl.ListFormat('en').format((roles ?? ['adviser', 'coordinator']).map((role) => WHO[role]))}. If it should work for you too, please contact the administrator of the assistant. /pomoc shows what you can use.`,
  onlyAdmins: (command) => `/${command} is for administrators. /pomoc shows what you can use.`,
  unknownCommand: (command, near) =>
    `I do not know /${command}. ${near === undefined ? '' : `Did you mean /${near}? `}/pomoc shows what you can use.`,
  leftover: (text, example) =>
    `I do not know what to do with “${text}”. The command is typed like this: ${example}`,
  unreadWords: (words: string): string => `I do not understand these words and leave them out: ${words}.`,
  fieldRequired: 'This field is required.',
  optionTooLong: (option, limit) => `“${option}” is too long: at most ${characters(limit)} fit.`,
  fieldTooLong: (label, length, limit) =>
    `The text in “${label}” is too long: it has ${characters(length)} and at most ${characters(limit)} fit. Nothing was saved; please shorten it.`,
  formTooLong: (length, limit) =>
    `One of the texts in the form is too long: it has ${characters(length)} and at most ${characters(limit)} fit. Nothing was saved; please shorten or split it.`,
  noSuchChoice: (value, choices) => `“${value}” is not on the list. You can choose: ${choices}.`,
  staleButton: 'This button no longer works. Please ask again or type /pomoc.',
  staleForm: 'This form can no longer be sent. Please open it again.',
  nothingToSay: 'I cannot answer this yet. /pomoc shows what you can use.',
  failed: (incident) =>
    `Sorry, something broke on our side and this was not finished. Please try again in a moment. If it happens again, give the administrator the number ${incident}.`,
  introduction:
    'You are talking to an automatic assistant. Please do not write any data of the people you help.',
  keepsQuestions: (days) =>
    `Questions that have no answer are kept for ${plural('en', days, { one: 'day', other: 'days' })} to complete the base and to tell you when there is an answer; the editors do not see who asked.`,
  aboutPrivacy: 'About personal data',
  openForm: 'Open the form',
  formNeedsButton: 'The form is ready.',
};
