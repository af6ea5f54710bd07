import { actionId } from '../../../chat/action-id.ts';
import type { RenderMoment } from '../../../chat/delivery-kind.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  message,
  paragraph,
} from '../../../chat/message.ts';
import type { Instant } from '../../../core/clock.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import { textsIn } from '../../../i18n/texts.ts';
import type { ConsultationView } from '../booking.ts';
import { isLive } from '../domain.ts';
import { latestOf, viewOf } from '../working.ts';
import type { AwayContent, StandInContent } from './away.ts';
import type { DutyHandling, Telling } from './handling.ts';

interface TakenOver {
  readonly view: ConsultationView;
  /** Who was to advise. */
  readonly absent: string;
}

/** Topic and time, and who advises from now on, where somebody else does. */
export const aboutBlock = (
  { consultation, topic }: ConsultationView,
  { texts, locale }: Telling,
  adviser?: string,
): Block | undefined => {
  const { rows } = texts.duty.card;
  const { day, from, to } = consultation;
  return facts([
    { label: rows.topic, value: topic.name[locale] },
    { label: rows.when, value: `${formatDate(day, locale)}, ${formatTime(from)}–${formatTime(to)}` },
    ...(adviser === undefined ? [] : [{ label: texts.advice.rows.adviser, value: adviser }]),
  ]);
};

/** As it is now, if a colleague has it at the very same time and it is to come. */
const colleagueHas = async (
  handling: Pick<DutyHandling, 'store' | 'booking'>,
  id: string,
  now: Instant,
): Promise<(TakenOver & { readonly before: ConsultationView }) | undefined> => {
  const before = await handling.booking.view(id);
  const latest = before?.consultation.movedTo === undefined ? undefined : await latestOf(handling, id);
  if (!before || !latest || !isLive(latest) || latest.startsAt <= now) return undefined;
  const { startsAt, adviser } = before.consultation;
  if (latest.startsAt !== startsAt || latest.adviser === adviser) return undefined;
  return { before, view: await viewOf(handling, latest), absent: before.adviser.name };
};

/** Consultations of somebody that a colleague has taken over. */
export const takenOver = async (
  handling: Pick<DutyHandling, 'store' | 'booking'>,
  seats: AwayContent['seats'],
  now: Instant,
): Promise<readonly TakenOver[]> => {
  const found = await Promise.all(
    seats.map(async ({ consultation, seat }) => {
      const taken = await colleagueHas(handling, consultation, now);
      // A move gives new seats: the same person has one.
      const person = taken?.before.participants.find(({ id }) => id === seat)?.person;
      const comes = taken?.view.participants.some((one) => one.person === person && one.state === 'coming');
      return taken && comes ? [taken] : [];
    }),
  );
  return found.flat();
};

/** Tells whoever stands in, once, what they take over. */
export const standInMessage = async (
  handling: Pick<DutyHandling, 'store' | 'booking'>,
  { adviser, consultations }: StandInContent,
  { locale, now }: RenderMoment,
): Promise<Message | undefined> => {
  const texts = textsIn(locale);
  const { told } = texts.dutyForms;
  const found = (await Promise.all(consultations.map((id) => colleagueHas(handling, id, now)))).filter(
    (one) => one?.view.consultation.adviser === adviser,
  );
  const [first] = found;
  if (!first) return undefined;
  return message(
    heading(told.takesOverTitle),
    paragraph(told.takesOver(first.absent)),
    ...found.flatMap((one) =>
      one
        ? [
            aboutBlock(one.view, { texts, locale }),
            buttons(act(actionId('duty', 'case', one.view.consultation.id), told.card)),
          ]
        : [],
    ),
  );
};
