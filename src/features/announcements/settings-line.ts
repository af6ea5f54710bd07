import { formatMoment } from '../../i18n/format.ts';
import type { Announcement } from './domain.ts';
import type { Telling } from './handling.ts';
import { withinOffice } from './window.ts';

/** How and when it goes out, in one line. A time that somebody chose holds also where it lies outside office hours. */
export const settingsLine = (
  { isUrgent, ackUntil, sendAt }: Announcement,
  { texts, locale }: Telling,
): string => {
  const { card } = texts.announcements;
  const ack = ackUntil === undefined ? card.noAck : card.ack(formatMoment(ackUntil, locale));
  if (sendAt === undefined) return `${isUrgent ? card.urgent : card.ordinary} ${ack}`;
  return [
    ...(isUrgent ? [card.urgentAt] : []),
    ack,
    card.sendAt(formatMoment(sendAt, locale)),
    ...(withinOffice(sendAt) === sendAt ? [] : [card.oddHours]),
  ].join(' ');
};
