import type { Command } from '../chat/command.ts';
import { systemClock } from '../core/clock.ts';
import { silentLog } from '../core/log.ts';
import { warsawDay } from '../core/warsaw.ts';
import { createAnswering } from '../features/answers/answering.ts';
import { createPeople } from '../features/people/service.ts';
import { loadKnowledge } from '../knowledge/load/load-knowledge.ts';
import { openStorage } from '../storage/open-storage.ts';
import { createFeatures } from './features.ts';

/** Every command the bot has, without connecting anywhere: over a database in memory that is gone afterwards. */
export const commandList = async (knowledgeDir: string): Promise<readonly Command[] | undefined> => {
  const clock = systemClock;
  const { base } = await loadKnowledge(knowledgeDir, warsawDay(clock.now()));
  if (!base) return undefined;
  const storage = await openStorage({ kind: 'sqlite', file: ':memory:' }, { clock, log: silentLog });
  const people = createPeople({ store: storage.people, clock, groups: {} });
  const answering = createAnswering(base);
  const features = createFeatures({ storage, people, answering: () => answering });
  await storage.close();
  return features.flatMap((feature) => feature.commands ?? []);
};
