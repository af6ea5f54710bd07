import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/chat/files.ts';
import type { Account } from '../../../src/chat/input.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { toEpoch, toInstant } from '../../../src/core/clock.ts';
import { aProject } from '../../support/calendar/a-project.ts';
import { aTerm } from '../../support/calendar/an-event.ts';
import { anAccount } from '../../support/context.ts';
import { hasPdfReader, readPdf } from '../../support/read-pdf.ts';
import { ANNA, command, DAY, form, HOUR, idOf, JAN, press, textOf } from '../handover/world.ts';
import { scene } from '../calendar/scene.ts';

const ADA = anAccount({ user: 'U8', name: 'Ada Żółć' });
const OLA = anAccount({ user: 'U9', name: 'Ola Bez' });
const MINUTE = HOUR / 60;

/** Anna and Ada have seats on a training; Jan coordinates; it is five minutes after it began. */
const inTheRoom = async (over: { readonly title?: string; readonly project?: string } = {}) => {
  const all = await scene();
  await all.storage.calendar.saveProject(aProject());
  const event = await all.publish({ terms: [aTerm('2026-12-15')], ...over });
  const term = event.terms[0]!;
  for (const account of [ANNA, ADA]) {
    await all.works(account);
    const confirm = await all.send(account, press(`calendar.apply:${term.id}`));
    await all.send(account, press(idOf(confirm, 'Wysyłam zgłoszenie')));
  }
  await all.works(OLA);
  await all.works(JAN);
  const session = term.sessions[0]!;
  const passTo = (at: number) => all.clock.pass(at - toEpoch(all.clock.now()));
  passTo(toEpoch(session.startsAt) + 5 * MINUTE);
  const open = () => all.send(JAN, press('attendance.open', session.id));
  const showCode = async (): Promise<string> => {
    const shown = await all.send(JAN, press(idOf(await open(), 'Kod na salę')));
    return /\/obecnosc ([A-Z2-9]{6})/.exec(textOf(shown))![1]!;
  };
  const enter = (account: Account, kod: string) => all.read(account, command('obecnosc', { kod }));
  const optionOf = (reply: Reply, name: string): { id: string; value: string } => {
    const blocks = 'message' in reply ? reply.message.blocks : [];
    for (const block of blocks)
      if (block.kind === 'menu') {
        const option = block.options.find(({ label }) => label.endsWith(name));
        if (option) return { id: block.id, value: option.value };
      }
    throw new Error(`nobody called ${name} in: ${textOf(reply)}`);
  };
  const toggle = async (name: string): Promise<Reply> => {
    const { id, value } = optionOf(await open(), name);
    return all.send(JAN, press(id, value));
  };
  return { ...all, event, session, passTo, open, showCode, enter, toggle, optionOf };
};

describe('the code in the room', () => {
  it('notes whoever has a seat as present, once', async () => {
    const { showCode, enter, open } = await inTheRoom();
    const kod = await showCode();
    expect(await enter(ANNA, kod.toLowerCase())).toContain('Obecność zapisana');
    expect(await enter(ANNA, kod)).toContain('już zapisana');
    expect(textOf(await open())).toContain('obecność: 1 osoba');
  });

  it('comes with a picture to be read by a telephone', async () => {
    const { send, open } = await inTheRoom();
    const shown = await send(JAN, press(idOf(await open(), 'Kod na salę')));
    const [file] = 'message' in shown ? (shown.message.files ?? []) : [];
    expect(file?.mediaType).toBe('image/png');
    expect(Buffer.from(bytesOf(file!)).subarray(1, 4).toString()).toBe('PNG');
  });

  it('tells kindly who has no place there', async () => {
    const { showCode, enter } = await inTheRoom();
    expect(await enter(OLA, await showCode())).toContain('nie ma na nie Pani/Pana zgłoszenia');
  });

  it('is refused as old, as over, as wrong and as no code, each in its own words', async () => {
    const { showCode, enter, clock, passTo, session } = await inTheRoom();
    const kod = await showCode();
    expect(await enter(ANNA, 'ZZZZZZ')).toContain('Nie ma teraz zajęć z takim kodem');
    expect(await enter(ANNA, 'abc')).toContain('sześć liter i cyfr');
    clock.pass(25 * MINUTE);
    expect(await enter(ANNA, kod)).toContain('jest już nowszy');
    passTo(toEpoch(session.endsAt) + 31 * MINUTE);
    expect(await enter(ANNA, kod)).toContain('już się skończyły');
  });

  it('cannot be guessed: after five wrong ones there is a pause, also for the right one', async () => {
    const { showCode, enter, clock } = await inTheRoom();
    const kod = await showCode();
    for (const wrong of ['AAAAAA', 'BBBBBB', 'CCCCCC', 'DDDDDD', 'EEEEEE']) await enter(ANNA, wrong);
    expect(await enter(ANNA, kod)).toContain('za 10 minut');
    expect(await enter(ADA, kod)).toContain('Obecność zapisana');
    clock.pass(11 * MINUTE);
    expect(await enter(ANNA, await showCode())).toContain('Obecność zapisana');
  });

  it('does not undo what the coordinator noted', async () => {
    const { showCode, enter, toggle } = await inTheRoom();
    const kod = await showCode();
    await toggle('Anna Kowalska');
    await toggle('Anna Kowalska');
    expect(await enter(ANNA, kod)).toContain('zaznaczył już nieobecność');
  });

  it('is shown only around the session, and only to coordinators', async () => {
    const { send, passTo, session, open } = await inTheRoom();
    const id = idOf(await open(), 'Kod na salę');
    const refused = textOf(await send(ANNA, press(id)));
    expect(refused).not.toMatch(/\/obecnosc [A-Z2-9]{6}/);
    passTo(toEpoch(session.endsAt) + 31 * MINUTE);
    expect(textOf(await send(JAN, press(id)))).toContain('Kod działa w czasie: ');
  });

  it('is asked for in a form where nothing was typed', async () => {
    const { send, showCode } = await inTheRoom();
    const asked = await send(ANNA, command('obecnosc'));
    if (asked.kind !== 'form') throw new Error(textOf(asked));
    const done = await send(ANNA, form(asked.form.id, { kod: await showCode() }));
    expect(textOf(done)).toContain('Obecność zapisana');
  });
});

describe('the list of a coordinator', () => {
  it('is found by the command and names everybody with a seat, by surname', async () => {
    const { send, open } = await inTheRoom();
    const found = await send(JAN, command('obecnosc'));
    expect(idOf(found, 'Zajęcia')).toBe('attendance.open');
    const text = textOf(await open());
    expect(text.indexOf('Anna Kowalska')).toBeLessThan(text.indexOf('Ada Żółć'));
    expect(text).toContain('bez zaznaczenia: 2 osoby');
  });

  it('is ticked off one by one, excused, and for all who are left', async () => {
    const { toggle, send, open, optionOf } = await inTheRoom();
    await toggle('Anna Kowalska');
    const absent = await toggle('Anna Kowalska');
    expect(textOf(absent)).toContain('nieobecność: 1 osoba');
    const blocks = 'message' in absent ? absent.message.blocks : [];
    const excuse = blocks.flatMap((block) =>
      block.kind === 'menu' && block.placeholder.startsWith('Uspraw') ? [block] : [],
    );
    await send(JAN, press(excuse[0]!.id, excuse[0]!.options[0]!.value));
    const all = await send(JAN, press(idOf(await open(), 'Pozostali obecni')));
    expect(textOf(all)).toContain('obecność: 1 osoba · nieobecność: 0 osób · usprawiedliwiona: 1 osoba');
    expect(() => optionOf(all, 'Ola Bez')).toThrow();
  });

  it('is the same after a double press of an old message', async () => {
    const { open, optionOf, send } = await inTheRoom();
    const { id, value } = optionOf(await open(), 'Anna Kowalska');
    await Promise.all([send(JAN, press(id, value)), send(JAN, press(id, value))]);
    expect(textOf(await open())).toContain('obecność: 1 osoba');
  });

  it('keeps every late correction: who, when, from what to what', async () => {
    const { toggle, clock, send, open } = await inTheRoom();
    await toggle('Anna Kowalska');
    clock.pass(3 * DAY);
    expect(textOf(await open())).toContain('późna poprawka');
    await toggle('Anna Kowalska');
    const journal = textOf(await send(JAN, press(idOf(await open(), 'Historia zmian'))));
    expect(journal).toContain('późna poprawka');
    expect(journal).toContain('Jan Koordynacki');
    expect(journal).toMatch(
      /18 grudnia 2026[^\n]*Jan Koordynacki[^\n]*Anna Kowalska[^\n]*obecność[^\n]*nieobecność/,
    );
  });

  it('cannot be kept before the doors open', async () => {
    const { toggle, passTo, session, open } = await inTheRoom();
    passTo(toEpoch(session.startsAt) - 31 * MINUTE);
    expect(textOf(await toggle('Anna Kowalska'))).toContain('od 30 minut przed początkiem');
    expect(textOf(await open())).toContain('bez zaznaczenia: 2 osoby');
  });

  it('is nobody else’s: every press is checked', async () => {
    const { send, session, storage } = await inTheRoom();
    for (const verb of ['open', 'list', 'all', 'pdf', 'xlsx', 'journal', 'code']) {
      const refused = textOf(await send(ANNA, press(`attendance.${verb}:${session.id}`)));
      expect(refused).not.toContain('Ada Żółć');
    }
    expect(
      (await storage.attendance.attendees(session.id)).every(({ presence }) => presence === undefined),
    ).toBe(true);
  });

  it('comes as a spreadsheet in which nothing is a formula (F25)', async () => {
    const { send, open, storage, personOf } = await inTheRoom();
    await storage.units.saveDetails(
      await personOf(ADA),
      { firstName: '=1+1', lastName: '@Żółć' },
      toInstant(Date.UTC(2026, 10, 24)),
    );
    const sent = await send(JAN, press(idOf(await open(), 'Lista (Excel)')));
    const [file] = 'message' in sent ? (sent.message.files ?? []) : [];
    expect(file?.name).toBe('lista-obecnosci-2026-12-15.xlsx');
    const [sheet] = await readXlsxFile(Buffer.from(bytesOf(file!)));
    const cells = sheet!.data.flat().map(String);
    expect(cells).toContain('=1+1 @Żółć');
    expect(cells).toContain('Anna Kowalska');
    expect(cells).not.toContain('Dokumenty');
  });

  it('says whose form the project has, where it asks for one', async () => {
    const { send, open, storage, personOf, clock } = await inTheRoom({ project: 'prj_1' });
    await storage.units.noteDocument(
      await personOf(ADA),
      { project: 'prj_1', state: 'handed-in' },
      await personOf(JAN),
      clock.now(),
    );
    const sent = await send(JAN, press(idOf(await open(), 'Lista (Excel)')));
    const [file] = 'message' in sent ? (sent.message.files ?? []) : [];
    const [sheet] = await readXlsxFile(Buffer.from(bytesOf(file!)));
    const rows = sheet!.data.map((row) => row.map((cell) => String(cell ?? '')));
    const column = rows[0]!.indexOf('Dokumenty');
    expect(rows.slice(1).map((row) => [row[1], row[column]])).toEqual([
      ['Anna Kowalska', 'brak'],
      ['Ada Żółć', 'złożone'],
    ]);
  });

  it.skipIf(!hasPdfReader())('comes as PDF with every Polish letter (F23)', async () => {
    const { send, open } = await inTheRoom({ title: 'Zażółć gęślą jaźń' });
    const sent = await send(JAN, press(idOf(await open(), 'Lista do druku')));
    const [file] = 'message' in sent ? (sent.message.files ?? []) : [];
    const text = readPdf(bytesOf(file!));
    expect(text).toContain('Lista obecności: Zażółć gęślą jaźń');
    expect(text).toContain('Ada Żółć');
  });
});
