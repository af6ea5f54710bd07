import { describe, expect, it } from 'vitest';
import { toInstant } from '../../src/core/clock.ts';
import { drawChart } from '../../src/documents/draw-chart.ts';
import { writeReportPaper } from '../../src/documents/report-paper.ts';
import type { ReportPaper } from '../../src/features/reports/domain.ts';
import { hasPdfReader, readPdf } from '../support/read-pdf.ts';

const paper = (rows: number, over: Partial<ReportPaper> = {}): ReportPaper => ({
  title: 'Raport: I półrocze 2026 r.',
  lines: ['województwo świętokrzyskie'],
  sections: [
    {
      title: 'Policzone przez Pomocnika',
      columns: [
        { name: 'Wskaźnik', share: 70 },
        { name: 'Wartość', share: 30 },
      ],
      rows: Array.from({ length: rows }, (_, index) => [
        `Uczestnictwa ąćęłńóśźż ${index + 1}`,
        String(index),
      ]),
    },
  ],
  pictures: [],
  notes: { title: 'Jak liczone', lines: ['Osoby: każda raz.'] },
  page: (number, of) => `Strona ${number} z ${of}`,
  language: 'pl-PL',
  madeAt: toInstant(Date.UTC(2026, 6, 1, 8)),
  ...over,
});

describe.skipIf(!hasPdfReader())('a report on paper', () => {
  it('has every row once, with every Polish letter as a letter, over as many pages as it takes (F23)', async () => {
    const text = readPdf(await writeReportPaper(paper(120)));
    const rows = [...text.matchAll(/Uczestnictwa ąćęłńóśźż (\d+)/gu)].map(([, number]) => Number(number));
    expect(rows).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries())
      expect(page).toContain(`Strona ${index + 1} z ${pages.length}`);
    expect(text).toContain('województwo świętokrzyskie');
    expect(text).toContain('Jak liczone');
  });

  it('says that examples must go to nobody, and nothing of the kind of real figures', async () => {
    const warning = 'To są dane przykładowe';
    expect(readPdf(await writeReportPaper(paper(1, { warning })))).toContain(warning);
    expect(readPdf(await writeReportPaper(paper(1)))).not.toContain(warning);
  });

  it('holds its pictures', async () => {
    const picture = await drawChart({
      title: 'Osoby',
      categories: ['Kobiety'],
      series: [{ name: 'Policzono', values: [3] }],
      label: String,
    });
    const [without, with_] = await Promise.all([
      writeReportPaper(paper(1)),
      writeReportPaper(paper(1, { pictures: [picture, picture] })),
    ]);
    expect(with_.length).toBeGreaterThan(without.length + 5000);
  });
});
