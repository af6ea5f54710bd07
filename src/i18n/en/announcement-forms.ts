import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const characters = (count: number): string => plural('en', count, { one: 'character', other: 'characters' });

export const announcementForms: Pick<
  Texts['announcements'],
  'templates' | 'ways' | 'roles' | 'sorts' | 'parts' | 'pick' | 'forms' | 'fields' | 'yesNo' | 'faults'
> = {
  templates: {
    invitation: {
      name: 'Invitation to an event',
      title: 'Invitation: {wydarzenie}',
      body: 'You are invited.\n\nWhen: {termin}\nWhere: {miejsce}\nApply until: {zapisy_do}\n\nSign up with the button below this message.',
    },
    reminder: {
      name: 'Reminder of an event',
      title: 'Reminder: {wydarzenie}',
      body: 'A reminder: {wydarzenie}.\n\nWhen: {termin}\nWhere: {miejsce}\n\nIf you cannot come, please resign in /moje. Your seat goes to somebody on the waiting list.',
    },
    materials: {
      name: 'Materials after an event',
      title: 'Materials: {wydarzenie}',
      body: 'Thank you for taking part: {wydarzenie}.\n\nThe materials are behind the button below.',
    },
    change: {
      name: 'Change of arrangements',
      title: 'Change: {wydarzenie}',
      body: 'The arrangements change: {wydarzenie}.\n\nWhen: {termin}\nWhere: {miejsce}\n\nWe are sorry for the trouble.',
    },
    documents: {
      name: 'Request for documents',
      title: 'Documents needed: {wydarzenie}',
      body: 'Please hand in the documents needed to take part: {wydarzenie}.\n\nUntil: to be filled in.\nQuestions: {kontakt}',
    },
    break: {
      name: 'Interruption of access',
      title: 'Interruption of access',
      body: 'On … between … and … this will not be available: …\n\nWe are sorry for the inconvenience.',
    },
  },

  ways: {
    workers: 'Regions, powiats, kinds of units, posts',
    event: 'People signed up for an event',
    group: 'Thematic group',
    roles: 'Roles: advisers, coordinators, heads',
    channels: 'Channels',
    'silent-units': 'Units without confirmation',
    everyone: 'Everybody',
  },
  roles: { adviser: 'advisers', coordinator: 'coordinators', head: 'heads of units' },
  sorts: { seated: 'with a seat', waiting: 'on the waiting list', applied: 'with an application under way' },
  parts: {
    everyone: 'Everybody',
    regions: (names) => `voivodeships: ${names}`,
    powiaty: (names) => `powiats: ${names}`,
    types: (names) => `units: ${names}`,
    posts: (names) => `posts: ${names}`,
    roles: (names) => `roles: ${names}`,
    event: (title, sorts) => `“${title}”: people ${sorts}`,
    group: (name) => `group “${name}”`,
    silent: (title) => `units without confirmation: “${title}”`,
    channel: (name) => `channel ${name}`,
  },

  pick: {
    event: 'Choice of an event',
    chooseEvent: 'Event',
    noEvents: 'No event has been published yet.',
    notFound: (words) => `No event fits these words: ${words}.`,
    search: 'Search for an event',
    group: 'Choice of a thematic group',
    chooseGroup: 'Group',
    noGroups: 'There is no thematic group yet.',
    silent: 'Units from which nobody confirmed',
    chooseSilent: 'Announcement',
    noSilent: 'No announcement has asked for confirmation yet.',
    noChannels: 'The bot is on no channel. Please add it to one and try again.',
  },

  forms: {
    write: 'Announcement text',
    writeIntro:
      'Filled in from an event: {wydarzenie} {termin} {miejsce} {organizator} {zapisy_do} {kontakt}.',
    settings: 'Settings',
    settingsIntro: 'A second person approves what is urgent or has a mention.',
    workers: 'People of units',
    workersIntro: 'Each field that is filled in narrows the choice. An empty one changes nothing.',
    roles: 'Roles',
    channels: 'Channels',
    channelsMore: (shown, all) => `The list has ${shown} of ${all} channels. Others can be typed by name.`,
    sorts: 'People of an event',
    find: 'Search for an event',
    schedule: 'Time of sending',
    scheduleIntro: 'Office hours are working days, 7:30–15:30. Other times are possible, too.',
    edit: 'Change of text',
    editIntro:
      'Messages that were sent change where they stand and say what was changed. Confirmations that were given stay valid.',
    return: 'Return for changes',
    returnIntro: 'Its author gets these remarks, and the announcement is a draft again.',
    returnSubmit: 'Return',
    retract: 'Withdrawal',
    retractIntro: 'Messages that were sent will say that it is withdrawn. What was read cannot be unread.',
    retractSubmit: 'Withdraw',
    submit: 'Save',
    add: 'Add',
    search: 'Search',
  },
  fields: {
    title: { label: 'Title' },
    body: {
      label: 'Text',
      hint: 'An empty line begins a paragraph, a dash at the start of a line makes a list.',
    },
    url: { label: 'Link', hint: 'An address that begins with https://' },
    fileUrl: { label: 'Link to a file', hint: 'An address that begins with https://' },
    urgent: { label: 'Urgent', hint: 'Goes before others, also outside working hours.' },
    ackUntil: {
      label: 'Confirmation of reading until',
      hint: 'For example: 30.11.2026 12:00. Empty: no confirmation.',
    },
    callsAll: { label: 'Mention @channel', hint: 'Alerts everybody on the chosen channels.' },
    publishes: {
      label: 'Publish beyond the server (Discord)',
      hint: 'Announcement channels of Discord: servers that follow them get it, too.',
    },
    regions: { label: 'Voivodeships' },
    powiaty: { label: 'Powiats', hint: 'Separated by commas, for example: nyski, brzeski' },
    types: { label: 'Kinds of units' },
    posts: { label: 'Posts' },
    roles: { label: 'Roles' },
    channels: { label: 'Channels the bot is on' },
    channelNames: {
      label: 'Other channels',
      hint: 'Names with commas between them, for example: news, courses',
    },
    sorts: { label: 'Which people' },
    words: { label: 'Words of the title' },
    sendAt: { label: 'When', hint: 'For example: 30.11.2026 8:00, or jutro 8:00 (tomorrow)' },
    remarks: { label: 'What to change' },
    changes: { label: 'What was changed', hint: 'Readers will see this sentence.' },
    notifies: { label: 'A message about the change', hint: 'Without it only the sent message changes.' },
    reason: { label: 'Reason', hint: 'Readers will see it. It may be left empty.' },
  },
  yesNo: { nie: 'no', tak: 'yes' },

  faults: {
    tooShort: (least) => `Please type at least ${characters(least)}.`,
    personalData: 'Please leave out numbers of people (PESEL, accounts, documents). Nothing was saved.',
    url: 'Please give an address that begins with https://',
    placeholder: (names) =>
      `There is no field ${names}. You can use {wydarzenie} {termin} {miejsce} {organizator} {zapisy_do} {kontakt}.`,
    powiaty: (names) => `The directory has no powiat: ${names}. Please type the adjective alone: nyski.`,
    noChannel: (name) => `We see no channel “${name}”. It may be archived, or the bot is not on it.`,
    severalChannels: (names) => `Several channels have this name. Please type one of: ${names}.`,
    nothingChosen: 'Please choose at least one.',
    moment: {
      unread: 'This is no time we can read. Please type for example: 30.11.2026 8:00.',
      'no-day': 'There is no such day in the calendar. Please check the date.',
      'no-hour': 'Please add the hour, for example: 30.11.2026 8:00.',
      past: 'That time has passed.',
    },
    clock: {
      missing: (earlier, later) =>
        `There is no such hour: clocks go forward that night. Please type ${earlier} or ${later}.`,
      repeated: (earlier, later) =>
        `That hour comes twice that night (${earlier} and ${later}). Please choose another.`,
    },
  },
};
