import type { DeliveryKind } from '../../src/chat/delivery-kind.ts';
import type { Job } from '../../src/chat/job.ts';
import { message, type Message, paragraph } from '../../src/chat/message.ts';
import { plain } from '../../src/chat/plain.ts';
import type { Posting, Sought } from '../../src/chat/posting.ts';
import { type Posted, type Target, targetKey } from '../../src/chat/target.ts';
import { PlatformError } from '../../src/core/failure.ts';
import type { Log, LogFields } from '../../src/core/log.ts';
import type { NewDelivery, NewSchedule } from '../../src/features/delivery/domain.ts';
import { createJobs, type JobsDeps } from '../../src/jobs/jobs.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { createManualTime, type ManualTime } from '../support/fake-slack/manual-time.ts';
import { temporaryStorage } from '../support/storage.ts';

/** What the fake platform does with the next post or look-up instead of carrying it out. */
export type Script = () => Promise<unknown>;

interface Line extends LogFields {
  readonly level: string;
  readonly event: string;
}

const recordingLog = (lines: Line[]): Log => {
  const write = (level: string) => (event: string, fields?: LogFields) =>
    void lines.push({ level, event, ...fields });
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
};

/** A platform that splits a message at each paragraph and remembers what was posted under which name. */
const createFakePosting = (over: Partial<Posting>) => {
  const posted: { name: string; to: Target; text: string }[] = [];
  const posts: Script[] = [];
  const finds: Script[] = [];
  const place = (name: string): Posted => ({ channel: 'D', message: name });
  const posting: Posting = {
    pace: { place: 1000, lane: 0, look: 0, atOnce: 8 },
    visibleAfter: 10_000,
    sameNameHolds: 0,
    bodies: (from) => from.blocks.map((block) => message(block)),
    post: async (to, body, name) => {
      await posts.shift()?.();
      posted.push({ name, to, text: plain(body as Message) });
      return place(name);
    },
    revise: ({ message: name }, body) => {
      const index = posted.findIndex((each) => each.name === name);
      const before = posted[index];
      if (!before) return Promise.reject(new PlatformError('revise', 'gone', undefined, { isLasting: true }));
      if (body === undefined) posted.splice(index, 1);
      else posted[index] = { ...before, text: plain(body as Message) };
      return Promise.resolve();
    },
    find: async (to, name): Promise<Sought> => {
      const scripted = await finds.shift()?.();
      if (scripted) return scripted as Sought;
      const isThere = posted.some((each) => each.name === name && targetKey(each.to) === targetKey(to));
      return isThere ? { kind: 'found', posted: place(name) } : { kind: 'absent' };
    },
    ...over,
  };
  return { posting, posted, posts, finds };
};

export interface Stage {
  readonly storage: Storage & { readonly file: string };
  readonly time: ManualTime;
  readonly log: readonly Line[];
  readonly posted: readonly { readonly name: string; readonly to: Target; readonly text: string }[];
  /** Befalls the next posts and look-ups, in order. */
  readonly posts: Script[];
  readonly finds: Script[];
  readonly jobs: ReturnType<typeof createJobs>;
  readonly lost: () => number;
  enqueue(...deliveries: NewDelivery[]): Promise<void>;
  /** Lets everything happen that can without time going by. */
  settle(): Promise<void>;
  /** Lets that much time go by, second by second, with a tick each minute. */
  pass(milliseconds: number): Promise<void>;
  texts(): readonly string[];
  stop(): Promise<void>;
}

export interface StageOptions {
  readonly kinds?: Readonly<Record<string, DeliveryKind>>;
  readonly runs?: Readonly<Record<string, Job>>;
  readonly standing?: readonly NewSchedule[];
  readonly posting?: Partial<Posting>;
  readonly storage?: Storage & { readonly file: string };
  readonly time?: ManualTime;
  readonly deps?: Partial<JobsDeps>;
}

/** Says the thing itself. */
export const sayThing: DeliveryKind = {
  ifUnsure: 'hold',
  title: () => 'Przypomnienie',
  render: (content) => message(...(content as readonly string[]).map((words) => paragraph(words))),
};

const SETTLED = 40;

/** The worker and the scheduler over a real database, with time and the platform in the test's hands. */
export const setStage = async (options: StageOptions = {}): Promise<Stage> => {
  const time = options.time ?? createManualTime();
  const storage = options.storage ?? (await temporaryStorage(time));
  const log: Line[] = [];
  const fake = createFakePosting(options.posting ?? {});
  let tick = (): void => {};
  let lost = 0;
  const jobs = createJobs({
    outbox: storage.outbox,
    schedules: storage.schedules,
    leases: storage.leases,
    onWork: (listener) => storage.onWork(listener),
    kinds: options.kinds ?? { 'handover.reminder': sayThing },
    jobs: options.runs ?? {},
    standing: options.standing ?? [],
    postings: { slack: fake.posting },
    holder: { id: 'run_one', host: 'test', pid: 1 },
    isGone: () => false,
    onWait: () => {},
    ticker: (given) => {
      tick = given;
      return { start: () => {}, stop: () => (tick = () => {}) };
    },
    clock: time,
    timer: time,
    log: recordingLog(log),
    onLost: () => (lost += 1),
    ...options.deps,
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < SETTLED; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    ...fake,
    storage,
    time,
    log,
    jobs,
    lost: () => lost,
    settle,
    enqueue: async (...deliveries) => {
      await storage.ledger.enqueue(deliveries, time.now());
      await settle();
    },
    pass: async (milliseconds) => {
      for (let passed = 0; passed < milliseconds; passed += 1000) {
        time.advance(Math.min(1000, milliseconds - passed));
        if (time.now().slice(17, 19) === '00') tick();
        await settle();
      }
    },
    texts: () => fake.posted.map(({ text }) => text),
    stop: async () => {
      await jobs.stop();
      await storage.close();
    },
  };
};
