import type { Texts } from '../pl.ts';

export const delivery: Texts['delivery'] = {
  alreadyRunning: (host, pid) =>
    `Pomocnik is running on this database already (computer ${host}, process ${pid}). A second one would send ` +
    `messages twice, so this one does not start. Please stop the other one or, where several are to run, use ` +
    `PostgreSQL (DATABASE_URL).`,
  description: 'Messages that did not arrive, or of which that is not known',
  title: 'Deliveries',
  allWell: 'Every message has arrived. Nothing waits for a decision.',
  heldTitle: 'Not known whether they arrived',
  heldIntro:
    'The connection broke while they were being sent, and the platform does not let us check. We do not repeat them ourselves, so that nobody gets the same twice. Please decide.',
  failedTitle: 'Did not arrive',
  failedIntro: 'The platform refused these messages. When the reason is gone they can be sent again.',
  toPerson: (name, platform) => `to ${name} (${platform})`,
  toChannel: (channel, platform) => `to channel ${channel} (${platform})`,
  somebody: 'somebody we do not know any more',
  unknownKind: 'A message of a former kind',
  mayHaveLeft: (when) => `may have left on ${when}`,
  queued: (when) => `ordered on ${when}`,
  reason: (code) => `reason: ${code}`,
  check: 'Check once more',
  resend: 'Send again',
  leave: 'Do not send',
  checked: 'We are checking. If the message is not there we send it.',
  resent: 'Sending it again.',
  left: 'Very well, it is not sent.',
  decided: 'Somebody has decided already, or more than a week has gone by.',
  onlyCoordinators: 'Coordinators decide about deliveries.',
  atHome: (count) => `Deliveries waiting for your decision: ${count}.`,
  show: 'Show deliveries',
  waiting: 'Checking that no other Pomocnik is running on this database (half a minute at most)…',
};
