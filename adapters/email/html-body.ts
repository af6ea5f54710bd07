import type { Block, Tone } from '../../src/chat/message.ts';
import type { Span, Spans } from '../../src/chat/span.ts';
import type { Locale } from '../../src/core/locale.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string =>
  text.replace(/[&<>"']/gu, (letter) => ENTITIES[letter]!).replaceAll('\n', '<br>');

const anchor = (url: string, text: string): string => `<a href="${escape(url)}">${escape(text)}</a>`;

const spanHtml = (span: Span): string => {
  switch (span.kind) {
    case 'text':
      return escape(span.text);
    case 'strong':
      return `<strong>${escape(span.text)}</strong>`;
    case 'emphasis':
      return `<em>${escape(span.text)}</em>`;
    case 'code':
      return `<code>${escape(span.text)}</code>`;
    case 'link':
      return anchor(span.url, span.text);
  }
};

const spansHtml = (spans: Spans): string => spans.map(spanHtml).join('');

/** The edge of a notice; what it means is said by its words. */
const EDGES: Readonly<Record<Tone, string>> = {
  info: '#1d5c8f',
  warning: '#b45309',
  success: '#15803d',
  error: '#b91c1c',
};

const row = (cells: readonly string[], cell: 'th' | 'td'): string =>
  `<tr>${cells.map((text) => `<${cell} style="text-align:left;padding:4px 12px 4px 0">${escape(text)}</${cell}>`).join('')}</tr>`;

const blockHtml = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="font-size:18px;margin:16px 0 8px">${escape(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${spansHtml(block.spans)}</p>`;
    case 'small':
      return `<p style="font-size:13px;color:#4b5563">${spansHtml(block.spans)}</p>`;
    case 'notice':
      return `<p style="border-left:4px solid ${EDGES[block.tone]};padding-left:12px">${spansHtml(block.spans)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${spansHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'facts':
      return `<table>${block.rows
        .map(
          ({ label, value }) =>
            `<tr><th scope="row" style="text-align:left;vertical-align:top;padding:4px 12px 4px 0">${escape(label)}</th><td style="padding:4px 0">${spansHtml(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'table':
      return `<table><caption style="text-align:left">${escape(block.caption)}</caption>${row(block.columns, 'th')}${block.rows.map((cells) => row(cells, 'td')).join('')}</table>`;
    case 'divider':
      return '<hr>';
    case 'buttons':
      return `<p>${block.buttons
        .map((button) => (button.kind === 'open' ? anchor(button.url, button.label) : escape(button.label)))
        .join(' · ')}</p>`;
    case 'menu':
    case 'feedback':
      return '';
  }
};

/** The blocks as a simple page: no pictures, no scripts, nothing that is loaded from anywhere. */
export const htmlBody = (blocks: readonly Block[], locale: Locale): string =>
  [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"></head>`,
    '<body style="font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;color:#111827;max-width:640px">',
    ...blocks.map(blockHtml),
    '</body></html>',
  ].join('\n');
