import { fold } from '../core/text.ts';
import { nearestNames } from '../core/likeness.ts';
import { warsawDay } from '../core/warsaw.ts';
import { momentText, readMoment } from '../features/calendar/desk/read-moment.ts';
import type { Handling } from '../features/calls/handling.ts';
import type { Storage } from '../storage/storage.ts';

/** So many powiaty are offered for one that nobody knows. */
const MOST_MEANT = 3;

/** What powiaty of the directory may be meant by a name; undefined where the directory has it. */
export const powiatMeantBy =
  ({ units }: Pick<Storage, 'units'>) =>
  async (powiat: string): Promise<readonly string[] | undefined> => {
    const known = await units.powiaty();
    return known.some((one) => fold(one) === fold(powiat))
      ? undefined
      : nearestNames(powiat, known, MOST_MEANT);
  };

/** What calls need of others: how days are typed, and which powiaty there are. */
export const callsDeps = (storage: Pick<Storage, 'calls' | 'units'>): Handling => ({
  store: storage.calls,
  moments: {
    read: (typed, now) => readMoment(typed, { now, today: warsawDay(now) }),
    write: momentText,
  },
  meantBy: powiatMeantBy(storage),
});
