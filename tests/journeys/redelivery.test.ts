import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Program, startProgram } from '../support/program.ts';
import { temporaryDirectory } from '../support/storage.ts';
import { ANNA, type DiscordOffice, onChannel, openDiscordOffice } from './discord-office.ts';
import { openSlackOffice, readSlack, type SlackOffice } from './slack-office.ts';

const THRESHOLD = 'Jaki jest próg stosowania ustawy Prawo zamówień publicznych?';

describe('what a platform delivers twice', () => {
  let slack: SlackOffice;
  let discord: DiscordOffice;
  let program: Program;
  let home: ReturnType<typeof temporaryDirectory>;

  const start = async (): Promise<void> => {
    program = await startProgram({
      ...slack.settings,
      ...slack.appToken,
      ...discord.settings,
      DATA_DIR: home.path,
    });
    await program.ready();
  };

  const restart = async (): Promise<void> => {
    expect(await program.stop()).toMatchObject({ code: 0 });
    await start();
  };

  beforeEach(async () => {
    [slack, discord] = await Promise.all([openSlackOffice(), openDiscordOffice()]);
    home = temporaryDirectory();
    await start();
  }, 60_000);

  afterEach(async () => {
    await program.stop();
    await Promise.all([slack.close(), discord.close()]);
    home.remove();
    expect(slack.state.violations).toEqual([]);
  });

  /** Something new that is surely answered after all that came before it. */
  const lastWord = (): Promise<unknown> => slack.reply(() => slack.bySocket.command('/pomoc'));

  it('is answered once on Slack, also when the program was restarted between', async () => {
    await slack.reply(() => slack.bySocket.command(`/pytanie ${THRESHOLD}`));
    expect((await slack.bySocket.repeat()).ok).toBe(true);
    await slack.reply(() => slack.bySocket.say(THRESHOLD));
    expect((await slack.bySocket.repeat()).ok).toBe(true);
    await restart();
    expect((await slack.bySocket.repeat()).ok).toBe(true);
    await lastWord();
    const told = slack.state.posted.filter((one) => readSlack(one).includes('170 000 zł'));
    expect(told).toHaveLength(2);
  }, 60_000);

  it('is answered once on Discord, also when the program was restarted between', async () => {
    const exchange = discord.discord.slash(onChannel(ANNA), 'pytanie', { pytanie: THRESHOLD });
    await discord.reply(exchange);
    discord.discord.repeatLast();
    const mentioned = await discord.posted(() => discord.mention(ANNA, THRESHOLD));
    discord.discord.repeatLast();
    await restart();
    discord.discord.repeatLast();
    await discord.reply(discord.discord.slash(onChannel(ANNA), 'pomoc'));
    expect(exchange.messages).toHaveLength(1);
    expect(discord.discord.state.posted.map(({ id }) => id)).toEqual([mentioned.id]);
    expect(discord.refused()).toEqual([]);
  }, 60_000);

  it('is a vote counted once, and a shared answer posted once', async () => {
    const answer = await slack.reply(() => slack.bySocket.command(`/pytanie ${THRESHOLD}`));
    await slack.reply(() => slack.bySocket.press(answer, 'Udostępnij na kanale'));
    await slack.bySocket.repeat();
    await restart();
    await slack.bySocket.repeat();
    await lastWord();
    expect(slack.state.posted.filter(({ onlyFor }) => onlyFor === undefined)).toHaveLength(1);
  }, 60_000);

  it('was sent while nobody listened, and is answered when the program is back', async () => {
    await program.stop();
    const waiting = slack.bySocket.command(`/pytanie ${THRESHOLD}`);
    await start();
    expect((await waiting).ok).toBe(true);
    await slack.state.until(() => slack.state.posted.length === 1);
    // The fake counts the time nobody listened as a late acknowledgement, which here is the point.
    slack.state.violations.length = 0;
    expect(readSlack(slack.state.posted[0]!)).toContain('170 000 zł');
  }, 60_000);
});
