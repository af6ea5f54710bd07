import { Locale } from 'discord.js';
import { setTimeout as wait } from 'node:timers/promises';
import type { MessageBody } from '../support/fake-discord/body-rules.ts';
import type { FormAnswers } from '../support/fake-discord/payloads.ts';
import type { Exchange } from '../support/fake-discord/interactions.ts';
import { directChannel } from '../support/fake-discord/rest.ts';
import { startFakeDiscord } from '../support/fake-discord/start.ts';
import { targetKey } from '../../src/chat/target.ts';
import type { FakeGuild } from '../support/fake-discord/world.ts';
import { directOf, type Posted, TEAM } from '../support/fake-slack/state.ts';
import type { Program, Settings } from '../support/program.ts';
import { buttonId, menuLine, readDiscord } from './discord-office.ts';
import { openSlackOffice, readSlack } from './slack-office.ts';

/** Who walks: Anna asks, Maria and Ewa advise, Jan coordinates. */
export type Who = 'anna' | 'maria' | 'ewa' | 'jan';
const WHO: readonly Who[] = ['anna', 'maria', 'ewa', 'jan'];

/** What somebody reads, with what a platform needs to press something in it. */
export interface Seen {
  readonly text: string;
  readonly raw: unknown;
}

/** One platform as its people use it; the journey is the same on each. */
export interface Walk {
  readonly settings: Settings;
  /** Called with each program that is started for it. */
  begin(program: Program): void;
  command(who: Who, name: string, words?: string): Promise<Seen>;
  /** Types the code of a room. */
  enter(who: Who, code: string): Promise<Seen>;
  /** Presses a button, or chooses a line of a menu. */
  press(who: Who, seen: Seen, label: string): Promise<Seen>;
  /** Opens a form by a command or by a button and sends it. */
  fill(who: Who, from: string | readonly [Seen, string], values: Values): Promise<Seen>;
  /** What the bot wrote to somebody by itself that holds those words; waits for it. */
  told(who: Who, words: string): Promise<Seen>;
  /** The PDF that came last to anybody; waits for it. */
  pdf(): Promise<Uint8Array>;
  /** The picture that came last, if it came to that person and to nobody else; waits for it. */
  picture(who: Who): Promise<Uint8Array>;
  /** Presses a button for a file and gives what came of it to that person; fails where anybody else would see it. */
  take(who: Who, seen: Seen, label: string): Promise<readonly Upload[]>;
  /** The one channel where the bot is, as those who write to it choose it. */
  readonly channel: string;
  /** What the bot wrote there by itself that holds those words; waits for it. */
  onChannel(words: string): Promise<Seen>;
  /** How often it wrote such a thing to them. */
  countTold(who: Who, words: string): number;
  /** What somebody reads on their own page; undefined where the platform has none. */
  home(who: Who): Promise<string | undefined>;
  close(): Promise<void>;
  /** What the platform would have refused. */
  faults(): readonly unknown[];
}

/** A file that somebody chooses in a form, or gets. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

type Values = Readonly<Record<string, string | readonly string[] | Upload>>;

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'bytes' in value;

const plainBlanks = (text: string): string => text.replaceAll('\u00a0', ' ');

const isPdf = (name: string): boolean => name.endsWith('.pdf');
const isPng = (name: string): boolean => name.endsWith('.png');

const soon = async <T>(look: () => T | undefined): Promise<T> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = look();
    if (found !== undefined) return found;
    await wait(50);
  }
  throw new Error('it did not come within fifteen seconds');
};

export const walkOnSlack = async (): Promise<Walk> => {
  const office = await openSlackOffice();
  const { state } = office;
  const people = office.bySocket;
  const idOf = (who: Who): string => `U${String(WHO.indexOf(who) + 1)}`;
  for (const who of WHO) state.people.set(idOf(who), { name: who, locale: 'pl-PL' });
  state.groups.set('SDOR', [idOf('maria'), idOf('ewa')]);
  state.groups.set('SKO', [idOf('jan')]);
  const seen = (posted: Posted): Seen => ({ text: plainBlanks(readSlack(posted)), raw: posted });

  /** The message that came of it, or that it replaced; what the bot writes to others meanwhile is not it. */
  const after = async (who: Who, act: () => Promise<unknown>): Promise<Seen> => {
    const before = [...state.posted];
    const elsewhere = new Set(WHO.filter((other) => other !== who).map((other) => directOf(idOf(other))));
    await act();
    return seen(
      await soon(() =>
        state.posted.find((posted, index) => posted !== before[index] && !elsewhere.has(posted.channel)),
      ),
    );
  };
  const own = (who: Who, words: string): readonly Posted[] =>
    state.posted.filter(
      (posted) =>
        posted.channel === directOf(idOf(who)) &&
        posted.via === 'chat.postMessage' &&
        plainBlanks(readSlack(posted)).includes(words),
    );

  const shared = () => [...state.files.values()].filter(({ sharedIn }) => sharedIn !== undefined);

  return {
    settings: {
      ...office.settings,
      ...office.appToken,
      SLACK_ADVISER_GROUPS: 'SDOR',
      SLACK_COORDINATOR_GROUPS: 'SKO',
    },
    begin: () => {},
    command: (who, name, words = '') =>
      after(who, () => people.command(`/${name}${words === '' ? '' : ` ${words}`}`, { user: idOf(who) })),
    enter: (who, code) => after(who, () => people.command(`/obecnosc ${code}`, { user: idOf(who) })),
    press: (who, { raw }, label) => after(who, () => people.press(raw as Posted, label, { user: idOf(who) })),
    fill: async (who, from, values) => {
      const before = state.views.length;
      const user = idOf(who);
      if (typeof from === 'string') await people.command(`/${from}`, { user });
      else await people.press(from[0].raw as Posted, from[1], { user });
      const view = await soon(() => state.views[before]);
      return after(who, () => people.submit(view, values));
    },
    told: async (who, words) => seen(await soon(() => own(who, words).at(-1))),
    countTold: (who, words) => own(who, words).length,
    pdf: () =>
      soon(
        () => [...state.files.values()].filter(({ name, sharedIn }) => isPdf(name) && sharedIn).at(-1)?.bytes,
      ),
    take: async (who, { raw }, label) => {
      const before = new Set(shared().map(({ id }) => id));
      const news = () => shared().filter(({ id }) => !before.has(id));
      await after(who, () => people.press(raw as Posted, label, { user: idOf(who) }));
      await soon(() => news()[0]);
      if (news().some(({ sharedIn }) => sharedIn !== directOf(idOf(who)))) throw new Error('others see it');
      return news().map(({ name, bytes }) => ({ name, bytes: bytes! }));
    },
    channel: targetKey({ kind: 'channel', platform: 'slack', workspace: TEAM, channel: 'C1' }),
    onChannel: async (words) =>
      seen(
        await soon(() =>
          state.posted.find(
            (posted) =>
              posted.channel === 'C1' &&
              posted.via === 'chat.postMessage' &&
              plainBlanks(readSlack(posted)).includes(words),
          ),
        ),
      ),
    picture: (who) =>
      soon(() => {
        const last = [...state.files.values()].filter(({ name, sharedIn }) => isPng(name) && sharedIn).at(-1);
        return last?.sharedIn === directOf(idOf(who)) ? last.bytes : undefined;
      }),
    home: async (who) => {
      state.homes.delete(idOf(who));
      await people.openHome('home', idOf(who));
      const view = await soon(() => state.homes.get(idOf(who)));
      return plainBlanks(readSlack({ blocks: view['blocks'] as Posted['blocks'] }));
    },
    close: () => office.close(),
    faults: () => [...state.violations, ...state.calls.filter(({ ok }) => !ok)],
  };
};

export const walkOnDiscord = async (): Promise<Walk> => {
  const DOR = '500000000000000001';
  const KO = '500000000000000002';
  const CHANNEL = '300000000000000001';
  const token = 'testowy-token';
  const numbers = Object.fromEntries(
    WHO.map((who, index) => [who, String(100_000_000_000_000_001n + BigInt(index))]),
  ) as Record<Who, string>;
  const guild: FakeGuild = {
    id: '200000000000000001',
    name: 'ROPS',
    roles: [DOR, KO],
    channels: [CHANNEL],
    members: { [numbers.anna]: [], [numbers.maria]: [DOR], [numbers.ewa]: [DOR], [numbers.jan]: [KO] },
  };
  const discord = await startFakeDiscord({ token, guilds: [guild] });
  const { state } = discord;
  const actor = (who: Who) => ({
    user: { id: numbers[who], name: who },
    guild,
    channel: CHANNEL,
    locale: Locale.Polish,
  });
  const seen = (body: MessageBody | undefined): Seen => ({ text: readDiscord(body), raw: body });
  let last: Exchange | undefined;
  const answer = async (exchange: Exchange): Promise<Seen> => {
    last = exchange;
    const shown = (): MessageBody | undefined => exchange.replaced ?? exchange.messages[0]?.body;
    // What is put off in silence is answered by a message of its own, a while later.
    const isWaiting = (): boolean =>
      exchange.isThinking || (exchange.response === 6 && shown() === undefined);
    await discord.until(() => exchange.response !== undefined && !isWaiting());
    return seen(shown());
  };
  const own = (who: Who, words: string) =>
    state.posted.filter(
      ({ channel, body }) => channel === directChannel(numbers[who]) && readDiscord(body).includes(words),
    );
  const pressed = (who: Who, { raw }: Seen, label: string): Exchange => {
    const line = menuLine(raw as MessageBody, label);
    return line
      ? discord.choose(actor(who), line.id, [line.value])
      : discord.press(actor(who), buttonId(raw as MessageBody, label));
  };

  return {
    settings: {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: discord.url,
      DISCORD_ADVISER_ROLES: DOR,
      DISCORD_COORDINATOR_ROLES: KO,
    },
    begin: () => {},
    command: (who, name, words = '') =>
      answer(discord.slash(actor(who), name, words === '' ? {} : { pytanie: words })),
    enter: (who, kod) => answer(discord.slash(actor(who), 'obecnosc', { kod })),
    press: (who, from, label) => answer(pressed(who, from, label)),
    fill: async (who, from, values) => {
      const opened = typeof from === 'string' ? discord.slash(actor(who), from) : pressed(who, ...from);
      await discord.until(() => opened.modal !== undefined);
      const { custom_id: id } = opened.modal!;
      // As by the button under a form that came too late.
      const again = discord.press(actor(who), id);
      await discord.until(() => again.response !== undefined);
      if (again.modal?.custom_id !== id) throw new Error(`the form ${id} does not open again`);
      const given = Object.entries(values).map(([field, value]) => [
        field,
        isUpload(value) ? discord.attach(value.name, value.bytes) : value,
      ]);
      return answer(discord.submit(actor(who), id, Object.fromEntries(given) as FormAnswers));
    },
    told: async (who, words) => seen((await soon(() => own(who, words).at(-1))).body),
    countTold: (who, words) => own(who, words).length,
    pdf: () => soon(() => [...state.files].filter(([name]) => isPdf(name)).at(-1)?.[1]),
    take: async (who, from, label) => {
      const exchange = pressed(who, from, label);
      await answer(exchange);
      if (exchange.messages.some(({ isEphemeral }) => !isEphemeral)) throw new Error('others see it');
      return exchange.messages
        .flatMap(({ body }) => body.attachments ?? [])
        .map(({ filename }) => ({ name: filename, bytes: state.files.get(filename)! }));
    },
    channel: targetKey({ kind: 'channel', platform: 'discord', workspace: guild.id, channel: CHANNEL }),
    onChannel: async (words) =>
      seen(
        (
          await soon(() =>
            state.posted.find(
              ({ channel, body }) => channel === CHANNEL && readDiscord(body).includes(words),
            ),
          )
        ).body,
      ),
    picture: () =>
      soon(() => {
        const isAlone = last?.messages.every(({ isEphemeral }) => isEphemeral) === true;
        const names = last?.messages.flatMap(({ body }) => body.attachments ?? []) ?? [];
        const name = names.map(({ filename }) => filename).find(isPng);
        return isAlone && name !== undefined ? state.files.get(name) : undefined;
      }),
    home: () => Promise.resolve(undefined),
    close: () => discord.stop(),
    faults: () => state.calls.filter(({ status }) => status >= 400),
  };
};
