import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });
const targets = (count: number): string => plural('en', count, { one: 'addressee', other: 'addressees' });

export const announcementRunning: Pick<
  Texts['announcements'],
  'running' | 'standings' | 'ledger' | 'acks' | 'told' | 'read' | 'chased' | 'approval' | 'kinds'
> = {
  running: {
    goingOut: 'The announcement is going out',
    done: 'The announcement has gone out',
    progress: (done, all) => `Dealt with: ${done} of ${all}.`,
    uncertain: (count) =>
      `${plural('en', count, { one: 'message', other: 'messages' })} may have arrived or not. We do not send them again by ourselves, so that nobody gets the same twice: decide in /wysylki.`,
    open: 'Announcement',
    state: (state, moment) => (moment === '' ? state : `State: ${state}, ${moment}`),
    people: (author, approver) =>
      approver === undefined ? `Author: ${author}` : `Author: ${author}; approved by ${approver}`,
    lastChange: (changes) => `Last change: ${changes}`,
    deliveredIsNotRead: 'Delivered does not mean read: the bot only knows of confirmations.',
    resend: (count) => `Send failed ones again (${count})`,
    resent: (count) => `Sending again to ${targets(count)}. The others get nothing twice.`,
    nothingToResend: 'Nothing has failed.',
    decide: 'Uncertain deliveries',
    acks: 'Confirmations of reading',
    ledger: 'Addressees',
    edit: 'Change of text',
    edited: 'The change is saved. The messages that were sent are being changed.',
    show: 'Text of the announcement',
    refresh: 'Refresh',
    retract: 'Withdrawal',
    retracted: 'The announcement is withdrawn. Messages that were sent will say so.',
  },
  standings: {
    queued: 'queued',
    sent: 'sent',
    retrying: 'failed for now, tried again',
    failed: 'failed',
    checking: 'not known, being checked',
    uncertain: 'uncertain, waiting for a decision',
    left: 'uncertain, not sent again',
    dropped: 'called off before it left',
    missed: 'not written to',
  },

  ledger: {
    title: (title) => `Addressees: ${title}`,
    count: (total, page, pages) =>
      pages > 1 ? `${targets(total)}, page ${page} of ${pages}` : targets(total),
    none: 'There are no such addressees.',
    line: (who, standing, why) =>
      why === undefined ? `${who}: ${standing}` : `${who}: ${standing} (${why})`,
    somebody: 'somebody without a name',
    choose: 'Which addressees',
    all: 'all',
    file: 'XLSX file',
    sheet: 'Addressees',
    fileMade: (title, count) => `Addressees of “${title}”: ${count}.`,
    columns: {
      number: 'No.',
      who: 'Addressee',
      unit: 'Unit',
      type: 'Kind of unit',
      powiat: 'Powiat',
      standing: 'Delivery',
      why: 'Reason',
      acknowledged: 'Confirmation of reading',
    },
  },

  acks: {
    title: (title) => `Confirmations: ${title}`,
    until: (moment) => `Until: ${moment}`,
    count: (read, all) => `Confirmed: ${read} of ${people(all)}.`,
    others: (count) => `Confirmations of people who were not addressees (from a channel, say): ${count}.`,
    byPowiat: 'By powiat',
    byUnit: 'By unit',
    noUnit: 'without a unit',
    tally: (name, read, all) => `${name}: ${read} of ${all}`,
    more: (count) => `and ${count} more (in the file)`,
    chase: (count) => `Reminder (${count})`,
    chased: (count, moment) =>
      `A reminder goes to ${people(count)}, ${moment}. It can be called off until then.`,
    chasedToday: 'The reminder of today is on its way already. The next one is possible tomorrow.',
    nobodyMissing: 'Everybody has confirmed.',
    unchase: 'Call the reminder off',
    unchased: (count) => `The reminder is called off for ${people(count)}.`,
    tooLate: 'This reminder cannot be called off any more: it has gone out.',
    back: 'Confirmations',
  },

  told: {
    urgent: (title) => `Urgent: ${title}`,
    changed: (changes) => `Changed: ${changes}`,
    ackAsk: (until) => `Please confirm by ${until} that you have read this.`,
    ack: 'Confirmation of reading',
    event: 'Details and sign-up',
    link: 'More information',
    file: 'File to download',
    from: (name) => (name === '' ? 'Announcement' : `Announcement: ${name}`),
    off: 'Switch announcements off',
    retractedTitle: 'Announcement withdrawn',
    retracted: (title) => `The announcement “${title}” was withdrawn and does not hold any more.`,
    retractedWhy: (reason) => `Reason: ${reason}`,
    newsTitle: 'Change of an announcement',
    news: (title) => `The announcement “${title}” was changed.`,
    readNow: 'Current text',
  },
  read: {
    thanks: 'Thank you, your confirmation is saved.',
    thanksLate: 'Thank you, your confirmation is saved (after the deadline).',
    already: 'You have confirmed this announcement already.',
    takeBack: 'Take the confirmation back',
    takenBack: 'The confirmation is taken back.',
    nothingToTakeBack: 'There is nothing to take back: there was no confirmation.',
    retracted: 'This announcement was withdrawn. There is no need to confirm it.',
    notYet: 'This announcement has not gone out yet.',
    notToConfirmYet:
      'This announcement has not gone out yet, so the confirmation is not saved. Once it has, this button saves it.',
    off: 'Ordinary announcements are switched off. Urgent ones still come, and so do messages about your own registrations.',
    on: 'Switch announcements on',
    onAgain: 'Announcements are switched on again.',
  },
  chased: {
    title: 'Please confirm',
    text: (title) => `Please read and confirm the announcement “${title}”.`,
  },

  approval: {
    title: 'Announcement to be approved',
    text: (name) =>
      `${name} asks for the approval of an announcement. It does not go out without a second person.`,
    waits: {
      title: 'An announcement still waits for approval',
      text: (name) =>
        `${name} asks for the approval. Without a second person’s decision it does not go out. This is the only reminder.`,
    },
    see: 'Preview and decision',
    decidedTitle: 'Decision on an announcement',
    verdicts: {
      approved: 'A second person approved the announcement. It goes out at the chosen time.',
      returned: 'A second person asks for changes. The announcement is a draft again.',
      cancelled:
        'The announcement did not go out: its event was cancelled. It is a draft again and can be changed.',
      incomplete:
        'The announcement did not go out: its event lacks something the text needs. It is a draft again.',
      nobody: 'The announcement did not go out: there was nobody to write to. It is a draft again.',
    },
  },
  kinds: {
    told: 'Announcement',
    test: 'Test copy of an announcement',
    changed: 'Change of a sent announcement',
    news: 'Message about a changed announcement',
    retracted: 'Withdrawal of an announcement',
    approval: 'Request for approval of an announcement',
    waits: 'Reminder of an announcement to be approved',
    decided: 'Decision on an announcement',
    progress: 'Progress of an announcement',
    published: 'Publication of an announcement on Discord',
    chased: 'Request to confirm an announcement',
  },
};
