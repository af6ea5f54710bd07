import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/core/chart.ts';
import { chartSvg, drawChart } from '../../src/documents/draw-chart.ts';

const chart: Chart = {
  title: 'Osoby według płci, województwo śląskie',
  subtitle: 'od 1 stycznia do 30 czerwca 2026 r.',
  categories: ['Kobiety', 'Mężczyźni', 'Odmowa podania płci'],
  series: [
    { name: 'Plan', values: [400, 200, undefined] },
    { name: 'Wynik (żółć)', values: [100, 0, 300] },
  ],
  label: (value) => `${value} os.`,
};

/** As long as the legend's marks are. */
const MARK = 25;

/** How long the bars of that colour are, from above. */
const lengths = (svg: string, colour: string): readonly number[] =>
  [...svg.matchAll(/<path d="M([\d.]+) [\d.]+l([\d.]+) 0[^>]*?fill="(#[0-9a-f]+)"/g)]
    .filter(([, , , fill]) => fill === colour)
    .map(([, , length]) => Number(length))
    .filter((length) => length !== MARK);

const wordsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!.trim());

describe('a chart', () => {
  it('has bars as long as their figures, and none where there is no figure', () => {
    const svg = chartSvg(chart);
    const [first, second, ...none] = lengths(svg, '#1b4f8a');
    expect(first! / second!).toBeCloseTo(2, 3);
    expect(none).toEqual([]);
    const [hundred, , threeHundred] = lengths(svg, '#e08a1e');
    expect(threeHundred! / hundred!).toBeCloseTo(3, 3);
  });

  it('says in words what it is about, every category, series and figure, a nothing too', () => {
    const words = wordsOf(chartSvg(chart));
    for (const said of [
      chart.title,
      chart.subtitle!,
      ...chart.categories,
      'Plan',
      'Wynik (żółć)',
      '0 os.',
      '400 os.',
    ])
      expect(words).toContain(said);
  });

  it('breaks a long name into lines that stay in the picture', () => {
    const name = 'Miejski Ośrodek Pomocy Rodzinie w Kędzierzynie-Koźlu, Dział Pieczy Zastępczej';
    const words = wordsOf(
      chartSvg({ ...chart, categories: [name], series: [{ name: 'Wynik', values: [3] }] }),
    );
    const lines = words.filter((line) => line !== '' && name.includes(line));
    expect(lines.join(' ')).toBe(name);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(40);
  });

  it('is a picture of 1680 pixels across', async () => {
    const bytes = Buffer.from(await drawChart(chart));
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1680);
    expect(bytes.length).toBeGreaterThan(5000);
  });
});
