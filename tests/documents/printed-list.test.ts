import { describe, expect, it } from 'vitest';
import { toInstant } from '../../src/core/clock.ts';
import { writePrintedList } from '../../src/documents/printed-list.ts';
import type { PrintedList } from '../../src/core/printed-list.ts';
import { hasPdfReader, readPdf } from '../support/read-pdf.ts';

const sheet = (people: number): PrintedList => ({
  title: 'Lista obecności: Dialog motywujący w pracy socjalnej',
  lines: ['wtorek, 15 grudnia 2026 r., 9:00–15:00', 'Opole, ul. Ćwikła 1, sala 12', 'Prowadzi: psycholożka'],
  columns: [
    { name: 'Lp.', share: 7 },
    { name: 'Imię i nazwisko', share: 28 },
    { name: 'Jednostka', share: 27 },
    { name: 'Obecność', share: 15 },
    { name: 'Podpis', share: 23 },
  ],
  rows: Array.from({ length: people }, (_, index) => [
    String(index + 1),
    index === 0 ? 'Świętosława Żółć-Gąbińska' : `Osoba ${index + 1}`,
    index === 0
      ? 'Miejski Ośrodek Pomocy Rodzinie w Kędzierzynie-Koźlu, Dział Pieczy Zastępczej'
      : 'OPS Łódź',
    index === 0 ? 'obecność' : '',
    '',
  ]),
  footer: 'Projekt współfinansowany ze środków Europejskiego Funduszu Społecznego Plus „ąćęłńóśźż”.',
  page: (number, of) => `Strona ${number} z ${of}`,
  madeAt: toInstant(Date.UTC(2026, 11, 15, 8)),
});

describe.skipIf(!hasPdfReader())('a list of attendance on paper', () => {
  it('has every Polish letter as a letter (F23)', async () => {
    const text = readPdf(await writePrintedList(sheet(3)));
    expect(text).toContain('Świętosława Żółć-Gąbińska');
    expect(text).toContain('Opole, ul. Ćwikła 1');
    expect(text).toContain('„ąćęłńóśźż”');
    expect(text).toContain('Strona 1 z 1');
  });

  it('names the columns on every page, and everybody once', async () => {
    const text = readPdf(await writePrintedList(sheet(60)));
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Imię i nazwisko');
      expect(page).toContain('Funduszu Społecznego Plus');
      expect(page).toContain(`Strona ${index + 1} z ${pages.length}`);
    }
    for (let number = 2; number <= 60; number += 1)
      expect([...text.matchAll(new RegExp(`Osoba ${number}\\b`, 'g'))]).toHaveLength(1);
  });
});

describe('a list of attendance on paper', () => {
  it('is the same file where it is made twice', async () => {
    const [one, other] = await Promise.all([writePrintedList(sheet(30)), writePrintedList(sheet(30))]);
    expect(Buffer.from(one).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});
