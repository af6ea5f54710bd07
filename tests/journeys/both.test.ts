import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Posted } from '../support/fake-slack/state.ts';
import { type Program, startProgram } from '../support/program.ts';
import {
  ANNA,
  buttonId,
  type DiscordOffice,
  EWA,
  onChannel,
  openDiscordOffice,
  readDiscord,
} from './discord-office.ts';
import { openSlackOffice, readSlack, type SlackOffice } from './slack-office.ts';

const THRESHOLD = 'Jaki jest próg stosowania ustawy Prawo zamówień publicznych?';

describe('somebody who works on Slack and on Discord', () => {
  let slack: SlackOffice;
  let discord: DiscordOffice;
  let program: Program;

  beforeAll(async () => {
    [slack, discord] = await Promise.all([openSlackOffice(), openDiscordOffice()]);
    program = await startProgram({ ...slack.settings, ...slack.appToken, ...discord.settings });
    await program.ready();
  }, 60_000);

  afterAll(async () => {
    expect(await program.stop()).toMatchObject({ code: 0 });
    await Promise.all([slack.close(), discord.close()]);
    expect(slack.state.violations).toEqual([]);
    expect(discord.refused()).toEqual([]);
  });

  const homeOf = async (user: string): Promise<string> => {
    slack.state.homes.delete(user);
    await slack.bySocket.openHome('home', user);
    await slack.state.until(() => slack.state.homes.has(user));
    return readSlack({ blocks: slack.state.homes.get(user)!['blocks'] as Posted['blocks'] });
  };

  const codeFor = async (user: string): Promise<string> => {
    const account = await slack.reply(() => slack.bySocket.command('/konto', { user }));
    const told = await slack.reply(() =>
      slack.bySocket.press(account, 'Połączenie drugiego konta', { user }),
    );
    return /[A-Z0-9]{4}-[A-Z0-9]{4}/u.exec(readSlack(told))![0];
  };

  it('is served on both at once, and the operator sees both ready', async () => {
    const state: unknown = await (await fetch(`${program.url}/readyz`)).json();
    // Deliveries are looked at once a minute, and not yet in the first one.
    const deliveries: unknown = expect.stringMatching(/^(unknown|ok)$/u);
    expect(state).toEqual({ status: 'ok', slack: 'ready', discord: 'ready', deliveries });
  });

  it('links the accounts with a one-time code, and „Moje pytania” is one list from then on', async () => {
    await discord.reply(discord.discord.slash(onChannel(ANNA), 'pytanie', { pytanie: THRESHOLD }));
    expect(await homeOf('U1')).not.toContain(THRESHOLD);

    const kod = await codeFor('U1');
    const proposal = await discord.reply(discord.discord.slash(onChannel(ANNA), 'konto', { kod }));
    expect(proposal.text).toContain('to konto: Anna Nowak (Discord)');
    expect(proposal.text).toContain('drugie konto: Anna (Slack)');
    const linking = await discord.answered(
      discord.discord.press(onChannel(ANNA), buttonId(proposal.body, 'Połącz konta')),
    );
    expect(readDiscord(linking.replaced)).toContain('Konta są połączone');

    const home = await homeOf('U1');
    expect(home).toContain(THRESHOLD);
    expect(home).toContain('Anna Nowak (Discord)');
  });

  it('cannot use a code twice, and a stranger with a wrong one gets nowhere', async () => {
    slack.state.people.set('U3', { name: 'Ewa', locale: 'pl-PL' });
    const kod = await codeFor('U3');
    const stranger = onChannel(EWA);
    const wrong = await discord.reply(discord.discord.slash(stranger, 'konto', { kod: 'AAAA-AAAA' }));
    expect(wrong.text).toContain('Nie znamy takiego kodu');
    const proposal = await discord.reply(discord.discord.slash(stranger, 'konto', { kod }));
    const confirm = buttonId(proposal.body, 'Połącz konta');
    await discord.answered(discord.discord.press(stranger, confirm));
    const again = await discord.answered(discord.discord.press(stranger, confirm));
    expect(readDiscord(again.replaced ?? again.messages[0]?.body)).toMatch(/już połączone|już użyty/u);
  });
});
