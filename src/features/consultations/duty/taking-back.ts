import type { Instant } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { Exception } from '../domain.ts';
import { tellAbsent } from './absent.ts';
import type { DutyHandling } from './handling.ts';
import { tellStillOn } from './still-on.ts';
import type { SeenAdviser } from './store.ts';

/** What came of it, and how many people hear that their old time holds. */
interface TakenBack {
  readonly isGone: boolean;
  readonly told: number;
  readonly isBooked: boolean;
}

/**
 * Removes leave or extra hours, and in the same batch tells those who were asked to choose another time that theirs
 * holds, and the adviser, where somebody else does it.
 */
export const takeBack = async (
  handling: DutyHandling,
  adviser: SeenAdviser,
  exception: Exception,
  { by, at }: { readonly by: PersonId; readonly at: Instant },
): Promise<TakenBack> => {
  const { person } = adviser;
  const { tell, told, isBooked } = await tellStillOn(handling, person, exception, at);
  const consultations = await handling.duty.hitWhenEntered(exception.id);
  const content = { exception: exception.id, adviser: person, by, consultations };
  const own = await tellAbsent(handling, 'duty.absent-over', content, at);
  const isGone = await handling.duty.removeException(adviser, exception.id, [...tell, ...own], at);
  return { isGone, told, isBooked };
};
