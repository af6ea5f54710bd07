import { describe, expect, it } from 'vitest';
import { type Day, shift } from '../../../src/core/clock.ts';
import { seats } from '../../support/registrations/stage.ts';
import { scene } from '../calendar/scene.ts';
import { ANNA, asks, command, EWA, form, HOUR, idOf, JAN, MARIA, press, textOf } from '../handover/world.ts';
import { ADMIN, fileOf, oneSeat } from './privacy-scene.ts';

describe('/moje-dane', () => {
  it('tells what is held, why, how long and on what ground, and what is not held', async () => {
    const { read, works } = await scene();
    await works(ANNA);
    const text = await read(ANNA, command('moje-dane'));
    expect(text).toContain('Profil (3 wpisy)');
    expect(text).toContain('Po co: aby zapisać na szkolenie i rozliczyć projekt.');
    expect(text).toContain('Jak długo: do usunięcia na prośbę (przycisk niżej).');
    expect(text).toContain('Podstawa: podaje administrator danych.');
    expect(text).toContain('Nie mamy danych tych rodzajów:');
    expect(text).not.toContain('Model językowy');
  });

  it('gives everything as a file, for people and for spreadsheets, and notes that it did', async () => {
    const { send, storage, clock, anna } = await oneSeat();
    const shown = await send(ANNA, command('moje-dane'));
    const json = JSON.parse(fileOf(await send(ANNA, press(idOf(shown, 'Plik JSON'))))) as {
      kinds: readonly { kind: string; tables: Record<string, readonly Record<string, unknown>[]> }[];
    };
    const registrations = json.kinds.find(({ kind }) => kind === 'registrations')!;
    expect(registrations.tables['registrations']![0]).toMatchObject({
      person: anna,
      state: 'confirmed',
      needs: '{"diet":"bez glutenu"}',
    });
    const csv = fileOf(await send(ANNA, press(idOf(shown, 'Plik CSV'))));
    expect(csv).toContain('Profil;profiles;1;last_name;Kowalska');
    const until = clock.now();
    const journal = await storage.journal.page({
      since: shift(until, -HOUR),
      until,
      about: anna,
      from: 0,
      most: 50,
    });
    expect(journal.filter(({ did }) => did === 'data-exported')).toHaveLength(2);
  });

  it('shows nobody the data of somebody else', async () => {
    const { send } = await oneSeat();
    const shown = await send(ANNA, command('moje-dane'));
    const file = fileOf(await send(EWA, press(idOf(shown, 'Plik JSON'))));
    expect(file).toContain('Radna');
    expect(file).not.toContain('Kowalska');
  });
});

describe('erasure', () => {
  it('says beforehand what goes, what stays and what is cancelled, and does nothing yet', async () => {
    const { send, standings, storage, anna } = await oneSeat();
    const shown = await send(ANNA, command('moje-dane'));
    const asked = textOf(await send(ANNA, press(idOf(shown, 'Usunięcie danych'))));
    expect(asked).toContain('Najpierw odwołamy w Pani/Pana imieniu: 1 zgłoszenie.');
    expect(asked).toContain('imię, nazwisko, adres e-mail, miejsce pracy i stanowisko');
    expect(asked).toContain('Zostanie bez nazwiska');
    expect(asked).toContain('Tego nie da się cofnąć.');
    expect(await standings()).toEqual(['anna confirmed', 'ewa waiting']);
    expect(await storage.people.person(anna)).toBeDefined();
  });

  it('gives the seat to whoever waits, forgets the person, and lets them begin anew', async () => {
    const { send, read, standings, storage, anna } = await oneSeat();
    const asked = await send(ANNA, press('privacy.erase'));
    const done = await send(ANNA, press(idOf(asked, 'Tak, usuń')));
    expect(textOf(done)).toContain('Dane są usunięte.');
    expect(await standings()).toEqual(['ewa offered', 'nobody resigned']);
    expect(await storage.people.person(anna)).toBeUndefined();
    const text = await read(ANNA, command('moje-dane'));
    expect(text).toContain('Konto (');
    expect(text).not.toContain('Zgłoszenia i obecności (');
  });

  it('shows the list again where something was signed up for since it was shown', async () => {
    const { send, publish, signUp, anna, standings } = await oneSeat();
    const asked = await send(ANNA, press('privacy.erase'));
    const other = await publish(seats(5, '2027-01-19'));
    await signUp(anna, other.terms[0]!.id);
    const again = await send(ANNA, press(idOf(asked, 'Tak, usuń')));
    expect(textOf(again)).toContain('coś się zmieniło');
    expect(textOf(again)).toContain('Najpierw odwołamy w Pani/Pana imieniu: 2 zgłoszenia.');
    expect(await standings()).toEqual(['anna confirmed', 'ewa waiting']);
  });

  it('leaves everything as it is for whoever changes their mind', async () => {
    const { send, storage, anna } = await oneSeat();
    const asked = await send(ANNA, press('privacy.erase'));
    expect(textOf(await send(ANNA, press(idOf(asked, 'Bez zmian'))))).toContain('Niczego nie usunęliśmy.');
    expect(await storage.people.person(anna)).toBeDefined();
  });

  it('takes back a question that waits at an adviser, who is not shown it any more', async () => {
    const { send, read } = await oneSeat();
    await send(ANNA, asks('Czy próg liczy się z VAT?'));
    expect(await read(MARIA, command('pytania'))).toContain('Biorę');
    const asked = await send(ANNA, press('privacy.erase'));
    await send(ANNA, press(idOf(asked, 'Tak, usuń')));
    expect(await read(MARIA, command('pytania'))).not.toContain('Biorę');
  });
});

describe('/dziennik', () => {
  it('is for administrators alone, whatever is pressed', async () => {
    const { read } = await oneSeat();
    expect(await read(JAN, command('dziennik'))).toContain('dla administratorów');
    expect(await read(JAN, press('privacy.journal:1:0:'))).toContain('dla administratorów');
  });

  it('tells who read what people need, with how many there were, and never what', async () => {
    const { read, send, term, clock } = await oneSeat();
    await send(JAN, press(`desk.people:${term}:0`));
    clock.pass(HOUR);
    const text = await read(ADMIN, command('dziennik'));
    expect(text).toMatch(new RegExp(`Jan Koordynacki, per_\\w+.*odczyt potrzeb.*${term} \\(2\\)`, 'u'));
    expect(text).toContain('zgłoszenie: miejsce potwierdzone');
    expect(text).not.toContain('glutenu');
  });

  it('tells who took a list of people, and how long it was', async () => {
    const { read, send, clock } = await oneSeat();
    await send(JAN, press('reports.listfile:-:2026-01-01:2026-12-31:-:persons'));
    clock.pass(HOUR);
    expect(await read(ADMIN, command('dziennik'))).toMatch(
      /Jan Koordynacki.*plik z listą osób.*persons \(\d+\)/u,
    );
  });

  it('calls a planned figure what the report calls it', async () => {
    const { read, send, storage, clock } = await oneSeat();
    await storage.calendar.saveProject({
      id: 'prj_1',
      name: 'Kompetentna kadra',
      region: 'opolskie',
      funding: 'Fundusz',
      hourMinutes: 45,
      startsOn: '2026-01-01' as Day,
      endsOn: '2026-12-31' as Day,
      isExample: true,
    });
    const figures = { wskaznik: 'form.training.topics', wartosc: '18' };
    await send(JAN, form('reports.target:-:2026-01-01:2026-12-31:prj_1', figures));
    clock.pass(HOUR);
    const text = await read(ADMIN, command('dziennik'));
    expect(text).toMatch(/Jan Koordynacki.*wartość planowana: szkolenie: tematy/u);
    expect(text).not.toContain('form.training');
  });

  it('turns its pages, and finds one thing', async () => {
    const { send, read, term, clock } = await oneSeat();
    for (let index = 0; index < 25; index += 1) {
      clock.pass(60_000);
      await send(JAN, press(`desk.people:${term}:0`));
    }
    clock.pass(HOUR);
    const first = await send(ADMIN, command('dziennik'));
    const second = await send(ADMIN, press(idOf(first, 'Starsze')));
    expect(textOf(first).match(/odczyt potrzeb/gu)).toHaveLength(20);
    expect(textOf(second).match(/odczyt potrzeb/gu)).toHaveLength(5);
    expect(await read(ADMIN, command('dziennik', { id: 'evt_nothing' }))).toContain('Nie ma tu jeszcze');
    expect(await read(ADMIN, command('dziennik', { id: 'Anna Kowalska' }))).toContain('nie po nazwisku');
    expect((await read(ADMIN, command('dziennik', { id: term }))).match(/odczyt potrzeb/gu)).toHaveLength(20);
  });
});
