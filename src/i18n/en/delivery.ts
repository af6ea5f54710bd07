import { plural } from '../format.ts';
import { deliveryTogether } from './delivery-together.ts';
import { deliveryWhy } from './delivery-why.ts';
import type { Texts } from '../pl.ts';

const messages = (count: number): string => plural('en', count, { one: 'message', other: 'messages' });

const times = (count: number): string => plural('en', count, { one: 'time', other: 'times' });

export const delivery: Texts['delivery'] = {
  alreadyRunning: (host, pid) =>
    `Pomocnik is running on this database already (computer ${host}, process ${pid}). A second one would send ` +
    `messages twice, so this one does not start. Please stop the other one or, where several are to run, use ` +
    `PostgreSQL (DATABASE_URL).`,
  description:
    'Deliveries: what is planned, what went out, what was skipped, what is stuck, and a pause of all',
  title: 'Deliveries',
  allWell: 'No message is stuck. Nothing waits for a decision.',
  heldTitle: 'Not known whether they arrived',
  heldIntro:
    'The connection broke while they were being sent, and the platform does not let us check. We do not repeat them ourselves, so that nobody gets the same twice. Please decide.',
  failedTitle: 'Did not arrive',
  failedIntro: 'The platform refused these messages. When the reason is gone they can be sent again.',
  toPerson: (name, platform) => `to ${name} (${platform})`,
  toChannel: (channel, platform) => `to channel ${channel} (${platform})`,
  about: (kind, title) => `${kind} “${title}”`,
  somebody: 'somebody we do not know any more',
  unknownKind: 'A message of a former kind',
  mayHaveLeft: (when) => `may have left on ${when}`,
  queued: (when) => `ordered on ${when}`,
  why: deliveryWhy,
  together: deliveryTogether,
  reason: (why) => `Reason: ${why}.`,
  more: (count) => `And ${messages(count)} more, shown once these are decided.`,
  check: 'Check once more',
  resend: 'Send again',
  leave: 'Do not send',
  checked:
    'We are checking. If the message is not there we send it. If it still cannot be checked we ask you again.',
  resent: 'Sending it again.',
  left: 'This message is not sent again.',
  decided: 'Somebody has decided already, or more than a week has gone by.',
  onlyCoordinators: 'Coordinators decide about deliveries.',
  atHome: (count) => `Deliveries waiting for your decision: ${count}.`,
  show: 'Show deliveries',
  waiting: 'Checking that no other Pomocnik is running on this database (half a minute at most)…',

  overview: {
    rows: {
      waiting: 'Waiting to be sent',
      next: 'Next time',
      planned: 'Planned times',
      announced: 'Planned announcements',
    },
    plan: 'Planned',
    ran: 'Done',
    skipped: 'Skipped',
    back: 'All deliveries',
    next: 'Next',
    previous: 'Previous',
  },
  plan: {
    title: 'Planned',
    announcements: 'Announcements',
    times: 'Set times',
    open: 'Page of the announcement',
    more: (count) => `And ${String(count)} more. /ogloszenie shows them all.`,
    none: 'Nothing is planned.',
    line: (title, when) => `${title}: ${when}`,
  },
  ran: {
    title: 'Done in the last day',
    messages: 'Messages sent',
    jobs: 'Jobs at set times',
    none: 'Nothing went out in the last day.',
    sent: (title, count) => `${title}: ${messages(count)}`,
    job: (title, count, last) => `${title}: ${times(count)}, last ${last}`,
  },
  skipped: {
    title: 'Skipped in the last week',
    messages: 'Messages that did not go out',
    jobs: 'Set times that did not run',
    none: 'Nothing was skipped in the last week.',
    madeUp: (count) =>
      `While Pomocnik was not running it also missed ${plural('en', count, { one: 'job that is', other: 'jobs that are' })} repeated all day. Their next run made up for it.`,
    message: (title, count, why) => `${title}: ${messages(count)}; ${why}`,
    job: (title, count, last, why) => `${title}: ${times(count)}, last ${last}; ${why}`,
    why: {
      late: 'it was too late to be of use',
      'not-wanted': 'it did not hold any more before it went out',
      'called-off': 'called off before it went out',
      paused: 'deliveries were paused',
      left: 'so decided',
      failed: 'it failed in spite of trying again',
      'unknown-job': 'this version of the program does not know such a job',
    },
    otherWhy: (code) => `reason: ${code}`,
  },
  jobs: {
    'handover.watch': 'Reminders of questions to advisers',
    'recall.look': 'Looking for changes in the knowledge base',
    'registrations.remind': 'Reminders of trainings',
    'registrations.consents': 'Reminders of consents',
    'registrations.acknowledge': 'Asking to confirm changes of events',
    'registrations.check': 'Check of lists and seats',
    'groups.changes': 'Changed meetings of thematic groups',
    'curation.answered': 'Messages about new answers',
    'units.forget': 'Deleting old import files',
    'privacy.retain': 'Deleting data after their time',
    'announcements.approvals': 'Reminders of announcements to be approved',
    'desk.watch': 'Watching recruitments and dates of events',
    'digests.now': 'News at once',
    'digests.urgent': 'Dates that pass before the next digest',
    'digests.deadlines': 'Reminders that applications end',
  },
  otherJob: (id) => `A job of the program (${id})`,

  pause: {
    button: 'Pause all deliveries',
    title: 'Pause all deliveries?',
    text: 'The bot will stop writing by itself: digests, reminders, notices and announcements wait. It goes on answering questions and buttons.',
    notLost:
      'Nothing is lost: what still holds goes out afterwards. What comes too late is skipped, with the reason. Times to answer (offers of seats, consents) go on running.',
    yes: 'Yes, pause',
    no: 'No',
    done: 'Deliveries are paused. The coordinators are told.',
    already: 'Deliveries are paused already.',
    is: (by, since) => `Deliveries have been paused since ${since}. Decided by: ${by}.`,
    somebody: 'a coordinator',
    noticeTitle: 'Deliveries paused',
    notice: (by, since) =>
      `Since ${since} the bot sends nothing by itself. Decided by: ${by}. /wysylki lets deliveries go on.`,
  },
  resume: {
    button: 'Resume deliveries',
    title: 'Resume deliveries?',
    text: (count) => (count === 0 ? 'Nothing waits to be sent.' : `${messages(count)} waiting to be sent.`),
    yes: 'Yes, resume',
    done: 'Deliveries go on.',
    already: 'Deliveries are not paused.',
    noticeTitle: 'Deliveries go on',
    notice: (by) => `The bot sends messages again. Decided by: ${by}.`,
  },
  stuck: {
    title: 'Deliveries are stuck',
    at: (what) => `For more than 15 minutes: ${what}`,
    lane: (platform, count, why) =>
      `${messages(count)} not going out on ${platform}${why === undefined ? '' : ` because ${why}`}`,
    time: (title) => `“${title}” does not end`,
    clock: (title) => `“${title}” does not begin`,
    advice:
      'We write this once. Please look into /wysylki and, where that does not help, ask whoever runs the bot to look into its log.',
  },
  notices: { paused: 'Deliveries paused', resumed: 'Deliveries go on', stuck: 'Deliveries are stuck' },
};
