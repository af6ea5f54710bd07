import type { Texts } from '../pl.ts';
import { plural } from '../format.ts';

/** Calls for proposals and competitions: `/nabory`. */
export const calls: Texts['calls'] = {
  description: 'Calls for proposals and competitions: who announces, for whom, until when',
  option: 'What to look for',
  optionHelp: 'A topic, an announcer or a region, for example: mieszkania',

  list: {
    title: 'Calls and competitions',
    count: (total, page, pages) => {
      const found = plural('en', total, { one: 'call', other: 'calls' });
      return pages > 1 ? `${found}, page ${page} of ${pages}` : found;
    },
    none: 'There are no open calls at the moment.',
    noneFound: (words) => `No open call fits these words: ${words}.`,
    choose: 'Choose a call',
    previous: 'Previous',
    next: 'Next',
    all: 'All calls',
    create: 'New call',
    digest: 'A digest can bring you new calls: /subskrypcje.',
  },
  everywhere: 'all of Poland',
  until: (moment) => `until: ${moment}`,
  moved: (moment, former) => `${moment} (deadline moved, before: ${former})`,
  marks: { example: 'Example', draft: 'draft', cancelled: 'called off', over: 'closed' },
  rows: {
    deadline: 'Apply until',
    announcer: 'Announced by',
    types: 'For institutions',
    forWhom: 'Who may apply',
    where: 'Where',
    amount: 'Amount',
    note: 'Remarks',
  },
  card: {
    example: 'Example: this call was made up for the preview.',
    draft: 'This is a draft: only coordinators see it. It will look like this when published.',
    cancelled: (reason) =>
      reason === '' ? 'This call was called off.' : `This call was called off. Reason: ${reason}`,
    over: 'The deadline for applications has passed.',
    source: 'The conditions of the announcement itself are binding.',
    open: 'Announcement',
    details: 'Details',
    back: 'List of calls',
    gone: 'This call is not on the list any more. /nabory shows the current list.',
  },

  desk: {
    title: 'For coordinators',
    onlyCoordinators: 'Coordinators add and change calls. /nabory shows the list.',
    publish: 'Publish',
    basics: 'Change details',
    who: 'For whom, remarks',
    cancel: 'Call it off',
    discard: 'Delete the draft',
    undo: 'Undo the last change',
    created: 'The draft is ready. You can add for whom the call is, and then publish it.',
    saved: 'The change to the draft is saved.',
    changed:
      'The change is saved. Those to whom a digest brought this call are told if the deadline has moved.',
    published: 'The call is published: it is in /nabory, and the next digests will bring it.',
    cancelled:
      'The call is off. Those to whom a digest brought it will be told. Calling it off can be undone.',
    undone: 'The last change is undone. This is how it stands now:',
    changedMeanwhile: 'This call has changed meanwhile. This is how it stands now; please try again.',
    overBeforePublished: 'The deadline of this call has passed. Please correct it before publishing.',
    discardAsk: (title) => `Delete the draft “${title}”?`,
    discardYes: 'Yes, delete',
    discardNo: 'No, keep it',
    discarded: 'The draft was deleted.',
    unknownPowiat: (typed, like) =>
      like.length === 0
        ? `The directory has no unit of the powiat “${typed}”. Please check the name; if it is right, it can stay.`
        : `The directory has no unit of the powiat “${typed}”. Did you mean: ${like.join(', ')}? If the name is right, it can stay.`,

    form: {
      create: 'New call',
      basics: 'Details of the call',
      who: 'For whom, remarks',
      whoIntro: 'Empty fields narrow nothing.',
      title: { label: 'Name of the call or competition' },
      announcer: { label: 'Who announces it', hint: 'For example: Wojewoda Opolski' },
      deadline: { label: 'Apply until (day and hour)', hint: 'For example: 10.01.2027 12:00. Polish time.' },
      url: { label: 'Address of the announcement', hint: 'Begins with https://' },
      amount: { label: 'Amount (as announced)', hint: 'For example: up to 200 000 zł for one application' },
      types: { label: 'For which institutions' },
      region: { label: 'Voivodeship' },
      everywhere: 'all of Poland',
      powiat: { label: 'Powiat', hint: 'Only where the call is for one powiat, for example: nyski' },
      forWhom: { label: 'Who may apply (in words)' },
      note: { label: 'Remarks', hint: 'For example own contribution, or the announcer’s telephone' },
      regionFault: 'Please choose the voivodeship of the powiat: names of powiaty repeat.',
      submit: 'Save',
      cancel: 'Call it off',
      cancelIntro: 'Those to whom a digest brought this call will be told that it is off.',
      reason: { label: 'Reason', hint: 'One sentence; readers will see it' },
      cancelSubmit: 'Call it off',
    },
  },
};
