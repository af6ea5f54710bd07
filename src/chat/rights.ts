import type { Speaker } from './context.ts';

/** Whether the speaker coordinates (koordynatorka/koordynator) or administers, by the roles of this very call. */
export const isCoordinator = ({
  speaker: { roles },
}: {
  readonly speaker: Pick<Speaker, 'roles'>;
}): boolean => roles.includes('coordinator') || roles.includes('admin');
