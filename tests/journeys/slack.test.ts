import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Posted } from '../support/fake-slack/state.ts';
import { kept, type Program, startProgram } from '../support/program.ts';
import { openSlackOffice, readSlack, type SlackOffice } from './slack-office.ts';

const THRESHOLD = 'Jaki jest próg stosowania ustawy Prawo zamówień publicznych?';
const SHARE = 'Udostępnij na kanale';
const PESEL = '44051401359';

describe.each(['Socket Mode', 'signed HTTP'] as const)('a worker on Slack, over %s', (mode) => {
  let office: SlackOffice;
  let program: Program;
  let slack: SlackOffice['bySocket'];

  beforeAll(async () => {
    office = await openSlackOffice();
    const connection = mode === 'Socket Mode' ? office.appToken : office.signing;
    const settings = { LOG_LEVEL: 'debug', QUESTIONS_KEPT_DAYS: '0' };
    program = await startProgram({ ...office.settings, ...connection, ...settings });
    slack = mode === 'Socket Mode' ? office.bySocket : office.byHttp(program);
    await program.ready();
  }, 60_000);

  afterEach(() => {
    expect(office.state.violations).toEqual([]);
    expect(office.state.calls.filter(({ ok }) => !ok)).toEqual([]);
    expect(program.said()).not.toContain('"level":50');
  });

  afterAll(async () => {
    await program.stop();
    await office.close();
  });

  const newcomer = (user: string, name: string, locale = 'pl-PL'): { user: string } => {
    office.state.people.set(user, { name, locale });
    return { user };
  };

  const command = (line: string, user = 'U1'): Promise<Posted> =>
    office.reply(() => slack.command(line, { user }));
  const direct = (text: string, user = 'U1'): Promise<Posted> =>
    office.reply(() => slack.say(text, { user }));
  const press = (on: Posted, label: string, user = 'U1'): Promise<Posted> =>
    office.reply(() => slack.press(on, label, { user }));
  const homeOf = async (user: string): Promise<string> => {
    office.state.homes.delete(user);
    await slack.openHome('home', user);
    await office.state.until(() => office.state.homes.has(user));
    return readSlack({ blocks: office.state.homes.get(user)!['blocks'] as Posted['blocks'] });
  };

  it('asks what the threshold is in 2026 and alone reads the verified amount, with its passport', async () => {
    const answer = await command('/pytanie jaki jest próg zamówień w 2026?');
    expect(answer).toMatchObject({ channel: 'C1', onlyFor: 'U1' });
    const words = readSlack(answer);
    expect(words).toContain('170 000 zł');
    expect(words).toMatch(/Podstawa: \n?.*art\. 2/su);
    expect(words).toMatch(/Obowiązuje: \n?od 1 stycznia 2026 r\./u);
    expect(words).toMatch(/Sprawdzono: \n?.* 2026 r\./u);
    expect(words).toContain('Następne sprawdzenie');
  });

  it('is told once that this is an automatic assistant', async () => {
    const { user } = newcomer('U20', 'Ewa');
    expect(readSlack(await command('/pytanie ile wynosi zasiłek stały', user))).toContain(
      'automatycznym asystentem',
    );
    expect(readSlack(await command('/pytanie ile wynosi zasiłek stały', user))).not.toContain(
      'automatycznym',
    );
  });

  it('shares an answer with the whole channel, under their name', async () => {
    const answer = await command(`/pytanie ${THRESHOLD}`);
    const shared = await press(answer, SHARE);
    expect(shared.channel).toBe('C1');
    expect(shared.onlyFor).toBeUndefined();
    expect(readSlack(shared)).toContain('170 000 zł');
    expect(readSlack(shared)).toContain('Udostępnia: Anna');
  });

  it('says that the answer helped, and is counted once however often they press', async () => {
    const { user } = newcomer('U21', 'Ola');
    const answer = await command(`/pytanie ${THRESHOLD}`, user);
    expect(readSlack(await press(answer, 'Pomogła', user))).toContain('Dziękujemy za ocenę');
    await press(answer, 'Pomogła', user);
    await press(answer, 'Nie pomogła', user);
    const database = new Database(join(program.dataDir, 'pomocnik.sqlite'), { readonly: true });
    const votes = database
      .prepare(
        'select helpful from answer_votes join accounts on accounts.person = answer_votes.person where user_id = ?',
      )
      .all(user);
    database.close();
    expect(votes).toEqual([{ helpful: 0 }]);
  });

  it('asks in a direct message about a month that has passed', async () => {
    const answer = await direct('jaki był próg zamówień w grudniu 2025');
    expect(answer).toMatchObject({ channel: 'D1', via: 'chat.postMessage' });
    expect(readSlack(answer)).toContain('grudzień 2025 r.');
    expect(readSlack(answer)).toContain('130 000 zł');
    expect(readSlack(answer)).not.toContain(SHARE);
  });

  it('mentions the bot in a thread and alone reads the answer there', async () => {
    const thread = '1700000000.000900';
    const answer = await office.reply(() => slack.mention(`<@UBOT> ${THRESHOLD}`, { thread }));
    expect(answer).toMatchObject({ channel: 'C1', onlyFor: 'U1', thread });
    expect(readSlack(answer)).toContain('170 000 zł');
  });

  it('opens App Home and finds the questions asked, and may open an answer again', async () => {
    const { user } = newcomer('U22', 'Iza');
    expect(await homeOf(user)).toContain('Tu pojawią się ostatnie odpowiedzi');
    await command(`/pytanie ${THRESHOLD}`, user);
    await direct('ile wynosi zasiłek stały', user);
    const home = await homeOf(user);
    expect(home).toContain('Moje pytania');
    expect(home).toContain('Jaki jest próg stosowania ustawy Prawo zamówień publicznych?');
    expect(home).toContain('Ile wynosi zasiłek stały');
    const blocks = office.state.homes.get(user)!['blocks'] as Posted['blocks'];
    const again = await office.reply(() => slack.press({ blocks }, THRESHOLD, { user }));
    expect(readSlack(again)).toContain('170 000 zł');
  });

  it('opens the conversation with the bot, is offered questions, and each of them is answered', async () => {
    const { user } = newcomer('U24', 'Maja');
    const offered = () =>
      office.state.calls.filter(({ method }) => method === 'assistant.threads.setSuggestedPrompts');
    const before = offered().length;
    await slack.openHome('messages', user);
    await office.state.until(() => offered().length > before);
    const prompts = offered().at(-1)!.args['prompts'] as readonly { message: string }[];
    expect(prompts).toHaveLength(4);
    for (const { message } of prompts)
      expect(readSlack(await direct(message, user))).toContain('Następne sprawdzenie');
  });

  it('gets titles to choose from, and the answer that is picked', async () => {
    const choice = await command('/pytanie progi unijne');
    expect(readSlack(choice)).toContain('Które z tych pytań jest najbliższe?');
    const titles = readSlack(choice).split('\n').slice(1, -1);
    expect(titles.length).toBeGreaterThanOrEqual(3);
    const picked = await press(choice, titles[0]!);
    expect(readSlack(picked)).toContain('Następne sprawdzenie');
    const none = await press(choice, 'Żadne z tych');
    expect(readSlack(none)).toContain('Nie mam potwierdzonej odpowiedzi');
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
    ['nothing but blanks', ' \u00a0\u200b ', 'nie było pytania'],
  ])('sends %s and reads a clear reason', async (_what, text, reason) => {
    expect(readSlack(await direct(text))).toContain(reason);
    const byCommand =
      text.trim() === '' || text.length > 3000 ? undefined : await command(`/pytanie ${text}`);
    if (byCommand) expect(readSlack(byCommand)).toContain(reason);
  });

  it('cannot make the bot call anybody or show markup, whatever they write', async () => {
    const hostile = '&lt;b&gt;x&lt;/b&gt; <!channel> <@U2> *a* [x](javascript:alert(1)) @everyone <script>';
    const answer = await direct(hostile);
    expect(readSlack(answer)).toContain('Nie mam potwierdzonej odpowiedzi');
    const unknown = await command('/nieznane <!channel>');
    expect(readSlack(unknown)).toContain('Nie znam polecenia /nieznane');
  });

  it('asks with nothing after the command and gets a form, and the answer after it', async () => {
    await slack.command('/pytanie');
    await office.state.until(() => office.state.views.length > 0);
    const form = office.state.views.at(-1)!;
    const answer = await office.reply(() =>
      slack.submit(form, { pytanie: THRESHOLD, dzien: 'grudzień 2025' }),
    );
    expect(answer).toMatchObject({ channel: 'C1', onlyFor: 'U1' });
    expect(readSlack(answer)).toContain('130 000 zł');
  });

  it('types an amount that is none into /prog, and the form stays open with the fault at its field', async () => {
    const before = office.state.views.length;
    await slack.command('/prog 90000 mops efs żyrafa');
    await office.state.until(() => office.state.views.length > before);
    const form = office.state.views.at(-1)!;
    const shown = JSON.stringify(form.view);
    expect(shown).toContain('Próg i tryb zakupu');
    expect(shown).toContain('nie biorę ich pod uwagę: żyrafa.');
    expect(shown).toContain('"initial_value":"90000"');
    const filled = { rodzaj: 'dostawy', kto: 'publiczny', srodki: 'ue-2021-2027' };
    const { body } = await slack.submit(form, { ...filled, kwota: 'dużo' });
    expect(body).toMatchObject({
      response_action: 'errors',
      errors: { kwota: expect.stringContaining('„dużo”') as string },
    });
    const answer = await office.reply(() => slack.submit(form, { ...filled, kwota: '90 tys.' }));
    expect(readSlack(answer)).toContain('90 000 zł');
  });

  it.each([
    ['stale', '0|answers.show:nie-ma-takiej:', 'Tej odpowiedzi nie ma już w bazie wiedzy'],
    ['stale and without an owner', '0|nobodys.cancel:x', 'Ten przycisk już nie działa'],
    ['forged', '0|answers.show:prog-pzp:2026-99-99', 'Tej odpowiedzi nie ma już w bazie wiedzy'],
    ['forged with a broken code', '0|answers.vote:%E0%A4%A', 'Ten przycisk już nie działa'],
    ['forged into an object’s own name', '0|answers.constructor', 'Ten przycisk już nie działa'],
    ['forged as a stranger’s code', '0|people.link:lnk_cudzy', 'Tego połączenia nie da się już potwierdzić'],
  ])('presses a button that is %s and reads what to do', async (_what, action_id, reason) => {
    const button = { type: 'button', action_id, text: { type: 'plain_text', text: 'Stary' } };
    const { user } = newcomer('U23', 'Zofia');
    const on = await command('/pomoc', user);
    const forged = { ...on, blocks: [{ type: 'actions', elements: [button] }] };
    await slack.press(forged, 'Stary', { user });
    await office.state.until(() =>
      office.state.posted.some((one) => one.ts >= on.ts && readSlack(one).includes(reason)),
    );
  });

  it('finds no coordinator’s command that would do anything for them', async () => {
    expect(readSlack(await command('/komunikat wszyscy'))).toContain('Nie znam polecenia /komunikat');
  });

  it('is shown the form, filled in, when a typed option is not on the list', async () => {
    await slack.command('/pytanie wojewodztwo:mazury próg');
    await office.state.until(() => JSON.stringify(office.state.views.at(-1) ?? {}).includes('mazury'));
    const shown = JSON.stringify(office.state.views.at(-1)!.view);
    expect(shown).toContain('Pytanie do asystenta');
    expect(shown).toContain('"initial_value":"próg"');
  });

  it('reads help in the language of their Slack', async () => {
    expect(readSlack(await command('/pomoc'))).toContain('W czym pomaga asystent');
    expect(readSlack(await command('/pomoc', 'U2'))).toContain('/pytanie');
    const english = readSlack(await command(`/pytanie ${THRESHOLD}`, 'U2'));
    expect(english).toContain('The verified text is in Polish and is quoted word for word.');
    expect(english).toContain('170 000 zł');
  });

  it('names a person by mistake: nothing is searched, the question is offered without the number', async () => {
    const answer = await command(`/pytanie czy ${PESEL} dostanie zasiłek stały`);
    const words = readSlack(answer);
    expect(words).toContain('numer PESEL');
    expect(words).toContain('czy [numer PESEL] dostanie zasiłek stały');
    expect(words).not.toContain(PESEL);
    expect(words).not.toContain('co najmniej');
    expect(program.said()).not.toContain(PESEL);
    expect(kept(program)).not.toContain(PESEL);
  });

  it('leaves no word of theirs in the log, nor on the disk where no questions are to be kept', async () => {
    const marker = 'zielony wieloryb tańczy';
    await command(`/pytanie ${marker}`);
    await direct(marker);
    await office.reply(() => slack.mention(`<@UBOT> ${marker}`));
    await command(`/nieznane ${marker}`);
    await command(`/konto kod: ${marker}`);
    await direct(`${marker} ${'a'.repeat(9000)}`);
    expect(program.said()).not.toContain('wieloryb');
    expect(kept(program)).not.toContain('wieloryb');
    expect(kept(program).length).toBeGreaterThan(10_000);
  });
});

describe('an operator of the signed HTTP way', () => {
  it('sees forged and stale requests refused, and honest ones taken on the program’s own port', async () => {
    const office = await openSlackOffice();
    const program = await startProgram({ ...office.settings, ...office.signing });
    await program.ready();
    const forged = await office.byHttp(program, 'inny sekret').command('/pytanie próg');
    expect(forged.status).toBe(401);
    expect((await fetch(`${program.url}/slack/events`)).status).toBe(404);
    expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${program.url}/`)).status).toBe(404);
    expect(office.state.posted).toEqual([]);
    expect((await office.byHttp(program).command('/pomoc')).status).toBe(200);
    expect(await program.stop()).toMatchObject({ code: 0 });
    await office.close();
  }, 60_000);
});
