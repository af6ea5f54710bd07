import { describe, expect, it } from 'vitest';
import { checkCode } from '../../../src/features/certificates/checking.ts';
import type { Certificate } from '../../../src/features/certificates/domain.ts';
import { groupedCode, hashOfCode } from '../../../src/features/certificates/seal.ts';
import { ANNA, form, idOf, JAN, press, textOf } from '../handover/world.ts';
import { certificatesScene } from './scene.ts';

const issuedToAnna = async () => {
  const all = await certificatesScene();
  await all.attended(ANNA, 1, 2);
  await all.issueAll();
  const [anna] = await all.issued();
  const check = (typed: string) => checkCode(all.storage.certificates, typed, 'pl');
  return { ...all, anna: anna!, check };
};

describe('a code on a certificate', () => {
  it('repeats holder, title, dates, hours and issuer, however it is typed', async () => {
    const { anna, check } = await issuedToAnna();
    const found = await check(` ${groupedCode(anna.code).toUpperCase()} `);
    expect(found).toEqual({
      state: 'valid',
      rows: [
        { label: 'Numer', value: 'ROPS/1/2026' },
        { label: 'Imię i nazwisko', value: 'Anna Kowalska' },
        { label: 'Tytuł', value: 'Dialog motywujący w pracy socjalnej' },
        { label: 'Forma', value: 'szkolenie' },
        { label: 'Termin', value: '15 i 16 grudnia 2026 r.' },
        { label: 'Wymiar', value: '14,7 godz. dydaktycznych (po 45 minut)' },
        { label: 'Organizator', value: 'ROPS w Opolu' },
        { label: 'Data wydania', value: '16 grudnia 2026 r.' },
      ],
    });
    expect(await check(anna.facts.number)).toBeUndefined();
    expect(await check(anna.code.slice(0, -1))).toBeUndefined();
    expect(anna.code).toMatch(/^[a-z2-9]{20}$/);
  });

  it('says that a certificate was taken back, and not why', async () => {
    const { anna, check, send } = await issuedToAnna();
    await send(JAN, form(`certificates.void:${anna.id}`, { powod: 'pomyłka w tytule' }));
    const found = await check(anna.code);
    expect(found?.state).toBe('void');
    expect(found?.rows.at(-1)).toEqual({ label: 'Data zmiany stanu', value: '16 grudnia 2026 r.' });
    expect(JSON.stringify(found)).not.toContain('pomyłka');
  });

  it('says that a certificate was replaced, and not by which name', async () => {
    const { anna, check, send, storage, personOf, clock } = await issuedToAnna();
    await storage.units.saveDetails(await personOf(ANNA), { lastName: 'Nowak' }, clock.now());
    await send(JAN, press(`certificates.replace-sure:${anna.id}`));
    const found = await check(anna.code);
    expect(found?.state).toBe('replaced');
    expect(JSON.stringify(found)).not.toContain('Nowak');
  });

  it('still confirms the certificate of somebody erased, with their name, and shows nothing else', async () => {
    const { anna, check, send, storage } = await issuedToAnna();
    const before = await check(anna.code);
    const asked = await send(ANNA, press('privacy.erase'));
    expect(textOf(asked)).toContain('Zostanie z nazwiskiem: 1 zaświadczenie w rejestrze.');
    expect(textOf(await send(ANNA, press(idOf(asked, 'Tak, usuń'))))).toContain('Dane są usunięte.');
    expect(await storage.people.person(anna.person!)).toBeUndefined();
    expect(before?.state).toBe('valid');
    expect(await check(anna.code)).toEqual(before);
  });

  it('says of somebody erased, too, that their certificate was taken back', async () => {
    const { anna, check, send } = await issuedToAnna();
    const asked = await send(ANNA, press('privacy.erase'));
    await send(ANNA, press(idOf(asked, 'Tak, usuń')));
    await send(JAN, form(`certificates.void:${anna.id}`, { powod: 'pomyłka w tytule' }));
    expect((await check(anna.code))?.state).toBe('void');
  });

  it('confirms nothing of a record that was changed behind the register’s back', async () => {
    const { anna } = await issuedToAnna();
    const forged: Certificate = { ...anna, facts: { ...anna.facts, holder: 'Ktoś Inny' } };
    const store = {
      byCodeHash: (hash: string) => Promise.resolve(hash === hashOfCode(anna.code) ? forged : undefined),
    };
    expect(await checkCode(store, anna.code, 'pl')).toEqual({
      state: 'broken',
      rows: [{ label: 'Numer', value: 'ROPS/1/2026' }],
    });
  });
});
