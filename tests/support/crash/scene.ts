import { join } from 'node:path';
import { type FakePlatform, startDiscord, startSlack } from '../posting/fake-platforms.ts';
import { temporaryDirectory } from '../storage.ts';
import { fastNow } from './fast-time.ts';
import { type Post, reader, startPost } from './letters.ts';
import type { ChildOrder, Request } from './orders.ts';

/** Two fake platforms, a server of letters and a database, between which programs live and die. */
export interface Scene {
  readonly slack: FakePlatform;
  readonly discord: FakePlatform;
  readonly post: Post;
  /** What a program is told, but for what is special about it. */
  readonly order: ChildOrder;
  /** How often these words were read by somebody. */
  timesRead(words: string): number;
  /** Everything that was read, on both platforms. */
  allRead(): readonly string[];
  /** The letters with these words: under each name, how often it came. */
  lettersWith(words: string): readonly number[];
  close(): Promise<void>;
}

const textsOf = (fake: FakePlatform): readonly string[] => fake.arrived().map(({ text }) => text);

/** In how many texts the words are. */
export const countIn = (texts: readonly string[], words: string): number =>
  texts.filter((text) => text.includes(words)).length;

export const openScene = async (given: Partial<ChildOrder> = {}): Promise<Scene> => {
  const beginning = Date.now();
  const wall = (): number => fastNow(beginning);
  const [slack, discord] = [await startSlack(wall), await startDiscord(wall)];
  const post = await startPost();
  const directory = temporaryDirectory();
  return {
    slack,
    discord,
    post,
    order: {
      storage: { kind: 'sqlite', file: join(directory.path, 'pomocnik.sqlite') },
      work: 'alone',
      policy: 'look-up',
      slack: slack.url,
      discord: discord.url,
      mail: post.url,
      beginning,
      ...given,
    },
    timesRead: (words) => countIn([...textsOf(slack), ...textsOf(discord)], words),
    allRead: () => [...textsOf(slack), ...textsOf(discord)],
    lettersWith: (words) => {
      const ids = post.arrived().flatMap(({ id, text }) => (text.includes(words) ? [id] : []));
      return [...new Set(ids)].map((id) => ids.filter((one) => one === id).length);
    },
    close: async () => {
      await Promise.all([slack.close(), discord.close(), post.close()]);
      directory.remove();
    },
  };
};

/**
 * A request that tells two people and a channel on each platform, and somebody who reads copies; one message is too long
 * for one body.
 */
export const aRequest = (key: string, { slack, discord }: Scene): Request => ({
  key,
  messages: [
    ...[slack, discord].flatMap((fake) => [
      { to: fake.person(1), words: `${key} ${fake.name} first.` },
      { to: fake.person(2), words: `${key} ${fake.name} second.`, isLong: true },
      { to: fake.channel(1), words: `${key} ${fake.name} channel.` },
    ]),
    { to: reader(1), words: `${key} copied.`, isCopied: true },
  ],
});
