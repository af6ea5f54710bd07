import type { APIMessageTopLevelComponent } from 'discord.js';
import { linesWithin } from '../../src/chat/cut.ts';
import type { Block, Tone } from '../../src/chat/message.ts';
import { codeBlockOf, link, strong, toSpans, type Spans } from '../../src/chat/span.ts';
import { buttonRows, feedbackRow, fitsOnButton, menuRow } from './controls.ts';
import { LIMITS } from './limits.ts';
import { joinLines, type Line, linesOf } from './lines.ts';
import { SMALL_GAP, TYPE } from './numbers.ts';
import { tableTexts } from './table.ts';

/** A component of a message; what is pressed or chosen stays with the last body of a long message. */
export interface Part {
  readonly component: APIMessageTopLevelComponent;
  readonly isControl: boolean;
}

/** The stripe beside a notice; the words say the same. */
const COLOUR: Readonly<Record<Tone, number>> = {
  info: 0x2f6fab,
  warning: 0xb7791f,
  success: 0x2f7d4f,
  error: 0xb3261e,
};

const textDisplay = (content: string) => ({ type: TYPE.text, content });
const shown = (component: APIMessageTopLevelComponent): Part => ({ component, isControl: false });
const control = (component: APIMessageTopLevelComponent): Part => ({ component, isControl: true });

const texts = (lines: readonly Line[]): readonly Part[] =>
  joinLines(lines, LIMITS.text).map((text) => shown(textDisplay(text)));

const FENCE = '```';

/** Several lines of code stand in fences, where nothing is markup; only a fence itself would end them. */
const codeParts = (code: string): readonly Part[] =>
  linesWithin(code.replaceAll(FENCE, "'''"), LIMITS.text - 2 * FENCE.length - 2).map((text) =>
    shown(textDisplay([FENCE, text, FENCE].join('\n'))),
  );

const paragraphParts = (spans: Spans): readonly Part[] => {
  const code = codeBlockOf(spans);
  return code === undefined ? texts(linesOf(spans)) : codeParts(code);
};

const listLines = (items: readonly Spans[], ordered: boolean): readonly Line[] =>
  items.flatMap((item, index) => {
    const mark = ordered ? `${index + 1}. ` : '- ';
    return linesOf(item, mark, ' '.repeat(mark.length));
  });

/** The components a block becomes: several where it is long, none where it says nothing. */
export const partsOf = (block: Block): readonly Part[] => {
  switch (block.kind) {
    case 'heading':
      return texts(linesOf(toSpans(block.text), '## '));
    case 'paragraph':
      return paragraphParts(block.spans);
    case 'small':
      return texts(linesOf(block.spans, '-# '));
    case 'list':
      return texts(listLines(block.items, block.ordered));
    case 'facts':
      return texts(
        block.rows.flatMap((row) => linesOf([strong(`${row.label}:`), ...toSpans(' '), ...row.value])),
      );
    case 'notice':
      return joinLines(linesOf(block.spans), LIMITS.text).map((text) =>
        shown({ type: TYPE.container, accent_color: COLOUR[block.tone], components: [textDisplay(text)] }),
      );
    case 'divider':
      return [shown({ type: TYPE.separator, divider: true, spacing: SMALL_GAP })];
    case 'table':
      return tableTexts(block).map((text) => shown(textDisplay(text)));
    case 'buttons': {
      const plain = block.buttons.filter((each) => each.kind === 'open' && !fitsOnButton(each.url));
      const rows = buttonRows(block.buttons.filter((each) => !plain.includes(each)));
      const asText = plain.flatMap((each) =>
        each.kind === 'open' ? linesOf(toSpans(link(each.label, each.url))) : [],
      );
      return [...texts(asText), ...rows.map(control)];
    }
    case 'menu':
      return [control(menuRow(block))];
    case 'feedback':
      return [
        ...joinLines(linesOf(toSpans(block.question), '-# '), LIMITS.text).map((text) =>
          control(textDisplay(text)),
        ),
        control(feedbackRow(block)),
      ];
  }
};
