import type { Pace } from '../chat/posting.ts';

/** Conversations that are remembered; one that is free again need not be. */
const MOST_REMEMBERED = 10_000;

/**
 * When a message may go out in a lane and into a conversation; times in milliseconds since 1970. Platforms do not say
 * whether „too many” means one conversation or all: when two are told to wait at the same time, it means all.
 */
export const createPacing = (pace: Pace) => {
  let laneFree = 0;
  let allFree = 0;
  const placeFree = new Map<string, number>();
  const braked = new Map<string, number>();

  const forgetFree = (now: number): void => {
    for (const times of [placeFree, braked])
      for (const [place, time] of times) if (time <= now) times.delete(place);
  };

  return {
    laneWait: (now: number): number => Math.max(0, laneFree - now),
    placeWait: (place: string, now: number): number => Math.max(0, (placeFree.get(place) ?? 0) - now),
    /** Until the last message counts for nobody any more. */
    restWait: (now: number): number => Math.max(0, laneFree - now, allFree - now),
    /** A message goes out now. */
    took: (place: string, now: number): void => {
      if (placeFree.size >= MOST_REMEMBERED) forgetFree(now);
      laneFree = Math.max(laneFree, now + pace.lane);
      allFree = now + pace.place;
      placeFree.set(place, Math.max(placeFree.get(place) ?? 0, now + pace.place));
    },
    /** We were told to wait that many milliseconds. */
    brake: (place: string, wait: number, isGeneral: boolean, now: number): void => {
      const until = now + wait;
      const others = [...braked].some(([other, time]) => other !== place && time > now);
      braked.set(place, until);
      placeFree.set(place, Math.max(placeFree.get(place) ?? 0, until));
      if (isGeneral || others) laneFree = Math.max(laneFree, until);
    },
  };
};

export type Pacing = ReturnType<typeof createPacing>;
