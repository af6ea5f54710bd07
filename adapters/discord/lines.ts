import { split } from '../../src/chat/cut.ts';
import type { Span, Spans } from '../../src/chat/span.ts';
import { spansMarkdown } from './markdown.ts';

/** One line of a text display: what it begins with, and what its continuation begins with. */
export interface Line {
  readonly first: string;
  readonly next: string;
  readonly spans: Spans;
}

const withText = (span: Span, text: string): Span => ({ ...span, text });

/** Spans cut at their line breaks, because markup of Discord does not reach over a line's beginning. */
const atBreaks = (spans: Spans): readonly Spans[] => {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push(withText(span, text));
    });
  }
  return lines;
};

/** The lines of a text; `first` stands before the first of them, `next` before the others. */
export const linesOf = (spans: Spans, first = '', next = first): readonly Line[] =>
  atBreaks(spans).map((line, index) => ({ first: index === 0 ? first : next, next, spans: line }));

const lineMarkdown = (line: Line): string => {
  const text = spansMarkdown(line.spans);
  return text === '' ? '' : `${line.first}${text}`;
};

/** The part of the spans between two places of their joined text. */
const slice = (spans: Spans, from: number, to: number): Spans => {
  let at = 0;
  return spans.flatMap((span) => {
    const start = at;
    at += span.text.length;
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [withText(span, text)];
  });
};

/** How much of the text is the head of the line that fits; escaping lengthens it, so it is measured, not guessed. */
const fittingHead = (line: Line, text: string, limit: number): number => {
  let room = Math.floor((limit * text.length) / lineMarkdown(line).length);
  for (;;) {
    const piece = split(text, Math.max(1, room))[0] ?? text;
    const to = text.indexOf(piece) + piece.length;
    const head = { ...line, spans: slice(line.spans, 0, to) };
    if (room <= 1 || lineMarkdown(head).length <= limit) return to;
    room = Math.floor(room * 0.9);
  }
};

/** A line longer than the limit, as several that fit. */
const splitLine = (line: Line, limit: number): readonly Line[] => {
  const done: Line[] = [];
  let rest = line;
  while (lineMarkdown(rest).length > limit) {
    const text = rest.spans.map((span) => span.text).join('');
    const to = fittingHead(rest, text, limit);
    const from = text.length - text.slice(to).trimStart().length;
    done.push({ ...rest, spans: slice(rest.spans, 0, to) });
    rest = { ...line, first: line.next, spans: slice(rest.spans, from, text.length) };
  }
  return [...done, rest];
};

/** Joins lines into as few texts as possible, none longer than the limit. */
export const joinLines = (lines: readonly Line[], limit: number): readonly string[] => {
  const texts: string[] = [];
  for (const line of lines.flatMap((each) => splitLine(each, limit))) {
    const written = lineMarkdown(line);
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + written.length <= limit) {
      texts[texts.length - 1] = `${last}\n${written}`;
    } else {
      texts.push(written);
    }
  }
  return texts.filter((text) => text.trim() !== '');
};
