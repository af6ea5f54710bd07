import { type Instant, shift } from '../../core/clock.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { NoSlots, Slot, Wanted } from './booking.ts';
import { type Diary, SHARE_DAYS, withoutNotice } from './diary.ts';
import { type AdviceTopic, type Consultation, type Mode, MODES } from './domain.ts';
import { findSlots, horizonOf, type Search, slotAt } from './slots.ts';
import { journeysFrom } from './travel.ts';
import { serves, whoAdvises, type Whereabouts } from './who-advises.ts';
import type { Working } from './working.ts';

const DAY = 24 * 3_600_000;

/** Later than any horizon. */
const FAR = 1000 * DAY;

/** A search as it can be carried out: the topic, whose diaries, and what for. */
export interface Looked {
  readonly topic: AdviceTopic;
  readonly diaries: readonly Diary[];
  readonly search: Search;
  /** Live groups of the topic that are still to begin; also those of advisers who receive in this way at no other time. */
  readonly groups: readonly Consultation[];
}

export interface Looking {
  readonly now: Instant;
  /** The one that is about to be moved: its time counts as free. */
  readonly without?: string;
  /** However soon: somebody stands in for a colleague. */
  readonly despiteNotice?: boolean;
}

/** Where the unit is; undefined where none is named or it is not known. */
const whereOf = async (
  { directory }: Working,
  unit: string | undefined,
): Promise<Whereabouts | undefined> => {
  const found = unit === undefined ? undefined : await directory.unit(unit);
  return found && { region: found.region, powiat: found.powiat };
};

const readDiaries = async (
  { store }: Working,
  wanted: Pick<Wanted, 'adviser'>,
  { now, without, despiteNotice = false }: Looking,
): Promise<readonly Diary[]> => {
  const diaries = await store.diaries({
    ...(wanted.adviser === undefined ? {} : { advisers: [wanted.adviser] }),
    from: shift(now, -DAY),
    to: shift(now, FAR),
    bookedSince: shift(now, -SHARE_DAYS * DAY),
    ...(without === undefined ? {} : { without }),
  });
  return despiteNotice ? diaries.map(withoutNotice) : diaries;
};

/** Live groups of a topic that are still to begin, of those advisers who serve the unit. */
const groupsOf = async (
  { store }: Working,
  diaries: readonly Diary[],
  topic: string,
  where: Whereabouts | undefined,
  now: Instant,
): Promise<readonly Consultation[]> => {
  const serving = new Set(
    diaries.filter(({ adviser }) => serves(adviser, where)).map(({ adviser }) => adviser.person),
  );
  return (await store.groups(now, shift(now, FAR))).filter(
    (group) =>
      group.topic === topic && [group.adviser, ...group.coAdvisers].some((person) => serving.has(person)),
  );
};

const inMode =
  (mode: Mode) =>
  (group: Consultation): boolean =>
    group.mode === mode;

/** Everything that decides what can be had, read at once; or why nothing can. */
export const look = async (
  working: Working,
  wanted: Wanted,
  looking: Looking,
): Promise<Result<Looked, NoSlots>> => {
  const { store } = working;
  const { now } = looking;
  const topic = (await store.topics()).find(({ id, isActive }) => isActive && id === wanted.topic);
  if (!topic) return refuse({ kind: 'unknown-topic' });
  const where = await whereOf(working, wanted.unit);
  if (wanted.mode === 'at-unit' && !where) return refuse({ kind: 'no-unit' });
  const all = await readDiaries(working, wanted, looking);
  const { mode } = wanted;
  const advising = whoAdvises(all, { topic: topic.id, mode, ...(where ? { where } : {}) }, warsawDay(now));
  const groups = topic.group ? (await groupsOf(working, all, topic.id, where, now)).filter(inMode(mode)) : [];
  // A group that an adviser opened can be joined whatever their weekly hours are.
  if (!advising.ok && groups.length === 0) return advising;
  const diaries = advising.ok ? advising.value : [];
  const search = {
    mode,
    minutes: wanted.minutes ?? topic.minutes,
    now,
    ...(wanted.from === undefined ? {} : { from: wanted.from }),
    ...(where ? { powiat: where.powiat } : {}),
    journeys: journeysFrom(await store.travelTimes()),
  };
  return ok({ topic, diaries, search, groups });
};

/** The ways in which the topic can be had there. */
export const modesFor = async (working: Working, topic: string, unit: string | undefined, now: Instant) => {
  const diaries = await readDiaries(working, {}, { now });
  const where = await whereOf(working, unit);
  const today = warsawDay(now);
  const able = diaries.filter(({ adviser }) => adviser.topics.includes(topic));
  const opened = new Set((await groupsOf(working, diaries, topic, where, now)).map(({ mode }) => mode));
  return MODES.filter(
    (mode) => opened.has(mode) || whoAdvises(able, { topic, mode, ...(where ? { where } : {}) }, today).ok,
  );
};

/** Groups that were opened, as beginnings that can be booked. */
const openGroups = async (
  { store }: Working,
  { groups, search, topic }: Looked,
): Promise<readonly Slot[]> => {
  const day = search.from ?? warsawDay(search.now);
  const people = await store.participants(groups.map(({ id }) => id));
  return groups
    .filter((group) => group.day >= day)
    .flatMap((group): readonly Slot[] => {
      const { seats, minimum } = group.group ?? { ...topic.group!, runsAnyway: false };
      const taken = people.filter(
        ({ consultation, state }) => consultation === group.id && state === 'coming',
      ).length;
      if (taken >= seats) return [];
      return [
        {
          adviser: group.adviser,
          startsAt: group.startsAt,
          endsAt: group.endsAt,
          blockFrom: group.blockFrom,
          blockTo: group.blockTo,
          day: group.day,
          time: group.from,
          endTime: group.to,
          ...(group.place === undefined ? {} : { place: group.place }),
          group: { consultation: group.id, seats, taken, minimum },
        },
      ];
    });
};

/** The soonest beginnings that can be had, at most so many; none is a reason. */
export const soonest = async (
  working: Working,
  looked: Looked,
  most: number,
): Promise<Result<readonly Slot[], NoSlots>> => {
  const { diaries, search, topic } = looked;
  const open = await openGroups(working, looked);
  const free = findSlots(diaries, search, most)
    .filter(({ startsAt }) => !open.some((group) => group.startsAt === startsAt))
    .map((slot) => (topic.group ? { ...slot, group: { ...topic.group, taken: 0 } } : slot));
  const slots = [...open, ...free].toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  if (slots.length > 0) return ok(slots.slice(0, most));
  const until = diaries.map((diary) => horizonOf(diary, search.now)).toSorted();
  return refuse({ kind: 'full', until: until.at(-1) ?? warsawDay(search.now) });
};

/** That very beginning, if it can be had now. */
export const beginningAt = ({ diaries, search }: Looked, startsAt: Instant): Slot | undefined =>
  startsAt <= search.now ? undefined : slotAt(diaries, search, startsAt);
