import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { toInstant } from '../../../src/core/clock.ts';
import { TODAY } from '../../support/calls/a-call.ts';
import { scene } from '../calendar/scene.ts';
import { ANNA, command, form, idOf, JAN, press, textOf } from '../handover/world.ts';

const BASICS = {
  tytul: 'Konkurs na mieszkania wspomagane',
  oglasza: 'Wojewoda Opolski',
  termin: '20.12.2026 12:00',
  adres: 'https://rops.example.org/konkurs',
  kwota: 'do 200 000 zł na jeden wniosek',
};
const WHO = {
  typy: ['ops', 'ngo'],
  wojewodztwo: 'opolskie',
  powiat: 'nyski',
  dlakogo: 'gminy wiejskie',
  uwagi: 'Wkład własny 20 %.',
};

const callsScene = async () => {
  const base = await scene();
  const { storage, send } = base;
  const only = async () =>
    (await storage.calls.search({ forDesk: true }, TODAY, { from: 0, size: 9 })).calls[0]!;
  const draft = async () => send(JAN, form('calls.basics:new', BASICS));
  const published = async () => send(JAN, press(idOf(await draft(), 'Publikacja')));
  return { ...base, only, draft, published };
};

const faultsOf = (reply: Reply) => (reply.kind === 'invalid' ? reply.faults : undefined);

describe('a call for proposals', () => {
  it('is a draft for coordinators until it is published, and then on everybody’s list', async () => {
    const { send, only, draft } = await callsScene();
    const made = await draft();
    expect(textOf(made)).toContain('To szkic');
    expect(textOf(await send(ANNA, command('nabory')))).toContain('nie ma otwartych naborów');
    const gone = await send(ANNA, press(`calls.show:${(await only()).id}`));
    expect(textOf(gone)).toContain('nie ma już na liście');
    await send(JAN, form(`calls.who:${(await only()).id}:1`, WHO));
    const call = await only();
    expect(call).toEqual({
      id: call.id,
      title: BASICS.tytul,
      announcer: BASICS.oglasza,
      deadline: toInstant(Date.UTC(2026, 11, 20, 11)),
      url: BASICS.adres,
      amount: BASICS.kwota,
      types: ['ops', 'ngo'],
      region: 'opolskie',
      powiat: 'nyski',
      forWhom: 'gminy wiejskie',
      note: 'Wkład własny 20 %.',
      state: 'draft',
      isExample: false,
      revision: 2,
    });
    await send(JAN, press(`calls.publish:${call.id}:2`));
    const list = textOf(await send(ANNA, command('nabory', { szukaj: 'mieszkanie wojewoda' })));
    expect(list).toContain('Konkurs na mieszkania wspomagane');
    expect(list).toContain('do: niedziela, 20 grudnia 2026 r., godz. 12:00');
    const card = textOf(await send(ANNA, press('calls.choose', call.id)));
    for (const part of [
      'do 200 000 zł',
      'gminy wiejskie',
      'organizacja pozarządowa',
      'nyski',
      'Wkład własny',
    ])
      expect(card).toContain(part);
    expect(card).not.toContain('Dla koordynatora');
  });

  it('is looked for with words of any length and any letters', async () => {
    const { send, published } = await callsScene();
    await published();
    const found = textOf(
      await send(ANNA, command('nabory', { szukaj: 'żółć źdźbło świętość ćwierćwiecze łódź ąęó' })),
    );
    expect(found).toContain('Żaden otwarty nabór nie pasuje do słów: żółć');
  });

  it('is refused field by field: a past or a missing hour, no hour, an address that is none, numbers of people', async () => {
    const { send, storage } = await callsScene();
    const faults = async (over: Partial<typeof BASICS>) =>
      faultsOf(await send(JAN, form('calls.basics:new', { ...BASICS, ...over })));
    expect(await faults({ tytul: '  ' })).toEqual([{ field: 'tytul', text: 'Prosimy wypełnić to pole.' }]);
    expect(await faults({ termin: '20.11.2026 12:00' })).toEqual([
      { field: 'termin', text: 'Ten moment już minął.' },
    ]);
    expect((await faults({ termin: '20.12.2026' }))?.[0]?.text).toContain('dopisać godzinę');
    expect((await faults({ termin: '28.03.2027 2:30' }))?.[0]?.text).toContain('Tej godziny nie ma');
    expect((await faults({ termin: '31.10.2027 2:30' }))?.[0]?.text).toContain('dwa razy');
    expect((await faults({ adres: 'javascript:alert(1)' }))?.map(({ field }) => field)).toEqual(['adres']);
    expect((await faults({ oglasza: 'PESEL 44051401359' }))?.map(({ field }) => field)).toEqual(['oglasza']);
    expect((await storage.calls.search({ forDesk: true }, TODAY, { from: 0, size: 9 })).total).toBe(0);
  });

  it('asks for the voivodeship of a powiat, and says which powiat is meant where nobody knows it', async () => {
    const { send, only, draft, works } = await callsScene();
    await works(ANNA);
    await draft();
    const { id } = await only();
    const typed = { ...WHO, wojewodztwo: 'kraj' };
    expect(faultsOf(await send(JAN, form(`calls.who:${id}:1`, typed)))?.map(({ field }) => field)).toEqual([
      'wojewodztwo',
    ]);
    const misspelt = await send(JAN, form(`calls.who:${id}:1`, { ...WHO, powiat: 'Opolle' }));
    expect(textOf(misspelt)).toContain('Czy chodzi o: Opole?');
    expect((await only()).powiat).toBe('Opolle');
    const right = await send(JAN, form(`calls.who:${id}:2`, { ...WHO, powiat: 'opole' }));
    expect(textOf(right)).not.toContain('Czy chodzi o');
  });

  it('shows the deadline it had before, and takes the last change back', async () => {
    const { send, only, published } = await callsScene();
    await published();
    const { id } = await only();
    const later = { ...BASICS, termin: '22.12.2026 15:00', kwota: '' };
    const changed = await send(JAN, form(`calls.basics:${id}:2`, later));
    expect(textOf(changed)).toContain('poprzednio: niedziela, 20 grudnia 2026 r., godz. 12:00');
    expect((await only()).amount).toBeUndefined();
    const undone = await send(JAN, press(idOf(changed, 'Cofnięcie ostatniej zmiany')));
    expect(textOf(undone)).not.toContain('poprzednio');
    expect(await only()).toMatchObject({ amount: BASICS.kwota, revision: 4 });
    expect(() => idOf(undone, 'Cofnięcie ostatniej zmiany')).toThrow();
  });

  it('that is called off stays with its reason until it is taken back', async () => {
    const { send, only, published } = await callsScene();
    await published();
    const { id } = await only();
    const off = await send(JAN, form(`calls.cancel:${id}:2`, { powod: 'Brak środków.' }));
    expect(textOf(await send(ANNA, press(`calls.show:${id}`)))).toContain('odwołany. Powód: Brak środków.');
    expect(textOf(await send(ANNA, command('nabory')))).toContain('nie ma otwartych naborów');
    await send(JAN, press(idOf(off, 'Cofnięcie ostatniej zmiany')));
    expect(textOf(await send(ANNA, command('nabory')))).toContain(BASICS.tytul);
  });

  it('is changed by whoever was first: a form opened before another change is told so', async () => {
    const { send, only, published } = await callsScene();
    await published();
    const { id } = await only();
    await send(JAN, form(`calls.basics:${id}:2`, { ...BASICS, tytul: 'Pierwsza zmiana' }));
    const second = await send(JAN, form(`calls.basics:${id}:2`, { ...BASICS, tytul: 'Druga zmiana' }));
    expect(textOf(second)).toContain('zmienił się w międzyczasie');
    expect((await only()).title).toBe('Pierwsza zmiana');
  });

  it('is nobody’s to change but coordinators’, whatever button they have', async () => {
    const { send, only, published } = await callsScene();
    await published();
    const before = await only();
    const inputs = [
      press('calls.basics:new'),
      press(`calls.discarded:${before.id}:2`),
      press(`calls.undo:${before.id}:2`),
      form(`calls.cancel:${before.id}:2`, {}),
      form(`calls.who:${before.id}:2`, WHO),
      form('calls.basics:new', BASICS),
    ];
    for (const input of inputs) expect(textOf(await send(ANNA, input))).toContain('osoby z koordynacji');
    expect(await only()).toEqual(before);
  });

  it('whose deadline passed while it was a draft is not published', async () => {
    const { send, clock, only, draft } = await callsScene();
    const made = await draft();
    clock.pass(40 * 24 * 3_600_000);
    expect(textOf(await send(JAN, press(idOf(made, 'Publikacja'))))).toContain(
      'Termin tego naboru już minął',
    );
    expect((await only()).state).toBe('draft');
  });

  it('that is a draft is deleted after a question', async () => {
    const { send, draft, storage } = await callsScene();
    const asked = await send(JAN, press(idOf(await draft(), 'Usunięcie szkicu')));
    const deleted = await send(JAN, press(idOf(asked, 'Tak, do usunięcia')));
    expect(textOf(deleted)).toContain('Szkic został usunięty');
    expect((await storage.calls.search({ forDesk: true }, TODAY, { from: 0, size: 9 })).total).toBe(0);
  });
});
