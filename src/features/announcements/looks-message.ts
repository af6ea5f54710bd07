import {
  type Block,
  buttons,
  heading,
  list,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { button } from './card-message.ts';
import type { Announcement } from './domain.ts';
import type { Telling } from './handling.ts';
import type { LookNote } from './look-notes.ts';

/** Signs and letters that the picture shows in a plainer way than the platforms do. */
const UNUSUAL = /\p{Extended_Pictographic}|[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

const noteLine = (note: LookNote, { texts }: Telling): string => {
  const { looks } = texts.announcements;
  const name = texts.people.platforms[note.platform];
  const { buttons: labels, buttonsIn, messages } = note;
  return [
    looks.size(name, messages, note.characters),
    ...(labels.length > 0 ? [looks.buttons(labels)] : []),
    ...(labels.length > 0 && messages > 1 ? [looks.buttonsIn(buttonsIn)] : []),
  ].join(' ');
};

/** Where it goes to channels and to people, what is drawn is read on a channel; a person's is a little different. */
const toPeople = ({ audience, isUrgent, callsAll }: Announcement, { texts }: Telling): Block | undefined => {
  const { looks, told } = texts.announcements;
  const goesTo = new Set(audience.map(({ kind }) => (kind === 'channel' ? 'channel' : 'people')));
  const lines = [...(callsAll ? [looks.noMention] : []), ...(isUrgent ? [] : [looks.alsoOff(told.off)])];
  return goesTo.size > 1 && lines.length > 0 ? small([looks.onChannel, ...lines].join(' ')) : undefined;
};

/** What the picture shows, in words, and what differs. */
export const looksMessage = (
  announcement: Announcement,
  notes: readonly LookNote[],
  telling: Telling,
): Message => {
  const { texts } = telling;
  const { looks, card } = texts.announcements;
  const nameOf = ({ platform }: LookNote): string => texts.people.platforms[platform];
  const changed = notes.filter(({ isWhole }) => !isWhole);
  const calls = notes.flatMap((note) =>
    note.mention === undefined ? [] : [`${nameOf(note)}: ${note.mention}`],
  );
  return message(
    heading(looks.title),
    paragraph(looks.intro(notes.map(nameOf))),
    list(notes.map((note) => noteLine(note, telling))),
    changed.length > 0 ? notice('warning', looks.changed(changed.map(nameOf))) : paragraph(looks.whole),
    calls.length > 0 ? paragraph(looks.mention(calls)) : undefined,
    toPeople(announcement, telling),
    UNUSUAL.test(announcement.title + announcement.body) ? small(looks.signs) : undefined,
    buttons(button('open', announcement, card.open)),
  );
};

/** The picture in words, for a screen reader. */
export const looksAlt = ({ title }: Announcement, notes: readonly LookNote[], { texts }: Telling): string => {
  const { looks } = texts.announcements;
  return looks.alt(
    title,
    notes.map(({ platform, messages, characters }) =>
      looks.size(texts.people.platforms[platform], messages, characters),
    ),
  );
};
