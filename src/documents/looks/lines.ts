import type { LookRun, Skin } from '../../core/look.ts';
import { type Box, box, column, type Style } from './element.ts';
import { drawable } from './letters.ts';

/** Runs one after another: of a line, or of a word in it. */
type Runs = readonly LookRun[];

const linesOf = (runs: Runs): readonly Runs[] => {
  const lines: LookRun[][] = [[]];
  for (const run of runs)
    drawable(run.text)
      .split('\n')
      .forEach((text, index) => {
        if (index > 0) lines.push([]);
        if (text !== '') lines.at(-1)!.push({ ...run, text });
      });
  return lines;
};

/** A word may be written in several ways: what stands together without a blank. */
const wordsOf = (line: Runs): readonly Runs[] => {
  const words: LookRun[][] = [[]];
  for (const run of line)
    for (const [token] of run.text.matchAll(/\s+|\S+/gu)) {
      if (token.trim() === '') words.push([]);
      else words.at(-1)!.push({ ...run, text: token });
    }
  return words.filter((word) => word.length > 0);
};

const runStyle = (run: LookRun, { link, mention, code }: Skin): Style => ({
  ...(run.bold ? { fontWeight: 700 } : {}),
  ...(run.italic ? { transform: 'skewX(-10deg)' } : {}),
  ...(run.link ? { color: link, textDecoration: 'underline' } : {}),
  ...(run.mention ? { color: mention.ink, backgroundColor: mention.fill, borderRadius: 3 } : {}),
  ...(run.code ? { fontFamily: 'mono', color: code.ink, backgroundColor: code.fill } : {}),
});

/** What is longer than a line is broken where the line ends. */
const runBox = (run: LookRun, skin: Skin): Box =>
  box(
    { ...runStyle(run, skin), maxWidth: '100%', whiteSpace: 'pre-wrap', wordBreak: 'break-word' },
    run.text,
  );

const wordBox = (word: Runs, skin: Skin): Box =>
  box(
    { flexWrap: 'wrap', maxWidth: '100%' },
    word.map((run) => runBox(run, skin)),
  );

/** The layout wraps one text by itself; where a line has several kinds of letters it wraps words, which takes longer. */
const lineBox = (line: Runs, skin: Skin, size: number): Box => {
  const [only, ...more] = line;
  if (only && more.length === 0) return box({}, [runBox(only, skin)]);
  return box(
    { flexWrap: 'wrap', columnGap: size * 0.31, minHeight: size * 0.7 },
    wordsOf(line).map((word) => wordBox(word, skin)),
  );
};

/** Lines of text, wrapped to the width there is; `style` is that of all its letters. */
export const textBox = (runs: Runs, skin: Skin, size: number, style: Style = {}): Box =>
  column(
    0,
    linesOf(runs).map((line) => lineBox(line, skin, size)),
    { fontSize: size, lineHeight: 1.42, width: '100%', ...style },
  );
