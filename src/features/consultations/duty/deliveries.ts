import type { DeliveryKind, RenderMoment } from '../../../chat/delivery-kind.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  type Message,
  message,
  paragraph,
} from '../../../chat/message.ts';
import { cut } from '../../../chat/cut.ts';
import type { Instant } from '../../../core/clock.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import { textsIn } from '../../../i18n/texts.ts';
import type { ConsultationView } from '../booking.ts';
import { isLive } from '../domain.ts';
import { links } from '../links.ts';
import { type AbsentContent, absentMessage, absentOverMessage } from './absent.ts';
import { alternatives, type Choices, readChoices } from './alternatives.ts';
import { adviserNames } from './adviser-names.ts';
import { type AwayContent, besideGroups, type Hit, planInstead, type StandInContent } from './away.ts';
import type { DutyHandling } from './handling.ts';
import { hitBy } from './in-leave.ts';
import { aboutBlock, standInMessage, takenOver } from './stand-in-message.ts';
import { stillOnMessage } from './still-on.ts';

/** Times offered in the message; the card leads to all of them. */
const OFFERED = 3;

const LABEL = 75;

type Seat = AwayContent['seats'][number];

const comesTo = ({ participants }: ConsultationView, seat: string): boolean =>
  participants.some(({ id, state }) => id === seat && state === 'coming');

/** What somebody still has to choose another time for. */
const openSeats = async (
  { booking, duty }: DutyHandling,
  { exception, seats }: AwayContent,
  { now }: RenderMoment,
): Promise<readonly ConsultationView[]> => {
  const open = await Promise.all(
    seats.map(async ({ consultation: id, seat }: Seat) => {
      const view = await booking.view(id);
      if (!view || !isLive(view.consultation) || view.consultation.startsAt <= now) return [];
      const { exceptions } = await duty.timetable(view.consultation.adviser);
      const away = exceptions.filter((one) => one.id === exception);
      return hitBy(away, [view.consultation]).length > 0 && comesTo(view, seat) ? [view] : [];
    }),
  );
  return open.flat();
};

/** One consultation with times to choose from, as they are free now. */
const choiceBlocks = async (
  handling: DutyHandling,
  choices: Choices,
  view: ConsultationView,
  { locale }: RenderMoment,
): Promise<readonly (Block | undefined)[]> => {
  const texts = textsIn(locale);
  const { told } = texts.dutyForms;
  const { consultation, topic } = view;
  const { id, revision, mode } = consultation;
  if (consultation.group)
    return [
      aboutBlock(view, { texts, locale }),
      paragraph(told.group),
      buttons(
        act(links.groups(), told.otherSessions),
        act(links.view(id), told.card),
        act(links.cancel(id, revision), told.cancel, 'danger'),
      ),
    ];
  const slots = await alternatives(handling, choices, consultation, OFFERED);
  const names = await adviserNames(handling);
  return [
    aboutBlock(view, { texts, locale }),
    paragraph(slots.length === 0 ? told.none : told.choose),
    buttons(
      ...slots.map((slot) => {
        const when = `${formatDate(slot.day, locale)}, ${formatTime(slot.time)}`;
        const label = cut(told.slot(when, names.get(slot.adviser) ?? ''), LABEL);
        return act(links.moveTo(id, revision, slot), label);
      }),
    ),
    buttons(
      slots.length === 0 ? act(links.ask({ topic: topic.id, mode }), told.ask, 'primary') : undefined,
      act(links.view(id), told.card),
      act(links.cancel(id, revision), told.cancel, 'danger'),
    ),
  ];
};

/** How everybody can be moved whom the same leave hits. */
const planOf = async (
  handling: DutyHandling,
  { exception }: AwayContent,
  [first]: readonly ConsultationView[],
  now: Instant,
): Promise<readonly Hit[]> => {
  const adviser = first?.adviser.person;
  const { exceptions } = adviser ? await handling.duty.timetable(adviser) : { exceptions: [] };
  const away = exceptions.find(({ id }) => id === exception);
  return adviser && away ? planInstead(handling, { adviser, away, now }) : [];
};

/** Tells somebody who comes that the adviser will not be there: who advises instead, or what can be chosen. */
const awayMessage = async (
  handling: DutyHandling,
  content: AwayContent,
  moment: RenderMoment,
): Promise<Message | undefined> => {
  const { locale, now } = moment;
  const texts = textsIn(locale);
  const { told } = texts.dutyForms;
  const open = await openSeats(handling, content, moment);
  const taken = await takenOver(handling, content.seats, now);
  const absent = open[0]?.adviser.name ?? taken[0]?.absent;
  if (absent === undefined) return undefined;
  const choices = besideGroups(await readChoices(handling, now), await planOf(handling, content, open, now));
  const blocks: (Block | undefined)[] = taken.flatMap(({ view }) => [
    aboutBlock(view, { texts, locale }, view.adviser.name),
    buttons(act(links.view(view.consultation.id), told.card)),
  ]);
  for (const view of open) blocks.push(...(await choiceBlocks(handling, choices, view, moment)));
  return message(
    heading(open.length > 0 ? told.title : told.standInTitle),
    paragraph(open.length > 0 ? told.lead(absent) : told.standInLead(absent)),
    ...blocks,
  );
};

/** What advisers' absences tell people: made when it is sent, and dropped when it is not true any more. */
export const dutyDeliveries = (handling: DutyHandling): Readonly<Record<string, DeliveryKind>> => ({
  away: {
    ifUnsure: 'resend',
    copy: 'in-hours',
    title: (locale) => textsIn(locale).dutyForms.told.title,
    render: (content, moment) => awayMessage(handling, content as AwayContent, moment),
  },
  'stand-in': {
    ifUnsure: 'resend',
    title: (locale) => textsIn(locale).dutyForms.told.takesOverTitle,
    render: (content, moment) => standInMessage(handling, content as StandInContent, moment),
  },
  absent: {
    ifUnsure: 'resend',
    copy: 'in-hours',
    title: (locale) => textsIn(locale).dutyForms.absences.enteredTitle,
    render: (content, moment) => absentMessage(handling, content as AbsentContent, moment),
  },
  'absent-over': {
    ifUnsure: 'resend',
    copy: 'in-hours',
    title: (locale) => textsIn(locale).dutyForms.absences.overTitle,
    render: (content, moment) => absentOverMessage(handling, content as AbsentContent, moment),
  },
  'still-on': {
    ifUnsure: 'resend',
    copy: 'in-hours',
    title: (locale) => textsIn(locale).dutyForms.told.stillOnTitle,
    render: (content, moment) => stillOnMessage(handling, content as AwayContent, moment),
  },
});
