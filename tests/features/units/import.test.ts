import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/chat/files.ts';
import { formFaults } from '../../../src/chat/form.ts';
import type { Input } from '../../../src/chat/input.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { UnreachableError } from '../../../src/core/failure.ts';
import { readTable } from '../../../src/documents/read-table.ts';
import { ANNA, command, form, idOf, JAN, press, textOf, type World } from '../handover/world.ts';
import { annaAtOps, faultsOf, fieldsOf, OPS, personOf, unitsWorld } from './scene.ts';

const HEAD = 'Nazwa;Typ;Województwo;Powiat;Miejscowość;NIP';

const sends = (text: string | Buffer, name = 'jednostki.csv'): Input => {
  const bytes = Buffer.from(text as string);
  const file = { name, size: bytes.length, read: () => Promise.resolve(bytes) };
  return { kind: 'form', id: 'units.import', values: {}, files: { plik: file } };
};

/** Takes an import back, after the question. */
const takenBack = async (scene: World, done: Reply): Promise<string> => {
  const asked = await scene.send(JAN, press(idOf(done, 'Cofnięcie')));
  return textOf(await scene.send(JAN, press(idOf(asked, 'Tak, cofnij'))));
};

const names = async ({ storage }: World) => (await storage.units.everyUnit()).map(({ name }) => name);

describe('/jednostki', () => {
  it('is for coordinators only, whatever is pressed', async () => {
    const { read, send } = await unitsWorld();
    expect(await read(ANNA, command('jednostki'))).toContain('dla osób z koordynacji');
    for (const verb of [
      'list:0',
      'open',
      'edit',
      'extra:x',
      'close:x',
      'export',
      'template',
      'import',
      'import-files',
      'import-undo:x',
      'import-undo-sure:x',
    ])
      expect(textOf(await send(ANNA, press(`units.${verb}`, OPS.id)))).toContain('dla osób z koordynacji');
    expect(textOf(await send(ANNA, sends(HEAD)))).toContain('dla osób z koordynacji');
  });

  it('finds units, and shows one with what can be changed', async () => {
    const scene = await unitsWorld();
    const shown = await scene.send(JAN, command('jednostki', { szukaj: 'osrodek nysa' }));
    expect(textOf(shown)).toContain('Znaleziono: 1 jednostka.');
    const card = await scene.send(JAN, press(idOf(shown, 'Otwórz'), OPS.id));
    expect(textOf(card)).toContain('Osoby z profilem: 0');
    const edit = await scene.send(JAN, press(idOf(card, 'Poprawa')));
    expect(edit.kind === 'form' ? formFaults(edit.form) : [edit.kind]).toEqual([]);
  });

  it('adds and corrects a unit by the rules of a file, and closes it without losing it', async () => {
    const scene = await unitsWorld();
    const values = {
      name: 'CUS w Brzegu',
      type: 'cus',
      region: 'opolskie',
      powiat: 'pow. Brzeski',
      town: 'Brzeg',
    };
    expect(await scene.read(JAN, form('units.edit', values))).toContain('Zapisaliśmy: CUS w Brzegu');
    const twin = await scene.send(JAN, form('units.edit', { ...values, name: 'cus  w brzegu' }));
    expect(textOf(twin)).toContain('jest już w tym powiecie');
    const cus = (await scene.storage.units.everyUnit()).find(({ name }) => name === 'CUS w Brzegu')!;
    expect(cus.powiat).toBe('brzeski');
    const wrong = await scene.send(JAN, form(`units.extra:${cus.id}`, { nip: '1234567890', size: 'dużo' }));
    expect(faultsOf(wrong)).toEqual(['nip', 'size']);
    await scene.send(JAN, form(`units.extra:${cus.id}`, { nip: '753-240-09-04', address: 'ul. Długa 1' }));
    expect(await scene.storage.units.unit(cus.id)).toMatchObject({ nip: '7532400904', town: 'Brzeg' });
    await scene.send(JAN, form(`units.extra:${cus.id}`, { address: '' }));
    expect(await scene.storage.units.unit(cus.id)).not.toHaveProperty('nip');
    expect(await scene.read(JAN, press(`units.close:${cus.id}`))).toContain('zamknięta');
    expect((await scene.storage.units.unit(cus.id))?.isActive).toBe(false);
  });

  it('gives the directory and a template as files that can be read in again', async () => {
    const scene = await unitsWorld();
    for (const verb of ['export', 'template']) {
      const reply = await scene.send(JAN, press(`units.${verb}`));
      const [file] = ('message' in reply && reply.message.files) || [];
      const table = await readTable(bytesOf(file!));
      expect(table.ok && table.value.columns[0]).toBe('Nazwa');
      expect(textOf(await scene.send(JAN, sends(Buffer.from(bytesOf(file!)), file!.name)))).not.toContain(
        'wiersz 2,',
      );
    }
  });
});

describe('importing a directory', () => {
  const GOOD = `${HEAD}
MOPS w Opolu;OPS;opolskie;Opole;Opole;
${OPS.name};OPS;woj. opolskie;powiat nyski;Nysa;753-240-09-04
Powiatowe Centrum Pomocy Rodzinie w Nysie;PCPR;Opolskie;nyski;Nysa;`;

  it('shows what would change, writes it down after one confirmation, and can take it back', async () => {
    const scene = await unitsWorld();
    const before = await scene.storage.units.everyUnit();
    const preview = await scene.send(JAN, sends(GOOD));
    for (const line of ['Wiersze: 3', 'Nowe: 1', 'Zmienione: 1', 'Bez zmian: 1', 'NIP – → 7532400904'])
      expect(textOf(preview)).toContain(line);
    expect(await scene.storage.units.everyUnit()).toEqual(before);

    const confirm = idOf(preview, 'Zapisz');
    const done = await scene.send(JAN, press(confirm));
    expect(textOf(done)).toContain('Zapisane w wykazie: 2 jednostki.');
    expect(await names(scene)).toContain('MOPS w Opolu');
    expect(textOf(await scene.send(JAN, press(confirm)))).toBe(textOf(done));

    scene.clock.pass(1000);
    const files = await scene.send(JAN, press('units.import-files'));
    expect(textOf(files)).toContain('jednostki.csv · jednostki: 2 · ');
    const undone = await takenBack(scene, done);
    expect(undone).toContain('Cofnięte: 2 jednostki.');
    expect(await scene.storage.units.everyUnit()).toEqual(before);
    expect(textOf(await scene.send(JAN, press(idOf(done, 'Cofnięcie'))))).toBe(undone);
  });

  it('names all mistakes at once with row and column, writes nothing, and gives them as a file', async () => {
    const scene = await unitsWorld();
    const before = await names(scene);
    const reply = await scene.send(
      JAN,
      sends(`${HEAD}
;OPS;opolskie;nyski;Nysa;
Fundacja Wzorcowa;kosmodrom;opolskie;nyski;Nysa;123
MOPS w Opolu;OPS;opolskie;Opole;Opole;
mops w  opolu;OPS;opolskie;opole;Opole;
44051401359;OPS;atlantyda;nyski;Nysa;`),
    );
    const text = textOf(reply);
    for (const line of [
      'wiersz 2, Nazwa: pole jest puste',
      'wiersz 3, Typ: nieznany rodzaj',
      'wiersz 3, NIP: to nie jest prawidłowy NIP',
      'wiersz 5, Nazwa: ta sama jednostka jest już w wierszu 4',
      'wiersz 6, Nazwa: wygląda na numer osoby',
      'wiersz 6, Województwo: nieznane',
      'Z błędami: 4',
    ])
      expect(text).toContain(line);
    expect(() => idOf(reply, 'Zapisz')).toThrow();
    expect(text).not.toContain('44051401359');
    const [file] = ('message' in reply && reply.message.files) || [];
    expect(Buffer.from(bytesOf(file!)).toString()).toContain('3;NIP;');
    expect(await names(scene)).toEqual(before);
  });

  it('asks for the columns it does not recognise, and goes on', async () => {
    const scene = await unitsWorld();
    const asked = await scene.send(
      JAN,
      sends('Placówka,Kategoria,Województwo,Powiat,Uwagi\nMOPS w Opolu,MOPS,opolskie,Opole,stare\n'),
    );
    expect(fieldsOf(asked)).toEqual(['name', 'type']);
    const id = asked.kind === 'form' ? asked.form.id : '';
    const preview = await scene.send(JAN, form(id, { name: '0', type: '1' }));
    expect(textOf(preview)).toContain('Nowe: 1');
    expect(textOf(preview)).toContain('Tych kolumn nie wczytujemy: Uwagi.');
  });

  it('shows the plan again when the directory has changed since it was shown', async () => {
    const scene = await unitsWorld();
    const preview = await scene.send(JAN, sends(GOOD));
    await scene.storage.units.save(
      { ...OPS, id: 'unt_opole', name: 'MOPS w Opolu', powiat: 'opole', town: 'Opole' },
      scene.clock.now(),
    );
    const again = await scene.send(JAN, press(idOf(preview, 'Zapisz')));
    expect(textOf(again)).toContain('Wykaz zmienił się');
    expect(textOf(again)).toContain('Nowe: 0');
  });

  it('takes back nothing that somebody has corrected or belongs to since', async () => {
    const scene = await unitsWorld();
    const preview = await scene.send(JAN, sends(GOOD));
    const done = await scene.send(JAN, press(idOf(preview, 'Zapisz')));
    const opole = (await scene.storage.units.everyUnit()).find(({ name }) => name === 'MOPS w Opolu')!;
    await annaAtOps(scene);
    const anna = await personOf(scene, ANNA);
    await scene.storage.units.join(
      { person: anna, unit: opole.id, post: 'carer', relation: 'employee' },
      scene.clock.now(),
    );
    scene.clock.pass(1000);
    await scene.storage.units.save({ ...OPS, address: 'ul. Nowa 1' }, scene.clock.now());
    expect(await takenBack(scene, done)).toContain('Bez zmian: 2');
    expect((await scene.storage.units.unit(OPS.id))?.address).toBe('ul. Nowa 1');
  });

  it.each([
    ['nothing in it', Buffer.from(''), 'nie ma żadnego wiersza'],
    ['something else in it', Buffer.from([0, 1, 2, 3]), 'Nie udało się odczytać'],
  ])('refuses a file with %s, at its field', async (_title, bytes, words) => {
    const { send } = await unitsWorld();
    const reply = await send(JAN, sends(bytes));
    expect(faultsOf(reply)).toEqual(['plik']);
    expect(textOf(reply)).toContain(words);
  });

  it('says so when no file came, when it is too large and when it cannot be fetched', async () => {
    const { send } = await unitsWorld();
    const withFile = (file: object): Input =>
      ({ kind: 'form', id: 'units.import', values: {}, files: { plik: file } }) as Input;
    const text = async (input: Input): Promise<string> => textOf((await send(JAN, input)) satisfies Reply);
    expect(await text(form('units.import', {}))).toContain('Nie dostaliśmy pliku');
    expect(await text(withFile({ name: 'a.csv', size: 6_000_000 }))).toContain('za duży');
    const read = () => Promise.reject(new UnreachableError('download'));
    expect(await text(withFile({ name: 'a.csv', size: 1, read }))).toContain('Nie udało się pobrać');
  });

  it('takes ten thousand rows', async () => {
    const scene = await unitsWorld();
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `OPS ${index};OPS;opolskie;nyski;Gmina ${index};`,
    );
    const preview = await scene.send(JAN, sends([HEAD, ...rows].join('\n')));
    expect(textOf(preview)).toContain('Nowe: 10000');
    let shown = await scene.send(JAN, press(idOf(preview, 'Zapisz')));
    while (textOf(shown).includes('Odśwież')) {
      expect(textOf(shown)).toMatch(/Zapisujemy jednostki: \d+ z 10000\./u);
      shown = await scene.send(JAN, press(idOf(shown, 'Odśwież')));
    }
    expect(textOf(shown)).toContain('Zapisane w wykazie: 10\u00a0000 jednostek.');
    expect(await scene.storage.units.everyUnit()).toHaveLength(10_002);
  }, 60_000);
});
