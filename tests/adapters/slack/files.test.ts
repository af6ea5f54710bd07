import { afterEach, describe, expect, it } from 'vitest';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { createApi, clientOptions } from '../../../adapters/slack/api.ts';
import { createPosting } from '../../../adapters/slack/posting.ts';
import { boltLog } from '../../../adapters/slack/bolt-log.ts';
import { HELD_AT_ONCE } from '../../../src/chat/file-turns.ts';
import { attachment, FILE_FORMATS } from '../../../src/chat/files.ts';
import { type Message, message, paragraph, withFiles } from '../../../src/chat/message.ts';
import { UnreachableError } from '../../../src/core/failure.ts';
import { silentLog } from '../../../src/core/log.ts';
import { fileBot, LIST } from '../../support/file-bot.ts';
import { textsIn } from '../../support/fake-slack/check-blocks.ts';
import { longFile } from '../../support/long-file.ts';
import { openWorld, type SlackWorld } from '../../support/fake-slack/world.ts';

const CSV = { name: 'jednostki.csv', bytes: Buffer.from('nazwa;powiat\nOPS;nyski') };

describe('files on Slack', () => {
  let world: SlackWorld;
  afterEach(async () => {
    expect(world.state.violations).toEqual([]);
    await world.close();
  });

  const sends = async (values: Readonly<Record<string, unknown>>): Promise<string> => {
    await world.command('/plik');
    await world.state.until(() => world.state.views.length > 0);
    await world.submit(world.state.views[0]!, values);
    await world.state.until(() => world.state.posted.length > 0);
    return textsIn(world.state.posted[0]!.blocks).join('\n');
  };
  const shared = () => [...world.state.files.values()].filter(({ sharedIn }) => sharedIn !== undefined);

  it('arrive from a form with their name, and are fetched with the bot’s own right', async () => {
    world = await openWorld({ bot: fileBot() });
    const view = await sends({ plik: CSV });
    expect(view).toContain('jednostki.csv (22): nazwa;powiat');
  });

  it('are told not to have come where the app may not read them, and the token goes nowhere else', async () => {
    world = await openWorld({ bot: fileBot() });
    world.state.scopes = world.state.scopes.filter((scope) => scope !== 'files:read');
    expect(await sends({ plik: CSV })).toContain('missing_scope');
  });

  it('are not fetched from an address that is not Slack’s', async () => {
    world = await openWorld({ bot: fileBot() });
    world.state.foreignFiles = true;
    expect(await sends({ plik: CSV })).toContain('foreign_address');
  });

  it('for one person go into their direct conversation, and the words say so', async () => {
    world = await openWorld({ bot: fileBot() });
    await world.command('/lista', { channel: 'C1' });
    await world.state.until(() => shared().length > 0);
    expect(shared()).toMatchObject([{ name: 'lista.csv', sharedIn: 'D1' }]);
    expect(shared()[0]?.bytes?.toString()).toContain('Przykładowa');
    expect(textsIn(world.state.posted[0]!.blocks).join(' ')).toContain('w bezpośredniej rozmowie');
  });

  it('that a crowd asks for are held a few at a time, and everybody gets theirs', async () => {
    const bytes = Buffer.alloc(300_000, 'program;');
    const held: number[] = [];
    let fetched = 0;
    const into = (words: Message) => {
      fetched += 1;
      held.push(fetched - shared().length);
      return Promise.resolve(withFiles(words, attachment('program.pdf', FILE_FORMATS.pdf, bytes)));
    };
    world = await openWorld({ bot: fileBot(LIST, { size: bytes.length, into }) });
    await Promise.all(Array.from({ length: 10 }, () => world.command('/lista', { channel: 'D1' })));
    await world.state.until(() => shared().length === 10);
    expect(Math.max(...held)).toBeLessThanOrEqual(HELD_AT_ONCE);
    expect(fetched).toBe(10);
  });

  it('that lie on the disk come whole', async () => {
    const long = longFile();
    world = await openWorld({ bot: fileBot(long.file) });
    await world.command('/lista', { channel: 'C1' });
    await world.state.until(() => shared().length > 0);
    expect(shared()[0]?.bytes?.equals(long.bytes)).toBe(true);
    long.remove();
  });

  it('for everyone go into the channel, or to the person where the bot may not write', async () => {
    world = await openWorld({ bot: fileBot() });
    await world.command('/wszystkim', { channel: 'C1' });
    await world.state.until(() => shared().length > 0);
    await world.command('/wszystkim', { channel: 'C9' });
    await world.state.until(() => shared().length > 1);
    expect(shared().map(({ sharedIn }) => sharedIn)).toEqual(['C1', 'D1']);
  });

  it('go out through the outbox after the words, and a lost answer leaves it open whether they came', async () => {
    world = await openWorld({ bot: fileBot() });
    const options = clientOptions(`${world.state.address()}/api/`, boltLog(silentLog));
    const posting = createPosting(createApi(world.state.botToken, options));
    const to = { kind: 'person', platform: 'slack', workspace: 'T1', user: 'U1' } as const;
    const [words, file, ...rest] = posting.bodies(withFiles(message(paragraph('Lista.')), LIST));
    expect(rest).toEqual([]);
    await posting.post(to, words!, 'dlv_a.0');
    world.next('files.completeUploadExternal', { kind: 'lost-reply' });
    await expect(posting.post(to, file!, 'dlv_a.1')).rejects.toBeInstanceOf(UnreachableError);
    expect(await posting.post(to, file!, 'dlv_a.1')).toMatchObject({ channel: 'D1' });
    expect(shared()).toHaveLength(2);
  });

  it('that are pictures say in words what they show, however long', async () => {
    world = await openWorld({
      bot: fileBot(attachment('kod.png', 'image/png', CSV.bytes, 'Kod. '.repeat(300))),
    });
    await world.command('/lista');
    await world.state.until(() => shared().length > 0);
    expect(shared()[0]?.alt).toMatch(/^Kod\. .*…$/u);
  });

  it('need rights that the manifest asks for', async () => {
    world = await openWorld({ bot: fileBot() });
    const { oauth_config } = slackManifest([]) as { oauth_config: { scopes: { bot: readonly string[] } } };
    expect(oauth_config.scopes.bot).toEqual(expect.arrayContaining(['files:read', 'files:write']));
  });
});
