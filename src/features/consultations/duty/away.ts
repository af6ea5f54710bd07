import type { Instant } from '../../../core/clock.ts';
import { newId, type PersonId } from '../../../core/ids.ts';
import type { NewDelivery } from '../../delivery/domain.ts';
import type { ConsultationView, Slot } from '../booking.ts';
import type { Consultation } from '../domain.ts';
import { viewsOf } from '../working.ts';
import { type AbsentContent, tellAbsent } from './absent.ts';
import { alternatives, besideOffered, type Choices, readChoices, sameTime, without } from './alternatives.ts';
import type { DutyHandling } from './handling.ts';
import { nearest } from '../nearest.ts';
import { hitBy } from './in-leave.ts';
import type { Planned } from './read-away.ts';
import type { SeenAdviser } from './store.ts';

/** Beginnings among which the nearest one for a group is chosen. */
const LOOKED_AT = 2000;

/** A consultation in the time of an absence, and what can be had instead. */
export interface Hit {
  readonly view: ConsultationView;
  readonly instead?: Slot;
  /** Somebody else advises at the very same time. */
  readonly isSameTime: boolean;
  /** They want to know earlier; the coordinator decided that they stand in all the same. */
  readonly isDespiteNotice: boolean;
}

/** Ids from which the message to somebody who comes is made when it is sent: one, however many of theirs it hits. */
export interface AwayContent {
  readonly exception: string;
  readonly seats: readonly { readonly consultation: string; readonly seat: string }[];
}

/** And the one to somebody who stands in: of the consultations as they were before. */
export interface StandInContent {
  readonly adviser: PersonId;
  readonly consultations: readonly string[];
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

/** The nearest time to which its adviser can move the whole group, outside of the absence. */
const timesOfGroup = async (
  { booking }: Pick<DutyHandling, 'booking'>,
  group: Consultation,
  away: Planned,
  choices: Choices,
): Promise<readonly Slot[]> => {
  const slots = await booking.otherTimes(group, { adviser: group.adviser }, choices.now, LOOKED_AT);
  const isHit = ({ startsAt, endsAt, day }: Slot): boolean =>
    hitBy([{ id: 'planned', ...away }], [{ ...group, startsAt, endsAt, day }]).length > 0;
  return nearest(
    besideOffered(choices, slots, group).filter((slot) => !isHit(slot)),
    group.startsAt,
    1,
  );
};

/** For each consultation the beginning that is nearest, nobody's twice. */
export const planInstead = async (
  handling: DutyHandling,
  {
    adviser,
    away,
    now,
    despiteNotice = false,
  }: {
    readonly adviser: PersonId;
    readonly away: Planned;
    readonly now: Instant;
    readonly despiteNotice?: boolean;
  },
): Promise<readonly Hit[]> => {
  const views = await viewsOf(handling, await hits(handling, adviser, away, now));
  let choices: Choices = await readChoices(handling, now, { adviser, away });
  const plan: Hit[] = [];
  for (const view of views) {
    const { consultation } = view;
    const inTime = await sameTime(handling, choices, consultation);
    const same =
      inTime ?? (despiteNotice ? await sameTime(handling, choices, consultation, true) : undefined);
    const [instead] = same
      ? [same]
      : consultation.group
        ? await timesOfGroup(handling, consultation, away, choices)
        : await alternatives(handling, choices, consultation, 1);
    const isSameTime = same !== undefined;
    plan.push({
      view,
      ...(instead ? { instead } : {}),
      isSameTime,
      isDespiteNotice: isSameTime && inTime === undefined,
    });
    if (instead) choices = without(choices, instead, consultation);
  }
  return plan;
};

/** What can be offered to single people, now that the times proposed for whole groups are kept for those. */
export const besideGroups = (choices: Choices, plan: readonly Hit[]): Choices =>
  plan.reduce(
    (left, { view: { consultation }, instead }) =>
      consultation.group && instead ? without(left, instead, consultation) : left,
    choices,
  );

/** Seats of everybody who comes in that time, by person. */
export const seatsOf = (views: readonly ConsultationView[]): ReadonlyMap<PersonId, AwayContent['seats']> => {
  const seats = new Map<PersonId, AwayContent['seats']>();
  for (const { consultation, participants } of views)
    for (const { id, person, state } of participants)
      if (state === 'coming')
        seats.set(person, [...(seats.get(person) ?? []), { consultation: consultation.id, seat: id }]);
  return seats;
};

/** How many people hear of it. */
export const toldBy = (plan: readonly Hit[]): number => seatsOf(plan.map(({ view }) => view)).size;

/** Those who stand in at the same time, and what they take over. */
const standInsOf = (plan: readonly Hit[]): ReadonlyMap<PersonId, readonly string[]> => {
  const found = new Map<PersonId, readonly string[]>();
  for (const { view, instead, isSameTime } of plan)
    if (instead && isSameTime)
      found.set(instead.adviser, [...(found.get(instead.adviser) ?? []), view.consultation.id]);
  return found;
};

/**
 * Writes the absence down, and in the same batch one message to everybody who comes in that time; where consultations
 * are taken over, one to each of those who stand in.
 */
export const saveAway = async (
  handling: DutyHandling,
  adviser: SeenAdviser,
  away: Planned,
  {
    plan,
    areMoved = false,
    by = adviser.person,
    notBefore,
    at,
  }: {
    readonly plan: readonly Hit[];
    readonly areMoved?: boolean;
    /** Whoever writes it down, where that is somebody else: then the adviser is told, too. */
    readonly by?: PersonId;
    readonly notBefore: Instant;
    readonly at: Instant;
  },
): Promise<boolean> => {
  const { store, duty } = handling;
  const exception = newId('exc');
  const seats = seatsOf(plan.map(({ view }) => view));
  const standIns = areMoved ? standInsOf(plan) : new Map<PersonId, readonly string[]>();
  const addresses = await store.addresses([...seats.keys(), ...standIns.keys()]);
  // Until the last of what it tells of begins.
  const expiresAt = plan
    .map(({ view }) => view.consultation.startsAt)
    .toSorted()
    .at(-1);
  const when = { notBefore, ...(expiresAt === undefined ? {} : { expiresAt }) };
  const told = (kind: string, person: PersonId, content: unknown): readonly NewDelivery[] => {
    const address = addresses.get(person);
    return address ? [{ kind, thing: `${person}:${exception}`, ...address, content, ...when }] : [];
  };
  const absent: AbsentContent = {
    exception,
    adviser: adviser.person,
    by,
    consultations: plan.map(({ view }) => view.consultation.id),
  };
  const tell = [
    ...(await tellAbsent(handling, 'duty.absent', absent, at)),
    ...[...seats].flatMap(([person, own]) => {
      const content: AwayContent = { exception, seats: own };
      return told('duty.away', person, content);
    }),
    ...[...standIns].flatMap(([person, consultations]) => {
      const content: StandInContent = { adviser: person, consultations };
      return told('duty.stand-in', person, content);
    }),
  ];
  const entered = by === adviser.person ? {} : { byCoordinator: true as const };
  return duty.addException(adviser, { id: exception, ...away, ...entered }, tell, at);
};
