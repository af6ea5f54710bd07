import type { DeliveryKind, RenderMoment } from '../../../chat/delivery-kind.ts';
import { act, buttons, facts, heading, type Message, message, paragraph } from '../../../chat/message.ts';
import { cut } from '../../../chat/cut.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import { textsIn } from '../../../i18n/texts.ts';
import { isLive } from '../domain.ts';
import { links } from '../links.ts';
import { alternatives, readChoices } from './alternatives.ts';
import { adviserNames } from './adviser-names.ts';
import type { AwayContent } from './away.ts';
import type { DutyHandling } from './handling.ts';
import { hitBy } from './in-leave.ts';

/** Times offered in the message; the card leads to all of them. */
const OFFERED = 3;

const LABEL = 75;

/** Tells somebody who comes that the adviser will not be there, with times to choose from, as they are free now. */
const awayMessage = async (
  handling: DutyHandling,
  content: AwayContent,
  { locale, now }: RenderMoment,
): Promise<Message | undefined> => {
  const { booking, duty } = handling;
  const view = await booking.view(content.consultation);
  if (!view || !isLive(view.consultation) || view.consultation.startsAt <= now) return undefined;
  const { consultation, topic, adviser, participants } = view;
  const { exceptions } = await duty.timetable(consultation.adviser);
  const away = exceptions.filter(({ id }) => id === content.exception);
  if (hitBy(away, [consultation]).length === 0) return undefined;
  if (!participants.some(({ id, state }) => id === content.seat && state === 'coming')) return undefined;
  const texts = textsIn(locale);
  const { told } = texts.dutyForms;
  const { rows } = texts.duty.card;
  const { id, revision, day, from, to } = consultation;
  const slots = await alternatives(handling, await readChoices(handling, now), consultation, OFFERED);
  const names = await adviserNames(handling);
  return message(
    heading(told.title),
    paragraph(told.lead(adviser.name)),
    facts([
      { label: rows.topic, value: topic.name[locale] },
      { label: rows.when, value: `${formatDate(day, locale)}, ${formatTime(from)}–${formatTime(to)}` },
    ]),
    paragraph(slots.length === 0 ? told.none : told.choose),
    buttons(
      ...slots.map((slot) => {
        const when = `${formatDate(slot.day, locale)}, ${formatTime(slot.time)}`;
        const label = cut(told.slot(when, names.get(slot.adviser) ?? ''), LABEL);
        return act(links.moveTo(id, revision, slot), label);
      }),
    ),
    buttons(
      slots.length === 0
        ? act(links.ask({ topic: topic.id, mode: consultation.mode }), told.ask, 'primary')
        : undefined,
      act(links.view(id), told.card),
      act(links.cancel(id, revision), told.cancel, 'danger'),
    ),
  );
};

/** What advisers' absences tell people: made when it is sent, and dropped when it is not true any more. */
export const dutyDeliveries = (handling: DutyHandling): Readonly<Record<string, DeliveryKind>> => ({
  away: {
    ifUnsure: 'resend',
    title: (locale) => textsIn(locale).dutyForms.told.title,
    render: (content, moment) => awayMessage(handling, content as AwayContent, moment),
  },
});
