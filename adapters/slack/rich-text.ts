import type { RichTextBlock, RichTextElement, RichTextList } from '@slack/types';
import { split } from '../../src/chat/cut.ts';
import type { Span, Spans } from '../../src/chat/span.ts';

/**
 * Rich text carries formatting beside the text instead of inside it. Slack parses nothing in it, so nothing a
 * person or a file wrote can become markup or a mention, and nothing needs escaping.
 */
const toElement = (span: Span): RichTextElement => {
  switch (span.kind) {
    case 'text':
      return { type: 'text', text: span.text };
    case 'strong':
      return { type: 'text', text: span.text, style: { bold: true } };
    case 'emphasis':
      return { type: 'text', text: span.text, style: { italic: true } };
    case 'code':
      return { type: 'text', text: span.text, style: { code: true } };
    case 'link':
      return { type: 'link', url: span.url, text: span.text };
  }
};

/** Slack refuses an empty text element. */
const toElements = (spans: Spans): RichTextElement[] =>
  spans.filter((span) => span.text !== '').map(toElement);

export const lengthOf = (spans: Spans): number => spans.reduce((sum, span) => sum + span.text.length, 0);

export const richText = (spans: Spans): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: toElements(spans) }],
});

/** Lines to be copied as they are. */
export const richCode = (text: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
});

/** A line with a bar beside it; the emoji repeats what the words say. */
export const richQuote = (emoji: string, spans: Spans): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_quote',
      elements: [{ type: 'emoji', name: emoji }, { type: 'text', text: ' ' }, ...toElements(spans)],
    },
  ],
});

export const richList = (items: readonly Spans[], style: RichTextList['style']): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style,
      elements: items.map((item) => ({ type: 'rich_text_section', elements: toElements(item) })),
    },
  ],
});

/** Splits spans into lines of at most `limit` characters, at sensible places, each keeping its formatting. */
export const splitSpans = (spans: Spans, limit: number): readonly Spans[] => {
  let line: Span[] = [];
  let room = limit;
  const lines = [line];
  const nextLine = (): void => {
    line = [];
    lines.push(line);
    room = limit;
  };
  for (const span of spans) {
    let rest = span.text;
    while (rest.length > room) {
      if (room >= limit / 3) {
        const [head = ''] = split(rest, room);
        line.push({ ...span, text: head });
        rest = rest.slice(head.length).trimStart();
      }
      nextLine();
    }
    line.push({ ...span, text: rest });
    room -= rest.length;
  }
  return lines.filter((spans) => lengthOf(spans) > 0);
};
