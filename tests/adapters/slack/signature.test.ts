import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFakeBot } from '../../support/fake-bot.ts';
import { openWorld, type SlackWorld } from '../../support/fake-slack/world.ts';

const bot = createFakeBot();
let world: SlackWorld;

beforeEach(async () => {
  bot.heard.length = 0;
  world = await openWorld({ bot, mode: 'signed HTTP' });
});

afterEach(() => world.close());

it('a request with a wrong signature is refused and nobody hears it', async () => {
  const forged = world.signing({ secret: 'guessed' });
  expect(await forged.command('/pytanie próg')).toMatchObject({ ok: false, status: 401 });
  expect(await forged.say('próg')).toMatchObject({ ok: false, status: 401 });
  await world.platform.stop();
  expect(bot.heard).toEqual([]);
  expect(world.state.posted).toEqual([]);
});

it('a request signed more than five minutes ago is refused: it may be a recording', async () => {
  const timestamp = Math.floor(Date.now() / 1000) - 301;
  const recorded = world.signing({ secret: 'signing-secret', timestamp });
  expect(await recorded.command('/pytanie próg')).toMatchObject({ ok: false, status: 401 });
  await world.platform.stop();
  expect(bot.heard).toEqual([]);
});

it('anything but a post to its own path is not found', async () => {
  const { http } = world.platform;
  const statusOf = async (method: string, url: string): Promise<number> => {
    const { createServer } = await import('node:http');
    const server = createServer(http!.listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}${url}`, { method });
    server.closeAllConnections();
    server.close();
    return response.status;
  };
  expect(await statusOf('GET', '/slack/events')).toBe(404);
  expect(await statusOf('POST', '/slack/other')).toBe(404);
});
