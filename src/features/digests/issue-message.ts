import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  type Message,
  message,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { daysLater } from '../../core/day.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay, formatTime } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import { SHOWN } from './choose.ts';
import { type Section, SECTIONS, type Timing } from './domain.ts';
import { itemBlocks, type Telling } from './item-blocks.ts';
import type { Urgent } from './issue.ts';
import type { Item } from './items.ts';

/** When it comes, in words: „co tydzień w poniedziałek o 8:00”. */
export const whenText = ({ rhythm, weekday, time }: Timing, { digests }: Texts): string => {
  switch (rhythm) {
    case 'now':
      return digests.when.now;
    case 'daily':
      return digests.when.daily(formatTime(time));
    case 'weekly':
      return digests.when.weekly(weekday, formatTime(time));
  }
};

/** How far back „all changes” goes, in days. */
const CHANGES_SINCE = 30;

const sectionBlocks = (
  section: Section,
  items: readonly Item[],
  telling: Telling,
): readonly (Block | undefined)[] => {
  const own = items.filter((item) => item.section === section);
  if (own.length === 0) return [];
  const { digests } = telling.texts;
  const since = daysLater(warsawDay(telling.now), -CHANGES_SINCE);
  return [
    paragraph(strong(digests.sections[section])),
    ...own.flatMap((item) => itemBlocks(item, telling)),
    section === 'changes' ? buttons(act(actionId('curation', 'news', since), digests.change)) : undefined,
  ];
};

/** The items by section; those that are not shown are counted on a button. */
const listBlocks = (
  items: readonly Item[],
  more: { readonly count: number; readonly action: ReturnType<typeof actionId> } | undefined,
  telling: Telling,
): readonly (Block | undefined)[] => [
  ...SECTIONS.flatMap((section) => sectionBlocks(section, items, telling)),
  more ? buttons(act(more.action, telling.texts.digests.more(more.count))) : undefined,
];

/** An issue as its reader gets it. */
export interface Shown {
  readonly subscription: string;
  readonly period: string;
  readonly timing: Timing;
  readonly urgent?: Urgent['why'];
  readonly items: readonly Item[];
}

/** The button for what is not shown; `from` counts from the first item of the issue. */
const moreOf = ({ subscription, period, items }: Shown, from: number) =>
  items.length > from
    ? {
        count: items.length - from,
        action: actionId('digests', 'more', subscription, period, String(from)),
      }
    : undefined;

/** Short: what ends soon, what is new, what came of the rules, and the ways to the rest and to the settings. */
export const issueMessage = (shown: Shown, telling: Telling): Message => {
  const { texts, locale, now } = telling;
  const { digests } = texts;
  const title = digests.titles[shown.urgent ?? shown.timing.rhythm];
  return message(
    heading(`${title} · ${formatDay(warsawDay(now), locale)}`),
    shown.urgent ? paragraph(digests.urgentIntro[shown.urgent]) : undefined,
    ...listBlocks(shown.items.slice(0, SHOWN), moreOf(shown, SHOWN), telling),
    small(digests.why(whenText(shown.timing, texts))),
    buttons(act(actionId('digests', 'settings', shown.subscription), digests.settings)),
  );
};

/** A further page of an issue. */
export const moreMessage = (shown: Shown, from: number, telling: Telling): Message =>
  message(
    heading(telling.texts.digests.moreTitle),
    ...listBlocks(shown.items.slice(from, from + SHOWN), moreOf(shown, from + SHOWN), telling),
  );

/** What would come now, without what a sent issue needs. */
export const previewMessage = (items: readonly Item[], telling: Telling): Message => {
  const { digests } = telling.texts;
  const rest = items.length - SHOWN;
  return message(
    small(digests.previewIs),
    ...listBlocks(items.slice(0, SHOWN), undefined, telling),
    rest > 0 ? small(digests.more(rest)) : undefined,
  );
};
