import { type Instant, toEpoch } from '../../../core/clock.ts';
import { newId, type PersonId } from '../../../core/ids.ts';
import type { NewDelivery } from '../../delivery/domain.ts';
import type { ConsultationView, Slot } from '../booking.ts';
import type { Consultation } from '../domain.ts';
import { viewsOf } from '../working.ts';
import { alternatives, type Choices, readChoices, sameTime, without } from './alternatives.ts';
import type { DutyHandling } from './handling.ts';
import { hitBy } from './in-leave.ts';
import type { Planned } from './read-away.ts';
import type { SeenAdviser } from './store.ts';

/** A consultation in the time of an absence, and what can be had instead. */
export interface Hit {
  readonly view: ConsultationView;
  readonly instead?: Slot;
  /** Somebody else advises at the very same time. */
  readonly isSameTime: boolean;
}

/** Ids from which the message to somebody who comes is made when it is sent. */
export interface AwayContent {
  readonly consultation: string;
  readonly seat: string;
  readonly exception: string;
}

/** Live consultations of the adviser that have not begun and that the absence would hit. */
export const hits = async (
  { duty }: Pick<DutyHandling, 'duty'>,
  adviser: PersonId,
  away: Planned,
  now: Instant,
): Promise<readonly Consultation[]> => {
  const ofDays = await duty.agenda(adviser, away.from, away.until);
  return hitBy([{ id: 'planned', ...away }], ofDays).filter(({ startsAt }) => startsAt > now);
};

/** For each consultation the beginning that is nearest, nobody's twice. */
export const planInstead = async (
  handling: DutyHandling,
  { adviser, away, now }: { readonly adviser: PersonId; readonly away: Planned; readonly now: Instant },
): Promise<readonly Hit[]> => {
  const views = await viewsOf(handling, await hits(handling, adviser, away, now));
  let choices: Choices = await readChoices(handling, now, { adviser, away });
  const plan: Hit[] = [];
  for (const view of views) {
    const { consultation } = view;
    const same = await sameTime(handling, choices, consultation);
    const [instead] = same ? [same] : await alternatives(handling, choices, consultation, 1);
    plan.push({ view, ...(instead ? { instead } : {}), isSameTime: same !== undefined });
    const minutes = (toEpoch(consultation.endsAt) - toEpoch(consultation.startsAt)) / 60_000;
    if (instead) choices = without(choices, instead, minutes);
  }
  return plan;
};

/** Writes the absence down, and in the same batch a message to everybody who comes in that time. */
export const saveAway = async (
  { store, duty }: DutyHandling,
  adviser: SeenAdviser,
  away: Planned,
  {
    views,
    notBefore,
    at,
  }: { readonly views: readonly ConsultationView[]; readonly notBefore: Instant; readonly at: Instant },
): Promise<boolean> => {
  const exception = newId('exc');
  const coming = views.flatMap(({ consultation, participants }) =>
    participants.filter(({ state }) => state === 'coming').map((seat) => ({ seat, consultation })),
  );
  const addresses = await store.addresses(coming.map(({ seat }) => seat.person));
  const tell = coming.flatMap(({ seat, consultation }): readonly NewDelivery[] => {
    const address = addresses.get(seat.person);
    const content: AwayContent = { consultation: consultation.id, seat: seat.id, exception };
    if (!address) return [];
    const thing = `${seat.id}:${exception}`;
    return [{ kind: 'duty.away', thing, ...address, content, notBefore, expiresAt: consultation.startsAt }];
  });
  return duty.addException(adviser, { id: exception, ...away }, tell, at);
};
