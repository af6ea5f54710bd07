import { type Instant, shift } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Slot } from './booking.ts';
import type { Looked } from './looking.ts';
import {
  type Adviser,
  type AdviceTopic,
  type Consultation,
  type Mode,
  REQUEST_HOLDS_HOURS,
} from './domain.ts';
import type { Coming, NewConsultation } from './store.ts';
import type { Working } from './working.ts';

const HOUR = 3_600_000;

/** An adviser who has not answered by then will hardly be ready for it. */
const LAST_ANSWER_HOURS = 2;

/** Until when a request holds its time; never longer than to its beginning. */
export const heldUntil = (now: Instant, startsAt: Instant): Instant => {
  const long = shift(now, REQUEST_HOLDS_HOURS * HOUR);
  const last = shift(startsAt, -LAST_ANSWER_HOURS * HOUR);
  if (last <= now) return startsAt;
  return long < last ? long : last;
};

/** Where somebody has to be, or what they have to open or to call. */
export type MeetingPoint = Pick<Consultation, 'place' | 'onlineUrl' | 'phone'>;

const meetingPoint = async (
  { directory }: Working,
  { onlineUrl, phone }: Adviser,
  { mode, place, unit }: { mode: Mode; place: string | undefined; unit: string | undefined },
): Promise<MeetingPoint> => {
  switch (mode) {
    case 'in-person':
      return place === undefined ? {} : { place };
    case 'online':
      return onlineUrl === undefined ? {} : { onlineUrl };
    case 'phone':
      return phone === undefined ? {} : { phone };
    case 'at-unit': {
      const found = unit === undefined ? undefined : await directory.unit(unit);
      if (!found) return {};
      const { name, address, town } = found;
      return { place: [name, address, town].filter((part) => part !== undefined).join(', ') };
    }
  }
};

/** What the booking says of a consultation beyond its time. */
export interface About {
  readonly request: string;
  /** Absent: an adviser opens a group. */
  readonly client?: PersonId;
  readonly coAdvisers?: readonly PersonId[];
  /** Where it takes place, if not where the adviser usually receives. */
  readonly point?: MeetingPoint;
  readonly people: readonly Coming[];
  readonly unit?: string;
  readonly project?: string;
  readonly matter?: string;
  readonly documentUrl?: string;
  /** What it is moved from: calendars replace the entry. */
  readonly instead?: Consultation;
  /** The adviser makes it, or moves it: nobody has to be asked. */
  readonly isAgreed: boolean;
  readonly at: Instant;
}

/** A session that is moved keeps its seats, and that it takes place however few come. */
const groupOf = ({ group }: AdviceTopic, instead: Consultation | undefined): Pick<Consultation, 'group'> => {
  if (instead) return instead.group ? { group: instead.group } : {};
  return group ? { group: { ...group, runsAnyway: false } } : {};
};

/** A new consultation at that beginning, on the adviser's terms as they were read. */
export const newConsultation = async (
  working: Working,
  { topic, diaries, search }: Pick<Looked, 'topic' | 'diaries' | 'search'>,
  slot: Slot,
  about: About,
): Promise<NewConsultation> => {
  const termsOf = (person: PersonId): Adviser =>
    diaries.find((diary) => diary.adviser.person === person)!.adviser;
  const adviser = termsOf(slot.adviser);
  const { request, client, coAdvisers = [], point, people, unit, project } = about;
  const { matter, documentUrl, instead, isAgreed, at } = about;
  const id = newId('con');
  const isRequest = adviser.confirmsByHand && !isAgreed && !topic.group;
  const { mode, minutes, powiat } = search;
  const made: Consultation = {
    id,
    uid: instead?.uid ?? id,
    topic: topic.id,
    mode,
    adviser: adviser.person,
    coAdvisers,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    blockFrom: slot.blockFrom,
    blockTo: slot.blockTo,
    day: slot.day,
    from: slot.time,
    to: slot.endTime,
    ...(point ?? (await meetingPoint(working, adviser, { mode, place: slot.place, unit }))),
    ...(isRequest ? { state: 'requested', heldUntil: heldUntil(at, slot.startsAt) } : { state: 'confirmed' }),
    ...groupOf(topic, instead),
    ...(client === undefined ? {} : { client }),
    ...(unit === undefined ? {} : { unit }),
    ...(project === undefined ? {} : { project }),
    ...(matter === undefined ? {} : { matter }),
    ...(documentUrl === undefined ? {} : { documentUrl }),
    isUnplanned: false,
    isExample: adviser.isExample,
    madeAt: at,
    changedAt: at,
    sequence: instead ? instead.sequence + 1 : 0,
    // The one before has grown by one when it ended.
    revision: instead ? instead.revision + 2 : 1,
  };
  const terms = [adviser, ...coAdvisers.map(termsOf)];
  return { made, request, minutes, ...(powiat === undefined ? {} : { powiat }), people, terms };
};
