import type { Texts } from '../pl.ts';

export const people: Texts['people'] = {
  description: 'My account: role, language, voivodeship and linking a second account',
  codeOption: 'The code from the other account that is to be linked to this one',
  title: 'My account',
  homeTitle: 'Settings',
  rows: {
    roles: 'Role',
    accounts: 'Accounts',
    language: 'Language',
    region: 'Voivodeship',
    recalls: 'Corrections',
  },
  roles: { worker: 'worker', adviser: 'adviser', coordinator: 'coordinator', admin: 'administrator' },
  platforms: { slack: 'Slack', discord: 'Discord', local: 'preview', email: 'e-mail' },
  account: (name, platform) => (name === '' ? `${platform} account` : `${name} (${platform})`),
  languages: { pl: 'Polish', en: 'English' },
  languageOfApp: 'as in the app',
  languageFollows: 'as in the app (answers and reminders)',
  noRegion: 'not chosen',
  recallsOn: 'sent when something we told you changes',
  recallsOff: 'switched off',
  turnRecallsOn: 'Tell me of changes',
  turnRecallsOff: 'Do not tell me of changes',
  recallsTurnedOn:
    'All right, we will write when something we told you changes. You can switch this off in /konto.',
  recallsTurnedOff:
    'All right, we will not write about changes of what we told you. You can switch this on again in /konto.',
  chooseLanguage: 'Change the language',
  chooseRegion: 'Choose the voivodeship',
  clearRegion: 'no voivodeship',
  saved: 'Your change is saved.',
  unknownChoice: 'This is no longer on the list. Please open /konto and choose again.',

  makeCode: 'Link another account',
  haveCode: 'I have a code',
  unlink: 'Unlink an account',

  codeTitle: 'Linking another account',
  codeIntro: 'The code to type on the other account:',
  codeHow: 'On the other account, please type /konto and this code, or use the button “I have a code” there.',
  codeLimits:
    'The code works for 15 minutes and only once. Please do not give it to anyone: whoever types it will be able to act with your rights.',

  formTitle: 'I have a code',
  formField: 'The code from the other account',
  formHint: 'Eight characters, for example K3V8-X2MP',
  formSubmit: 'Next',

  confirmTitle: 'Do these accounts belong to one person?',
  confirmMine: (account) => `this account: ${account}`,
  confirmTheirs: (account) => `the other account: ${account}`,
  confirmMeans: 'Once linked, both accounts share rights, settings and the history of answers.',
  confirmWarning:
    'Please link only accounts of your own. Whoever uses the other account will have the same rights as you.',
  confirm: 'Link the accounts',
  cancel: 'Do not link',
  cancelled: 'Nothing was linked. The accounts stay separate.',
  linked: (accounts) =>
    `The accounts are linked: ${accounts}. They now share rights, settings and the history of answers.`,

  refused: {
    malformed:
      'A code is eight letters and digits, for example K3V8-X2MP. Please check it and type it again.',
    wrong: 'We do not know this code. Please check that it was copied without a mistake.',
    'too-many-tries':
      'An unknown code was typed five times, so linking is paused for an hour. Please try later with a new code.',
    'same-account': 'This code was made on this account. Please type it on the other account to be linked.',
    'already-linked': 'These accounts are already linked. There is nothing more to do.',
    'same-place':
      'Both accounts belong to the same place, so we take them for two people. Accounts of different apps or different Slack workspaces can be linked.',
    expired: 'This code has expired: 15 minutes have passed. Please make a new one on the other account.',
    used: 'This code was used already, and works only once. Please make a new one on the other account.',
    stale: 'This can no longer be confirmed. Please make a new code and type it again.',
  },

  unlinkTitle: 'Which account should be unlinked?',
  unlinkMeans:
    'The unlinked account starts anew: without the shared rights, settings and history. Everything stays with this account.',
  unlinkAccount: (account) => `Unlink: ${account}`,
  keep: 'Keep them linked',
  kept: 'The accounts stay linked.',
  unlinked: 'The account was unlinked.',
  nothingToUnlink: 'There is no other account to unlink.',
};
