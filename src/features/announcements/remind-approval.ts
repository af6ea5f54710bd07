import { type Instant, shift } from '../../core/clock.ts';
import { workingDaysPassed } from '../../core/working-days.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Announcement } from './domain.ts';
import type { Handling } from './handling.ts';
import type { AnnouncedContent } from './notices.ts';
import { withinOffice } from './window.ts';

/** An urgent one may wait this long before its approvers are reminded, in milliseconds; another a working day. */
const URGENT_WAITS = 60 * 60_000;

/** Looked at in one run: more do not wait at once anywhere. */
const MOST = 200;

const isOverdue = ({ isUrgent, changedAt }: Announcement, now: Instant): boolean =>
  isUrgent
    ? changedAt <= shift(now, -URGENT_WAITS)
    : withinOffice(now) === now && workingDaysPassed(changedAt, 1, now);

/**
 * Reminds those who may approve of what waits for them too long (pl. *przypomnienie o zatwierdzeniu*): everybody but who
 * handed it over, once for each time that it was handed over, whenever this runs.
 */
export const remindOfApprovals = async (
  { store, around }: Pick<Handling, 'store' | 'around'>,
  at: Instant,
): Promise<void> => {
  const { announcements } = await store.list(['approval'], { from: 0, size: MOST });
  const overdue = announcements.filter((one) => isOverdue(one, at));
  if (overdue.length === 0) return;
  const coordinators = await around.coordinators(at);
  const deliveries = overdue.flatMap(({ id, revision, author, isUrgent }) =>
    coordinators
      .filter(({ person }) => person !== author.person)
      .map(({ to, locale }): NewDelivery => ({
        kind: 'announcements.waits',
        thing: `${id}:${revision}`,
        to,
        locale,
        content: { announcement: id } satisfies AnnouncedContent,
        isUrgent,
      })),
  );
  await store.tell(deliveries, at);
};
