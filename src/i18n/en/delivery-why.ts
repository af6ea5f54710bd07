import type { Texts } from '../pl.ts';

export const deliveryWhy: Texts['delivery']['why'] = {
  known: {
    'no-channel':
      'the bot does not see this channel: it was deleted, or the bot is not in it. Add the bot to the channel',
    archived: 'the channel is archived. Bring it back or choose another one',
    'no-right': 'the bot may not write in this channel. Allow it to in the settings of the channel',
    'no-account': 'this account is switched off or does not exist. Let this person know in another way',
    'no-direct': 'this person takes no messages from the bot or is not on the server any more',
    'no-message': 'the message that was to be changed is not there any more or may not be changed',
    'no-publishing': 'this is not an announcement channel, so nothing can be published here',
    'no-app': 'the platform does not accept the bot. Ask whoever runs Pomocnik for help',
    'not-made': 'Pomocnik could not make this message. Ask whoever runs it for help',
    'told-to-wait': 'the platform asks us to wait',
    'no-answer': 'the platform does not answer',
    unknown: 'the platform does not let us check',
  },
  mail: (code) => `the mail server did not take the letter (code: ${code})`,
  other: (code) => `the platform refused (code: ${code})`,
};
