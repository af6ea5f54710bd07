import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import type { Message } from '../../chat/message.ts';
import { type Reply, toPerson, update } from '../../chat/reply.ts';
import { shift } from '../../core/clock.ts';
import { asWatcher, type LookingAfter, titleOfJob } from './looking-after.ts';
import type { ShownEntries, ShownHeld } from './messages.ts';
import {
  overviewMessage,
  PAGE,
  planMessage,
  ranMessage,
  skippedMessage,
  type Titled,
} from './overview-messages.ts';
import type { Ran, Went } from './overview-store.ts';
import type { Schedule } from './schedule-store.ts';
import { showing } from './shown-entries.ts';
import { TOGETHER_FROM } from './together.ts';
import { stuckLines } from './watch.ts';

/** Entries of each sort in one message. */
const SHOWN = 5;
/** More than this are not counted. */
const COUNTED = 1000;

const DAY = 24 * 3_600_000;
const WEEK = 7 * DAY;

/** The pages of `/wysylki`. */
export const overviewActions = (
  deps: LookingAfter,
): Readonly<Record<'show' | 'plan' | 'ran' | 'skipped', ActionHandler>> => {
  const { ledger, overview, pauses, kinds, personName, scheduled } = deps;

  const shown = showing(deps);

  /** Many of one announcement or kind in one block each; the rest one by one, the first of them. */
  const heldShown = async (context: Context): Promise<ShownHeld> => {
    const all = await ledger.clusters();
    const few = all.filter(({ count }) => count < TOGETHER_FROM);
    const heads = await Promise.all(
      few.slice(0, SHOWN).map((cluster) => ledger.heldOf(cluster, { from: 0, size: SHOWN })),
    );
    const many = all.filter(({ count }) => count >= TOGETHER_FROM);
    const rest = [...few, ...many.slice(SHOWN)];
    return {
      clusters: await Promise.all(many.slice(0, SHOWN).map((cluster) => shown.cluster(cluster, context))),
      entries: await shown.entries(heads.flat().slice(0, SHOWN), context),
      total: rest.reduce((sum, { count }) => sum + count, 0),
    };
  };

  const failedShown = async (context: Context): Promise<ShownEntries> => {
    const all = await ledger.failed(COUNTED);
    return { entries: await shown.entries(all.slice(0, SHOWN), context), total: all.length };
  };

  const jobsTitled = <T extends Pick<Schedule, 'job' | 'content'>>(
    jobs: readonly T[],
    { locale }: Context,
  ): Promise<readonly Titled<T>[]> =>
    Promise.all(jobs.map(async (job) => ({ ...job, title: await titleOfJob(deps, job, locale) })));

  /** Kinds that people call the same are one line: they need not know how many kinds there are. */
  const kindsTitled = (went: readonly Went[], { texts, locale }: Context): readonly Titled<Went>[] => {
    const lines = new Map<string, Titled<Went>>();
    for (const one of went) {
      const title = kinds[one.kind]?.title(locale) ?? texts.delivery.unknownKind;
      const key = `${title}\n${one.reason ?? ''}`;
      const count = one.count + (lines.get(key)?.count ?? 0);
      lines.set(key, { ...one, title, count });
    }
    return [...lines.values()];
  };

  const first = async (context: Context): Promise<Message> => {
    const { locale, now } = context;
    const pause = await pauses.current();
    const planned = await overview.planned({ from: 0, size: 1 });
    const announced = await scheduled();
    const [next] = [...(await jobsTitled(planned.schedules, context)), ...announced.slice(0, 1)].toSorted(
      (one, other) => one.nextAt.localeCompare(other.nextAt),
    );
    return overviewMessage(
      {
        pause: pause && { at: pause.at, name: await personName(pause.by) },
        waiting: await overview.waiting(),
        planned: planned.total,
        announced: announced.length,
        next,
        held: await heldShown(context),
        failed: await failedShown(context),
        stuck: await stuckLines(deps, now, locale),
      },
      context,
    );
  };

  const beside = ({ place }: Context, made: Message): Reply =>
    place.kind === 'home' ? toPerson(made) : update(made);

  return {
    show: asWatcher(async (context) => toPerson(await first(context))),
    plan: asWatcher(async (context, [typed = '0']) => {
      const from = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
      const { schedules, total } = await overview.planned({ from, size: PAGE });
      const announced = from === 0 ? await scheduled() : [];
      const times = await jobsTitled(schedules, context);
      return beside(context, planMessage({ announced, times }, { from, total }, context));
    }),
    ran: asWatcher(async (context) => {
      const since = shift(context.now, -DAY);
      const went = (await overview.went(since)).filter(({ state }) => state === 'sent');
      const ran: readonly Ran[] = await overview.ran(since, ['done']);
      return beside(context, ranMessage(kindsTitled(went, context), await jobsTitled(ran, context), context));
    }),
    skipped: asWatcher(async (context) => {
      const since = shift(context.now, -WEEK);
      const went = (await overview.went(since)).filter(({ state }) => state === 'dropped');
      const ran = await overview.ran(since, ['skipped', 'failed']);
      return beside(
        context,
        skippedMessage(kindsTitled(went, context), await jobsTitled(ran, context), context),
      );
    }),
  };
};
