import type { Texts } from '../pl.ts';

export const mail: Texts['mail'] = {
  subject: 'A message from Pomocnik',
  inChat: (labels) => `In the chat with Pomocnik: ${labels.map((label) => `“${label}”`).join(', ')}.`,
  copyEnds:
    'This is a copy of a message from the chat with Pomocnik. Copies can be switched off in the chat with /account.',
  newcomerEnds:
    'This message was sent by Pomocnik, the organiser’s assistant, to the address given in the application. If it reached you by mistake, please reply to it.',
  attached: (names) => `Attached: ${names.join(', ')}`,
};
