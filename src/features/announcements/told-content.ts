import type { Happening } from '../calendar/domain.ts';
import type { Attached } from './attachments.ts';
import type { Announcement } from './domain.ts';
import type { Handling } from './handling.ts';

/** What the message to its readers is made of. */
export interface ToldContent {
  readonly announcement: Announcement;
  readonly happening: Happening | undefined;
  readonly files: readonly Attached[];
}

/** The announcement with its event and its files as they are now. */
export const toldContent = async (
  { store, around }: Pick<Handling, 'store' | 'around'>,
  announcement: Announcement,
): Promise<ToldContent> => {
  const { id, event } = announcement;
  return {
    announcement,
    happening: event === undefined ? undefined : await around.happening(event),
    files: await store.attachments(id),
  };
};
