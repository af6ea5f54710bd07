import type { Texts } from '../pl.ts';

export const mail: Texts['mail'] = {
  subject: 'A message from Pomocnik',
  inChat: (labels) => `In the chat with Pomocnik: ${labels.map((label) => `“${label}”`).join(', ')}.`,
  copyEnds:
    'This is a copy of a message from the chat with Pomocnik. Copies can be switched off in the chat with /account.',
  newcomerEnds:
    'This message was sent by Pomocnik, the organiser’s assistant, to the address given in the application. If it reached you by mistake, please reply to it.',
  code: {
    title: 'Code for e-mail copies',
    subject: 'Code to confirm the address',
    intro: 'The code to type in the chat with Pomocnik: ',
    how: 'Please open /account in the chat and choose “Enter the code”. The code works for an hour.',
    notYours:
      'If nobody asked for this on your behalf, simply ignore this message. Without the code we will send nothing more.',
  },
  copies: {
    label: 'E-mail copies',
    none: 'off; important messages can come to your work address as well',
    unproven: (address) => `the address ${address} waits to be confirmed by a code`,
    on: (address) => `sent to ${address}`,
    off: 'off',
    set: 'Copies to the work address',
    change: 'Change the address',
    typeCode: 'Enter the code',
    turnOn: 'Turn copies on',
    turnOff: 'Turn copies off',
    forget: 'Remove the address',
    sent: 'We have sent a code to that address. Please enter it here within an hour. If it does not come, look into the junk mail.',
    proven:
      'The address is confirmed. Copies of confirmations, changes, cancellations, offers of seats and reminders will come on working days from 7:30 to 15:30, urgent ones at once. They can be turned off here or in /account.',
    turnedOn: 'E-mail copies are on.',
    turnedOff: 'E-mail copies are off. Messages in the chat come as before.',
    forgotten: 'We have removed the address. No more copies are sent; messages in the chat come as before.',
    notSetUp: 'E-mail copies are not set up here. The coordinators can be asked to set them up.',
  },
  form: {
    title: 'E-mail copies',
    address: 'Work e-mail address',
    addressHint: 'We will send a code to confirm it',
    send: 'Send the code',
    codeTitle: 'Confirming the address',
    code: 'Code from the e-mail',
    codeHint: 'Six digits',
    confirm: 'Confirm',
  },
  refused: {
    address:
      'This does not look like an e-mail address. Please type one address, such as name.surname@mops.pl.',
    malformed: 'The code has six digits. Please copy it from the e-mail once more.',
    wrong: 'This is not the code from the latest e-mail. Please check that it is copied without a mistake.',
    expired: 'This code does not work any more. Please ask for a new one in /account.',
    'too-many-tries': 'There were five tries already, so please wait an hour and ask for a new code.',
  },
  attached: (names) => `Attached: ${names.join(', ')}`,
};
