import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  type Button,
  buttons,
  divider,
  heading,
  list,
  menu,
  type MenuOption,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { formatMoment, formatSize } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import { type Attached, MOST_MAILED, sizeOf } from './attachments.ts';
import type { HeadCount } from './audience.ts';
import type { Problem, Remark } from './check.ts';
import { type Announcement, approvalReasons } from './domain.ts';
import { fileButtons } from './file-buttons.ts';
import type { Rendering, Telling } from './handling.ts';
import { MOST_PARTS } from './limits.ts';
import { settingsLine } from './settings-line.ts';

/** An announcement that has not gone out, with what it would come to now. */
export interface Card {
  readonly announcement: Announcement;
  readonly preview: Message;
  readonly files: readonly Attached[];
  /** Of its title and text, as they will be sent. */
  readonly characters: number;
  readonly lengths: readonly { readonly platform: Rendering['platform']; readonly messages: number }[];
  readonly parts: readonly { readonly text: string; readonly count: number }[];
  readonly count: HeadCount;
  readonly problems: readonly Problem[];
  readonly remarks: readonly Remark[];
  /** It needs a second person, and nobody is known who may be one. */
  readonly lacksSecond: boolean;
  /** Whether the one who looks wrote it or handed it over. */
  readonly isOwn: boolean;
}

/** The ways to add somebody to the audience, in the order of the menu. */
export const AUDIENCE_WAYS = [
  'workers',
  'event',
  'group',
  'roles',
  'channels',
  'silent-units',
  'everyone',
] as const;
export type AudienceWay = (typeof AUDIENCE_WAYS)[number];

/** A button about this very state of the announcement. */
export const button = (
  verb: string,
  { id, revision }: Announcement,
  label: string,
  look?: 'primary' | 'danger',
): Button => act(actionId('announcements', verb, id, String(revision)), label, look);

const problemText = (problem: Problem, { texts }: Telling): string => {
  const words = texts.announcements.problems;
  switch (problem.kind) {
    case 'unknown-placeholder':
    case 'missing-value':
      return words[problem.kind](problem.names.map((name) => `{${name}}`).join(', '));
    case 'too-long':
      return words['too-long'][problem.part](problem.length, problem.limit);
    default:
      return words[problem.kind];
  }
};

const remarkText = (remark: Remark, { texts }: Telling): string => {
  const { remarks, missed } = texts.announcements;
  switch (remark.kind) {
    case 'unseen':
      return remarks.unseen(remark.channels);
    case 'overlap':
      return remarks.overlap(remark.count);
    case 'missed':
      return missed[remark.why](remark.count);
    default:
      return remarks[remark.kind];
  }
};

/** Where the buttons lead that the preview leaves out: an address is checked by reading it. */
const linkBlocks = (
  { url, fileUrl }: Announcement,
  { announcements: { card, told } }: Texts,
): readonly (Block | undefined)[] => [
  url === undefined ? undefined : small(card.leadsTo(told.link, url)),
  fileUrl === undefined ? undefined : small(card.leadsTo(told.file, fileUrl)),
];

const previewBlocks = (
  { preview, announcement, characters, lengths }: Card,
  { texts }: Telling,
): readonly (Block | undefined)[] => {
  const { card, looks } = texts.announcements;
  return [
    divider,
    small(card.preview),
    ...preview.blocks.filter(({ kind }) => kind !== 'buttons'),
    ...linkBlocks(announcement, texts),
    divider,
    small(
      [
        card.length(characters),
        ...lengths.map(({ platform, messages }) => card.split(texts.people.platforms[platform], messages)),
      ].join(' '),
    ),
    small(announcement.callsAll ? card.callsAll : card.callsNobody),
    // Where no platform is known there is nothing to draw.
    lengths.length > 0 ? buttons(button('looks', announcement, looks.open)) : undefined,
  ];
};

/** What goes with it, to be looked at before it goes out; a second person has to see what is approved. */
const fileBlocks = ({ announcement, files }: Card, telling: Telling): readonly (Block | undefined)[] => {
  if (files.length === 0) return [];
  const { attached } = telling.texts.announcements;
  return [
    small(attached.onCard),
    fileButtons(announcement, files, telling),
    sizeOf(files) > MOST_MAILED
      ? small(attached.tooLargeForMail(formatSize(MOST_MAILED, telling.locale)))
      : undefined,
  ];
};

const audienceMenu = ({ announcement, parts }: Card, { texts }: Telling): Block => {
  const { ways, card } = texts.announcements;
  const options: readonly MenuOption[] = [
    ...(parts.length < MOST_PARTS ? AUDIENCE_WAYS.map((value) => ({ value, label: ways[value] })) : []),
    ...parts.map(({ text }, index) => ({ value: `drop-${index}`, label: card.drop(text) })),
  ];
  const id = actionId('announcements', 'audience', announcement.id, String(announcement.revision));
  return menu(id, card.changeAudience, options);
};

const audienceBlocks = ({ parts, count }: Card, { texts }: Telling): readonly Block[] => {
  const { card } = texts.announcements;
  return [
    paragraph(strong(card.audience)),
    parts.length === 0
      ? paragraph(card.noAudience)
      : list(parts.map((part) => card.part(part.text, part.count))),
    ...(parts.length > 0 ? [paragraph(card.reaches(count.people, count.channels))] : []),
  ];
};

const draftButtons = (card: Card, telling: Telling): readonly (Block | undefined)[] => {
  const { announcement, problems } = card;
  const words = telling.texts.announcements.card;
  const isReady = problems.length === 0;
  return [
    buttons(
      card.parts.length === 0 ? button('workers', announcement, words.addWorkers, 'primary') : undefined,
      isReady ? button('send', announcement, words.send, 'primary') : undefined,
      isReady ? button('test', announcement, words.test) : undefined,
      button('write', announcement, words.write),
      button('attach', announcement, telling.texts.announcements.attached.open),
      button('settings', announcement, words.settings),
    ),
    audienceMenu(card, telling),
    buttons(
      button('about', announcement, words.about),
      button('discard', announcement, words.discard),
      act(actionId('announcements', 'list', '0'), words.back),
    ),
  ];
};

const approvalButtons = (
  { announcement, isOwn, problems }: Card,
  { texts, locale, now }: Telling,
): readonly (Block | undefined)[] => {
  const words = texts.announcements.card;
  const { author, sendAt } = announcement;
  const isLater = sendAt !== undefined && sendAt > now;
  const waits = words.waitsForYou(author.name, isLater ? formatMoment(sendAt, locale) : undefined);
  const approve = isLater ? words.approveForLater : words.approve;
  return [
    notice('info', isOwn ? words.waitsForSecond : waits),
    buttons(
      !isOwn && problems.length === 0 ? button('approve', announcement, approve, 'primary') : undefined,
      button('return', announcement, isOwn ? words.takeBack : words.return),
      act(actionId('announcements', 'list', '0'), words.back),
    ),
  ];
};

const stateButtons = (card: Card, telling: Telling): readonly (Block | undefined)[] => {
  const { announcement } = card;
  const words = telling.texts.announcements.card;
  switch (announcement.state) {
    case 'draft':
      return draftButtons(card, telling);
    case 'approval':
      return approvalButtons(card, telling);
    default:
      return [
        buttons(
          button('unschedule', announcement, words.unschedule),
          act(actionId('announcements', 'list', '0'), words.back),
        ),
      ];
  }
};

/** The announcement as its readers will see it, who they are, what is missing, and the way on. */
export const cardMessage = (card: Card, telling: Telling, first?: Block): Message => {
  const { announcement, problems, remarks, lacksSecond } = card;
  const { states, card: words } = telling.texts.announcements;
  const reasons = announcement.state === 'draft' ? approvalReasons(announcement) : [];
  return message(
    first,
    heading(words.heading(states[announcement.state])),
    announcement.changes === undefined ? undefined : notice('info', words.remarks(announcement.changes)),
    ...previewBlocks(card, telling),
    ...fileBlocks(card, telling),
    ...audienceBlocks(card, telling),
    small(settingsLine(announcement, telling)),
    ...(problems.length > 0
      ? [notice('warning', words.problems), list(problems.map((one) => problemText(one, telling)))]
      : []),
    ...remarks.map((remark) => {
      const line = remarkText(remark, telling);
      return remark.kind === 'unseen' ? notice('warning', line) : small(line);
    }),
    reasons.length > 0
      ? notice('info', words.needsSecond(reasons.map((reason) => words.secondBecause[reason])))
      : undefined,
    lacksSecond ? notice('warning', telling.texts.announcements.sending.nobodyKnown) : undefined,
    ...stateButtons(card, telling),
  );
};
