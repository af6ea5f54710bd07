import { describe, expect, it } from 'vitest';
import { ANNA, command, form, idOf, JAN, MARIA, press, textOf } from '../../handover/world.ts';
import { BASICS, deskScene, PLACE, TERM } from './desk-scene.ts';

describe('a coordinator', () => {
  it('makes an event step by step, sees it as workers will, and publishes it', async () => {
    const { send, jan, draft, draftId, storage, read } = await deskScene();
    expect(textOf(await send(JAN, command('wydarzenie')))).toContain('Nie ma tu jeszcze');
    const shown = await draft();
    const text = textOf(shown);
    expect(text).toContain('Podgląd');
    expect(text).toContain('wtorek, 12 stycznia 2027 r., 9:00–15:00');
    expect(text).toContain('środa, 13 stycznia 2027 r., 9:00–12:00');
    expect(text).toContain('Opole, sala 1');
    expect(text).toContain('Wolne miejsca: 3 z 3');
    expect(text).toContain('Nie podano terminu zgłoszeń');
    const id = draftId(shown);
    expect(await read(ANNA, press(`calendar.show:${id}`))).toContain('nie ma już na liście');
    expect(textOf(await jan(idOf(shown, 'Opublikuj')))).toContain('przyjmuje zgłoszenia');
    expect((await storage.calendar.happening(id))?.state).toBe('published');
    expect(await read(ANNA, command('szkolenia'))).toContain('Praca z rodziną');
    expect(textOf(await jan(idOf(shown, 'Opublikuj')))).toContain('już opublikowane');
  });

  it('is told every mistake at its field, and nothing is written', async () => {
    const { jan, janSends, fill, fillPart, formOf, storage } = await deskScene();
    const opened = formOf(await jan('desk.new'));
    const empty = await janSends(opened, { ...BASICS, tytul: ' ', organizator: '' });
    expect(empty.kind === 'invalid' && empty.faults.map(({ field }) => field)).toEqual([
      'tytul',
      'organizator',
    ]);
    expect((await storage.calendar.all({ from: 0, size: 5 })).total).toBe(0);
    const begun = await janSends(opened, BASICS);
    const wrong = await fill(begun, 'Dalej', {
      ...TERM,
      zajecia: '12.01.2026 9-15; 13.01.2027 15-9; 28.03.2027 2:30-5',
      miejsca: '-4',
    });
    if (wrong.kind !== 'invalid') throw new Error(textOf(wrong));
    expect(wrong.faults.map(({ field }) => field)).toEqual(['zajecia', 'miejsca']);
    expect(wrong.faults[0]?.text).toMatch(/już minął.*przed początkiem.*Tej godziny nie ma/u);
    const place = await fillPart(begun, 'place', { ...PLACE, adres: 'http://pokoj.example/1' });
    expect(place.kind === 'invalid' && place.faults[0]).toMatchObject({ field: 'adres' });
    const none = await fillPart(begun, 'recruit', {
      zgloszenia: '31.11.2026 12:00',
      rezygnacja: '29.02.2027',
      tryb: 'order',
      minimum: '',
      limit: '',
    });
    expect(none.kind === 'invalid' && none.faults).toEqual(
      ['zgloszenia', 'rezygnacja'].map((field) => ({
        field,
        text: 'Takiego dnia nie ma w kalendarzu. Prosimy sprawdzić datę.',
      })),
    );
    const late = await fillPart(begun, 'recruit', {
      zgloszenia: '10.01.2026 12:00',
      rezygnacja: '10.01.2027',
      tryb: 'order',
      minimum: 'dużo',
      limit: '0',
    });
    expect(late.kind === 'invalid' && late.faults.map(({ field }) => field)).toEqual([
      'zgloszenia',
      'rezygnacja',
      'minimum',
      'limit',
    ]);
  });

  it('opens a form that came too late by a button of its name, as it was', async () => {
    const { jan, janSends, formOf } = await deskScene();
    const first = await jan('desk.new');
    expect(formOf(await jan(formOf(first)))).toBe(formOf(first));
    const begun = await janSends(formOf(first), BASICS);
    for (const opened of [await jan(idOf(begun, 'Dalej')), await jan(idOf(begun, 'Zmień'), 'place')])
      expect(await jan(formOf(opened))).toEqual(opened);
  });

  it('is told what does not fit together before publishing', async () => {
    const { draft, fillPart, jan } = await deskScene();
    const late = await fillPart(await draft(), 'recruit', {
      zgloszenia: '20.01.2027 12:00',
      rezygnacja: '',
      tryb: 'order',
      minimum: '10',
      limit: '',
    });
    expect(textOf(late)).toContain('Termin zgłoszeń jest po rozpoczęciu');
    expect(textOf(late)).toContain('najmniejsza grupa jest większa');
    expect(() => idOf(late, 'Opublikuj')).toThrow();
    const [, id, revision] = idOf(late, 'Usuń szkic').split(':');
    expect(textOf(await jan(`desk.publish:${id!}:${revision!}`))).toContain('prosimy poprawić');
  });

  it('comes back to a draft later; a button of an older one is refused kindly', async () => {
    const { draft, fillPart, jan, send } = await deskScene();
    const shown = await draft();
    await fillPart(shown, 'extras', {
      koszt: '120',
      dodatki: ['catering', 'diet'],
      dostepnosc: '',
      kontakt: 'ROPS',
      materialy: '',
    });
    expect(textOf(await jan(idOf(shown, 'Opublikuj')))).toContain('W międzyczasie');
    const typed = await send(JAN, command('wydarzenie', { szukaj: 'rodziną żółć' }));
    expect(textOf(typed)).toContain('rodziną żółć');
    expect(textOf(typed)).toContain('Żadne wydarzenie nie pasuje');
    expect(textOf(await jan(idOf(typed, 'Wszystkie wydarzenia')))).toContain('1 wydarzenie');
    const list = await send(JAN, command('wydarzenie', { szukaj: 'rodzina' }));
    const again = await jan(idOf(list, 'Otwórz'));
    expect(textOf(again)).toMatch(/120\szł/u);
    const asked = await jan(idOf(again, 'Usuń szkic'));
    expect(textOf(await jan(idOf(asked, 'Tak, usuń')))).toContain('usunięty');
    expect(textOf(await send(JAN, command('wydarzenie')))).toContain('Nie ma tu jeszcze');
  });

  it('offers several dates with their own seats, and takes one away', async () => {
    const { draft, fillPart, jan } = await deskScene();
    const two = await fillPart(await draft(), 'term-2', {
      ...TERM,
      zajecia: 'co tydzień wt 9-12 x8 od 2.02.2027',
      miejsca: '12',
      nazwa: 'Nysa',
    });
    expect(textOf(two)).toContain('Termin 2: Nysa');
    expect(textOf(two)).toContain('Wolne miejsca: 12 z 12');
    expect(textOf(two)).toContain('wtorek, 23 marca 2027 r.');
    expect(textOf(await jan(idOf(two, 'Zmień'), 'drop-2'))).not.toContain('Nysa');
  });

  it('is the only one: others are refused by every button, form and command', async () => {
    const { send, publishDraft, jan } = await deskScene();
    const event = await publishDraft();
    for (const who of [ANNA, MARIA]) {
      expect(textOf(await send(who, command('wydarzenie')))).toContain('/wydarzenie');
      for (const id of [`desk.open:${event.id}`, `desk.cancel:${event.id}:2`, 'desk.new'])
        expect(textOf(await send(who, press(id)))).not.toContain('Praca z rodziną');
      await send(who, form(`desk.cancel:${event.id}:${String(event.revision)}`, { powod: 'tak' }));
    }
    expect(textOf(await jan(`desk.open:${event.id}`))).toContain('opublikowane');
  });
});
