import { Locale } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { labelsOf } from '../support/fake-discord/seen.ts';
import { kept, type Program, startProgram } from '../support/program.ts';
import {
  ANNA,
  buttonId,
  type DiscordOffice,
  EWA,
  inDirect,
  JOHN,
  onChannel,
  openDiscordOffice,
  readDiscord,
} from './discord-office.ts';

const THRESHOLD = 'Jaki jest próg stosowania ustawy Prawo zamówień publicznych?';
const SHARE = 'Udostępnij na kanale';
const PESEL = '44051401359';

describe('a worker on Discord', () => {
  let office: DiscordOffice;
  let program: Program;

  beforeAll(async () => {
    office = await openDiscordOffice();
    program = await startProgram({ ...office.settings, LOG_LEVEL: 'debug', QUESTIONS_KEPT_DAYS: '0' });
    await program.ready();
  }, 60_000);

  afterEach(() => {
    expect(office.refused()).toEqual([]);
    expect(program.said()).not.toContain('"level":50');
  });

  afterAll(async () => {
    await program.stop();
    await office.close();
  });

  const reply: DiscordOffice['reply'] = (exchange) => office.reply(exchange);
  const answered: DiscordOffice['answered'] = (exchange) => office.answered(exchange);
  const posted: DiscordOffice['posted'] = (act) => office.posted(act);
  const ask = (question: string, actor = onChannel(ANNA)) =>
    reply(office.discord.slash(actor, 'pytanie', { pytanie: question }));

  it('finds the commands registered, with Polish and English names', async () => {
    // People are heard from the first moment; the commands are registered right after.
    await vi.waitFor(() => {
      const names = office.discord.state.commands.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['pytanie', 'pomoc', 'konto', 'Zapytaj o to']));
    }, 10_000);
    const question = office.discord.state.commands.find(({ name }) => name === 'pytanie');
    expect(question?.name_localizations).toMatchObject({ 'en-US': 'question' });
  });

  it('asks by the command and alone reads the verified amount, with its passport', async () => {
    const answer = await ask('jaki jest próg zamówień w 2026?');
    expect(answer.isPrivate).toBe(true);
    expect(answer.text).toContain('170 000 zł');
    expect(answer.text).toMatch(/Podstawa: .*art\. 2/u);
    expect(answer.text).toContain('Obowiązuje: od 1 stycznia 2026 r.');
    expect(answer.text).toContain('Sprawdzono: ');
  });

  it('is offered questions while typing, and the one that is picked is answered', async () => {
    const typing = await answered(office.discord.type(onChannel(ANNA), 'pytanie', 'pytanie', 'próg zam'));
    expect(typing.choices?.map(({ name }) => name)).toContain(THRESHOLD);
    for (const { name, value } of typing.choices ?? []) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(value).toBe(name);
    }
    expect((await ask(typing.choices![0]!.value)).text).toContain(typing.choices![0]!.name);
  });

  it('names a day apart from the question', async () => {
    const exchange = office.discord.slash(onChannel(ANNA), 'pytanie', {
      pytanie: THRESHOLD,
      dzien: 'grudzień 2025',
    });
    expect((await reply(exchange)).text).toContain('130 000 zł');
  });

  it('asks about somebody’s message by „Zapytaj o to”, and the author learns nothing of it', async () => {
    const exchange = office.discord.askAbout(onChannel(EWA), 'Zapytaj o to', THRESHOLD, ANNA);
    const answer = await reply(exchange);
    expect(answer.isPrivate).toBe(true);
    expect(answer.text).toContain('170 000 zł');
  });

  it('mentions the bot on the channel and is answered there, calling nobody', async () => {
    const answer = await posted(() => office.mention(ANNA, THRESHOLD));
    expect(answer.channel).toBe(onChannel(ANNA).channel);
    expect(readDiscord(answer.body)).toContain('170 000 zł');
  });

  it('writes a direct message with a date and is answered there', async () => {
    const answer = await posted(() =>
      office.discord.say(inDirect(ANNA), 'jaki był próg zamówień w grudniu 2025'),
    );
    expect(answer.channel).toBe(inDirect(ANNA).channel);
    expect(readDiscord(answer.body)).toContain('130 000 zł');
    expect(labelsOf(answer.body)).not.toContain(SHARE);
  });

  it('shares an answer with the channel, under their name', async () => {
    const { body } = await ask(THRESHOLD);
    const shared = await reply(office.discord.press(onChannel(ANNA), buttonId(body, SHARE)));
    expect(shared.isPrivate).toBe(false);
    expect(shared.text).toContain('Udostępnia: Anna Nowak');
    expect(shared.text).toContain('170 000 zł');
  });

  it('says that the answer helped', async () => {
    const { body } = await ask(THRESHOLD);
    const thanks = await reply(office.discord.press(onChannel(ANNA), buttonId(body, 'Pomogła')));
    expect(thanks.text).toContain('Dziękujemy za ocenę');
    expect(thanks.isPrivate).toBe(true);
  });

  it('picks one of several titles', async () => {
    const choice = await ask('progi unijne');
    expect(choice.text).toContain('Które z tych pytań jest najbliższe?');
    const [title = ''] = labelsOf(choice.body);
    const picked = await reply(office.discord.press(onChannel(ANNA), buttonId(choice.body, title)));
    expect(picked.text).toContain('Następne sprawdzenie');
  });

  it('reads English around the Polish text where their Discord speaks English', async () => {
    const answer = await ask(THRESHOLD, onChannel(JOHN, Locale.EnglishGB));
    expect(answer.text).toContain('The verified text is in Polish and is quoted word for word.');
    expect(answer.text).toContain('Legal basis');
    expect(labelsOf(answer.body)).toContain('Share in the channel');
    const help = await reply(office.discord.slash(onChannel(JOHN, Locale.EnglishGB), 'pomoc'));
    expect(help.text).not.toContain('Polecenia');
  });

  it.each([
    ['only emoji', '🙂🙂🙂', 'nie ma słów, na które można odpowiedzieć'],
    ['10,000 characters', 'próg zamówień '.repeat(715), 'za długa'],
    [
      'what looks like a binary file',
      '\u0000\u0001\u0002PNG\u001a\ufffd\ufffd\u0007',
      'Nie mam potwierdzonej odpowiedzi',
    ],
    ['right-to-left text', 'ما هو الحد الأدنى؟ \u202eolleh', 'Nie mam potwierdzonej odpowiedzi'],
    [
      'markup and mentions',
      '<@1> @everyone **x** <b>y</b> [x](javascript:alert(1))',
      'Nie mam potwierdzonej',
    ],
  ])('sends %s and reads a clear reason', async (_what, text, reason) => {
    const answer = await posted(() => office.discord.say(inDirect(ANNA), text));
    expect(readDiscord(answer.body)).toContain(reason);
    expect((await ask(text)).text).toContain(reason);
  });

  it('mentions the bot and says nothing more, and is told what to write', async () => {
    const answer = await posted(() => office.mention(ANNA, ''));
    expect(readDiscord(answer.body)).toContain('nie było pytania');
  });

  it.each([
    ['stale', 'answers.show:nie-ma-takiej:', 'Tej odpowiedzi nie ma już w bazie wiedzy'],
    ['forged', 'obce.przycisk', 'Ten przycisk już nie działa'],
    ['forged as a stranger’s code', 'people.link:lnk_cudzy', 'Tego połączenia nie da się już potwierdzić'],
  ])('presses a button that is %s and reads what to do', async (_what, id, reason) => {
    const exchange = await answered(office.discord.press(onChannel(EWA), id));
    expect(readDiscord(exchange.replaced ?? exchange.messages[0]?.body)).toContain(reason);
  });

  it('uses a command this bot does not have, as after a change of commands', async () => {
    const answer = await reply(office.discord.slash(onChannel(ANNA), 'dawne'));
    expect(answer.text).toContain('Nie znam polecenia /dawne');
  });

  it('names a person by mistake: nothing is searched, the question is offered without the number', async () => {
    const answer = await ask(`czy ${PESEL} dostanie zasiłek stały`);
    expect(answer.text).toContain('czy [numer PESEL] dostanie zasiłek stały');
    expect(answer.text).not.toContain('co najmniej');
    expect(program.said()).not.toContain(PESEL);
    expect(kept(program)).not.toContain(PESEL);
  });

  it('leaves no word of theirs in the log, nor on the disk where no questions are to be kept', async () => {
    const marker = 'zielony wieloryb tańczy';
    await ask(marker);
    await answered(office.discord.type(onChannel(ANNA), 'pytanie', 'pytanie', marker));
    await reply(office.discord.askAbout(onChannel(EWA), 'Zapytaj o to', marker, ANNA));
    await posted(() => office.mention(ANNA, marker));
    await posted(() => office.discord.say(inDirect(ANNA), marker));
    await reply(office.discord.slash(onChannel(ANNA), 'konto', { kod: marker }));
    expect(program.said()).not.toContain('wieloryb');
    expect(kept(program)).not.toContain('wieloryb');
    expect(kept(program).length).toBeGreaterThan(10_000);
  });
});
