import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createExample } from './example-feature.ts';
import { inServer, setStage, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage([createExample().feature]);
});
afterEach(() => stage.stop());

const puts = () => stage.discord.state.calls.filter((call) => call.method === 'PUT');

describe('registering the commands', () => {
  test('happens at the first start, with Polish names and English ones for those who read English', async () => {
    await stage.platform.start();
    expect(puts().map((call) => call.status)).toEqual([200]);
    const { commands } = stage.discord.state;
    expect(commands.map((command) => command.name)).toEqual([
      'pytanie',
      'powoli',
      'zgloszenie',
      'komunikat',
      'Zapytaj o to',
    ]);
    expect(commands[0]).toMatchObject({
      name_localizations: { 'en-US': 'question', 'en-GB': 'question' },
      description: 'Pytanie o przepisy i kwoty',
      description_localizations: { 'en-US': 'A question about rules and amounts' },
    });
    expect(
      commands[0]!.options!.map((option) => [option.name, option.required, option.autocomplete ?? false]),
    ).toEqual([
      ['tresc', true, true],
      ['region', false, false],
    ]);
    expect(commands[4]).toMatchObject({ type: 3, name_localizations: { 'en-GB': 'Ask about this' } });
  });

  test('does not happen again at the next start', async () => {
    await stage.platform.start();
    await stage.platform.stop();
    const second = stage.again();
    await second.start();
    expect(puts()).toHaveLength(1);
    const exchange = stage.discord.slash(inServer, 'pytanie', { tresc: 'próg' });
    await stage.discord.until(() => exchange.response !== undefined);
    await second.stop();
  });

  test.each<
    [string, (commands: Stage['discord']['state']['commands']) => Stage['discord']['state']['commands']]
  >([
    ['a description', ([first, ...rest]) => [{ ...first!, description: 'inny opis' }, ...rest]],
    ['a translation', ([first, ...rest]) => [{ ...first!, name_localizations: { 'en-US': 'ask' } }, ...rest]],
    ['an option', ([first, ...rest]) => [{ ...first!, options: first!.options!.slice(1) }, ...rest]],
    [
      'a command too many',
      (commands) => [...commands, { id: '9', type: 1, name: 'stare', description: 'stare' }],
    ],
  ])('happens again when %s differs', async (_what, change) => {
    await stage.platform.start();
    await stage.platform.stop();
    stage.discord.state.commands = change(stage.discord.state.commands);
    const second = stage.again();
    await second.start();
    await second.stop();
    expect(puts()).toHaveLength(2);
  });

  test('does not mind the order in which Discord lists them', async () => {
    await stage.platform.start();
    await stage.platform.stop();
    stage.discord.state.commands = [...stage.discord.state.commands].reverse();
    const second = stage.again();
    await second.start();
    await second.stop();
    expect(puts()).toHaveLength(1);
  });

  test('asks for no permission of the server: our roles decide', async () => {
    await stage.platform.start();
    expect(JSON.stringify(puts()[0]!.body)).not.toContain('default_member_permissions');
  });
});
