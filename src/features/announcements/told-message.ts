import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  type Message,
  message,
  notice,
  open,
  paragraph,
  small,
} from '../../chat/message.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Happening } from '../calendar/domain.ts';
import type { Announcement } from './domain.ts';
import { eventValues } from './event-values.ts';
import { fileButtons } from './file-buttons.ts';
import type { Telling } from './handling.ts';
import { filled } from './template.ts';
import type { ToldContent } from './told-content.ts';

const DASH = /^\s*[-•–]\s+/u;

/** Lines that follow one another with a dash each, or without. */
const runsOf = (lines: readonly string[]): readonly (readonly string[])[] => {
  const runs: string[][] = [];
  for (const line of lines) {
    const before = runs.at(-1);
    if (before?.[0] !== undefined && DASH.test(before[0]) === DASH.test(line)) before.push(line);
    else runs.push([line]);
  }
  return runs;
};

/** Paragraphs are apart by empty lines; lines that begin with a dash are a list. Nothing else is markup. */
const bodyBlocks = (body: string): readonly Block[] =>
  body
    .split(/\n{2,}/u)
    .flatMap((part) =>
      runsOf(part.split('\n').filter((line) => line.trim() !== '')).map((run) =>
        DASH.test(run[0]!) ? list(run.map((line) => line.replace(DASH, ''))) : paragraph(run.join('\n')),
      ),
    );

const linkButtons = (
  { url, fileUrl, event }: Announcement,
  happening: Happening | undefined,
  { texts }: Telling,
): Block | undefined => {
  const { told } = texts.announcements;
  return buttons(
    event !== undefined && happening
      ? act(actionId('calendar', 'show', event), told.event, 'primary')
      : undefined,
    url === undefined ? undefined : open(url, told.link),
    fileUrl === undefined ? undefined : open(fileUrl, told.file),
  );
};

const ackBlocks = (
  { id, ackUntil }: Announcement,
  { texts, locale }: Telling,
): readonly (Block | undefined)[] => {
  if (ackUntil === undefined) return [];
  const { told } = texts.announcements;
  return [
    paragraph(told.ackAsk(formatMoment(ackUntil, locale))),
    buttons(act(actionId('announcements', 'ack', id), told.ack, 'primary')),
  ];
};

const withPrefix = ({ title, isUrgent }: Announcement, { texts }: Telling): string =>
  isUrgent ? texts.announcements.told.urgent(title) : title;

/** Where the message is read: a person may switch such messages off, a channel may be alerted. */
export type ReadIn = 'direct' | 'channel';

/** The announcement as its readers get it; after a change, with what was changed first. */
export const toldMessage = (
  { announcement, happening, files }: ToldContent,
  readIn: ReadIn,
  telling: Telling,
): Message => {
  const { texts } = telling;
  const { told } = texts.announcements;
  const { version, changes, callsAll } = announcement;
  const values = happening ? eventValues(happening, telling) : {};
  const content = message(
    heading(filled(withPrefix(announcement, telling), values)),
    version > 1 && changes !== undefined ? notice('info', told.changed(changes)) : undefined,
    ...bodyBlocks(filled(announcement.body, values)),
    ...ackBlocks(announcement, telling),
    fileButtons(announcement, files, telling),
    linkButtons(announcement, happening, telling),
    small(told.from(announcement.author.name)),
    readIn === 'direct' && !announcement.isUrgent
      ? buttons(act(actionId('announcements', 'off'), told.off))
      : undefined,
  );
  return readIn === 'channel' && callsAll ? { ...content, callsAll: true } : content;
};

/** What stands in place of an announcement that was withdrawn. */
export const tombstone = (announcement: Announcement, { texts }: Telling): Message => {
  const { told } = texts.announcements;
  return message(
    heading(told.retractedTitle),
    paragraph(told.retracted(announcement.title)),
    announcement.changes === undefined ? undefined : paragraph(told.retractedWhy(announcement.changes)),
    small(told.from(announcement.author.name)),
  );
};

/** A message of its own about a change of what was sent. */
export const newsMessage = (announcement: Announcement, { texts }: Telling): Message => {
  const { told } = texts.announcements;
  return message(
    heading(told.newsTitle),
    paragraph(told.news(announcement.title)),
    announcement.changes === undefined ? undefined : notice('info', told.changed(announcement.changes)),
    buttons(act(actionId('announcements', 'read', announcement.id), told.readNow, 'primary')),
    small(told.from(announcement.author.name)),
  );
};
