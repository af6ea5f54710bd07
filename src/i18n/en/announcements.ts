import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';
import { announcementFiles } from './announcement-files.ts';
import { announcementForms } from './announcement-forms.ts';
import { announcementLooks } from './announcement-looks.ts';
import { announcementRunning } from './announcement-running.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });
const channelsOf = (count: number): string => plural('en', count, { one: 'channel', other: 'channels' });
const targets = (count: number): string => plural('en', count, { one: 'addressee', other: 'addressees' });
const characters = (count: number): string => plural('en', count, { one: 'character', other: 'characters' });

const whom = (persons: number, channels: number): string =>
  [
    ...(persons > 0 || channels === 0 ? [people(persons)] : []),
    ...(channels > 0 ? [channelsOf(channels)] : []),
  ].join(' and ');

export const announcements: Texts['announcements'] = {
  ...announcementFiles,
  ...announcementForms,
  ...announcementLooks,
  ...announcementRunning,
  description: 'Announcements to many people and channels: writing, audience, sending, confirmations',

  states: {
    draft: 'draft',
    approval: 'waits for approval',
    scheduled: 'scheduled',
    sending: 'going out',
    sent: 'sent',
    retracted: 'withdrawn',
  },

  list: {
    title: 'Announcements',
    none: 'There is no announcement yet.',
    count: (total, page, pages) => {
      const all = plural('en', total, { one: 'announcement', other: 'announcements' });
      return pages > 1 ? `${all}, page ${page} of ${pages}` : all;
    },
    untitled: 'Untitled',
    urgent: 'urgent',
    targets,
    create: 'New announcement',
    createIntro: 'Begin with a ready text or a blank page. Nothing goes out before a preview.',
    free: 'Own text',
    template: 'Ready text',
    previous: 'Previous',
    next: 'Next',
    open: 'List of announcements',
  },
  atHome: (count) =>
    count === 1
      ? '1 announcement waits for the approval of a second person.'
      : `${count} announcements wait for the approval of a second person.`,

  card: {
    heading: (state) => `Announcement: ${state}`,
    preview: 'This is how its readers will see it (buttons are in the message that is sent):',
    length: (count) => `Length: ${characters(count)}.`,
    split: (platform, count) =>
      count === 1
        ? `${platform}: one message, nothing is cut.`
        : `${platform}: split into ${count} messages, nothing is cut.`,
    leadsTo: (label, url) => `Button “${label}”: ${url}`,
    callsAll: 'Mention: everybody on the chosen channels is alerted (@channel).',
    callsNobody: 'There are no mentions: signs such as @ in the text stay plain text.',
    audience: 'Audience',
    noAudience: 'Nobody is chosen yet.',
    part: (text, count) => `${text} – ${count}`,
    reaches: (persons, channels) =>
      `Altogether it reaches ${whom(persons, channels)} (each person counted once).`,
    changeAudience: 'Change of audience',
    drop: (text) => `Without: ${text}`.slice(0, 75),
    urgent: 'Urgent: goes out at once, also outside working hours.',
    urgentAt: 'Urgent: goes out before others.',
    oddHours: 'That is outside working hours (7:30–15:30 on working days), but this is when it goes out.',
    ordinary: 'Ordinary: goes out on working days between 7:30 and 15:30.',
    ack: (until) => `Confirmation of reading until ${until}.`,
    noAck: 'Without confirmation of reading.',
    sendAt: (moment) => `To be sent: ${moment}.`,
    problems: 'Before it can be sent:',
    needsSecond: (reasons: readonly string[]): string =>
      `A second person approves it, because ${new Intl.ListFormat('en').format(reasons)}.`,
    secondBecause: {
      urgent: 'it is urgent',
      everyone: 'it is for everyone',
      mention: 'it mentions the channel',
    },
    addWorkers: 'Audience: people of units',
    send: 'Sending',
    test: 'Test copy to me',
    write: 'Text',
    settings: 'Settings',
    about: 'Event in the text',
    discard: 'Deleting the draft',
    back: 'List of announcements',
    open: 'Announcement',
    waitsForSecond: 'The announcement waits for a second coordinator. Nothing goes out until then.',
    waitsForYou: (name, moment) =>
      `Handed over by: ${name}. Once approved it goes out to its audience${moment === undefined ? '' : ` (${moment})`}.`,
    approve: 'Approval and sending',
    approveForLater: 'Approval',
    remarks: (text) => `To be changed: ${text}`,
    return: 'Return for changes',
    takeBack: 'Back to draft',
    unschedule: 'Back to draft',
  },

  problems: {
    'no-audience': 'Audience: nobody is chosen.',
    nobody: 'There is nobody in this audience whom the bot can write to today.',
    'no-event': 'The text has fields of an event, and none is chosen (button “Event in the text”).',
    'unknown-placeholder': (names) => `Unknown fields in the text: ${names}.`,
    'missing-value': (names) => `The chosen event says nothing for: ${names}.`,
    'too-long': {
      title: (length, limit) =>
        `With the data of the event the title is too long (${characters(length)}, at most ${limit}). Please shorten it.`,
      body: (length, limit) =>
        `With the data of the event the text is too long (${characters(length)}, at most ${limit}). Please shorten it.`,
    },
    'ack-passed': 'The time for confirmation has passed.',
  },
  remarks: {
    everyone: 'Note: this goes to everybody the bot knows.',
    one: 'Note: this goes to one person.',
    overlap: (count) => `In several groups at once: ${people(count)}. The message still comes only once.`,
    unseen: (names) =>
      `The bot does not see ${names.length === 1 ? 'this channel' : 'these channels'} now: ${names.join(', ')}. The announcement may not arrive there: a channel may have been archived or deleted, or the bot is no longer in it. Please add the bot to the channel or change the audience.`,
    'calls-nobody': 'A mention works on channels only, and none is chosen.',
    publishes: 'In announcement channels of Discord servers that follow them will see it, too.',
    'publishes-nowhere': 'Publication works in announcement channels of Discord only, and none is chosen.',
    'looks-like-mention':
      'The text has something like a mention. It alerts nobody; a mention is switched on in the settings.',
  },
  missed: {
    'no-account': (count) =>
      `Without a chat account: ${people(count)}. Please tell them otherwise; the file lists them after sending.`,
    'switched-off': (count) => `Announcements switched off: ${people(count)}.`,
    refused: (count) => `The last message could not arrive (account closed or disabled): ${people(count)}.`,
    'too-many': (count) =>
      `On Discord the bot does not write to many at once: ${people(count)}. Please add a Discord channel they are on.`,
  },
  whyMissed: {
    'no-account': 'no chat account',
    'switched-off': 'announcements switched off',
    refused: 'the last message did not arrive',
    'too-many': 'too many on Discord; there is a channel',
  },

  sending: {
    ask: (persons, channels) => `Send this announcement to ${whom(persons, channels)}?`,
    callsAll: (count) => `Everybody on ${channelsOf(count)} is alerted (mention @channel).`,
    canUndo: 'After sending it can be changed or withdrawn, but what was read cannot be unread.',
    outsideOffice: (moment) =>
      `These are no office hours (working days, 7:30–15:30). The next time is ${moment}.`,
    now: (persons, channels) => `Send now to ${whom(persons, channels)}`,
    at: 'Send:',
    anyway: 'Send now all the same',
    schedule: 'Another time',
    submit: 'Ask for approval',
    submitAt: 'Ask for approval, with a time',
    submitted: 'The announcement waits for approval. Coordinators get a message.',
    submittedToNobody: 'The announcement waits for approval.',
    nobodyKnown:
      'We do not know yet of another coordinator to write to about it. It is enough that a second coordinator opens /ogloszenie: they find the announcement there, with the button to approve it. An announcement that is not urgent, not for everyone and has no mention goes out without a second person.',
    returned: 'The announcement is a draft again.',
    unscheduled: 'The sending is called off. The announcement is a draft again.',
    scheduled: (moment) => `Scheduled: ${moment}. Its audience is settled when it goes out.`,
    started: (count) =>
      `Sending to ${targets(count)}. A message that changes by itself tells how far it has come.`,
    testWaits: 'All deliveries are paused now (/wysylki). The test message comes once they go on.',
    paused: 'All deliveries are paused now (/wysylki). The announcement goes out once they go on.',
    tested: 'A test copy was sent to you directly.',
    testNowhere: 'We do not know where to write to you. Please write to the bot directly first.',
    testIs: 'This is a test copy: only you see it.',
  },

  created: 'The draft is saved. Next: the audience and the preview.',
  saved: 'The change is saved.',
  addressed: 'The audience is saved.',
  discardAsk: (title) => `Delete the draft “${title}”? It cannot be brought back.`,
  discardSure: 'Delete',
  discardKeep: 'Back',
  discarded: 'The draft is deleted.',

  refused: {
    gone: 'This announcement is not there any more. /ogloszenie shows the current list.',
    stale: 'The announcement has changed meanwhile. This is how it stands; please try again.',
    'not-allowed': 'Announcements are sent by coordinators.',
    'not-draft': 'This cannot be changed any more: it is no draft. This is how it stands.',
    own: 'Nobody approves an announcement of their own. A second coordinator decides.',
    'needs-approval': 'A second person approves this announcement first.',
    'not-waiting': 'This has been decided. This is how it stands.',
    'not-sent': 'This can be done once the announcement has gone out.',
    retracted: 'This announcement is withdrawn already.',
    nobody: 'There is nobody in the audience whom the bot can write to.',
    incomplete: 'The text or the audience is missing.',
  },
};
