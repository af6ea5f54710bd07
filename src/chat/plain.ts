import type { Block, Message } from './message.ts';
import type { Spans } from './span.ts';

export const plainSpans = (spans: Spans): string =>
  spans
    .map((span) =>
      span.kind === 'link' && span.url !== span.text ? `${span.text} (${span.url})` : span.text,
    )
    .join('');

const plainBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
    case 'small':
      return plainSpans(block.spans);
    case 'notice':
      return `» ${plainSpans(block.spans)}`;
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '•'} ${plainSpans(item)}`)
        .join('\n');
    case 'facts':
      return block.rows.map((row) => `${row.label}: ${plainSpans(row.value)}`).join('\n');
    case 'table':
      return [block.caption, block.columns.join(' | '), ...block.rows.map((row) => row.join(' | '))].join(
        '\n',
      );
    case 'divider':
      return '———';
    case 'buttons':
      return block.buttons
        .map((button) => (button.kind === 'open' ? `[${button.label}: ${button.url}]` : `[${button.label}]`))
        .join(' ');
    case 'menu':
      return [
        block.placeholder,
        ...block.options.map((option, index) => `${index + 1}) ${option.label}`),
      ].join('\n');
    case 'feedback':
      return `${block.question} [${block.yes.label}] [${block.no.label}]`;
  }
};

/** The message as text alone: for the terminal, for notifications, for the batch tool, and as every fallback. */
export const plain = ({ blocks, files = [] }: Message): string =>
  [...blocks.map(plainBlock), ...files.map(({ name }) => `[${name}]`)].join('\n\n');
