import { shift } from '../core/clock.ts';
import { SEAT_LASTS } from '../features/handover/limits.ts';
import type { RecallDeps } from '../features/recall/service.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Storage } from '../storage/storage.ts';

/** Recalls over the database: those who look at the questions to advisers decide, and are told where they do. */
export const recallDeps = ({ recall, handover }: Storage, base: () => KnowledgeBase): RecallDeps => ({
  store: recall,
  base,
  deciders: (now) => handover.seats(shift(now, -SEAT_LASTS)),
});
