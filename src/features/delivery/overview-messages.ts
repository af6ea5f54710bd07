import { actionId } from '../../chat/action-id.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Reading } from './entry-messages.ts';
import { sectionsOf, type ShownEntries, type ShownHeld } from './messages.ts';
import type { Ran, Went } from './overview-store.ts';
import type { ScheduledAnnouncement } from './looking-after.ts';
import type { Pause } from './pause-store.ts';

/** Lines of one page. */
export const PAGE = 10;

/** Something with what those who look after it call it. */
export type Titled<T> = T & { readonly title: string };

/** Everything that the first page says. */
export interface Overview {
  readonly pause: (Pick<Pause, 'at'> & { readonly name?: string | undefined }) | undefined;
  readonly waiting: number;
  readonly planned: number;
  /** Announcements that are set for later. */
  readonly announced: number;
  readonly next: Titled<{ readonly nextAt: Pause['at'] }> | undefined;
  readonly held: ShownHeld;
  readonly failed: ShownEntries;
  /** What is stuck, in words. */
  readonly stuck: readonly string[];
}

const pageButton = (verb: string, label: string, ...args: readonly string[]) =>
  act(actionId('delivery', verb, ...args), label);

/** What needs a decision, what waits and what comes, with the ways to the rest and to the switch of everything. */
export const overviewMessage = (overview: Overview, reading: Reading): Message => {
  const { texts, locale } = reading;
  const { delivery } = texts;
  const { rows, plan, ran, skipped } = delivery.overview;
  const { pause, next, held, failed, stuck } = overview;
  return message(
    heading(delivery.title),
    pause
      ? notice(
          'warning',
          delivery.pause.is(pause.name ?? delivery.pause.somebody, formatMoment(pause.at, locale)),
        )
      : undefined,
    ...stuck.map((line) => notice('error', delivery.stuck.at(line))),
    held.clusters.length + held.total + failed.total + stuck.length === 0
      ? notice('success', delivery.allWell)
      : undefined,
    ...sectionsOf(held, failed, reading),
    facts([
      { label: rows.waiting, value: String(overview.waiting) },
      { label: rows.planned, value: String(overview.planned) },
      { label: rows.announced, value: String(overview.announced) },
      ...(next ? [{ label: rows.next, value: `${next.title}: ${formatMoment(next.nextAt, locale)}` }] : []),
    ]),
    buttons(pageButton('plan', plan, '0'), pageButton('ran', ran), pageButton('skipped', skipped)),
    buttons(
      pause
        ? act(actionId('delivery', 'resume'), delivery.resume.button, 'primary')
        : act(actionId('delivery', 'pause'), delivery.pause.button),
    ),
  );
};

const back = ({ texts }: Reading): Block | undefined =>
  buttons(pageButton('show', texts.delivery.overview.back));

/** Announcements shown one by one; the rest is in `/ogloszenie`. */
const ANNOUNCEMENTS_SHOWN = 5;

const announcementBlocks = (
  announced: readonly ScheduledAnnouncement[],
  { texts, locale }: Reading,
): readonly (Block | undefined)[] => {
  const { plan } = texts.delivery;
  if (announced.length === 0) return [];
  const more = announced.length - ANNOUNCEMENTS_SHOWN;
  return [
    paragraph(strong(plan.announcements)),
    ...announced
      .slice(0, ANNOUNCEMENTS_SHOWN)
      .flatMap(({ id, title, nextAt }) => [
        paragraph(plan.line(title, formatMoment(nextAt, locale))),
        buttons(act(actionId('announcements', 'open', id), plan.open)),
      ]),
    more > 0 ? small(plan.more(more)) : undefined,
    paragraph(strong(plan.times)),
  ];
};

/** What is set for later, the next first: what people announce, and times that come again. */
export const planMessage = (
  {
    announced,
    times,
  }: {
    readonly announced: readonly ScheduledAnnouncement[];
    readonly times: readonly Titled<{ readonly nextAt: Pause['at'] }>[];
  },
  { from, total }: { readonly from: number; readonly total: number },
  reading: Reading,
): Message => {
  const { texts, locale } = reading;
  const { plan, overview } = texts.delivery;
  return message(
    heading(plan.title),
    ...announcementBlocks(announced, reading),
    times.length === 0
      ? paragraph(plan.none)
      : list(times.map(({ title, nextAt }) => plan.line(title, formatMoment(nextAt, locale)))),
    buttons(
      from > 0 ? pageButton('plan', overview.previous, String(Math.max(0, from - PAGE))) : undefined,
      from + PAGE < total ? pageButton('plan', overview.next, String(from + PAGE)) : undefined,
    ),
    back(reading),
  );
};

const listed = (title: string, lines: readonly string[]): readonly (Block | undefined)[] =>
  lines.length === 0 ? [] : [paragraph(strong(title)), list(lines)];

/** What went out and what ran in the last day. */
export const ranMessage = (
  went: readonly Titled<Went>[],
  ran: readonly Titled<Ran>[],
  reading: Reading,
): Message => {
  const { texts, locale } = reading;
  const words = texts.delivery.ran;
  return message(
    heading(words.title),
    went.length + ran.length === 0 ? paragraph(words.none) : undefined,
    ...listed(
      words.messages,
      went.map(({ title, count }) => words.sent(title, count)),
    ),
    ...listed(
      words.jobs,
      ran.map(({ title, count, last }) => words.job(title, count, formatMoment(last, locale))),
    ),
    back(reading),
  );
};

const skippedWhy = (reason: string | undefined, { texts }: Reading): string => {
  const { why, otherWhy } = texts.delivery.skipped;
  const known: Readonly<Record<string, string>> = why;
  return known[reason ?? ''] ?? otherWhy(reason ?? '–');
};

/** What missed more times in a week than it has days runs all day long, and its next time makes up for them. */
const DAYS = 7;
const makesUp = ({ state, reason, count }: Ran): boolean =>
  state === 'skipped' && reason === 'late' && count > DAYS;

/** What did not go out and what did not run in the last week, and why; what makes up for itself is only counted. */
export const skippedMessage = (
  went: readonly Titled<Went>[],
  all: readonly Titled<Ran>[],
  reading: Reading,
): Message => {
  const ran = all.filter((one) => !makesUp(one));
  const madeUp = all.length - ran.length;
  const { texts, locale } = reading;
  const words = texts.delivery.skipped;
  return message(
    heading(words.title),
    went.length + ran.length === 0 ? paragraph(words.none) : undefined,
    ...listed(
      words.messages,
      went.map(({ title, count, reason }) => words.message(title, count, skippedWhy(reason, reading))),
    ),
    ...listed(
      words.jobs,
      ran.map(({ title, count, last, reason }) =>
        words.job(title, count, formatMoment(last, locale), skippedWhy(reason, reading)),
      ),
    ),
    madeUp > 0 ? small(words.madeUp(madeUp)) : undefined,
    back(reading),
  );
};
