import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import PDFDocument from 'pdfkit';
import type { Chart } from '../core/chart.ts';

/** The letters travel with the program: what the machine has looks different everywhere, and may know no ą. */
const FONT = 'DejaVu Sans Condensed';
const fontFile = (name: string): string =>
  fileURLToPath(new URL(`../../assets/fonts/${name}.ttf`, import.meta.url));
const [REGULAR, BOLD] = [fontFile('DejaVuSansCondensed'), fontFile('DejaVuSansCondensed-Bold')];

/** Told apart by those who see colours badly, and in grey: they differ in lightness, too. */
const COLOURS = ['#1b4f8a', '#e08a1e', '#5aa69a', '#8c3b5e', '#a9b4c2'] as const;
const INK = '#222222';

/** In points; a picture has twice as many pixels. */
const WIDTH = 840;
const LABELS = 250;
const BAR = 20;
const GAP = 16;
const LINE = 15;
const TOP = 84;
const BOTTOM = 56;
const FINENESS = 2;

use([AriaComponent, BarChart, GridComponent, LegendComponent, SVGRenderer, TitleComponent]);

/** The library guesses that every ą is as wide as it is high; a document knows. */
const ruler = new PDFDocument({ autoFirstPage: false });
setPlatformAPI({
  measureText: (text, font = '') => ({
    width: ruler
      .font(/bold/.test(font) ? BOLD : REGULAR)
      .fontSize(Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12))
      .widthOfString(text),
  }),
});

/** A row is high enough for a name of three lines. */
const heightOf = ({ categories, series }: Chart): number =>
  TOP + BOTTOM + categories.length * Math.max(3 * LINE, series.length * BAR + GAP);

const barsOf = ({ categories, series, label }: Chart) =>
  series.map(({ name, values }, index) => ({
    type: 'bar' as const,
    name,
    data: categories.map((_, at) => values[at] ?? '-'),
    color: COLOURS[index % COLOURS.length]!,
    barMaxWidth: BAR,
    label: {
      show: true,
      position: 'right' as const,
      color: INK,
      formatter: ({ value }: { readonly value?: unknown }) => (typeof value === 'number' ? label(value) : ''),
    },
  }));

/** The chart as SVG, its words as text. */
export const chartSvg = (chart: Chart): string => {
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: heightOf(chart) });
  drawn.setOption({
    animation: false,
    aria: { enabled: true, label: { description: chart.title } },
    textStyle: { fontFamily: FONT, color: INK, fontSize: 13 },
    title: {
      text: chart.title,
      left: 12,
      top: 10,
      textStyle: { fontSize: 17, fontWeight: 'bold', color: INK, width: WIDTH - 24, overflow: 'truncate' },
      ...(chart.subtitle === undefined
        ? {}
        : {
            subtext: chart.subtitle,
            subtextStyle: { fontSize: 12, color: '#555555', width: WIDTH - 24, overflow: 'truncate' },
          }),
    },
    legend: { show: chart.series.length > 1, bottom: 10, left: 12, icon: 'rect', textStyle: { color: INK } },
    grid: { left: LABELS, right: 90, top: TOP, bottom: BOTTOM, containLabel: false },
    yAxis: {
      type: 'category',
      data: [...chart.categories],
      inverse: true,
      axisTick: { show: false },
      axisLabel: { width: LABELS - 24, overflow: 'break', interval: 0, lineHeight: LINE, color: INK },
    },
    xAxis: {
      type: 'value',
      show: false,
      min: 0,
      ...(chart.most === undefined ? {} : { max: chart.most }),
    },
    series: barsOf(chart),
  });
  const svg = drawn.renderToSVGString();
  drawn.dispose();
  return svg;
};

/** The chart as PNG on white, with its Polish letters, the same on every machine. */
export const drawChart = async (chart: Chart): Promise<Uint8Array> => {
  const picture = await renderAsync(chartSvg(chart), {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: FINENESS },
    font: { loadSystemFonts: false, fontFiles: [REGULAR, BOLD], defaultFontFamily: FONT },
  });
  return picture.asPng();
};
