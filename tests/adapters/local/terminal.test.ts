import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { createTerminal } from '../../../adapters/local/terminal.ts';
import { type Block, message, paragraph } from '../../../src/chat/message.ts';
import { toPerson } from '../../../src/chat/reply.ts';
import { toInstant } from '../../../src/core/clock.ts';
import { silentLog } from '../../../src/core/log.ts';
import { createFakeBot } from '../../support/fake-bot.ts';
import { personas } from './setting.ts';

const ESCAPE = '\u001b';

/** A person at a terminal: types lines and waits for what is printed after them. */
const sitDown = (options: { isTTY?: boolean; columns?: number } = {}, bot = createFakeBot()) => {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 80, ...options });
  let screen = '';
  let read = 0;
  let quits = 0;
  output.on('data', (chunk: Buffer) => (screen += chunk.toString()));
  const terminal = createTerminal({
    bot,
    personas,
    clock: { now: () => toInstant(0) },
    log: silentLog,
    banner: ['Pomocnik działa.'],
    onQuit: () => (quits += 1),
    input,
    output,
  });
  terminal.start();
  const printed = async (text: string): Promise<string> => {
    await expect.poll(() => screen.slice(read)).toContain(text);
    const seen = screen.slice(read);
    read = screen.length;
    return seen;
  };
  return {
    bot,
    terminal,
    printed,
    type: (line: string) => input.write(`${line}\n`),
    press: (key: string) => input.write(key),
    quits: () => quits,
    screen: () => screen,
  };
};

let someone: ReturnType<typeof sitDown>;
afterEach(() => someone.terminal.stop());

describe('the terminal chat', () => {
  it('greets with the banner, the person and questions to begin with', async () => {
    someone = sitDown();
    const greeting = await someone.printed('Jaki jest najwyższy zasiłek stały?');
    expect(greeting).toContain('Pomocnik działa.');
    expect(greeting).toContain('Anna Przykładowa, kadra jednostki, OPS w Przykładowie');
  });

  it('takes plain words for a question and shows the answer with numbered buttons', async () => {
    someone = sitDown();
    someone.type('Jaki jest próg?');
    const answer = await someone.printed('Wybór: numer od 1 do 4.');
    expect(answer).toContain('Podstawa: art. 2 ust. 1 pkt 1 Pzp <https://isap.sejm.gov.pl/>');
    expect(answer).toContain('[1] Udostępnij na kanale\n[2] Szczegóły');
    expect(someone.bot.heard[0]).toMatchObject({
      input: { kind: 'words', text: 'Jaki jest próg?' },
      from: { user: 'anna' },
      place: { kind: 'direct' },
    });
  });

  it('presses the button whose number is typed, and says when there is no such number', async () => {
    someone = sitDown();
    someone.type('Jaki jest próg?');
    await someone.printed('Wybór:');
    someone.type('9');
    await someone.printed('Nie ma pozycji 9.');
    someone.type('2');
    await someone.printed('Oto szczegóły.');
    expect(someone.bot.heard.at(-1)?.input).toEqual({ kind: 'action', id: 'fake.more', values: [] });
  });

  it('numbers the lines of a menu and sends the chosen one', async () => {
    someone = sitDown();
    someone.type('wszystko');
    await someone.printed('[2] Kryterium dochodowe');
    someone.type('2');
    await someone.printed('Wybrano: dochod.');
  });

  it('takes a number for words where nothing can be chosen', async () => {
    someone = sitDown();
    someone.type('7');
    await someone.printed('Wybór');
    expect(someone.bot.heard[0]?.input).toEqual({ kind: 'words', text: '7' });
  });

  it('hands a command over with the rest of its line', async () => {
    someone = sitDown();
    someone.type('/pytanie  próg dzien:2025-12-01 ');
    await someone.printed('Wybór');
    expect(someone.bot.heard[0]?.input).toEqual({
      kind: 'command',
      name: 'pytanie',
      text: 'próg dzien:2025-12-01',
      options: {},
    });
  });

  it('asks a form field by field, and only the faulty field again', async () => {
    someone = sitDown();
    someone.type('formularz');
    expect(await someone.printed('Telefon (wymagane)')).toContain('Wyjście bez wysyłania: /anuluj');
    someone.type('');
    await someone.printed('To pole jest wymagane.');
    someone.type('12');
    await someone.printed('Potrzeby (nieobowiązkowe, Enter pomija)');
    someone.type('');
    await someone.printed('[2] wegetariański (bez mięsa i ryb)');
    someone.type('7');
    await someone.printed('Prosimy wpisać numer od 1 do 2.');
    someone.type('2');
    await someone.printed('Dni');
    someone.type('1, 2');
    expect(await someone.printed('Telefon (wymagane)')).toContain('Telefon ma dziewięć cyfr.');
    someone.type('123456789');
    await someone.printed('Zgłoszenie przyjęte.');
    expect(someone.bot.heard.at(-1)?.input).toEqual({
      kind: 'form',
      id: 'fake.apply',
      values: { phone: '123456789', needs: '', diet: 'vege', days: ['1', '2'] },
    });
    someone.type('Jaki jest próg?');
    await someone.printed('Wybór');
  });

  it('leaves a form with /anuluj', async () => {
    someone = sitDown();
    someone.type('formularz');
    await someone.printed('Telefon');
    someone.type('/anuluj');
    await someone.printed('nic nie wysłano');
    someone.type('Jaki jest próg?');
    await someone.printed('Wybór');
    expect(someone.bot.heard.map(({ input }) => input.kind)).toEqual(['words', 'words']);
  });

  it('leaves a form, and says so, when a command is typed in the middle of it', async () => {
    someone = sitDown();
    someone.type('formularz');
    await someone.printed('Telefon');
    someone.type('/pytanie jaki jest próg?');
    expect(await someone.printed('Wybór')).toContain('Formularz zamknięty, nic nie wysłano.');
    expect(someone.bot.heard.at(-1)?.input).toMatchObject({ kind: 'command', name: 'pytanie' });
  });

  it('takes no unknown command for the answer of a form, and stays in it', async () => {
    someone = sitDown();
    someone.type('formularz');
    await someone.printed('Telefon');
    someone.type('/pytania wszystkie');
    await someone.printed('Nie znam polecenia „/pytania wszystkie”.');
    someone.type('123456789');
    await someone.printed('Potrzeby');
    expect(someone.bot.heard).toHaveLength(1);
  });

  it('leaves a form with Ctrl+C, and the chat with another', async () => {
    someone = sitDown({ isTTY: true });
    someone.press('formularz\r');
    await someone.printed('Telefon');
    someone.press('\u0003');
    await someone.printed('nic nie wysłano');
    expect(someone.quits()).toBe(0);
    someone.press('\u0003');
    await someone.printed('Do widzenia.');
    expect(someone.quits()).toBe(1);
  });

  it('becomes another person with /kto, who may read English', async () => {
    someone = sitDown();
    someone.type('/kto');
    await someone.printed('[3] Emma Example, doradztwo');
    someone.type('3');
    await someone.printed('You are talking as Emma Example, adviser');
    someone.type('2026?');
    await someone.printed('Choice');
    expect(someone.bot.heard[0]?.from.user).toBe('emma');
  });

  it('shows the person’s own page with /strona', async () => {
    someone = sitDown();
    someone.type('/strona');
    await someone.printed('Najbliższe terminy');
  });

  it('leaves with /koniec', async () => {
    someone = sitDown();
    someone.type('/koniec');
    await someone.printed('Do widzenia.');
    expect(someone.quits()).toBe(1);
  });

  it('completes commands with the Tab key', async () => {
    someone = sitDown({ isTTY: true });
    someone.press('/pom\t');
    await someone.printed('/pomoc');
  });

  it('answers lines typed ahead one after another', async () => {
    someone = sitDown();
    someone.type('pierwsze');
    someone.type('drugie');
    const both = await someone.printed('Pytanie: drugie');
    expect(both.indexOf('Pytanie: pierwsze')).toBeLessThan(both.indexOf('Pytanie: drugie'));
  });

  it('never lets a text steer the terminal, and is plain where nobody watches', async () => {
    someone = sitDown();
    someone.type('zle');
    await someone.printed('olleh');
    expect(someone.screen()).not.toContain(ESCAPE);
  });

  it('keeps hostile sequences out of a coloured screen too', async () => {
    someone = sitDown({ isTTY: true });
    someone.press('zle\r');
    await someone.printed('olleh');
    expect(someone.screen()).toContain(`${ESCAPE}[1m`);
    expect(someone.screen()).not.toContain(`${ESCAPE}[2J`);
  });

  it('breaks long lines between words', async () => {
    someone = sitDown();
    someone.type('Jaki jest próg?');
    const answer = await someone.printed('Wybór');
    expect(Math.max(...answer.split('\n').map((line) => line.length))).toBeLessThanOrEqual(88);
  });

  it('keeps lines whole in a terminal that does not know its width', async () => {
    someone = sitDown({ columns: 0 });
    someone.type('Jaki jest próg?');
    expect(await someone.printed('Wybór')).toContain('Próg zamówień publicznych w 2026 r.\n');
  });

  it('goes on after a bug in showing one answer', async () => {
    const broken = { kind: 'paragraph', spans: undefined } as unknown as Block;
    someone = sitDown(
      {},
      createFakeBot(({ input }) =>
        toPerson(message(input.kind === 'words' && input.text === 'źle' ? broken : paragraph('Dobrze.'))),
      ),
    );
    someone.type('źle');
    await someone.printed('coś się zepsuło');
    someone.type('dobrze');
    await someone.printed('Dobrze.');
  });
});
