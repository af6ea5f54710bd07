import { afterEach, expect, it } from 'vitest';
import { message, paragraph } from '../../../src/chat/message.ts';
import type { Target } from '../../../src/chat/target.ts';
import { toInstant } from '../../../src/core/clock.ts';
import { UnreachableError } from '../../../src/core/failure.ts';
import { guild, setStage, type Stage } from './stage.ts';

let stage: Stage;
afterEach(() => stage.stop());

const [open = '', hidden = ''] = guild.channels;
const target = (channel: string): Target => ({
  kind: 'channel',
  platform: 'discord',
  workspace: guild.id,
  channel,
});

const post = (to: Target, name: string) => {
  const { posting } = stage.platform;
  return posting.post(to, posting.bodies(message(paragraph('Przypomnienie.')))[0]!, name);
};

it('looks only where it may read what was written, because elsewhere Discord shows an empty channel', async () => {
  stage = await setStage([], { guild: { ...guild, withoutHistory: [hidden] } });
  await stage.platform.start();
  const since = toInstant(0);
  const posted = await post(target(open), 'dlv_a.0');
  await post(target(hidden), 'dlv_b.0');
  const { posting } = stage.platform;
  expect(await posting.find(target(open), 'dlv_a.0', since)).toEqual({ kind: 'found', posted });
  expect(await posting.find(target(open), 'dlv_b.0', since)).toEqual({ kind: 'absent' });
  expect(await posting.find(target(hidden), 'dlv_b.0', since)).toEqual({ kind: 'unknown' });
});

it('does not guess its rights before the gateway has told them', async () => {
  stage = await setStage([]);
  const { posting } = stage.platform;
  await expect(posting.find(target(open), 'dlv_a.0', stage.clock.now())).rejects.toBeInstanceOf(
    UnreachableError,
  );
});

it('publishes what stands in an announcement channel once, and says where nothing can be published', async () => {
  stage = await setStage([], { guild: { ...guild, announcementChannels: [open] } });
  await stage.platform.start();
  const { posting } = stage.platform;
  const news = await post(target(open), 'dlv_a.0');
  await posting.publish!(news);
  await posting.publish!(news);
  expect(stage.discord.state.published).toEqual([news.message]);
  const elsewhere = await post(target(hidden), 'dlv_b.0');
  await expect(posting.publish!(elsewhere)).rejects.toMatchObject({ name: 'PlatformError', isLasting: true });
  expect(stage.discord.state.published).toEqual([news.message]);
});
