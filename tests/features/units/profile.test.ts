import { describe, expect, it } from 'vitest';
import { actionId } from '../../../src/chat/action-id.ts';
import { formFaults } from '../../../src/chat/form.ts';
import { message, notice } from '../../../src/chat/message.ts';
import { toPerson } from '../../../src/chat/reply.ts';
import { tableFiles } from '../../../src/documents/table-files.ts';
import { silentLog } from '../../../src/core/log.ts';
import { createUnitsFeature } from '../../../src/features/units/feature.ts';
import { PROFILE_FIELDS } from '../../../src/features/units/profile-fields.ts';
import { importRuns } from '../../../src/wiring/imports.ts';
import { registrationsDeps } from '../../../src/wiring/registrations.ts';
import { aContext } from '../../support/context.ts';
import { ANNA, command, form, idOf, press, textOf } from '../handover/world.ts';
import { annaAtOps, faultsOf, fieldsOf, FILLED, OPS, PCPR, personOf, unitsWorld } from './scene.ts';

describe('/profil', () => {
  it('says what it is for, what is not known yet, and that PESEL does not belong here', async () => {
    const { read } = await unitsWorld();
    const text = await read(ANNA, command('profil'));
    expect(text).toContain('Imię i nazwisko: nie podano');
    expect(text).toContain('Nie ma tu jeszcze jednostki');
    expect(text).toContain('sprawdzamy na ich podstawie warunki udziału');
    expect(text).toContain('Numeru PESEL');
  });

  it('keeps name, unit, post and relation from one form, and shows them', async () => {
    const scene = await unitsWorld();
    const text = textOf(await scene.send(ANNA, form('units.fill:nu', FILLED)));
    expect(text).toContain('Zapisaliśmy zmianę.');
    expect(text).toContain('Anna Przykładowa-Wzorcowa');
    expect(text).toContain('Powiatowe Centrum Pomocy Rodzinie w Nysie (Nysa, pow. nyski)');
    expect(text).toContain('pracowniczka socjalna / pracownik socjalny; główna');
  });

  it('lets somebody change their name and leave for later what no sign-up asked yet', async () => {
    const scene = await unitsWorld();
    const opened = await scene.send(
      ANNA,
      press(idOf(await scene.send(ANNA, command('profil')), 'Zmiana danych')),
    );
    expect(textOf(opened)).not.toContain('pytamy raz');
    const asked = opened.kind === 'form' ? opened.form.fields : [];
    const required = asked.filter((field) => field.required).map(({ id }) => id);
    expect(required).toEqual(['imie', 'nazwisko']);
    const sent = form('units.fill:nyd', { imie: 'Anna', nazwisko: 'Nowa', staz: '', specjalizacja: '' });
    const text = textOf(await scene.send(ANNA, sent));
    expect(text).toContain('Anna Nowa');
    expect(text).toContain('Staż w pomocy społecznej: nie podano');
    const awaited = form('units.fill:y:calendar.apply%3Atrm_1', { staz: '' });
    expect(faultsOf(await scene.send(ANNA, awaited))).toEqual(['staz']);
  });

  it('names every mistake at its field and keeps nothing of such a form', async () => {
    const scene = await unitsWorld();
    const reply = await scene.send(
      ANNA,
      form('units.fill:nu', { ...FILLED, imie: 'Anna 2', jednostka: 'kosmodrom', forma: 'x' }),
    );
    expect(faultsOf(reply)).toEqual(['imie', 'jednostka', 'forma']);
    expect(await scene.storage.units.profile(await personOf(scene, ANNA))).toMatchObject({ units: [] });
    expect(await scene.read(ANNA, command('profil'))).toContain('Imię i nazwisko: nie podano');
  });

  it.each(['44051401359', 'OPS 44051401359 Nysa'])(
    'refuses a PESEL wherever it is typed: %s',
    async (typed) => {
      const scene = await unitsWorld();
      const reply = await scene.send(ANNA, form('units.fill:u', { ...FILLED, jednostka: typed }));
      expect(textOf(reply)).toContain('PESEL');
      expect(await scene.read(ANNA, command('profil', { jednostka: typed }))).toContain('PESEL');
      expect(faultsOf(await scene.send(ANNA, form('units.fill:n', { imie: typed, nazwisko: 'A' })))).toEqual([
        'imie',
      ]);
      expect(faultsOf(await scene.send(ANNA, form('units.fill:y', { staz: typed })))).toEqual(['staz']);
    },
  );

  it('lets somebody choose where several units fit, without asking anything twice', async () => {
    const scene = await unitsWorld();
    const reply = await scene.send(ANNA, form('units.fill:nu', { ...FILLED, jednostka: 'Nysa' }));
    expect(textOf(reply)).toContain('Pasuje więcej niż jedna jednostka');
    const after = await scene.send(ANNA, press(idOf(reply, 'Która'), PCPR.id));
    expect(textOf(after)).toContain('Powiatowe Centrum');
    expect(await scene.storage.units.profile(await personOf(scene, ANNA))).toMatchObject({
      firstName: 'Anna',
      units: [{ unit: PCPR.id, post: 'social-worker', relation: 'employee' }],
    });
  });

  it('suggests units while one types, and takes the chosen one', async () => {
    const scene = await unitsWorld();
    const suggested = await scene.send(ANNA, {
      kind: 'suggest',
      command: 'profil',
      option: 'jednostka',
      text: 'powiatowe c',
    });
    const values = suggested.kind === 'suggestions' ? suggested.suggestions.map(({ value }) => value) : [];
    expect(values).toEqual([PCPR.id]);
    const asked = await scene.send(ANNA, command('profil', { jednostka: PCPR.id }));
    expect(fieldsOf(asked)).toEqual(['stanowisko', 'forma']);
    const sent = form(`units.work:${PCPR.id}`, { stanowisko: 'accountant', forma: 'employee' });
    expect(await scene.read(ANNA, sent)).toContain('księgowa / księgowy');
  });

  it('keeps several units with one main one, and lets them be left again', async () => {
    const scene = await unitsWorld();
    await annaAtOps(scene);
    await scene.send(ANNA, form(`units.work:${PCPR.id}`, { stanowisko: 'volunteer', forma: 'volunteer' }));
    const shown = await scene.send(ANNA, press('units.manage', PCPR.id));
    expect(textOf(await scene.send(ANNA, press(idOf(shown, 'Ustaw jako główną'))))).toMatch(
      /Powiatowe Centrum[^\n]*główna/u,
    );
    const asked = await scene.send(ANNA, press(idOf(shown, 'Już tam nie pracuję')));
    expect(textOf(asked)).toContain('Dotychczasowe zgłoszenia');
    const text = textOf(await scene.send(ANNA, press(idOf(asked, 'Usuń'))));
    expect(text).toContain('Usunęliśmy z profilu');
    expect(text).toMatch(/Ośrodek[^\n]*główna/u);
    expect(await scene.read(ANNA, press(`units.left:${PCPR.id}`))).toContain('nie ma już w profilu');
  });

  it('asks for the sex only for reports, takes a refusal, and keeps it apart from the profile', async () => {
    const scene = await unitsWorld();
    await scene.send(ANNA, command('profil'));
    const asked = await scene.send(ANNA, press('units.fill:s'));
    expect(asked.kind === 'form' && asked.form.intro).toContain('wyłącznie do liczenia osób');
    expect(await scene.read(ANNA, form('units.fill:s', { plec: 'refused' }))).toContain(
      'odmawiam odpowiedzi',
    );
    const anna = await personOf(scene, ANNA);
    expect(await scene.storage.units.reporting(anna)).toEqual({ sex: 'refused' });
    expect(await scene.storage.units.profile(anna)).not.toHaveProperty('sex');
  });

  it('shows no form that a platform could not show, whatever is asked', async () => {
    const scene = await unitsWorld();
    for (const letters of ['n', 'u', 'y', 'd', 's', 'nuyds', 'yds']) {
      const reply = await scene.send(ANNA, press(`units.fill:${letters}`));
      expect(reply.kind === 'form' ? formFaults(reply.form) : [reply.kind]).toEqual([]);
    }
  });
});

describe('what a sign-up needs to know', () => {
  const THEN = actionId('registrations', 'signup', 'evt_abcdefghijklmn', 'trm_abcdefghijklmn');

  const feature = async () => {
    const scene = await unitsWorld();
    await scene.send(ANNA, command('profil'));
    const person = await personOf(scene, ANNA);
    const went: string[] = [];
    const made = createUnitsFeature({
      store: scene.storage.units,
      imports: scene.storage.imports,
      tables: tableFiles,
      runs: importRuns(scene.storage, registrationsDeps(scene.storage, silentLog).signUps, silentLog),
      runStore: scene.storage.importRuns,
      coordinators: () => Promise.resolve([]),
      reach: () => Promise.resolve(undefined),
      waitsForHead: () => Promise.resolve([]),
      resume: (_context, id) => {
        went.push(id);
        return toPerson(message(notice('success', 'Dalej.')));
      },
    });
    return { ...made, scene, went, context: aContext({ speaker: { person } }) };
  };

  it('is asked in as few forms as it takes, and then the person goes on where they were', async () => {
    const { profiles, forms, context, went } = await feature();
    const first = await profiles.askMissing(context, PROFILE_FIELDS, THEN);
    if (first?.kind !== 'form') throw new Error('no form');
    expect(fieldsOf(first)).toEqual(['imie', 'nazwisko', 'jednostka', 'stanowisko', 'forma']);
    const [, ...args] = first.form.id.split(':').map(decodeURIComponent);
    const second = await forms!['fill']!(context, args, FILLED, {});
    expect(fieldsOf(second)).toEqual(['staz', 'specjalizacja', 'plec']);
    expect(went).toEqual([]);
    if (second.kind !== 'form') throw new Error('no form');
    const [, ...rest] = second.form.id.split(':').map(decodeURIComponent);
    const values = { staz: '7 lat', specjalizacja: 'first', plec: 'woman' };
    expect(textOf(await forms!['fill']!(context, rest, values, {}))).toContain('Dalej.');
    expect(went).toEqual([THEN]);
    expect(await profiles.askMissing(context, PROFILE_FIELDS, THEN)).toBeUndefined();
  });

  it('goes on after a choice among several units, too', async () => {
    const { profiles, forms, actions, context, went } = await feature();
    await profiles.askMissing(context, ['name', 'unit'], THEN);
    const reply = await forms!['fill']!(context, ['nu', THEN], { ...FILLED, jednostka: 'Nysa' }, {});
    const [, ...args] = idOf(reply, 'Która').split(':').map(decodeURIComponent);
    await actions!['pick']!(context, args, [OPS.id]);
    expect(went).toEqual([THEN]);
  });
});
