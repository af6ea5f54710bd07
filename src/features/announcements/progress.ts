import type { NewDelivery } from '../delivery/domain.ts';
import type { Announcement } from './domain.ts';
import type { Handling } from './handling.ts';
import type { AnnouncedContent } from './notices.ts';
import type { Standings } from './store.ts';

/** The message about how far it has come is changed this often altogether: every twentieth part. */
const STEPS = 20;

/** How many addressees nothing more is to be done for at the moment. */
export const doneOf = (standings: Standings): number =>
  standings.sent + standings.failed + standings.uncertain + standings.left + standings.dropped;

/** The step at which it stands, from 0 to {@link STEPS}. */
const stepOf = (standings: Standings, targets: number): number =>
  targets === 0 ? STEPS : Math.floor((doneOf(standings) * STEPS) / targets);

/**
 * The author's message about how far it has come: posted once, then changed where it stands. Each step is told once,
 * whoever looks and however often; it overtakes the announcement itself, or it would come at its end.
 */
export const toldProgress = async (
  { around }: Pick<Handling, 'around'>,
  { id, revision, author, targets }: Announcement,
  standings: Standings,
): Promise<readonly NewDelivery[]> => {
  const reach = await around.reach(author.person);
  if (!reach) return [];
  const step = stepOf(standings, targets);
  const common = {
    ...reach,
    content: { announcement: id } satisfies AnnouncedContent,
    isUrgent: true,
  };
  return [
    { ...common, kind: 'announcements.progress', thing: id },
    ...(step > 0
      ? [{ ...common, kind: 'announcements.progressed', thing: `${id}:${revision}:${step}` }]
      : []),
  ];
};
