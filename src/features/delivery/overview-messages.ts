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
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { formatMoment } from '../../i18n/format.ts';
import { type Reading, sectionsOf, type ShownEntry } from './messages.ts';
import type { Ran, Went } from './overview-store.ts';
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
  readonly next: Titled<{ readonly nextAt: Pause['at'] }> | undefined;
  readonly held: readonly ShownEntry[];
  readonly failed: readonly ShownEntry[];
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
    held.length + failed.length + stuck.length === 0 ? notice('success', delivery.allWell) : undefined,
    ...sectionsOf(held, failed, reading),
    facts([
      { label: rows.waiting, value: String(overview.waiting) },
      { label: rows.planned, value: String(overview.planned) },
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

/** What is set for later, the next first. */
export const planMessage = (
  schedules: readonly Titled<{ readonly nextAt: Pause['at'] }>[],
  { from, total }: { readonly from: number; readonly total: number },
  reading: Reading,
): Message => {
  const { texts, locale } = reading;
  const { plan, overview } = texts.delivery;
  return message(
    heading(plan.title),
    schedules.length === 0
      ? paragraph(plan.none)
      : list(schedules.map(({ title, nextAt }) => plan.line(title, formatMoment(nextAt, locale)))),
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

const whyText = (reason: string | undefined, { texts }: Reading): string => {
  const { why, otherWhy } = texts.delivery.skipped;
  const known: Readonly<Record<string, string>> = why;
  return known[reason ?? ''] ?? otherWhy(reason ?? '–');
};

/** What did not go out and what did not run in the last week, and why. */
export const skippedMessage = (
  went: readonly Titled<Went>[],
  ran: readonly Titled<Ran>[],
  reading: Reading,
): Message => {
  const { texts, locale } = reading;
  const words = texts.delivery.skipped;
  return message(
    heading(words.title),
    went.length + ran.length === 0 ? paragraph(words.none) : undefined,
    ...listed(
      words.messages,
      went.map(({ title, count, reason }) => words.message(title, count, whyText(reason, reading))),
    ),
    ...listed(
      words.jobs,
      ran.map(({ title, count, last, reason }) =>
        words.job(title, count, formatMoment(last, locale), whyText(reason, reading)),
      ),
    ),
    back(reading),
  );
};
