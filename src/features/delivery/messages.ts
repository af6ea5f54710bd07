import { actionId } from '../../chat/action-id.ts';
import { act, type Block, buttons, heading, message, notice, paragraph, small } from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import type { Instant } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import { warsawDay, warsawTime } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { LedgerEntry } from './ledger.ts';

/** A delivery with what only others can tell about it. */
export interface ShownEntry extends LedgerEntry {
  /** What its kind is called; undefined where the kind is no more. */
  readonly title: string | undefined;
  /** Whom it is for; undefined where the person is not known any more. */
  readonly name: string | undefined;
}

export interface Reading {
  readonly texts: Texts;
  readonly locale: Locale;
}

const moment = (at: Instant, locale: Locale): string =>
  `${formatDay(warsawDay(at), locale)}, ${warsawTime(at)}`;

const addressee = ({ to, name }: ShownEntry, { delivery, people }: Texts): string => {
  const platform = people.platforms[to.platform];
  return to.kind === 'channel'
    ? delivery.toChannel(to.channel, platform)
    : delivery.toPerson(name ?? delivery.somebody, platform);
};

const entryBlocks = (entry: ShownEntry, { texts, locale }: Reading): readonly (Block | undefined)[] => {
  const { delivery } = texts;
  const isHeld = entry.state === 'held';
  const when = isHeld && entry.since ? delivery.mayHaveLeft(moment(entry.since, locale)) : undefined;
  const details = [
    when ?? delivery.queued(moment(entry.queuedAt, locale)),
    ...(isHeld || entry.reason === undefined ? [] : [delivery.reason(entry.reason)]),
  ];
  return [
    paragraph([
      strong(entry.title ?? delivery.unknownKind),
      { kind: 'text', text: `, ${addressee(entry, texts)}` },
    ]),
    small(details.join('; ')),
    buttons(
      isHeld ? act(actionId('delivery', 'check', entry.id), delivery.check, 'primary') : undefined,
      act(actionId('delivery', 'resend', entry.id), delivery.resend),
      isHeld ? act(actionId('delivery', 'leave', entry.id), delivery.leave) : undefined,
    ),
  ];
};

const section = (
  title: string,
  intro: string,
  entries: readonly ShownEntry[],
  reading: Reading,
): readonly (Block | undefined)[] =>
  entries.length === 0
    ? []
    : [heading(title), paragraph(intro), ...entries.flatMap((entry) => entryBlocks(entry, reading))];

/** Those that need a decision, and those that were refused. */
export const sectionsOf = (
  held: readonly ShownEntry[],
  failed: readonly ShownEntry[],
  reading: Reading,
): readonly (Block | undefined)[] => {
  const { delivery } = reading.texts;
  return [
    ...section(delivery.heldTitle, delivery.heldIntro, held, reading),
    ...section(delivery.failedTitle, delivery.failedIntro, failed, reading),
  ];
};

/** On a coordinator's own page: that something waits, and the way to it. */
export const homeBlocks = (count: string, { delivery }: Texts): readonly Block[] =>
  message(
    notice('warning', delivery.atHome(count)),
    buttons(act(actionId('delivery', 'show'), delivery.show)),
  ).blocks;
