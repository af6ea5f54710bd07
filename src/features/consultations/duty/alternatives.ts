import { type Instant, shift, toEpoch } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import type { Slot } from '../booking.ts';
import { type Diary, SHARE_DAYS, withoutNotice } from '../diary.ts';
import type { Consultation } from '../domain.ts';
import { nearest } from '../nearest.ts';
import { findSlots, type Search, slotAt } from '../slots.ts';
import { type Journeys, journeysFrom } from '../travel.ts';
import { whoAdvises } from '../who-advises.ts';
import type { DutyHandling } from './handling.ts';
import type { Planned } from './read-away.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Later than any horizon. */
const FAR = 400 * DAY;

/** Beginnings among which the nearest ones are chosen. */
const LOOKED_AT = 2000;

/** Everything that decides what can be offered instead of consultations that do not take place. */
export interface Choices {
  readonly diaries: readonly Diary[];
  readonly journeys: Journeys;
  readonly now: Instant;
  /** Times that are offered to others who have to move. */
  readonly offered: readonly {
    readonly advisers: readonly PersonId[];
    readonly from: Instant;
    readonly to: Instant;
  }[];
}

/** As things stand; with an absence that is only planned, as if it were written down. */
export const readChoices = async (
  { store }: Pick<DutyHandling, 'store'>,
  now: Instant,
  planned?: { readonly adviser: string; readonly away: Planned },
): Promise<Choices> => {
  const diaries = await store.diaries({
    from: shift(now, -DAY),
    to: shift(now, FAR),
    bookedSince: shift(now, -SHARE_DAYS * DAY),
  });
  const journeys = journeysFrom(await store.travelTimes());
  return {
    diaries: diaries.map((diary) =>
      diary.adviser.person === planned?.adviser
        ? { ...diary, exceptions: [...diary.exceptions, { id: 'planned', ...planned.away }] }
        : diary,
    ),
    journeys,
    now,
    offered: [],
  };
};

interface Sought {
  readonly diaries: readonly Diary[];
  readonly search: Search;
}

const seek = async (
  { directory }: Pick<DutyHandling, 'directory'>,
  { diaries, journeys, now }: Choices,
  consultation: Consultation,
): Promise<Sought | undefined> => {
  const { topic, mode, unit: id, startsAt, endsAt } = consultation;
  const unit = id === undefined ? undefined : await directory.unit(id);
  const where = unit ? { where: { region: unit.region, powiat: unit.powiat } } : {};
  const able = whoAdvises(diaries, { topic, mode, ...where }, warsawDay(now));
  if (!able.ok) return undefined;
  const minutes = (toEpoch(endsAt) - toEpoch(startsAt)) / 60_000;
  return {
    diaries: able.value,
    search: { mode, minutes, now, journeys, ...(unit ? { powiat: unit.powiat } : {}) },
  };
};

/** The nearest ones of which no two are at the same time: three quarters of one morning are hardly a choice. */
const apart = (slots: readonly Slot[], to: Instant, most: number): readonly Slot[] => {
  const [first] = most > 0 ? nearest(slots, to, 1) : [];
  if (!first) return [];
  const others = slots.filter(({ startsAt, endsAt }) => startsAt >= first.endsAt || endsAt <= first.startsAt);
  return [first, ...apart(others, to, most - 1)].toSorted((one, other) =>
    one.startsAt < other.startsAt ? -1 : 1,
  );
};

/** The nearest beginnings of anybody who can advise instead, apart, at most so many; of groups none. */
export const alternatives = async (
  handling: Pick<DutyHandling, 'directory'>,
  choices: Choices,
  consultation: Consultation,
  most: number,
): Promise<readonly Slot[]> => {
  const sought = consultation.group ? undefined : await seek(handling, choices, consultation);
  if (!sought) return [];
  const slots = findSlots(sought.diaries, sought.search, LOOKED_AT);
  return apart(slots, consultation.startsAt, most);
};

/** Times of a group that overlap none which is offered to somebody else who has to move. */
export const besideOffered = (
  { offered }: Choices,
  slots: readonly Slot[],
  { adviser, coAdvisers }: Consultation,
): readonly Slot[] => {
  const taken = offered.filter(({ advisers }) =>
    [adviser, ...coAdvisers].some((one) => advisers.includes(one)),
  );
  return slots.filter(({ blockFrom, blockTo }) =>
    taken.every(({ from, to }) => to <= blockFrom || blockTo <= from),
  );
};

/** Somebody else who can advise at the very same time; despite their notice where a coordinator says so. */
export const sameTime = async (
  handling: Pick<DutyHandling, 'directory'>,
  choices: Choices,
  consultation: Consultation,
  despiteNotice = false,
): Promise<Slot | undefined> => {
  const sought = consultation.group ? undefined : await seek(handling, choices, consultation);
  if (!sought) return undefined;
  const colleagues = sought.diaries.filter(({ adviser }) => adviser.person !== consultation.adviser);
  const others = despiteNotice ? colleagues.map(withoutNotice) : colleagues;
  return slotAt(others, sought.search, consultation.startsAt);
};

/** The same with that beginning taken from everybody who would advise: it is not offered to anybody else. */
export const without = (
  choices: Choices,
  { adviser, blockFrom, blockTo }: Slot,
  { startsAt, endsAt, coAdvisers }: Consultation,
): Choices => {
  const minutes = (toEpoch(endsAt) - toEpoch(startsAt)) / 60_000;
  const [from, to] = [blockFrom, blockTo];
  const advisers = [adviser, ...coAdvisers];
  return {
    ...choices,
    offered: [...choices.offered, { advisers, from, to }],
    diaries: choices.diaries.map((diary) =>
      advisers.includes(diary.adviser.person)
        ? { ...diary, blocks: [...diary.blocks, { from, to, minutes }] }
        : diary,
    ),
  };
};
