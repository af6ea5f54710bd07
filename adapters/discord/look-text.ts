import type { Look, LookPart, LookRun } from '../../src/core/look.ts';

type Style = Omit<LookRun, 'text'>;

/** What Discord reads as markup inside a line; a backslash protects the sign after it. */
const MARKUP =
  /\\(?<escaped>[^\p{L}\p{N}\s])|`(?<code>[^`\n]+)`|\[(?<linked>(?:\\.|[^\\\]\n])+)\]\(<?https?:[^\s>)]+>?\)|<(?<address>https?:[^\s>]+)>|\*\*(?<bold>(?:\\.|[^\\])+?)\*\*|_(?<italic>(?:\\.|[^\\])+?)_|(?<mention>@(?:everyone|here))/gsu;

const joined = (runs: readonly LookRun[]): readonly LookRun[] =>
  runs.reduce<LookRun[]>((done, run) => {
    const { text, ...style } = run;
    const { text: before, ...last } = done.at(-1) ?? { text: '' };
    const isSame = done.length > 0 && JSON.stringify(style) === JSON.stringify(last);
    if (isSame) done[done.length - 1] = { ...style, text: before + text };
    else done.push(run);
    return done;
  }, []);

const foundRuns = (
  groups: Readonly<Record<string, string | undefined>>,
  style: Style,
): readonly LookRun[] => {
  const { escaped, code, linked, address, bold, italic, mention } = groups;
  if (code !== undefined) return [{ ...style, text: code, code: true }];
  if (linked !== undefined) return runsOf(linked, { ...style, link: true });
  if (address !== undefined) return [{ ...style, text: address, link: true }];
  if (bold !== undefined) return runsOf(bold, { ...style, bold: true });
  if (italic !== undefined) return runsOf(italic, { ...style, italic: true });
  if (mention !== undefined) return [{ ...style, text: mention, mention: true }];
  return [{ ...style, text: escaped ?? '' }];
};

/** A line of Discord's markdown as it is shown. */
const runsOf = (markdown: string, style: Style = {}): readonly LookRun[] => {
  const runs: LookRun[] = [];
  let at = 0;
  for (const found of markdown.matchAll(MARKUP)) {
    runs.push({ ...style, text: markdown.slice(at, found.index) });
    runs.push(...foundRuns(found.groups ?? {}, style));
    at = found.index + found[0].length;
  }
  return joined([...runs, { ...style, text: markdown.slice(at) }].filter(({ text }) => text !== ''));
};

const LINE_BREAK: LookRun = { text: '\n' };

/** A line after those that stand already: it continues a text or a list, or begins something of its own. */
const withLine = (parts: Look, line: string): Look => {
  const last = parts.at(-1);
  const before = parts.slice(0, -1);
  const heading = /^#{1,3} (?<text>.+)$/u.exec(line)?.groups?.['text'];
  if (heading !== undefined) return [...parts, { kind: 'text', size: 'heading', runs: runsOf(heading) }];
  const small = /^-# (?<text>.+)$/u.exec(line)?.groups?.['text'];
  if (small !== undefined) return [...parts, { kind: 'text', size: 'small', runs: runsOf(small) }];
  const { mark, text = '' } = /^(?<mark>-|\d+\.) (?<text>.+)$/u.exec(line)?.groups ?? {};
  if (mark !== undefined) {
    const item = { mark: mark === '-' ? '•' : mark, runs: runsOf(text) };
    return last?.kind === 'list'
      ? [...before, { kind: 'list', items: [...last.items, item] }]
      : [...parts, { kind: 'list', items: [item] }];
  }
  if (last?.kind === 'list' && /^ {2,}\S/u.test(line)) {
    const item = last.items.at(-1)!;
    const longer = { ...item, runs: [...item.runs, LINE_BREAK, ...runsOf(line.trimStart())] };
    return [...before, { kind: 'list', items: [...last.items.slice(0, -1), longer] }];
  }
  return last?.kind === 'text' && last.size === 'line'
    ? [...before, { ...last, runs: [...last.runs, LINE_BREAK, ...runsOf(line)] }]
    : [...parts, { kind: 'text', size: 'line', runs: runsOf(line) }];
};

const FENCED = /^```\n(?<text>[\s\S]*)\n```$/u;

/** A text display of Discord as it is shown: its markdown read as Discord reads it. */
export const textLook = (content: string): Look => {
  const fenced = FENCED.exec(content)?.groups?.['text'];
  if (fenced !== undefined) return [{ kind: 'code', text: fenced } satisfies LookPart];
  return content.split('\n').reduce<Look>(withLine, []);
};
