import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kept, type Program, startProgram } from '../support/program.ts';
import type { Posted } from '../support/fake-slack/state.ts';
import {
  ANNA,
  buttonId,
  type DiscordOffice,
  EWA,
  JOHN,
  onChannel,
  openDiscordOffice,
  readDiscord,
} from './discord-office.ts';
import { openSlackOffice, readSlack, type SlackOffice } from './slack-office.ts';

const IN_VAIN = 'kto naprawi drukarkę w piwnicy ośrodka';
const IN_OTHER_WORDS = 'naprawi ktoś drukarke w piwnicy ośrodka?';

describe('those who look after the base, on Slack', () => {
  let office: SlackOffice;
  let program: Program;

  beforeAll(async () => {
    office = await openSlackOffice();
    for (const [user, name] of [
      ['U21', 'Anna'],
      ['U22', 'Piotr'],
      ['U_JAN', 'Jan Koordynacki'],
      ['U_MARIA', 'Maria Doradcza'],
    ] as const)
      office.state.people.set(user, { name, locale: 'pl-PL' });
    office.state.groups.set('S_KO', ['U_JAN']);
    office.state.groups.set('S_DOR', ['U_MARIA']);
    const groups = { SLACK_COORDINATOR_GROUPS: 'S_KO', SLACK_ADVISER_GROUPS: 'S_DOR' };
    const settings = { ...groups, LOG_LEVEL: 'debug' };
    program = await startProgram({ ...office.settings, ...office.appToken, ...settings });
    await program.ready();
  }, 60_000);

  afterAll(async () => {
    await program.stop();
    await office.close();
    expect(office.state.violations).toEqual([]);
    expect(office.state.calls.filter(({ ok }) => !ok)).toEqual([]);
  });

  const command = (line: string, user: string): Promise<Posted> =>
    office.reply(() => office.bySocket.command(line, { user }));
  const press = (on: Posted, label: string, user: string): Promise<Posted> =>
    office.reply(() => office.bySocket.press(on, label, { user }));
  /** What the message says after the button has changed it. */
  const pressChanging = async (on: Posted, label: string, user: string, words: string): Promise<Posted> => {
    await office.bySocket.press(on, label, { user });
    const shown = (): Posted | undefined => office.state.posted.find((one) => readSlack(one).includes(words));
    await office.state.until(() => shown() !== undefined);
    return shown()!;
  };

  it('make an answer of what two people asked in vain: one drafts it, another accepts it', async () => {
    await command(`/pytanie ${IN_VAIN}`, 'U21');
    await command(`/pytanie ${IN_OTHER_WORDS}`, 'U22');
    const board = await command('/wiedza', 'U_JAN');
    expect(board).toMatchObject({ onlyFor: 'U_JAN' });
    expect(readSlack(board)).toContain('Pytania bez odpowiedzi: 1 grupa');

    const gaps = await press(board, 'Braki', 'U_JAN');
    expect(readSlack(gaps)).toContain('2 osoby, 2 pytania');
    const gap = await press(gaps, 'Zobacz', 'U_JAN');
    const before = office.state.views.length;
    await office.bySocket.press(gap, 'Przygotuj szkic', { user: 'U_JAN' });
    await office.state.until(() => office.state.views.length > before);
    const form = office.state.views.at(-1)!;
    const saved = await office.reply(() =>
      office.bySocket.submit(form, {
        pytanie: 'Kto naprawia drukarki?',
        temat: 'zamowienia',
        odpowiedz: 'Administrator budynku.',
      }),
    );
    expect(readSlack(saved)).toContain('Szkic jest zapisany');

    const desk = await command('/pytania', 'U_MARIA');
    expect(readSlack(desk)).toContain('Odpowiedzi do sprawdzenia');
    const draft = await press(desk, 'Zobacz', 'U_MARIA');
    const review = await pressChanging(draft, 'Sprawdzam', 'U_MARIA', 'Przyjmij do bazy');
    const accepted = await pressChanging(review, 'Przyjmij do bazy', 'U_MARIA', 'Szkic jest przyjęty');
    expect(readSlack(accepted)).toContain('Administrator budynku.');
    expect(readSlack(await command('/wiedza braki', 'U_JAN'))).toContain('Nie ma pytań bez odpowiedzi');
  });

  it('refuse kindly whoever is no editor, and tell everybody what changed in the rules', async () => {
    expect(readSlack(await command('/wiedza braki', 'U21'))).toContain('dla osób z doradztwa i koordynacji');
    const news = await command('/zmiany 2026-01-01', 'U21');
    expect(readSlack(news)).toContain('Co nowego w przepisach');
    expect(readSlack(news)).toContain('Podstawa: ');
  });

  it('have the words of what went unanswered, and the log and an answered question leave none', async () => {
    await command('/pytanie jaki jest próg zamówień w 2026?', 'U21');
    expect(kept(program)).toContain('naprawi');
    expect(kept(program)).not.toContain('zamówień w 2026');
    expect(program.said()).not.toContain('naprawi');
  });

  it('keep no words that name a person', async () => {
    await command('/pytanie kto naprawi drukarkę pani Janinie Kowalskiej PESEL 44051401359', 'U21');
    expect(kept(program)).not.toContain('44051401359');
    expect(kept(program)).not.toContain('Kowalskiej');
  });
});

describe('those who look after the base, on Discord', () => {
  let office: DiscordOffice;
  let program: Program;

  beforeAll(async () => {
    office = await openDiscordOffice();
    program = await startProgram({ ...office.settings, FIRST_ADMIN: `discord:${EWA.id}` });
    await program.ready();
    await office.discord.until(() => office.discord.state.commands.length > 0);
  }, 60_000);

  afterAll(async () => {
    await program.stop();
    await office.close();
    expect(office.refused()).toEqual([]);
  });

  const slash = (user: typeof ANNA, name: string, options: Readonly<Record<string, string>> = {}) =>
    office.reply(office.discord.slash(onChannel(user), name, options));
  const press = (user: typeof ANNA, id: string) => office.reply(office.discord.press(onChannel(user), id));

  it('see what people asked in vain, take it and put it aside', async () => {
    await slash(ANNA, 'pytanie', { pytanie: IN_VAIN });
    await slash(JOHN, 'pytanie', { pytanie: IN_OTHER_WORDS });
    const board = await slash(EWA, 'wiedza');
    expect(board.isPrivate).toBe(true);
    const gaps = await press(EWA, buttonId(board.body, 'Braki'));
    expect(gaps.text).toContain('2 osoby, 2 pytania');
    const gap = await press(EWA, buttonId(gaps.body, 'Zobacz'));
    expect(gap.text).not.toMatch(/Anna|John/);
    const taken = await office.answered(office.discord.press(onChannel(EWA), buttonId(gap.body, 'Biorę')));
    expect(readDiscord(taken.replaced)).toContain('Ten brak jest teraz Pani/Pana');
  });

  it('say whom the board is for, and tell everybody what changed', async () => {
    expect((await slash(ANNA, 'wiedza', { dzial: 'braki' })).text).toContain(
      'dla osób z doradztwa i koordynacji',
    );
    expect((await slash(ANNA, 'zmiany', { od: '2026-01-01' })).text).toContain('Co nowego w przepisach');
  });

  it('hear what was missing in an answer', async () => {
    const answer = await slash(ANNA, 'pytanie', {
      pytanie: 'Jaki jest próg stosowania ustawy Prawo zamówień publicznych?',
    });
    const voted = await press(ANNA, buttonId(answer.body, 'Nie pomogła'));
    const opened = await office.answered(
      office.discord.press(onChannel(ANNA), buttonId(voted.body, 'Napisz, czego zabrakło')),
    );
    const sent = office.discord.submit(onChannel(ANNA), opened.modal!.custom_id, { powod: 'kwota brutto' });
    expect((await office.reply(sent)).text).toContain('Redakcja zobaczy tę uwagę');
    expect((await slash(EWA, 'wiedza', { dzial: 'głosy' })).text).toContain('kwota brutto');
  });
});

describe('those who look after the base, in the preview', () => {
  let program: Program;

  beforeAll(async () => {
    program = await startProgram({});
    await program.ready();
  }, 60_000);
  afterAll(() => program.stop());

  let count = 0;
  const does = async (persona: string, input: object): Promise<string> => {
    const response = await fetch(`${program.url}/api/input`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        request: `knowledge-${String((count += 1)).padStart(4, '0')}`,
        persona,
        place: 'direct',
        input,
      }),
    });
    const { entries } = (await response.json()) as { entries: { shown?: { plain: string } }[] };
    return entries.at(-1)?.shown?.plain ?? '';
  };
  const types = (persona: string, name: string, text = ''): Promise<string> =>
    does(persona, { kind: 'command', name, text });

  it('open every part of the board by its word', async () => {
    await does('anna', { kind: 'words', text: IN_VAIN });
    expect(await types('maria', 'wiedza', 'braki')).toContain(IN_VAIN);
    expect(await types('maria', 'wiedza', 'terminy 60')).toContain('do sprawdzenia do');
    expect(await types('jan', 'wiedza', 'sprzeczności')).toContain('Sprzeczności w bazie');
    expect(await types('jan', 'wiedza', 'nowe 2026-01-01')).toContain('Tekst do skopiowania');
    expect(await types('anna', 'wiedza', 'braki')).not.toContain(IN_VAIN);
    expect(await types('anna', 'zmiany', 'od czerwca')).toContain('Co nowego w przepisach');
  });
});
