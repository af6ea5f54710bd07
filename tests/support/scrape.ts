/** One line of a scrape: `name{label="value"} 3`. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Prometheus reads numbers as Go does: „Nan” is what a histogram that has seen nothing has on average. */
const LINE = /^([a-z_]\w*)(?:\{(.*)\})? ([+-]?[\d.]+(?:e[+-]?\d+)?|nan|[+-]inf)$/i;
const LABEL = /^([a-z_]\w*)="((?:[^"\\]|\\.)*)"(?:,|$)/;

const labelsOf = (text: string): Readonly<Record<string, string>> => {
  const labels: Record<string, string> = {};
  for (let rest = text; rest !== '';) {
    const found = LABEL.exec(rest);
    if (!found) throw new Error(`not labels: ${text}`);
    labels[found[1]!] = found[2]!;
    rest = rest.slice(found[0].length);
  }
  return labels;
};

/** Reads the text format of Prometheus as a program would that watches. @throws where a line is none. */
export const readScrape = (text: string): readonly Sample[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const found = LINE.exec(line);
      if (!found) throw new Error(`not a sample: ${line}`);
      return { name: found[1]!, labels: labelsOf(found[2] ?? ''), value: Number(found[3]) };
    });

/** The value under exactly these labels; undefined where there is none. */
export const valueIn = (
  samples: readonly Sample[],
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined =>
  samples.find(
    (one) =>
      one.name === name &&
      Object.keys(one.labels).length === Object.keys(labels).length &&
      Object.entries(labels).every(([key, value]) => one.labels[key] === value),
  )?.value;
