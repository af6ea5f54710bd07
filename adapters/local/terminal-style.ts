/** Light emphasis for a terminal; plain text where the output is a file or a pipe. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
}

const wrapIn =
  (on: number, off: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;

const same = (text: string): string => text;

export const createStyle = (coloured: boolean): Style =>
  coloured
    ? { bold: wrapIn(1, 22), dim: wrapIn(2, 22), accent: wrapIn(36, 39) }
    : { bold: same, dim: same, accent: same };

/** What others wrote, without the characters that would steer the terminal. Line breaks stay. */
export const harmless = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? character : ''));

const STYLING = /\u001b\[\d+m/g;

const widthOf = (text: string): number => text.replace(STYLING, '').length;

const wrapLine = (line: string, width: number, indent: string): string => {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (current !== '' && widthOf(joined) + (lines.length > 0 ? indent.length : 0) > width) {
      lines.push(current);
      current = word;
    } else current = joined;
  }
  return [...lines, current].join(`\n${indent}`);
};

/** Breaks lines between words; lines after the first are indented. */
export const wrap = (text: string, width: number, indent = ''): string =>
  text
    .split('\n')
    .map((line) => wrapLine(line, width, indent))
    .join(`\n${indent}`);
