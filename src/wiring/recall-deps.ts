import { shift } from '../core/clock.ts';
import { SEAT_LASTS } from '../features/handover/limits.ts';
import type { RecallDeps } from '../features/recall/service.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Storage } from '../storage/storage.ts';
import type { Coordinators } from './coordinators.ts';

/** Recalls over the database: those who look at the questions to advisers decide, and everybody who coordinates. */
export const recallDeps = (
  { recall, handover }: Pick<Storage, 'recall' | 'handover'>,
  coordinators: Coordinators,
  base: () => KnowledgeBase,
): RecallDeps => ({
  store: recall,
  base,
  deciders: async (now) => {
    const seats = await handover.seats(shift(now, -SEAT_LASTS));
    const sitting = new Set(seats.map(({ person }) => person));
    const others = (await coordinators(now)).filter(({ person }) => !sitting.has(person));
    return [...seats, ...others.map(({ to, locale }) => ({ target: to, locale }))];
  },
});
