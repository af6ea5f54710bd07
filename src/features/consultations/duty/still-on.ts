import type { RenderMoment } from '../../../chat/delivery-kind.ts';
import { act, buttons, heading, type Message, message, paragraph } from '../../../chat/message.ts';
import { type Instant, shift } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import { textsIn } from '../../../i18n/texts.ts';
import type { NewDelivery } from '../../delivery/domain.ts';
import type { ConsultationView } from '../booking.ts';
import { type Exception, isLive } from '../domain.ts';
import { links } from '../links.ts';
import { viewsOf } from '../working.ts';
import { type AwayContent, hits, seatsOf } from './away.ts';
import type { DutyHandling } from './handling.ts';
import { hitBy } from './in-leave.ts';
import { aboutBlock } from './stand-in-message.ts';

/** Leave that was removed by mistake can be brought back before anybody hears of it. */
const TOLD_AFTER = 2 * 60 * 1000;

/** Who hears that the old time holds again, now that leave is taken back. */
interface StillOn {
  readonly tell: readonly NewDelivery[];
  /** How many were asked to choose another time by now, and are told. */
  readonly told: number;
  /** Somebody comes in that time, whether they were asked or not. */
  readonly isBooked: boolean;
}

const NOBODY: StillOn = { tell: [], told: 0, isBooked: false };

/** One message for everybody who was asked to choose another time and has not; whether they were is known for sure when it is sent. */
export const tellStillOn = async (
  handling: Pick<DutyHandling, 'store' | 'duty' | 'booking' | 'mayGoOut'>,
  adviser: PersonId,
  exception: Exception,
  at: Instant,
): Promise<StillOn> => {
  if (exception.kind === 'open') return NOBODY;
  const views = await viewsOf(handling, await hits(handling, adviser, exception, at));
  const asked = await handling.duty.askedBecauseOf(exception.id);
  const people = [...seatsOf(views)].flatMap(([person, all]) => {
    const about = asked.filter(({ seats }) => all.some(({ seat }) => seats.includes(seat)));
    const seats = all.filter(({ seat }) => about.some((one) => one.seats.includes(seat)));
    return seats.length === 0 ? [] : [{ person, seats, isSent: about.some(({ isSent }) => isSent) }];
  });
  const addresses = await handling.store.addresses(people.map(({ person }) => person));
  const expiresAt = views
    .map(({ consultation }) => consultation.startsAt)
    .toSorted()
    .at(-1);
  const when = {
    notBefore: handling.mayGoOut(shift(at, TOLD_AFTER)),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
  const tell = people.flatMap(({ person, seats }) => {
    const address = addresses.get(person);
    const content: AwayContent = { exception: exception.id, seats };
    return address
      ? [{ kind: 'duty.still-on', thing: `${person}:${exception.id}`, ...address, content, ...when }]
      : [];
  });
  return { tell, told: people.filter(({ isSent }) => isSent).length, isBooked: views.length > 0 };
};

/** Those of somebody's consultations that take place after all, and of which they were told otherwise. */
const stillOnOf = async (
  { duty, booking }: Pick<DutyHandling, 'duty' | 'booking'>,
  { exception, seats }: AwayContent,
  { now }: RenderMoment,
): Promise<readonly ConsultationView[]> => {
  const asked = (await duty.askedBecauseOf(exception)).filter(({ isSent }) => isSent);
  const found = await Promise.all(
    seats.map(async ({ consultation: id, seat }) => {
      const view = await booking.view(id);
      if (!view || !isLive(view.consultation) || view.consultation.startsAt <= now) return [];
      const comes = view.participants.some((one) => one.id === seat && one.state === 'coming');
      if (!comes || !asked.some((one) => one.seats.includes(seat))) return [];
      const { exceptions } = await duty.timetable(view.consultation.adviser);
      return hitBy(exceptions, [view.consultation]).length > 0 ? [] : [view];
    }),
  );
  return found.flat();
};

/** Tells whoever was asked to choose another time that the old one holds: once, and only while it is true. */
export const stillOnMessage = async (
  handling: Pick<DutyHandling, 'duty' | 'booking'>,
  content: AwayContent,
  moment: RenderMoment,
): Promise<Message | undefined> => {
  const { locale } = moment;
  const texts = textsIn(locale);
  const { told } = texts.dutyForms;
  const views = await stillOnOf(handling, content, moment);
  const [first] = views;
  if (!first) return undefined;
  return message(
    heading(told.stillOnTitle),
    paragraph(told.stillOn(first.adviser.name)),
    ...views.flatMap((view) => [
      aboutBlock(view, { texts, locale }),
      buttons(act(links.view(view.consultation.id), told.card)),
    ]),
  );
};
