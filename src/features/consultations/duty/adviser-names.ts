import type { DutyHandling } from './handling.ts';

/** Names of everybody who advises or did, by person. */
export const adviserNames = async ({
  duty,
}: Pick<DutyHandling, 'duty'>): Promise<ReadonlyMap<string, string>> =>
  new Map((await duty.advisers()).map(({ person, name }) => [person, name]));
