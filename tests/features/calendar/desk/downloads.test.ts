import { describe, expect, it } from 'vitest';
import { ok, refuse } from '../../../../src/core/result.ts';
import { downloadsText, readDownloads } from '../../../../src/features/calendar/desk/downloads.ts';
import { idOf, textOf } from '../../handover/world.ts';
import { deskScene } from './desk-scene.ts';

const [PROGRAMME, RULES] = ['https://rops.pl/program.pdf', 'https://rops.pl/regulamin?id=1;2'];

describe('Documents of an event', () => {
  it('are read line by line or after semicolons, with or without a name', () => {
    const read = ok([
      { label: 'Program', url: PROGRAMME },
      { label: 'Regulamin rekrutacji', url: RULES },
    ]);
    expect(readDownloads(`Program: ${PROGRAMME}\n\nRegulamin rekrutacji – ${RULES}`)).toEqual(read);
    expect(readDownloads(`Program ${PROGRAMME}; Regulamin rekrutacji ${RULES};`)).toEqual(read);
    expect(readDownloads(PROGRAMME)).toEqual(ok([{ url: PROGRAMME }]));
    expect(readDownloads(' \n ')).toEqual(ok([]));
  });

  it('can be typed again as they are shown in the form', () => {
    const typed = `Program ${PROGRAMME}\n${RULES}`;
    const read = readDownloads(typed);
    expect(read.ok && downloadsText(read.value)).toBe(typed);
  });

  it('are refused with what is wrong', () => {
    const six = Array.from({ length: 6 }, (_, index) => `D${String(index)} ${PROGRAMME}`).join('\n');
    expect(readDownloads(six)).toMatchObject({ ok: true });
    expect(readDownloads(`${six}\nD7 ${PROGRAMME}`)).toEqual(refuse('too-many'));
    for (const typed of ['Regulamin', 'Regulamin http://rops.pl', `Program ${PROGRAMME} Regulamin ${RULES}`])
      expect(readDownloads(typed)).toEqual(refuse('url'));
    expect(readDownloads(`${'a'.repeat(60)} ${RULES}`)).toMatchObject({ ok: true });
    expect(readDownloads(`${'a'.repeat(61)} ${RULES}`)).toEqual(refuse('too-long'));
    expect(readDownloads(`Lista 44051401359 ${RULES}`)).toEqual(refuse('personal-data'));
  });
});

describe('Documents and partners of an event', () => {
  const extras = (materialy: string) => ({ koszt: '', dodatki: [], dostepnosc: '', kontakt: '', materialy });

  it('are typed in its forms, shown on the card and in the differences of a change', async () => {
    const { publishDraft, fillPart, jan, storage } = await deskScene();
    const { id, revision } = await publishDraft();
    const edit = await jan(`desk.edit:${id}:${String(revision)}`);
    const faulty = await fillPart(edit, 'extras', extras('Regulamin'));
    expect(faulty.kind === 'invalid' && faulty.faults.map(({ field }) => field)).toEqual(['materialy']);
    const documents = await fillPart(edit, 'extras', extras(`Program ${PROGRAMME}\nRegulamin ${RULES}`));
    const both = await fillPart(documents, 'project', {
      projekt: 'none',
      partnerzy: 'PCPR w Nysie',
      frekwencja: '80',
    });
    const text = textOf(both);
    for (const said of [
      `Do pobrania: Program (${PROGRAMME}) · Regulamin (${RULES})`,
      'Partnerzy: PCPR w Nysie\n',
      `Do pobrania: było (nic), będzie „Program ${PROGRAMME}; Regulamin ${RULES}”`,
      'Partnerzy: było (nic), będzie „PCPR w Nysie”',
    ])
      expect(text).toContain(said);
    await jan(idOf(both, 'Zapisz zmianę'));
    expect(await storage.calendar.happening(id)).toMatchObject({
      partners: 'PCPR w Nysie',
      downloads: [
        { label: 'Program', url: PROGRAMME },
        { label: 'Regulamin', url: RULES },
      ],
    });
  });
});
