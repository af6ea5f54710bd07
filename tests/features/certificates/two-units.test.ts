import { describe, expect, it } from 'vitest';
import { anAccount } from '../../support/context.ts';
import { ANNA, command, idOf, press, textOf } from '../handover/world.ts';
import { certificatesScene } from './scene.ts';

const HEAD_OF_OPS = anAccount({ user: 'U20', name: 'Iga Kierownicza' });
const HEAD_OF_DPS = anAccount({ user: 'U21', name: 'Lew Dyrektorski' });
const OPS = 'OPS Opole';
const DPS = 'DPS Opole';

/** Anna was sent by her OPS, works at a DPS, too, and has a certificate; each unit has a head. */
const twoUnits = async () => {
  const all = await certificatesScene();
  const { works, attended, issueAll, issued, send, storage } = all;
  await works(HEAD_OF_OPS, { unit: OPS, isHead: true, post: 'manager' });
  await works(HEAD_OF_DPS, { unit: DPS, type: 'dps', isHead: true, post: 'manager' });
  const anna = await works(ANNA, { unit: DPS, type: 'dps' });
  const unitsOf = async (): Promise<readonly (string | undefined)[]> =>
    Promise.all(
      (await storage.units.profile(anna)).units.map(
        async ({ unit }) => (await storage.units.unit(unit))?.name,
      ),
    );
  await attended(ANNA, 1, 2);
  await issueAll();
  const [certificate] = await issued();
  const pdfOf = async (who: typeof ANNA): Promise<boolean> => {
    const reply = await send(who, press(`certificates.pdf:${certificate!.id}`));
    return 'message' in reply && (reply.message.files ?? []).length === 1;
  };
  return { ...all, unitsOf, certificate: certificate!, pdfOf };
};

describe('a person with two units', () => {
  it('has one certificate, with the unit that sent them, and the head of the other one does not get it', async () => {
    const { send, unitsOf, issued, pdfOf } = await twoUnits();
    expect(await unitsOf()).toEqual([OPS, DPS]);
    expect(await issued()).toHaveLength(1);
    expect(textOf(await send(HEAD_OF_OPS, command('zaswiadczenia')))).toContain(
      `Zaświadczenia pracowników: ${OPS}`,
    );
    expect(textOf(await send(HEAD_OF_DPS, command('zaswiadczenia')))).not.toContain(
      'Zaświadczenia pracowników',
    );
    expect([await pdfOf(ANNA), await pdfOf(HEAD_OF_OPS), await pdfOf(HEAD_OF_DPS)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('leaves both when they are erased; the certificate stays with the unit that sent them', async () => {
    const { send, unitsOf, certificate, storage, pdfOf } = await twoUnits();
    const asked = await send(ANNA, press('privacy.erase'));
    expect(textOf(await send(ANNA, press(idOf(asked, 'Tak, usuń'))))).toContain('Dane są usunięte.');
    expect(await unitsOf()).toEqual([]);
    expect(await storage.certificates.certificate(certificate.id)).toMatchObject({
      state: 'valid',
      unit: certificate.unit,
      facts: certificate.facts,
    });
    expect(textOf(await send(HEAD_OF_OPS, command('zaswiadczenia')))).toContain(
      `Zaświadczenia pracowników: ${OPS}`,
    );
    expect([await pdfOf(ANNA), await pdfOf(HEAD_OF_OPS), await pdfOf(HEAD_OF_DPS)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
