import type { Texts } from '../pl.ts';

export const slack: Texts['slack'] = {
  cancel: 'Cancel',
  searching: 'is looking for an answer…',
  promptsTitle: 'What you can ask',
  homeShortened: 'This is only the beginning of the list. Commands show the rest, see /pomoc.',
  formFaults: 'The form was not accepted. Please correct it and send it again:',
  filesInDirect: 'The file is in your direct conversation with Pomocnik.',
  appName: 'Pomocnik',
  appDescription: 'Answers for social care staff, with the law, its dates and the source.',
  agentDescription:
    'Answers questions about social care and its projects, with the law, the dates it holds and the source. This is an automatic assistant. Please do not write any data of the people you help.',
};
