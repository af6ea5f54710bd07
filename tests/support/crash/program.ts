import { message, paragraph } from '../../../src/chat/message.ts';
import type { Posting } from '../../../src/chat/posting.ts';
import { randomText } from '../../../src/core/ids.ts';
import { silentLog } from '../../../src/core/log.ts';
import type { DeliveryState } from '../../../src/features/delivery/domain.ts';
import { openGraphileQueue } from '../../../src/jobs/graphile-queue.ts';
import { createJobs, type JobsDeps } from '../../../src/jobs/jobs.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { ALL_MIGRATIONS } from '../../../src/storage/migrations/all-migrations.ts';
import type { Migration } from '../../../src/storage/migrations/migration.ts';
import { enqueueSteps } from '../../../src/storage/outbox-steps.ts';
import { createPool } from '../../../src/storage/postgres/create-pool.ts';
import { openPostgres } from '../../../src/storage/postgres/open-postgres.ts';
import { openSqlite } from '../../../src/storage/sqlite/open-sqlite.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { discordPostingAt, slackPostingAt } from '../posting/real-postings.ts';
import { createFailPoints } from './fail-points.ts';
import { createFastTime } from './fast-time.ts';
import { COPIED, letterPostingAt, welcomeReaders } from './letters.ts';
import type { ChildOrder, FromChild, Quiet, Request } from './orders.ts';

/** What a feature would keep of a request: that it was made, once. */
const requests: Migration = {
  number: Math.max(...ALL_MIGRATIONS.map(({ number }) => number)) + 1,
  name: 'requests',
  statements: ({ text, end }) => [`create table requests (key ${text} not null primary key)${end}`],
};

const open = ({ storage }: ChildOrder, deps: Parameters<typeof openSqlite>[2]): Engine =>
  storage.kind === 'sqlite'
    ? openSqlite(storage.file, [...ALL_MIGRATIONS, requests], deps)
    : openPostgres(createPool(storage.url, deps.log), [...ALL_MIGRATIONS, requests], deps);

/** Sends again without looking, under another name each time: what must show doubles. */
const blindly = (posting: Posting): Posting => ({
  ...posting,
  visibleAfter: 0,
  post: (to, body) => posting.post(to, body, randomText(20)),
  find: () => Promise.resolve({ kind: 'absent' }),
});

const LONG = ' To jest dłuższa wiadomość, która nie mieści się w jednej.'.repeat(250);

/** A program between the database and the fake platforms, as one process runs it. */
export interface Program {
  /** The change and its messages in one batch, then the acknowledgement. */
  take(request: Request): Promise<void>;
  /** Resolves when nothing waits and nothing is under way. */
  drained(): Promise<Quiet>;
  stop(): Promise<void>;
  /** Ends it without a chance to finish anything. */
  die(): void;
}

/** Starts a program. `holder` names the run; `isGone` tells which other runs are over. */
export const startProgram = async (
  order: ChildOrder,
  tell: (said: FromChild) => void,
  { holder, isGone }: Pick<JobsDeps, 'holder' | 'isGone'>,
): Promise<Program> => {
  const time = createFastTime(order.beginning);
  const engine = open(order, { clock: time, log: silentLog });
  const storage = await createStorage(engine);
  await welcomeReaders(engine, time.now());
  const points = createFailPoints(order.fail, tell);
  const through = (posting: Posting): Posting =>
    points.posting(order.policy === 'blind' ? blindly(posting) : posting);
  const queue =
    order.work === 'shared' && order.storage.kind === 'postgres'
      ? await openGraphileQueue(order.storage.url, silentLog)
      : undefined;
  let wake = (): void => {};
  const jobs = createJobs({
    outbox: points.outbox(storage.outbox),
    schedules: storage.schedules,
    leases: storage.leases,
    onWork: (listener) => {
      wake = listener;
    },
    kinds: {
      'crash.words': {
        ifUnsure: 'hold',
        title: () => 'Próba',
        render: (content) => {
          const { words, isLong } = content as { words: string; isLong?: boolean };
          return message(paragraph(isLong ? `${words}${LONG}` : words));
        },
      },
      // A letter cannot be looked up; as with those that people get, twice is better than never.
      [COPIED]: {
        ifUnsure: 'resend',
        title: () => 'Próba',
        render: (content) => message(paragraph((content as { words: string }).words)),
      },
    },
    jobs: {},
    standing: [],
    postings: {
      slack: through(slackPostingAt(order.slack)),
      discord: through(discordPostingAt(order.discord, () => order.mayRead ?? true)),
      email: through(letterPostingAt(order.mail)),
    },
    queue,
    holder,
    isGone,
    onWait: () => {},
    ticker: (tick) => {
      let alarm: { cancel(): void } | undefined;
      const next = (): void => {
        const ringing = time.after(60_000);
        alarm = ringing;
        void ringing.elapsed.then(tick).then(next);
      };
      return { start: next, stop: () => alarm?.cancel() };
    },
    clock: time,
    timer: time,
    log: silentLog,
    onLost: () => {},
  });
  await jobs.start();

  const count = async (...states: readonly DeliveryState[]): Promise<number> =>
    (await engine.queries.selectFrom('outbox').select('id').where('state', 'in', states).execute()).length;

  return {
    take: async ({ key, messages }) => {
      await points.reach('before-commit');
      const now = time.now();
      const deliveries = messages.map(({ to, words, isLong, isCopied }) => ({
        kind: isCopied ? COPIED : 'crash.words',
        thing: key,
        to,
        locale: 'pl' as const,
        content: { words, isLong },
      }));
      const query = engine.queries.insertInto('requests' as 'inbox').values({ key } as never);
      const once = query.onConflict((conflict) => conflict.doNothing());
      // Nothing is done where it was written down before, and the person is told the same as the first time.
      await engine.batch([{ query: once, rows: 1 }, ...enqueueSteps(engine.queries, deliveries, now)]);
      wake();
      await points.reach('before-acknowledgement');
      tell({ kind: 'acknowledged', key });
    },
    drained: async () => {
      while ((await count('pending', 'sending', 'uncertain')) > 0) await time.after(500).elapsed;
      const lookedUp = await engine.queries
        .selectFrom('outbox')
        .select('id')
        .where('doubts', '>', 0)
        .execute();
      const unsent = await engine.queries
        .selectFrom('outbox')
        .select(['lane', 'state', 'reason', 'attempts', 'doubts'])
        .where('state', 'in', ['held', 'failed'])
        .execute();
      const why = unsent.map(
        ({ lane, state, reason, attempts, doubts }) =>
          `${lane}: ${state} ${String(reason)}, ${attempts} tries, ${doubts} look-ups`,
      );
      return { unsent: unsent.length, why, lookedUp: lookedUp.length };
    },
    stop: async () => {
      await jobs.stop();
      await storage.close();
    },
    die: () => time.die(),
  };
};
