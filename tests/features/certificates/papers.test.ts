import { describe, expect, it } from 'vitest';
import readXlsxFile from 'read-excel-file/node';
import { bytesOf } from '../../../src/chat/files.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { anAccount } from '../../support/context.ts';
import { hasPdfReader, readPdf } from '../../support/read-pdf.ts';
import { ANNA, command, form, idOf, JAN, press, textOf } from '../handover/world.ts';
import { ADA, certificatesScene, OLA, optionOf } from './scene.ts';

const canRead = hasPdfReader();

const HEAD = anAccount({ user: 'U7', name: 'Helena Kierownicza' });

const fileOf = (reply: Reply) => ('message' in reply ? (reply.message.files ?? []) : [])[0]!;

/** Anna and Ada have theirs. */
const issuedScene = async () => {
  const all = await certificatesScene();
  await all.attended(ANNA, 1, 2);
  await all.attended(ADA, 1, 2);
  await all.issueAll();
  const [ada, anna] = await all.issued();
  return { ...all, anna: anna!, ada: ada! };
};

describe('people', () => {
  it('find their own in /moje and by the command, and get the very same sheet each time', async () => {
    const { send, anna, told } = await issuedScene();
    const mine = await send(ANNA, command('moje'));
    expect(textOf(mine)).toContain('nr ROPS/1/2026');
    const first = fileOf(await send(ANNA, press(idOf(mine, 'PDF: Dialog'))));
    const list = await send(ANNA, command('zaswiadczenia'));
    const { id, value } = optionOf(list, 'Dialog motywujący');
    expect([id, value]).toEqual(['certificates.pdf', anna.id]);
    const again = fileOf(await send(ANNA, press(id, value)));
    expect(again).toEqual(first);
    expect((await told(ANNA))[0]?.files).toEqual([first]);
  });

  it('are told kindly where there is none yet', async () => {
    const { read, send } = await issuedScene();
    expect(await read(OLA, command('zaswiadczenia'))).toContain('Nie ma jeszcze żadnego zaświadczenia');
    expect(textOf(await send(OLA, command('moje')))).not.toContain('Zaświadczenia');
  });

  it('do not get somebody else’s', async () => {
    const { send, anna, term } = await issuedScene();
    for (const id of [`certificates.pdf:${anna.id}`, `certificates.unit:${anna.unit!}`]) {
      const refused = await send(OLA, press(id, term.id));
      expect('message' in refused && refused.message.files).toBeUndefined();
      expect(textOf(refused)).toContain('nie jest wystawione na Panią/Pana');
    }
  });

  it('get no calendar and no certificate by a button that somebody made up', async () => {
    const { send } = await issuedScene();
    expect(textOf(await send(ANNA, press('certificates.pdf:crt_nothing')))).toContain('nie jest wystawione');
  });
});

describe('coordinators', () => {
  it('get the certificates of one unit in one file, where its head does not use the chat, too', async () => {
    const { send, open } = await issuedScene();
    const units = await send(JAN, press(idOf(await open(), 'Plik dla jednostki')));
    expect(textOf(units)).toContain('1) OPS Opole · 2 osoby');
    const { id, value } = optionOf(units, 'OPS Opole');
    const given = await send(JAN, press(id, value));
    expect(textOf(given)).toContain('W pliku: 2 zaświadczenia');
    expect(fileOf(given).name).toBe(
      'zaswiadczenia-dialog-motywujacy-w-pracy-socjalnej-ops-opole-2026-12-15.pdf',
    );
    const refused = await send(OLA, press(id, value));
    expect('message' in refused && refused.message.files).toBeUndefined();
  });
});

describe('heads', () => {
  it.skipIf(!canRead)('get all certificates of their people of one event in one file', async () => {
    const { send, works } = await issuedScene();
    await works(HEAD, { isHead: true, post: 'manager' });
    const list = await send(HEAD, command('zaswiadczenia'));
    expect(textOf(list)).toContain('Zaświadczenia pracowników: OPS Opole');
    const { id, value } = optionOf(list, 'Dialog motywujący w pracy socjalnej · 2 osoby');
    const text = readPdf(bytesOf(fileOf(await send(HEAD, press(id, value)))));
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    expect(pages.map((page) => /ROPS\/\d+\/2026/.exec(page)?.[0])).toEqual(['ROPS/1/2026', 'ROPS/2/2026']);
  });
});

describe('the sheet', () => {
  it.skipIf(!canRead)(
    'says with every Polish letter who, what, when, how long, by whom and by which number (F23)',
    async () => {
      const { send, ada } = await issuedScene();
      const text = readPdf(bytesOf(fileOf(await send(JAN, press(`certificates.pdf:${ada.id}`)))));
      const { code } = ada;
      for (const said of [
        'ROPS w Opolu',
        'o uczestnictwie w szkoleniu',
        'nr ROPS/2/2026',
        'Ada Żółć',
        '„Dialog motywujący w pracy socjalnej”',
        '15 i 16 grudnia 2026 r.',
        '14,7 godz. dydaktycznych (po 45 minut)',
        'Opole, ul. Przykładowa 1, sala 12',
        'dialog motywujący; praca socjalna',
        'Wydano 16 grudnia 2026 r.',
        'Dofinansowane przez Unię Europejską',
        [0, 5, 10, 15].map((at) => code.slice(at, at + 5)).join('-'),
        'potwierdza organizator na podstawie numeru i kodu',
      ])
        expect(text.replace(/\s+/g, ' ')).toContain(said);
    },
  );

  it.skipIf(!canRead)('of one that was taken back is marked so', async () => {
    const { send, ada } = await issuedScene();
    await send(JAN, form(`certificates.void:${ada.id}`, { powod: 'pomyłka w tytule' }));
    const text = readPdf(bytesOf(fileOf(await send(JAN, press(`certificates.pdf:${ada.id}`)))));
    expect(text).toContain('nr ROPS/2/2026 · unieważnione');
  });
});

describe('the register', () => {
  it('is a spreadsheet of everything issued in a year, what does not count any more included', async () => {
    const { send, ada } = await issuedScene();
    await send(JAN, form(`certificates.void:${ada.id}`, { powod: '=pomyłka w tytule' }));
    const shown = await send(JAN, command('zaswiadczenia'));
    expect(textOf(shown)).toContain('ROPS 2026 · ROPS w Opolu · 2 zaświadczenia · w tym nieważne: 1');
    const { id, value } = optionOf(shown, 'ROPS 2026');
    const [sheet] = await readXlsxFile(Buffer.from(bytesOf(fileOf(await send(JAN, press(id, value))))));
    const [head, ...rows] = sheet!.data.map((row) => row.map((cell) => String(cell ?? '')));
    const column = (name: string) => rows.map((row) => row[head!.indexOf(name)]);
    expect(column('Numer')).toEqual(['ROPS/1/2026', 'ROPS/2/2026']);
    expect(column('Imię i nazwisko')).toEqual(['Anna Kowalska', 'Ada Żółć']);
    expect(column('Jednostka')).toEqual(['OPS Opole', 'OPS Opole']);
    expect(column('Godziny')).toEqual(['14.67', '14.67']);
    expect(column('Stan')).toEqual(['ważne', 'unieważnione']);
    expect(column('Powód')).toEqual(['', '=pomyłka w tytule']);
    expect(rows.flat()).not.toContain(ada.code);
  });

  it('is searched by number, surname and code', async () => {
    const { send, read, ada } = await issuedScene();
    for (const szukaj of ['rops/2/2026', 'zolc', ada.code.toUpperCase()]) {
      const found = await send(JAN, command('zaswiadczenia', { szukaj }));
      const { id, value } = optionOf(found, 'ROPS/2/2026 · Ada Żółć');
      expect(textOf(await send(JAN, press(id, value)))).toContain('Zaświadczenie nr ROPS/2/2026');
    }
    expect(await read(JAN, command('zaswiadczenia', { szukaj: 'Nieznana' }))).toContain(
      'nie ma zaświadczenia',
    );
  });
});
