import type { KnowledgeBase } from '../../knowledge/base.ts';

/** Whether an entry is for people who work in that voivodeship; most are for the whole country. */
export const servesRegion = (base: KnowledgeBase, region: string | undefined, id: string): boolean => {
  const regions = base.answers.get(id)?.regions ?? [];
  return regions.length === 0 || region === undefined || regions.includes(region);
};
