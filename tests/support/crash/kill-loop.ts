import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { message, paragraph } from '../../../src/chat/message.ts';
import { randomText } from '../../../src/core/ids.ts';
import type { FakePlatform, Trouble } from '../posting/fake-platforms.ts';
import { createDatabase } from './database.ts';
import { type Child, createNursery } from './nursery.ts';
import { reader } from './letters.ts';
import type { ChildOrder, Quiet, Request } from './orders.ts';
import { type Chance, createChance } from './random.ts';
import { countIn, openScene, type Scene } from './scene.ts';

export interface KillLoopOptions {
  readonly seed: number;
  readonly kills: number;
  /** After so many minutes nothing more is killed; absent: however long it takes. */
  readonly minutes?: number;
  readonly policy: ChildOrder['policy'];
  /** Absent: a SQLite file of its own, on which one program works alone. */
  readonly postgres?: string;
  /** A bundled child; absent: it is loaded as it is. */
  readonly child?: string;
}

/** What came out of a loop: of the messages whose request was acknowledged, and of all. */
export interface KillLoopResult {
  readonly kills: number;
  readonly requests: number;
  readonly messages: number;
  readonly lost: number;
  readonly doubled: number;
  /** Those that wait for a person or failed. */
  readonly unsent: number;
  readonly why: Quiet['why'];
  /** Those of which nobody knew at some time whether they had arrived. */
  readonly lookedUp: number;
  /** Copies by e-mail among the messages; each counts as lost or doubled by itself, one Message-ID as one letter. */
  readonly letters: number;
  /** Those that came more than once under their Message-ID, because nobody can look a letter up. */
  readonly repeated: number;
  /**
   * By how many milliseconds the fake platforms were late at most. Time goes by faster here, so on a machine that is too
   * busy they take a message later than any platform would, and what is counted says nothing.
   */
  readonly late: number;
  readonly seconds: number;
}

/** Requests that wait for their acknowledgement at once. */
const OUTSTANDING = 6;
/** Nothing more is asked for while so many messages are on their way, so that most are sent between two kills. */
const ON_THEIR_WAY = 40;
/** A program is killed after so many of its posts at most, at any moment around the last of them. */
const POSTS_AT_MOST = 12;
const MILLISECONDS_AROUND = 30;
/** A program lives this long at most after it begins to work, in real milliseconds. */
const LIVES_AT_MOST = 3000;

/** What befalls the next post, for each one that arrived. */
const troubleOf = (chance: Chance): Trouble | undefined => {
  if (chance.happens(0.05)) return { kind: 'lost-reply' };
  if (chance.happens(0.05)) return { kind: 'later', seconds: 1 + chance.below(3) };
  return chance.happens(0.05) ? { kind: 'broken' } : undefined;
};

const newRequest = (number: number, { slack, discord }: Scene, chance: Chance): Request => ({
  key: `r${number}`,
  messages: Array.from({ length: 1 + chance.below(3) }, (_, index) => {
    const fake = chance.happens(0.5) ? slack : discord;
    const words = `r${number} m${index}.`;
    if (chance.happens(0.2)) return { to: reader(10 * chance.below(100) + index), words, isCopied: true };
    const to = chance.happens(0.7) ? fake.person(10 * chance.below(100) + index) : fake.channel(index);
    return chance.happens(0.1) ? { to, words, isLong: true } : { to, words };
  }),
});

const unsettle = (fake: FakePlatform, chance: Chance): void => {
  fake.showAfter(chance.below(8000));
  fake.pagesOf(1 + chance.below(5));
  fake.forgetNamesAfter(chance.below(180_000));
};

const befall = (fake: Pick<FakePlatform, 'trouble'>, chance: Chance): void => {
  const trouble = troubleOf(chance);
  if (trouble) fake.trouble(trouble);
};

/** The fake platforms prepare their checks at the first post, which takes seconds. */
const warmUp = async (fake: FakePlatform): Promise<void> => {
  const { posting } = fake;
  await posting.post(fake.person(0), posting.bodies(message(paragraph('Próba.')))[0]!, randomText(20));
};

/** Kills programs at random moments while people ask and platforms misbehave, then counts what was read. */
export const runKillLoop = async (options: KillLoopOptions): Promise<KillLoopResult> => {
  const began = Date.now();
  const chance = createChance(options.seed);
  const database = options.postgres === undefined ? undefined : await createDatabase(options.postgres);
  const shared = database ? { storage: database.storage, work: 'shared' as const } : {};
  const scene = await openScene({ policy: options.policy, ...shared });
  for (const fake of [scene.slack, scene.discord]) await warmUp(fake);
  const lateness = monitorEventLoopDelay({ resolution: 5 });
  lateness.enable();
  const nursery = createNursery(2, options.child);
  const requests = new Map<string, Request>();
  const acknowledged = new Set<string>();

  const open = (): readonly Request[] => [...requests.values()].filter(({ key }) => !acknowledged.has(key));

  const begin = async (): Promise<Child> => {
    const child = await nursery.next();
    child.onAnswer((answer) => {
      if (answer.kind !== 'acknowledged') return;
      acknowledged.add(answer.key);
    });
    await child.begin(scene.order);
    for (const request of open()) child.request(request);
    return child;
  };

  const outlets = [scene.slack, scene.discord, scene.post] as const;
  const arrived = (): number => outlets.reduce((sum, outlet) => sum + outlet.arrivedCount(), 0);
  let asked = 0;

  const ask = (child: Child): void => {
    for (let more = OUTSTANDING - open().length; more > 0 && asked - arrived() < ON_THEIR_WAY; more -= 1) {
      const request = newRequest(requests.size, scene, chance);
      requests.set(request.key, request);
      asked += request.messages.length + request.messages.filter(({ isCopied }) => isCopied).length;
      child.request(request);
    }
  };

  const live = async (child: Child): Promise<void> => {
    const until = Date.now() + LIVES_AT_MOST;
    const enough = arrived() + chance.below(POSTS_AT_MOST);
    for (const fake of [scene.slack, scene.discord]) unsettle(fake, chance);
    do {
      ask(child);
      const before = outlets.map((outlet) => outlet.arrivedCount());
      await wait(5);
      for (const [index, outlet] of outlets.entries())
        for (let more = outlet.arrivedCount() - before[index]!; more > 0; more -= 1) befall(outlet, chance);
    } while (Date.now() < until && arrived() < enough);
    await wait(chance.below(MILLISECONDS_AROUND));
  };

  // On a file one program lives at a time; on a server a second one lives beside it, and takes over.
  let beside = options.postgres === undefined ? undefined : await begin();
  const until = began + (options.minutes ?? Infinity) * 60_000;
  let kills = 0;
  for (; kills < options.kills && Date.now() < until; kills += 1) {
    const child = beside ?? (await begin());
    beside = options.postgres === undefined ? undefined : await begin();
    await live(child);
    await child.kill();
  }
  const last = beside ?? (await begin());
  while (open().length > 0) {
    for (const request of open()) last.request(request);
    await wait(100);
  }
  const { unsent, why, lookedUp } = await last.drained();
  await last.stop();
  lateness.disable();
  await nursery.close();

  const read = scene.allRead();
  const messages = [...requests.values()].flatMap((request) => request.messages);
  const letters = messages.flatMap(({ words, isCopied }) => (isCopied ? [scene.lettersWith(words)] : []));
  const all = [...messages.map(({ words }) => countIn(read, words)), ...letters.map(({ length }) => length)];
  await scene.close();
  await database?.drop();
  return {
    kills,
    requests: requests.size,
    messages: all.length,
    lost: all.filter((times) => times === 0).length,
    doubled: all.filter((times) => times > 1).length,
    unsent,
    why,
    lookedUp,
    letters: letters.length,
    repeated: letters.filter((times) => times.some((count) => count > 1)).length,
    late: Math.round(lateness.max / 1e6),
    seconds: Math.round((Date.now() - began) / 1000),
  };
};
