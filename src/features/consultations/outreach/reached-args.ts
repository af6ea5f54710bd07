import type { Reached } from './domain.ts';

const NO_PROJECT = '-';

/** The unit and project of a card, and how many lines its journal had: whatever is pressed is bound to them. */
export const reachedArgs = ({ unit, project }: Reached): readonly string[] => [unit, project ?? NO_PROJECT];

export const readReached = ([unit = '', project = NO_PROJECT]: readonly string[]): Reached => ({
  unit,
  ...(project === NO_PROJECT ? {} : { project }),
});
