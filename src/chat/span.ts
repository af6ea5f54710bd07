/**
 * A run of text inside a line. Spans are plain data: no markup of any platform, no mentions. Adapters escape
 * every text, so nothing a person or a file wrote can become markup, a link preview or a mention.
 */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export type Spans = readonly Span[];

/** What a builder accepts for a line: a plain string is one text span. */
export type Line = string | Span | Spans;

const isSpans = (line: Line): line is Spans => Array.isArray(line);

export const toSpans = (line: Line): Spans => {
  if (typeof line === 'string') return [{ kind: 'text', text: line }];
  return isSpans(line) ? line : [line];
};

export const strong = (text: string): Span => ({ kind: 'strong', text });
export const emphasis = (text: string): Span => ({ kind: 'emphasis', text });
export const code = (text: string): Span => ({ kind: 'code', text });

/** The text of a line that is nothing but code of several lines: it is shown as a block, to be copied as it is. */
export const codeBlockOf = (spans: Spans): string | undefined => {
  const [only, ...more] = spans;
  return only?.kind === 'code' && more.length === 0 && only.text.includes('\n') ? only.text : undefined;
};

/** A link; only http and https addresses become one, anything else stays text. */
export const link = (text: string, url: string): Span =>
  /^https?:\/\/[^\s<>|]+$/i.test(url) ? { kind: 'link', text, url } : { kind: 'text', text };
