import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WORKED_ON_AT_ONCE } from '../../../src/chat/platform.ts';
import { idsOf, labelsOf, textOf } from '../../support/fake-discord/seen.ts';
import { createExample } from './example-feature.ts';
import { asCoordinator, id, inDirect, inServer, setStage, type Stage } from './stage.ts';

let stage: Stage;
let gate: ReturnType<typeof createExample>['gate'];

beforeEach(async () => {
  const example = createExample();
  gate = example.gate;
  stage = await setStage([example.feature]);
  await stage.platform.start();
});
afterEach(() => stage.stop());

const answered = async <T extends { response?: number; isThinking: boolean }>(exchange: T): Promise<T> => {
  await stage.discord.until(() => exchange.response !== undefined && !exchange.isThinking);
  return exchange;
};

describe('a slash command', () => {
  test('is answered for the person alone in a server', async () => {
    const exchange = await answered(stage.discord.slash(inServer, 'pytanie', { tresc: 'jaki jest próg?' }));
    expect(exchange.response).toBe(4);
    expect(exchange.messages).toHaveLength(1);
    expect(exchange.messages[0]!.isEphemeral).toBe(true);
    expect(textOf(exchange.messages[0]!.body)).toContain('Pytanie: jaki jest próg?');
    expect(idsOf(exchange.messages[0]!.body)).toEqual([id('share'), id('more')]);
  });

  test('is answered in the open in a direct message, where nobody else reads', async () => {
    const exchange = await answered(stage.discord.slash(inDirect, 'pytanie', { tresc: 'próg' }));
    expect(exchange.messages[0]!.isEphemeral).toBe(false);
    expect(stage.accounts[0]).toMatchObject({ workspace: '', user: inDirect.user.id });
  });

  test('of somebody else’s role is refused, and a role the operator did not name is not passed on', async () => {
    const refused = await answered(stage.discord.slash(inServer, 'komunikat'));
    expect(textOf(refused.messages[0]!.body)).toContain('/komunikat jest dla osób z koordynacji');
    const allowed = await answered(stage.discord.slash(asCoordinator, 'komunikat'));
    expect(textOf(allowed.messages[0]!.body)).toContain('Komunikat gotowy.');
    expect(stage.accounts.map((account) => account.groups)).toEqual([[], ['500000000000000001']]);
  });

  test('that takes long is put off within three seconds, and the answer takes the place of "thinking…"', async () => {
    const exchange = stage.discord.slash(inServer, 'powoli');
    await gate.started;
    stage.timer.elapse();
    await stage.discord.until(() => exchange.response === 5);
    expect(exchange.respondedAfter).toBeLessThan(3000);
    expect(exchange.messages[0]!.body.flags).toBe(MessageFlags.Ephemeral);
    gate.finish();
    await answered(exchange);
    expect(exchange.messages).toHaveLength(1);
    expect(exchange.messages[0]!.isEphemeral).toBe(true);
    expect(textOf(exchange.messages[0]!.body)).toBe('Gotowe.');
    // The deferral is what Discord waited for, not the answer after it.
    expect(stage.acknowledged.map((seconds) => seconds < 3)).toEqual([true]);
  });

  test('behind a crowd is put off before anything is done about it, and answered in its turn', async () => {
    const crowd = Array.from({ length: WORKED_ON_AT_ONCE }, () => stage.discord.slash(inServer, 'powoli'));
    await gate.started;
    const behind = stage.discord.slash(inServer, 'pytanie', { tresc: 'próg' });
    await stage.discord.until(() => behind.response === 5);
    expect(behind.isThinking).toBe(true);
    expect(crowd.map(({ response }) => response)).not.toContain(5);
    gate.finish();
    expect(textOf((await answered(behind)).messages[0]!.body)).toContain('Pytanie: próg');
    await Promise.all(crowd.map(answered));
  });

  test('that takes long and is for everyone ends up in the open', async () => {
    const exchange = stage.discord.slash(inServer, 'powoli', { co: 'everyone' });
    await gate.started;
    stage.timer.elapse();
    gate.finish();
    await stage.discord.until(() => exchange.messages.length === 2);
    expect(exchange.messages.map((shown) => [shown.isEphemeral, textOf(shown.body)])).toEqual([
      [true, 'Odpowiedź jest już na kanale.'],
      [false, 'Dla wszystkich.'],
    ]);
  });

  test('whose form comes too late sends a button that opens it at once', async () => {
    const exchange = stage.discord.slash(inServer, 'powoli', { co: 'form' });
    await gate.started;
    stage.timer.elapse();
    gate.finish();
    await answered(exchange);
    const button = idsOf(exchange.messages[0]!.body);
    expect(button).toEqual([id('apply')]);
    const pressed = await answered(stage.discord.press(inServer, button[0]!));
    expect(pressed.modal?.title).toBe('Zgłoszenie');
  });

  test('is told in the language of the person’s Discord', async () => {
    const english = { ...inServer, locale: 'en-GB' as never };
    const exchange = await answered(stage.discord.slash(english, 'komunikat'));
    expect(textOf(exchange.messages[0]!.body)).toContain('is for coordinators');
  });

  test('that Discord would not have made gets a reason', async () => {
    const exchange = await answered(stage.discord.slash(inServer, 'nieznane'));
    expect(textOf(exchange.messages[0]!.body)).toContain('Nie znam polecenia /nieznane');
  });
});

describe('suggestions', () => {
  test('come while somebody types, and none is longer than Discord shows', async () => {
    const exchange = await answered(stage.discord.type(inServer, 'pytanie', 'tresc', 'próg'));
    expect(exchange.choices).toEqual([
      { name: 'Próg zamówień', value: 'Próg zamówień' },
      { name: 'Próg unijny', value: 'Próg unijny' },
    ]);
    const long = await answered(stage.discord.type(inServer, 'pytanie', 'tresc', 'xx'));
    expect(long.choices!.map((choice) => choice.name.length)).toEqual([100]);
  });
});

describe('„Zapytaj o to”', () => {
  test('asks about the text of a message', async () => {
    const exchange = await answered(stage.discord.askAbout(inServer, 'Zapytaj o to', 'Jaki jest próg?'));
    expect(textOf(exchange.messages[0]!.body)).toContain('Pytanie: Jaki jest próg?');
    expect(exchange.messages[0]!.isEphemeral).toBe(true);
  });

  test('says so when the message is too long for a question', async () => {
    const exchange = await answered(stage.discord.askAbout(inServer, 'Zapytaj o to', 'długo '.repeat(50)));
    expect(textOf(exchange.messages[0]!.body)).toContain('najwyżej 100 znaków');
  });

  test('opens a form when the message has no words', async () => {
    const exchange = await answered(stage.discord.askAbout(inServer, 'Zapytaj o to', ''));
    expect(exchange.modal?.custom_id).toBe('command.options:pytanie');
  });
});

describe('a control', () => {
  test('shares an answer with everyone in the channel', async () => {
    const exchange = await answered(stage.discord.press(inServer, id('share')));
    expect(exchange.messages.map((shown) => [shown.isEphemeral, textOf(shown.body)])).toEqual([
      [false, '170 000 zł'],
    ]);
  });

  test('replaces the message it belongs to', async () => {
    const exchange = await answered(stage.discord.press(inServer, id('more')));
    expect(exchange.response).toBe(7);
    expect(textOf(exchange.replaced)).toBe('Oto szczegóły.');
  });

  test('replaces the message also when that takes long', async () => {
    const exchange = stage.discord.press(inServer, id('more-slowly'));
    await gate.started;
    stage.timer.elapse();
    await stage.discord.until(() => exchange.response === 6);
    gate.finish();
    await stage.discord.until(() => exchange.replaced !== undefined);
    expect(textOf(exchange.replaced)).toBe('Oto szczegóły po chwili.');
  });

  test('of a menu passes on what was chosen', async () => {
    const exchange = await answered(stage.discord.choose(inServer, id('pick'), ['a']));
    expect(textOf(exchange.messages[0]!.body)).toBe('Wybrano: a');
  });

  test('nobody knows any more gets a reason', async () => {
    const exchange = await answered(stage.discord.press(inServer, 'obcy przycisk'));
    expect(textOf(exchange.messages[0]!.body)).toContain('Ten przycisk już nie działa');
  });
});

describe('a form', () => {
  test('opens in answer to a command and is accepted when it is right', async () => {
    const opened = await answered(stage.discord.slash(inServer, 'zgloszenie'));
    expect(opened.modal?.components).toHaveLength(4);
    const sent = stage.discord.submit(inServer, opened.modal!.custom_id, {
      phone: '600100200',
      needs: '',
      day: ['2'],
    });
    await answered(sent);
    expect(textOf(sent.messages[0]!.body)).toBe('Przyjęto: 600100200, dzień 2.');
    expect(sent.messages[0]!.isEphemeral).toBe(true);
  });

  test('with a fault names it and opens again with what was typed', async () => {
    const sent = stage.discord.submit(inServer, id('apply'), { phone: '12', needs: 'bez mięsa', day: ['2'] });
    await answered(sent);
    expect(textOf(sent.messages[0]!.body)).toContain('Telefon: Telefon ma dziewięć cyfr.');
    expect(labelsOf(sent.messages[0]!.body)).toEqual(['Poprawki w formularzu']);
    const again = await answered(stage.discord.press(inServer, idsOf(sent.messages[0]!.body)[0]!));
    const fields = again.modal!.components.flatMap((each) => each.component ?? []);
    expect(fields[0]!.value).toBe('12');
    expect(fields[1]!.value).toBe('bez mięsa');
    expect(fields[2]!.options!.map((option) => option.default ?? false)).toEqual([false, true]);
  });

  test('that was corrected is forgotten: its button opens it empty', async () => {
    await answered(stage.discord.submit(inServer, id('apply'), { phone: '12', day: ['1'] }));
    await answered(stage.discord.submit(inServer, id('apply'), { phone: '600100200', day: ['1'] }));
    const again = await answered(stage.discord.press(inServer, id('apply')));
    expect(again.modal!.components.flatMap((each) => each.component ?? [])[0]!.value).toBeUndefined();
  });

  test('typed by one person is not shown to another', async () => {
    await answered(stage.discord.submit(inServer, id('apply'), { phone: '12', day: ['1'] }));
    const other = await answered(stage.discord.press(asCoordinator, id('apply')));
    expect(other.modal!.components.flatMap((each) => each.component ?? [])[0]!.value).toBeUndefined();
  });
});
