import { afterEach, describe, expect, it } from 'vitest';
import { createDiscord } from '../../../adapters/discord/start.ts';
import { createPosting } from '../../../adapters/discord/posting.ts';
import { createPostingCalls } from '../../../adapters/discord/posting-calls.ts';
import { HELD_AT_ONCE } from '../../../src/chat/file-turns.ts';
import { attachment, FILE_FORMATS } from '../../../src/chat/files.ts';
import { type Message, message, paragraph, withFiles } from '../../../src/chat/message.ts';
import { silentLog } from '../../../src/core/log.ts';
import { systemTimer } from '../../../src/core/timer.ts';
import { fileBot, IMPORT_FORM, LIST } from '../../support/file-bot.ts';
import { textOf } from '../../support/fake-discord/seen.ts';
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord/start.ts';
import { longFile } from '../../support/long-file.ts';
import { movingClock } from '../../support/moving-clock.ts';
import { guild, inDirect, inServer, TOKEN } from './stage.ts';

/** One transparent point. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const CSV = Buffer.from('nazwa;powiat\nOPS;nyski');

describe('files on Discord', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  });

  const start = async (bot = fileBot()): Promise<FakeDiscord> => {
    const discord = await startFakeDiscord({ token: TOKEN, guilds: [guild] });
    closing.push(() => discord.stop());
    const platform = createDiscord({
      config: { token: TOKEN, apiUrl: discord.url, groups: [] },
      bot,
      clock: movingClock(),
      timer: systemTimer,
      log: silentLog,
    });
    closing.push(() => platform.stop());
    await platform.start();
    return discord;
  };

  it('arrive from a form with their name and what is in them', async () => {
    const discord = await start();
    const asked = discord.slash(inServer, 'plik');
    await discord.until(() => asked.modal !== undefined);
    const file = discord.attach('jednostki.csv', CSV);
    const sent = discord.submit(inServer, IMPORT_FORM, { plik: file });
    await discord.until(() => sent.messages.length > 0);
    expect(textOf(sent.messages[0]!.body)).toContain('jednostki.csv (22): nazwa;powiat');
  });

  it('are not fetched from an address that is not Discord’s', async () => {
    const discord = await start();
    const file = { ...discord.attach('jednostki.csv', CSV), url: 'http://127.0.0.1:9/attachments/x.csv' };
    const sent = discord.submit(inServer, IMPORT_FORM, { plik: file });
    await discord.until(() => sent.messages.length > 0);
    expect(textOf(sent.messages[0]!.body)).toMatch(/foreign.address/u);
  });

  it.each([
    ['in a server, hidden from others', inServer, true],
    ['in a direct message', inDirect, false],
  ])('come with the answer itself %s', async (_title, actor, isEphemeral) => {
    const discord = await start();
    const asked = discord.slash(actor, 'lista');
    await discord.until(() => asked.messages.length > 0);
    expect(asked.messages[0]).toMatchObject({
      isEphemeral,
      body: { attachments: [{ id: '0', filename: 'lista.csv' }] },
    });
    expect(discord.state.files.get('lista.csv')?.toString()).toContain('Przykładowa');
  });

  it('come with the answer itself at once while they are small', async () => {
    const discord = await start();
    const asked = discord.slash(inServer, 'lista');
    await discord.until(() => asked.messages.length > 0);
    expect(asked.response).toBe(4);
  });

  it.each([
    ['in a server, hidden from others', inServer, true],
    ['in a direct message', inDirect, false],
  ])('that are large are announced first, and come after %s', async (_title, actor, isEphemeral) => {
    const bytes = Buffer.alloc(5_000_000, 'program;');
    const discord = await start(fileBot(attachment('program.pdf', FILE_FORMATS.pdf, bytes)));
    const asked = discord.slash(actor, 'lista');
    await discord.until(() => asked.messages[0]?.body.attachments !== undefined);
    const callback = discord.state.calls.find(({ path }) => path.endsWith('/callback'))!;
    expect(callback.body).toMatchObject({ type: 5 });
    expect(asked.response).toBe(5);
    expect(asked.messages).toHaveLength(1);
    expect(asked.messages[0]).toMatchObject({
      isEphemeral,
      body: { attachments: [{ id: '0', filename: 'program.pdf' }] },
    });
    expect(discord.state.files.get('program.pdf')?.equals(bytes)).toBe(true);
  });

  it('that a crowd asks for are held a few at a time, and everybody gets theirs', async () => {
    const bytes = Buffer.alloc(300_000, 'program;');
    const crowd: { readonly messages: readonly { readonly body: object }[] }[] = [];
    const arrived = () => crowd.filter(({ messages }) => messages.some(({ body }) => 'attachments' in body));
    const held: number[] = [];
    let fetched = 0;
    const into = (words: Message) => {
      fetched += 1;
      held.push(fetched - arrived().length);
      return Promise.resolve(withFiles(words, attachment('program.pdf', FILE_FORMATS.pdf, bytes)));
    };
    const discord = await start(fileBot(LIST, { size: bytes.length, into }));
    for (let person = 0; person < 12; person += 1) crowd.push(discord.slash(inDirect, 'lista'));
    await discord.until(() => arrived().length === crowd.length);
    expect(Math.max(...held)).toBeLessThanOrEqual(HELD_AT_ONCE);
    expect(fetched).toBe(crowd.length);
  });

  it('that lie on the disk come whole', async () => {
    const long = longFile();
    closing.push(() => Promise.resolve(long.remove()));
    const discord = await start(fileBot(long.file));
    const asked = discord.slash(inDirect, 'lista');
    await discord.until(() => asked.messages[0]?.body.attachments !== undefined);
    expect(discord.state.files.get('lista.csv')?.equals(long.bytes)).toBe(true);
  });

  it('go out through the outbox in one message with the words', async () => {
    const discord = await startFakeDiscord({ token: TOKEN, guilds: [guild] });
    closing.push(() => discord.stop());
    const posting = createPosting(createPostingCalls({ token: TOKEN, apiUrl: discord.url }), () => true);
    const bodies = posting.bodies(withFiles(message(paragraph('Lista.')), LIST));
    expect(bodies).toHaveLength(1);
    const to = { kind: 'person', platform: 'discord', workspace: '', user: inServer.user.id } as const;
    await posting.post(to, bodies[0]!, 'dlv_a.0');
    expect(discord.state.posted[0]?.body.attachments).toEqual([{ id: '0', filename: 'lista.csv' }]);
    expect(discord.state.files.has('lista.csv')).toBe(true);
  });

  it('are seen where they stand when they are pictures, and told in words to who does not see them', async () => {
    const discord = await start();
    const picture = { name: 'kod.png', mediaType: 'image/png', base64: PNG, alt: 'Kod do zeskanowania' };
    const posting = createPosting(createPostingCalls({ token: TOKEN, apiUrl: discord.url }), () => true);
    const [body] = posting.bodies(withFiles(message(paragraph('Kod na salę')), picture));
    const to = {
      kind: 'channel',
      platform: 'discord',
      workspace: guild.id,
      channel: guild.channels[0]!,
    } as const;
    await posting.post(to, body!, 'nazwa');
    const { components } = discord.state.posted[0]!.body;
    expect(components).toContainEqual(
      expect.objectContaining({
        type: 12,
        items: [{ media: { url: 'attachment://kod.png' }, description: 'Kod do zeskanowania' }],
      }),
    );
  });
});
