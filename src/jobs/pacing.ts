import type { Pace } from '../chat/posting.ts';

/** Conversations that are remembered; one that is free again need not be. */
const MOST_REMEMBERED = 10_000;

/** So many conversations told to wait, and not one post between them that got through, mean everything we send. */
const ALL_REFUSED = 3;

/**
 * When a message may go out in a lane and into a conversation; times in milliseconds since 1970. Slack does not say
 * whether „too many” means one conversation or the workspace. A post that gets through shows that it was the former,
 * so only conversations refused one after the other stop the lane.
 */
export const createPacing = (pace: Pace) => {
  /** When the next turn is, and until when the platform wants nothing of the lane. */
  let nextTurn = 0;
  let laneBraked = 0;
  let allFree = 0;
  let lookFree = 0;
  const placeFree = new Map<string, number>();
  /** Until when those have to wait that were refused since a post last got through. */
  const refused = new Map<string, number>();

  const forgetFree = (times: Map<string, number>, now: number): void => {
    for (const [place, time] of times) if (time <= now) times.delete(place);
  };

  return {
    laneWait: (now: number): number => Math.max(0, nextTurn - now, laneBraked - now),
    placeWait: (place: string, now: number): number => Math.max(0, (placeFree.get(place) ?? 0) - now),
    /** Look-ups are counted apart, so that they take no message's turn. */
    lookWait: (now: number): number => Math.max(0, lookFree - now),
    /** Until the last call counts for nobody any more. */
    restWait: (now: number): number =>
      Math.max(0, nextTurn - now, laneBraked - now, allFree - now, lookFree - now),
    /** A message goes out now. */
    took: (place: string, now: number): void => {
      if (placeFree.size >= MOST_REMEMBERED) forgetFree(placeFree, now);
      nextTurn = Math.max(nextTurn, now + pace.lane);
      allFree = now + pace.place;
      placeFree.set(place, Math.max(placeFree.get(place) ?? 0, now + pace.place));
    },
    /** A look-up goes out now. */
    looked: (now: number): void => {
      lookFree = Math.max(lookFree, now + pace.look);
    },
    /** A post got through: what was refused before it was refused for its own conversation. */
    passed: (): void => refused.clear(),
    /** A look-up was told to wait that many milliseconds. */
    brakeLooks: (wait: number, isGeneral: boolean, now: number): void => {
      lookFree = Math.max(lookFree, now + wait);
      if (isGeneral) laneBraked = Math.max(laneBraked, now + wait);
    },
    /** A post was told to wait that many milliseconds. */
    brake: (place: string, wait: number, isGeneral: boolean, now: number): void => {
      const until = now + wait;
      placeFree.set(place, Math.max(placeFree.get(place) ?? 0, until));
      forgetFree(refused, now);
      // Nothing was posted, so somebody else has the turn; one only, or we would run against a platform that is full.
      if (!isGeneral && refused.size === 0) nextTurn -= pace.lane;
      refused.set(place, until);
      if (isGeneral) lookFree = Math.max(lookFree, until);
      if (isGeneral || refused.size >= ALL_REFUSED) laneBraked = Math.max(laneBraked, until);
    },
  };
};

export type Pacing = ReturnType<typeof createPacing>;
