import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const messages = (count: number): string => plural('en', count, { one: 'message', other: 'messages' });

export const deliveryTogether: Texts['delivery']['together'] = {
  count: (title, count) => `${title}: ${messages(count)}`,
  between: (first, last) => `may have left from ${first} to ${last}`,
  at: (when) => `may have left on ${when}`,
  hint: 'When they are so many, the bot usually lacks the right to read the history of conversations. Once it has it, “Check all once more” is enough: we send only what did not arrive.',
  one: 'Show one by one',
  check: 'Check all once more',
  resend: 'Send all again',
  leave: 'Send none',
  ask: {
    check: {
      title: (count) => `Check ${messages(count)} once more?`,
      means: 'We send only what readers do not have. About what still cannot be checked we ask you again.',
      yes: 'Yes, check',
    },
    resend: {
      title: (count) => `Send ${messages(count)} again?`,
      means:
        'It is not known which of them arrived. Whoever got theirs gets the same twice. This cannot be undone.',
      yes: 'Yes, send all',
    },
    leave: {
      title: (count) => `Leave ${messages(count)} without sending again?`,
      means:
        'It is not known which of them arrived. Whoever did not get theirs gets nothing at all. This cannot be undone.',
      yes: 'Yes, send none',
    },
    no: 'No',
  },
  changed: 'Something has changed meanwhile, so we ask once more.',
  checked: (count) =>
    `Checking ${messages(count)}. What is not there we send. About what still cannot be checked we ask you again.`,
  resent: (count) => `Sending ${messages(count)} again.`,
  left: (count) => `Not sent again: ${messages(count)}.`,
  none: 'Somebody has decided already: none of these messages waits for a decision.',
  place: (from, to, total) => `${from}–${to} of ${total}`,
};
