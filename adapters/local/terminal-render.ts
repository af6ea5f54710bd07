import type { Block, Message } from '../../src/chat/message.ts';
import type { Span, Spans } from '../../src/chat/span.ts';
import { harmless, type Style, wrap } from './terminal-style.ts';

/** Something that can be chosen by typing its number. */
export interface Choice {
  readonly label: string;
  readonly id: string;
  readonly values: readonly string[];
}

export interface TerminalView {
  readonly text: string;
  readonly choices: readonly Choice[];
}

const choicesOf = (block: Block): readonly Choice[] => {
  switch (block.kind) {
    case 'buttons':
      return block.buttons.flatMap((button) =>
        button.kind === 'act' ? [{ label: button.label, id: button.id, values: [] }] : [],
      );
    case 'menu':
      return block.options.map((option) => ({
        label: option.hint ? `${option.label} (${option.hint})` : option.label,
        id: block.id,
        values: [option.value],
      }));
    case 'feedback':
      return [block.yes, block.no].map(({ id, label }) => ({ id, label, values: [] }));
    default:
      return [];
  }
};

const renderSpan = (span: Span, style: Style): string => {
  const text = harmless(span.text);
  switch (span.kind) {
    case 'text':
      return text;
    case 'strong':
      return style.bold(text);
    case 'emphasis':
      return style.accent(text);
    case 'code':
      return style.accent(text);
    case 'link':
      return span.url === span.text ? text : `${text} ${style.dim(`<${harmless(span.url)}>`)}`;
  }
};

const MARKS = { info: 'i', warning: '!', success: '✓', error: '×' } as const;

/** A message as lines of text; buttons and menus become numbered choices. Numbers start at 1 in each message. */
export const renderForTerminal = (message: Message, style: Style, width: number): TerminalView => {
  const choices: Choice[] = [];
  const line = (spans: Spans): string => spans.map((span) => renderSpan(span, style)).join('');

  const numbered = (block: Block): string =>
    choicesOf(block)
      .map((choice) => {
        choices.push(choice);
        const number = `[${choices.length}]`;
        return wrap(`${style.accent(number)} ${harmless(choice.label)}`, width, '    ');
      })
      .join('\n');

  const render = (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return style.bold(wrap(harmless(block.text), width));
      case 'paragraph':
        return wrap(line(block.spans), width);
      case 'small':
        return style.dim(wrap(line(block.spans), width));
      case 'notice':
        return wrap(`${style.bold(MARKS[block.tone])} ${line(block.spans)}`, width, '  ');
      case 'list':
        return block.items
          .map((item, index) => wrap(`${block.ordered ? `${index + 1}.` : '•'} ${line(item)}`, width, '  '))
          .join('\n');
      case 'facts':
        return block.rows
          .map((row) => wrap(`${style.dim(`${harmless(row.label)}:`)} ${line(row.value)}`, width, '  '))
          .join('\n');
      case 'table':
        return [style.bold(block.caption), block.columns.join(' | '), ...block.rows.map((r) => r.join(' | '))]
          .map(harmless)
          .join('\n');
      case 'divider':
        return style.dim('─'.repeat(Math.min(width, 40)));
      case 'menu':
        return `${harmless(block.placeholder)}\n${numbered(block)}`;
      case 'feedback':
        return `${harmless(block.question)}\n${numbered(block)}`;
      case 'buttons':
        return [
          numbered(block),
          ...block.buttons.flatMap((button) =>
            button.kind === 'open' ? [`${harmless(button.label)}: ${harmless(button.url)}`] : [],
          ),
        ]
          .filter((part) => part !== '')
          .join('\n');
    }
  };

  return { text: message.blocks.map(render).join('\n\n'), choices };
};
