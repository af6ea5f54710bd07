import type { Context } from '../../chat/context.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Announcement } from './domain.ts';
import type { Handling } from './handling.ts';

/** What messages of this feature are made of when they are sent: ids only. */
export interface AnnouncedContent {
  readonly announcement: string;
  /** Absent: to a person. */
  readonly readIn?: 'channel';
  /** Who is asked to confirm. */
  readonly person?: PersonId;
}

export interface DecisionContent {
  readonly announcement: string;
  readonly revision: number;
  readonly verdict: 'approved' | 'returned' | 'nobody' | 'cancelled' | 'incomplete';
}

/** Whether anybody but its author is known who may decide. */
export const hasSecond = async (
  { around }: Pick<Handling, 'around'>,
  { author }: Pick<Announcement, 'author'>,
  now: Context['now'],
): Promise<boolean> => (await around.coordinators(now)).some(({ person }) => person !== author.person);

/** Those who may decide, except its author: platforms do not list them, so they are those the bot met lately. */
const askOthers = async (
  { around }: Handling,
  { id, revision, author, isUrgent }: Announcement,
  { now }: Context,
): Promise<readonly NewDelivery[]> =>
  (await around.coordinators(now))
    .filter(({ person }) => person !== author.person)
    .map(({ to, locale }) => ({
      kind: 'announcements.approval',
      thing: `${id}:${revision + 1}`,
      to,
      locale,
      content: { announcement: id } satisfies AnnouncedContent,
      isUrgent,
    }));

/** The author hears what a second person decided, or why it could not go out. */
export const tellAuthor = async (
  { around }: Pick<Handling, 'around'>,
  { id, revision, author }: Announcement,
  verdict: DecisionContent['verdict'],
): Promise<readonly NewDelivery[]> => {
  const reach = await around.reach(author.person);
  if (!reach) return [];
  const content: DecisionContent = { announcement: id, revision: revision + 1, verdict };
  return [{ kind: 'announcements.decided', thing: `${id}:${revision + 1}`, ...reach, content }];
};

/** What has to be told about a change, in the same batch as the change. */
export const noticesOf = async (
  handling: Handling,
  before: Announcement,
  after: Announcement,
  context: Context,
): Promise<readonly NewDelivery[]> => {
  if (before.state === 'draft' && after.state === 'approval') return askOthers(handling, after, context);
  if (before.state !== 'approval' || context.speaker.person === before.author.person) return [];
  if (after.state === 'draft') return tellAuthor(handling, before, 'returned');
  return after.state === 'scheduled' ? tellAuthor(handling, before, 'approved') : [];
};
