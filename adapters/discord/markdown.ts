import type { Span, Spans } from '../../src/chat/span.ts';

/** Characters that begin or end markup anywhere in a line; `<` also begins every mention, emoji and timestamp. */
const INLINE = /[\\*_~`|[\]<]/g;

/** Characters that are not seen but turn a line round or command a terminal. */
const UNSEEN = /[^\P{Cc}\t]|\p{Bidi_Control}/gu;

/** Makes a text show exactly what it says: no markup, mention, emoji code or address that Discord would act on. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(INLINE, '\\$&')
    .replace(/@(?=everyone|here)/gi, '\\@')
    .replace(/:(?=[\w+-]+:)|:(?=\/\/)/g, '\\:')
    .replace(/^(\s*)([#>+-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');

/** Markup does not hold when it begins or ends with a blank, so blanks are left outside of it. */
const wrapped = (text: string, mark: string): string => {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.indexOf(inner);
  const rest = text.slice(start + inner.length);
  return `${text.slice(0, start)}${mark}${escapeMarkdown(inner)}${mark}${rest}`;
};

/** Angle brackets keep Discord from drawing a preview; a backslash would end the address. */
const address = (url: string): string => `<${url.replaceAll('\\', '%5C')}>`;

/** An address nobody could have written by hand; it would only push the text out of the message. */
const MAX_ADDRESS = 1000;

/** Discord does not make a link of a text that itself looks like an address: both are shown then. */
const linked = (text: string, url: string): string => {
  if (url.length > MAX_ADDRESS) return escapeMarkdown(text);
  if (text.trim() === '' || text === url) return address(url);
  if (/:\/\//.test(text)) return `${escapeMarkdown(text)} ${address(url)}`;
  return `[${escapeMarkdown(text)}](${address(url)})`;
};

const spanMarkdown = (span: Span): string => {
  switch (span.kind) {
    case 'text':
      return escapeMarkdown(span.text);
    case 'strong':
      return wrapped(span.text, '**');
    case 'emphasis':
      return wrapped(span.text, '_');
    case 'code':
      return span.text === '' || span.text.includes('`') ? escapeMarkdown(span.text) : `\`${span.text}\``;
    case 'link':
      return linked(span.text, span.url);
  }
};

/** One line of spans as Discord's markdown; line breaks are the caller's business. */
export const spansMarkdown = (spans: Spans): string => spans.map(spanMarkdown).join('');
