import { targetOf } from '../../chat/target.ts';
import { type Instant, shift } from '../../core/clock.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import { type Announcement, decide } from './domain.ts';
import { settledText } from './event-values.ts';
import type { Handling } from './handling.ts';
import { CHUNK, FOLLOWED_FOR } from './limits.ts';
import { type AnnouncedContent, type DecisionContent, tellAuthor } from './notices.ts';
import { toldProgress } from './progress.ts';
import { launch, reached, resolve } from './service.ts';
import type { Follow } from './store.ts';
import { placeholdersIn } from './template.ts';

type Deps = Pick<Handling, 'store' | 'around'>;

const deliveryTo = (
  kind: string,
  thing: string,
  { id, isUrgent }: Announcement,
  { to, locale }: Follow,
): NewDelivery => ({
  kind,
  thing,
  to,
  locale,
  content: {
    announcement: id,
    ...(to.kind === 'channel' ? { readIn: 'channel' } : {}),
  } satisfies AnnouncedContent,
  isUrgent,
});

/** A second message about a change, and a change of the first one, each once for every version. */
const followUps = ({
  id,
  state,
  version,
  notifies,
}: Announcement): readonly [kind: string, thing: string][] => {
  const thing = `${id}:${version}`;
  if (state === 'retracted') return [['announcements.retracted', thing]];
  return notifies
    ? [
        ['announcements.changed', thing],
        ['announcements.news', thing],
      ]
    : [['announcements.changed', thing]];
};

/**
 * Carries announcements on, step by step: what waits for its time, what is going out, what was changed or withdrawn
 * since. Every step may be taken again after a crash, or by another program at the same moment.
 */
export const createFanOut = ({ store, around }: Deps) => {
  const lastTold = new Map<string, string>();

  /** Why what was scheduled does not go out as its author meant it; undefined where it does. */
  const obstacle = async (
    announcement: Announcement,
    targets: number,
    now: Instant,
  ): Promise<DecisionContent['verdict'] | undefined> => {
    if (targets === 0) return 'nobody';
    const { event } = announcement;
    const happening = event === undefined ? undefined : await around.happening(event);
    if (happening?.state === 'cancelled') return 'cancelled';
    const { title, body } = await settledText(around, announcement, now);
    return placeholdersIn(`${title}\n${body}`).length > 0 ? 'incomplete' : undefined;
  };

  const begin = async (announcement: Announcement, now: Instant): Promise<void> => {
    const resolved = await resolve({ store, around }, announcement, now);
    const actor = { ...announcement.author, mayDecide: true };
    const verdict = await obstacle(announcement, reached(resolved.count), now);
    if (verdict === undefined) {
      await launch({ store, around }, announcement, actor, { resolved, tell: [], now });
      return;
    }
    const back = decide(announcement, { kind: 'unschedule' }, actor, now);
    if (!back.ok) return;
    const tell = await tellAuthor({ around }, announcement, verdict);
    await store.change({ before: announcement, after: back.value, tell });
  };

  const fan = async (announcement: Announcement, now: Instant): Promise<boolean> => {
    if (announcement.fanned >= announcement.targets) return false;
    const next = await store.toFan(announcement, CHUNK);
    const { id } = announcement;
    const deliveries = next.map((one) => deliveryTo('announcements.told', id, announcement, one));
    await store.fan(announcement, deliveries, now);
    return true;
  };

  const follow = async (announcement: Announcement, now: Instant): Promise<boolean> => {
    let isMore = false;
    // Also what was being looked up when it was withdrawn, and of which nobody knows since.
    if (announcement.state === 'retracted') await store.leave(announcement.id, now);
    for (const [kind, thing] of followUps(announcement)) {
      const next = await store.toFollow(announcement.id, kind, thing, CHUNK);
      if (next.length === 0) continue;
      await store.tell(
        next.map((one) => deliveryTo(kind, thing, announcement, one)),
        now,
      );
      isMore = true;
    }
    return isMore;
  };

  /** Announcement channels in which it stands and is to be published, each once. */
  const publications = async (announcement: Announcement): Promise<readonly NewDelivery[]> => {
    if (!announcement.publishes) return [];
    const all: NewDelivery[] = [];
    for (const part of announcement.audience) {
      if (part.kind !== 'channel' || !part.isAnnouncement) continue;
      const to = targetOf(part.target);
      const isThere = (await store.posted('announcements.told', announcement.id, to)).length > 0;
      const follow = { to, locale: 'pl' } as const;
      if (isThere) all.push(deliveryTo('announcements.published', announcement.id, announcement, follow));
    }
    return all;
  };

  /** What was told stays told; it is not put in again and again while nothing changes. */
  const tellNew = async ({ id }: Announcement, tell: readonly NewDelivery[], now: Instant): Promise<void> => {
    const key = tell.map(({ kind, thing }) => `${kind} ${thing}`).join();
    if (lastTold.get(id) === key) return;
    lastTold.set(id, key);
    await store.tell(tell, now);
  };

  const finish = async (announcement: Announcement, now: Instant): Promise<void> => {
    const standings = await store.standings(announcement.id);
    const tell = [
      ...(await toldProgress({ around }, announcement, standings)),
      ...(await publications(announcement)),
    ];
    const isOver = standings.queued + standings.retrying + standings.checking === 0;
    const done =
      isOver && decide(announcement, { kind: 'finish' }, { ...announcement.author, mayDecide: true }, now);
    if (!done || !done.ok) return tellNew(announcement, tell, now);
    lastTold.delete(announcement.id);
    await store.change({ before: announcement, after: done.value, tell });
  };

  return {
    /** Takes one step of everything; true while another one would do more at once. */
    step: async (now: Instant): Promise<boolean> => {
      for (const announcement of await store.due(now)) await begin(announcement, now);
      let isMore = false;
      for (const announcement of await store.sending()) {
        if (await fan(announcement, now)) isMore = true;
        else await finish(announcement, now);
      }
      for (const announcement of await store.changedSince(shift(now, -FOLLOWED_FOR)))
        isMore = (await follow(announcement, now)) || isMore;
      return isMore;
    },
    /** Whether something is going out, so that it is worth looking again soon. */
    isBusy: async (): Promise<boolean> => (await store.sending()).length > 0,
  };
};

export type FanOut = ReturnType<typeof createFanOut>;
