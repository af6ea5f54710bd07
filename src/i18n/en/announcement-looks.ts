import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const messages = (count: number): string =>
  count === 1 ? 'one message' : plural('en', count, { one: 'message', other: 'messages' });

const listed = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words);

/** Announcements: how the message looks on Slack and on Discord. */
export const announcementLooks: Pick<Texts['announcements'], 'looks'> = {
  looks: {
    open: 'Look on Slack and Discord',
    title: 'Look on Slack and Discord',
    intro: (platforms) =>
      `This is how readers will see the announcement. In the picture from the left: ${platforms.join(', ')}. Nothing has been sent yet.`,
    size: (platform, count, characters) =>
      `${platform}: ${messages(count)}, ${plural('en', characters, { one: 'character', other: 'characters' })} with the signature.`,
    buttons: (labels) =>
      `${labels.length === 1 ? 'Button' : 'Buttons'}: ${listed(labels.map((label) => `“${label}”`))}.`,
    buttonsIn: (positions) =>
      `Under ${positions.length === 1 ? 'message' : 'messages'} no. ${listed(positions.map(String))}.`,
    whole: 'All words and buttons are on each platform; nothing is shortened.',
    changed: (platforms) =>
      `Some words or buttons look other than they were written: ${listed(platforms)}. Please check them in the picture.`,
    mention: (ways) => `Everybody in the channel is mentioned: ${ways.join('; ')}.`,
    onChannel: 'The picture shows the message in a channel.',
    noMention: 'The message to a person has no mention.',
    alsoOff: (label) => `The message to a person has one more button, “${label}”.`,
    signs:
      'Emoji and letters of other alphabets are drawn in a plainer way here (☺ or ¿). In the message that is sent they are as you wrote them.',
    alt: (title, sizes) =>
      `The announcement “${title}” as the platforms will show it, from the left. ${sizes.join(' ')} Its full text is on the page of the announcement.`,
    file: 'announcement-look.png',
  },
};
