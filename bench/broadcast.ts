import { performance } from 'node:perf_hooks';
import { createFanOut } from '../src/features/announcements/fan-out.ts';
import { createAnnouncementsFeature } from '../src/features/announcements/feature.ts';
import { decide } from '../src/features/announcements/domain.ts';
import { launch, resolve } from '../src/features/announcements/service.ts';
import type { Posting } from '../src/chat/posting.ts';
import { type Clock, toEpoch } from '../src/core/clock.ts';
import { PlatformError, UnreachableError } from '../src/core/failure.ts';
import { newId } from '../src/core/ids.ts';
import { silentLog } from '../src/core/log.ts';
import { createJobs } from '../src/jobs/jobs.ts';
import { announcementsDeps, NO_OUTLETS } from '../src/wiring/announcements.ts';
import { named } from '../src/wiring/named.ts';
import { PACE } from '../adapters/slack/limits.ts';
import { createManualTime } from '../tests/support/fake-slack/manual-time.ts';
import { temporaryStorage } from '../tests/support/storage.ts';
import { welcome } from '../tests/contracts/storage/people.ts';
import { measureAnswers } from './broadcast-answers.ts';
import { createRandom } from './random.ts';

// `npm run -s bench broadcast`: an announcement to 500 and to 5,000 people at Slack's pace, while one post in ten is
// told to wait and the answer to one in twenty is lost. Time is the test's, so that seventeen minutes take seconds;
// the database is real. Then: how soon questions are acknowledged while 5,000 messages go out, in real time.
const STEP = 50;
const TURNS = 12;
const REFUSED = 0.1;
const LOST = 0.05;
const SEEDS = [7, 1, 2, 3];

interface Platform {
  readonly posting: Posting;
  /** How often each name was posted. */
  readonly arrived: ReadonlyMap<string, number>;
  /** When the last that was not there yet arrived. */
  lastArrival(): number;
  calls(): number;
}

/** Slack as the outbox sees it; `blind` finds nothing again, so that what is in doubt is sent once more. */
const createPlatform = (seed: number, isBlind: boolean, clock: Clock): Platform => {
  const random = createRandom(seed);
  const arrived = new Map<string, number>();
  let calls = 0;
  let last = 0;
  const posted = (name: string) => ({ channel: 'D', message: name });
  return {
    arrived,
    calls: () => calls,
    lastArrival: () => last,
    posting: {
      pace: PACE,
      visibleAfter: 30_000,
      sameNameHolds: 0,
      bodies: (message) => [message],
      post: (_to, _body, name) => {
        calls += 1;
        const luck = random();
        if (luck < REFUSED) return Promise.reject(new PlatformError('post', 429, 1));
        if (!arrived.has(name)) last = toEpoch(clock.now());
        arrived.set(name, (arrived.get(name) ?? 0) + 1);
        return luck < REFUSED + LOST
          ? Promise.reject(new UnreachableError('post'))
          : Promise.resolve(posted(name));
      },
      revise: () => {
        calls += 1;
        return Promise.resolve();
      },
      find: (_to, name) => {
        calls += 1;
        return Promise.resolve(
          arrived.has(name) && !isBlind ? { kind: 'found', posted: posted(name) } : { kind: 'absent' },
        );
      },
    },
  };
};

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((done) => setImmediate(done));
};

const broadcast = async (targets: number, seed: number, isBlind: boolean): Promise<string> => {
  const time = createManualTime('2026-11-23T08:00:00.000Z');
  const storage = await temporaryStorage(time);
  for (let number = 0; number < targets; number += 1)
    await welcome(storage.people, { platform: 'slack', workspace: 'T1', user: `U${number}` }, time.now());
  const [author] = await storage.announcements.people({ kind: 'everyone' });
  const handling = announcementsDeps(storage, NO_OUTLETS, silentLog, {
    withRole: () => Promise.resolve([]),
  });
  const fanOut = createFanOut(handling);
  const platform = createPlatform(seed, isBlind, time);
  let tick = (): void => {};
  const jobs = createJobs({
    outbox: storage.outbox,
    schedules: storage.schedules,
    leases: storage.leases,
    onWork: (listener) => storage.onWork(listener),
    kinds: named([createAnnouncementsFeature(handling)], ({ deliveries }) => deliveries),
    jobs: {},
    standing: [],
    postings: { slack: platform.posting },
    holder: { id: newId('run'), host: 'bench', pid: 1 },
    isGone: () => false,
    onWait: () => {},
    ticker: (given) => {
      tick = given;
      return { start: () => {}, stop: () => {} };
    },
    clock: time,
    timer: time,
    log: silentLog,
    onLost: () => {},
  });
  await jobs.start();

  const me = { person: author!, name: 'Jan', mayDecide: true };
  const at = time.now();
  const text = { title: 'Nowe wzory', body: 'Obowiązują od poniedziałku.' };
  const id = await storage.announcements.create({
    id: newId('ann'),
    request: newId('req'),
    text,
    author: me,
    at,
  });
  const draft = (await storage.announcements.announcement(id))!;
  const addressed = decide(draft, { kind: 'address', audience: [{ kind: 'everyone' }] }, me, at);
  if (!addressed.ok) throw new Error(addressed.refusal);
  const waiting = { ...addressed.value, state: 'approval' } as const;
  await storage.announcements.change({ before: draft, after: waiting, tell: [] });
  const before = (await storage.announcements.announcement(id))!;
  const second = { ...me, person: (await storage.announcements.people({ kind: 'everyone' }))[1]! };

  const began = performance.now();
  const resolved = await resolve(handling, before, at);
  const settled = performance.now();
  await launch(handling, before, second, { resolved, tell: [], now: at });
  const launched = performance.now();
  let longest = 0;
  for (let isMore = true; isMore;) {
    const start = performance.now();
    isMore = await fanOut.step(time.now());
    longest = Math.max(longest, performance.now() - start);
  }

  let isOver = false;
  for (let passed = 0; !isOver; passed += STEP) {
    time.advance(STEP);
    await settle();
    if (passed % 60_000 === 0) tick();
    if (passed % 1_000 !== 0) continue;
    const { queued, retrying, checking, uncertain } = await storage.announcements.standings(id);
    isOver = queued + retrying + checking + uncertain === 0;
  }
  const standings = await storage.announcements.standings(id);
  const took = toEpoch(time.now()) - toEpoch(at);
  const doubled = [...platform.arrived.values()].filter((count) => count > 1).length;
  const there = platform.lastArrival() - toEpoch(at);
  const calls = platform.calls();
  await jobs.stop();
  await storage.close();
  return [
    `seed ${seed}, ${targets} people${isBlind ? ', sent again blindly (control)' : ''}: delivered ${standings.sent}, doubled ${doubled}`,
    `lost ${targets - standings.sent}, all there after ${Math.round(there / 1000)} s, all known after ${Math.round(took / 1000)} s`,
    `${(there / (targets * PACE.lane)).toFixed(3)} and ${(took / (targets * PACE.lane)).toFixed(3)} of what the messages alone need`,
    `${(took / (calls * PACE.lane)).toFixed(3)} of what ${calls} calls need at ${1000 / PACE.lane} a second`,
    `audience settled in ${Math.round(settled - began)} ms, written in ${Math.round(launched - settled)} ms`,
    `longest step ${Math.round(longest)} ms`,
  ].join('; ');
};

for (const seed of SEEDS)
  for (const [targets, isBlind] of [
    [500, false],
    [5000, false],
    [500, true],
  ] as const)
    console.log(await broadcast(targets, seed, isBlind));
for (const line of await measureAnswers()) console.log(line);
