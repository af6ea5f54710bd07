import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';

const SEPARATORS = [';', ',', '\t', '|'] as const;

/** The separator that the first line uses most, outside quotes. */
const separatorOf = (text: string): string => {
  const [line = ''] = text.trimStart().split(/\r\n|\n|\r/u, 1);
  const bare = line.replace(/"[^"]*"/gu, '');
  const counted = SEPARATORS.map((separator) => ({ separator, count: bare.split(separator).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator;
};

/** Excel's own first line, `sep=;`, which is no row. */
const HINT = /^\uFEFF?sep=(.)(?:\r\n|\n|\r)/u;

/** The rows of a CSV file as they stand; undefined where it is none. */
export const readCsv = (bytes: Uint8Array): readonly (readonly string[])[] | undefined => {
  const whole = decodeText(bytes);
  if (whole.includes('\0')) return undefined;
  const hint = HINT.exec(whole);
  const text = hint ? whole.slice(hint[0].length) : whole;
  try {
    return parse(text, {
      bom: true,
      delimiter: hint?.[1] ?? separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
    });
  } catch (thrown) {
    if (thrown instanceof CsvError) return undefined;
    throw thrown;
  }
};
