import { actionId } from '../../chat/action-id.ts';
import { act, type Block, buttons, paragraph } from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import type { Locale } from '../../core/locale.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import { lookedCode, startCode } from '../consultations/links.ts';
import { type GroupAdvice, seatsLeft } from './group-session.ts';

/** A group consultation with its free seats, and the way to the form that books one. */
export const groupBlocks = (
  advice: GroupAdvice,
  { texts, locale }: { readonly texts: Texts; readonly locale: Locale },
): readonly (Block | undefined)[] => {
  const { consultation, topic } = advice;
  const { day, from, to, mode, adviser, startsAt, group, isExample } = consultation;
  const line = [
    ...(isExample ? [texts.calendar.list.example] : []),
    texts.digests.groupAdvice,
    `${formatDate(day, locale)}, ${formatTime(from)}–${formatTime(to)}`,
    texts.consultations.modes[mode],
    texts.calendar.seats.free(seatsLeft(advice), group?.seats ?? 0),
  ].join(' · ');
  const looked = lookedCode({ topic: topic.id, mode, adviser });
  return [
    paragraph([strong(topic.name[locale]), { kind: 'text', text: ` – ${line}` }]),
    buttons(act(actionId('digests', 'join', looked, startCode(startsAt)), texts.consultations.groups.join)),
  ];
};
