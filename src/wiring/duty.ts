import { createDeciding } from '../features/consultations/deciding.ts';
import type { DutyHandling } from '../features/consultations/duty/handling.ts';
import { createOpening } from '../features/consultations/opening.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Storage } from '../storage/storage.ts';
import { consultationsDeps } from './consultations.ts';

/** The advisers' side of consultations over the storage. */
export const dutyDeps = (storage: Storage, base: () => KnowledgeBase): DutyHandling => {
  const working = consultationsDeps(storage);
  return {
    store: storage.consultations,
    duty: storage.duty,
    booking: working.booking,
    deciding: createDeciding(working),
    opening: createOpening(working),
    queue: working.requests,
    directory: {
      unit: (id) => storage.units.unit(id),
      seek: async (words, most) => (await storage.units.search({ words }, { from: 0, most })).units,
      nameOf: (person) => working.directory.nameOf(person),
    },
    knowledgeTopics: () => new Set(base().topics.keys()),
    mayGoOut: working.mayGoOut,
  };
};
