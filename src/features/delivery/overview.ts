import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import type { Message } from '../../chat/message.ts';
import { type Reply, toPerson, update } from '../../chat/reply.ts';
import { targetKey } from '../../chat/target.ts';
import { shift } from '../../core/clock.ts';
import type { LedgerEntry } from './ledger.ts';
import { asWatcher, type LookingAfter, titleOfJob } from './looking-after.ts';
import type { ShownEntries, ShownEntry } from './messages.ts';
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
  const { ledger, overview, pauses, kinds, nameOf, channels, personName, scheduled } = deps;

  const shown = async (
    entry: LedgerEntry,
    names: ReadonlyMap<string, string>,
    { locale }: Context,
  ): Promise<ShownEntry> => {
    const kind = kinds[entry.kind];
    const subject = await kind?.about?.(entry.content, entry.to);
    const { to } = entry;
    return {
      ...entry,
      title: kind?.title(locale),
      subject: subject?.title,
      name: to.kind === 'channel' ? (names.get(targetKey(to)) ?? subject?.channel) : await nameOf(to),
    };
  };

  /** The first of those that wait, by names that people know; platforms are asked for channels where one is among them. */
  const shownOf = async (all: readonly LedgerEntry[], context: Context): Promise<ShownEntries> => {
    const entries = all.slice(0, SHOWN);
    const isOnChannel = entries.some(({ to }) => to.kind === 'channel');
    const names = new Map((isOnChannel ? await channels() : []).map(({ to, name }) => [targetKey(to), name]));
    return {
      entries: await Promise.all(entries.map((entry) => shown(entry, names, context))),
      total: all.length,
    };
  };

  const jobsTitled = <T extends Pick<Schedule, 'job' | 'content'>>(
    jobs: readonly T[],
    { locale }: Context,
  ): Promise<readonly Titled<T>[]> =>
    Promise.all(jobs.map(async (job) => ({ ...job, title: await titleOfJob(deps, job, locale) })));

  const kindsTitled = (went: readonly Went[], { texts, locale }: Context): readonly Titled<Went>[] =>
    went.map((one) => ({ ...one, title: kinds[one.kind]?.title(locale) ?? texts.delivery.unknownKind }));

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
        held: await shownOf(await ledger.held(COUNTED), context),
        failed: await shownOf(await ledger.failed(COUNTED), context),
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
