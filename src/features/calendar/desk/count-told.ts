import { isLive } from '../../registrations/domain.ts';
import { isHeadIn } from '../../units/domain.ts';
import type { DeskHandling } from './handling.ts';

/** How many people hear of a change of these terms: each on a list, and the heads of units that hold seats there. */
export const countTold = async (
  { signUps, people }: Pick<DeskHandling, 'signUps' | 'people'>,
  terms: readonly string[],
): Promise<number> => {
  let count = 0;
  for (const term of terms) {
    const live = (await signUps.ofTerm(term)).map(({ registration }) => registration).filter(isLive);
    count += live.filter(({ person }) => person !== undefined).length;
    const holding = new Set(live.flatMap(({ state, unit }) => (state === 'held' && unit ? [unit] : [])));
    for (const unit of holding)
      count += (await people.membersOf(unit)).filter((profile) => isHeadIn(profile, unit)).length;
  }
  return count;
};
