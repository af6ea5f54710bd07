import { fold } from '../../core/text.ts';

/** How long the journey between two powiaty takes, there or back (pl. *czas dojazdu*), in minutes. */
export interface TravelTime {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/** Where nobody has entered a time. */
export const USUAL_JOURNEY = { withinPowiat: 20, between: 60 } as const;

/** Minutes of one journey; both ways take the same. */
export type Journeys = (from: string | undefined, to: string | undefined) => number;

/** Two powiaty in either order, however they are written. */
export const wayOf = (from: string, to: string): string =>
  [fold(from).trim(), fold(to).trim()].sort().join('|');

/** Journeys as the coordinators entered them, the usual ones elsewhere. */
export const journeysFrom = (times: readonly TravelTime[]): Journeys => {
  const known = new Map(times.map(({ from, to, minutes }) => [wayOf(from, to), minutes]));
  return (from, to) => {
    if (from === undefined || to === undefined) return USUAL_JOURNEY.between;
    const entered = known.get(wayOf(from, to));
    if (entered !== undefined) return entered;
    return fold(from).trim() === fold(to).trim() ? USUAL_JOURNEY.withinPowiat : USUAL_JOURNEY.between;
  };
};
