import { actionId } from '../../chat/action-id.ts';
import { act, type Block, buttons, paragraph, small } from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import { whyText } from '../../chat/why-refused.ts';
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
  /** Which one of its kind it is, as people called it. */
  readonly subject: string | undefined;
  /** Whom or which channel it is for; undefined where they are not known any more. */
  readonly name: string | undefined;
}

export interface Reading {
  readonly texts: Texts;
  readonly locale: Locale;
}

/** A day with its hour, short enough to stand in a line. */
export const moment = (at: Instant, locale: Locale): string =>
  `${formatDay(warsawDay(at), locale)}, ${warsawTime(at)}`;

const addressee = ({ to, name }: ShownEntry, { delivery, people }: Texts): string => {
  const platform = people.platforms[to.platform];
  return to.kind === 'channel'
    ? delivery.toChannel(name ?? to.channel, platform)
    : delivery.toPerson(name ?? delivery.somebody, platform);
};

/** One delivery with what may be decided about it. */
export const entryBlocks = (
  entry: ShownEntry,
  { texts, locale }: Reading,
): readonly (Block | undefined)[] => {
  const { delivery } = texts;
  const isHeld = entry.state === 'held';
  const when = isHeld && entry.since ? delivery.mayHaveLeft(moment(entry.since, locale)) : undefined;
  const kind = entry.title ?? delivery.unknownKind;
  const isExplained = !isHeld && entry.reason !== undefined;
  const why = isExplained ? whyText(entry.reason, entry.to.platform, texts) : undefined;
  return [
    paragraph([
      strong(entry.subject === undefined ? kind : delivery.about(kind, entry.subject)),
      { kind: 'text', text: `, ${addressee(entry, texts)}` },
    ]),
    small(when ?? delivery.queued(moment(entry.queuedAt, locale))),
    why === undefined ? undefined : paragraph(delivery.reason(why)),
    buttons(
      isHeld ? act(actionId('delivery', 'check', entry.id), delivery.check, 'primary') : undefined,
      act(actionId('delivery', 'resend', entry.id), delivery.resend),
      isHeld ? act(actionId('delivery', 'leave', entry.id), delivery.leave) : undefined,
    ),
  ];
};
