import type { Priority } from '../calendar/domain.ts';
import type { Post, UnitType } from '../units/domain.ts';

/** An application as the ranking sees it. */
export interface Application {
  readonly registration: string;
  /** The order of applications. */
  readonly position: number;
  readonly unit?: string;
  readonly unitType?: UnitType;
  readonly post?: Post;
}

/** How many of the event's priorities (pl. *kryteria pierwszeństwa*) an application meets. */
export const pointsOf = (
  { unit, unitType, post }: Application,
  { newUnits, unitTypes, posts }: Priority,
  reachedUnits: ReadonlySet<string>,
): number =>
  [
    newUnits === true && unit !== undefined && !reachedUnits.has(unit),
    unitTypes !== undefined && unitType !== undefined && unitTypes.includes(unitType),
    posts !== undefined && post !== undefined && posts.includes(post),
  ].filter(Boolean).length;

/** Applications in the order of seats: the more priorities the earlier, then the order in which they came. */
export const rank = (
  applications: readonly Application[],
  priority: Priority,
  reachedUnits: ReadonlySet<string>,
): readonly Application[] => {
  const points = new Map(
    applications.map((one) => [one.registration, pointsOf(one, priority, reachedUnits)] as const),
  );
  return applications.toSorted(
    (one, other) =>
      (points.get(other.registration) ?? 0) - (points.get(one.registration) ?? 0) ||
      one.position - other.position,
  );
};
