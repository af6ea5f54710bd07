import { linesWithin } from '../../src/chat/cut.ts';
import type { Block, Tone } from '../../src/chat/message.ts';
import { plainSpans } from '../../src/chat/plain.ts';
import { codeBlockOf, strong, type Span, type Spans } from '../../src/chat/span.ts';
import { BLOCK_TEXT, HEADER_TEXT } from './limits.ts';
import { type Part, reading, type Surface } from './part.ts';
import { plainText } from './plain-text.ts';
import { renderButtons, renderFeedback, renderMenu } from './render-actions.ts';
import { renderTable } from './render-table.ts';
import { lengthOf, richCode, richList, richQuote, richText, splitSpans } from './rich-text.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const TONES: Readonly<Record<Tone, string>> = {
  info: 'information_source',
  warning: 'warning',
  success: 'white_check_mark',
  error: 'no_entry',
};

const renderLine = (spans: Spans): readonly Part[] =>
  splitSpans(spans, BLOCK_TEXT).map((line) => reading(plainSpans(line), richText(line)));

/** Several lines of code are cut between lines only, so that what is copied is what was written. */
const renderParagraph = (spans: Spans): readonly Part[] => {
  const code = codeBlockOf(spans);
  if (code === undefined) return renderLine(spans);
  return linesWithin(code, BLOCK_TEXT).map((text) => reading(text, richCode(text)));
};

const renderHeading = ({ text }: BlockOf<'heading'>): readonly Part[] => {
  if (text.trim() === '') return [];
  if (text.length > HEADER_TEXT) return renderLine([strong(text)]);
  return [reading(text, { type: 'header', text: plainText(text, HEADER_TEXT) })];
};

const numbered = (items: readonly Spans[], ordered: boolean): readonly Spans[] =>
  items.map((item, index): Spans => [{ kind: 'text', text: ordered ? `${index + 1}. ` : '• ' }, ...item]);

/** A list too long for one block keeps its numbers as text, since a second list would count from one again. */
const renderList = ({ items, ordered }: BlockOf<'list'>): readonly Part[] => {
  const filled = items.filter((item) => lengthOf(item) > 0);
  if (filled.length === 0) return [];
  const lines = numbered(filled, ordered);
  if (filled.reduce((sum, item) => sum + lengthOf(item), 0) > BLOCK_TEXT) return lines.flatMap(renderLine);
  return [reading(lines.map(plainSpans).join('\n'), richList(filled, ordered ? 'ordered' : 'bullet'))];
};

const renderFacts = ({ rows }: BlockOf<'facts'>): readonly Part[] =>
  renderLine(
    rows.flatMap((row, index): Span[] => [strong(`${index === 0 ? '' : '\n'}${row.label}: `), ...row.value]),
  );

const renderNotice = ({ tone, spans }: BlockOf<'notice'>): readonly Part[] =>
  splitSpans(spans, BLOCK_TEXT).map((line) => reading(`» ${plainSpans(line)}`, richQuote(TONES[tone], line)));

/** Small print is a context block, which cannot hold rich text; with a link inside it is an ordinary line. */
const renderSmall = ({ spans }: BlockOf<'small'>): readonly Part[] => {
  if (spans.some((span) => span.kind === 'link')) return renderLine(spans);
  return splitSpans(spans, BLOCK_TEXT).map((line) =>
    reading(plainSpans(line), { type: 'context', elements: [plainText(plainSpans(line), BLOCK_TEXT)] }),
  );
};

/** A block of the chat model as parts that Slack accepts one by one. */
export const renderBlock = (block: Block, surface: Surface): readonly Part[] => {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block);
    case 'paragraph':
      return renderParagraph(block.spans);
    case 'list':
      return renderList(block);
    case 'facts':
      return renderFacts(block);
    case 'notice':
      return renderNotice(block);
    case 'small':
      return renderSmall(block);
    case 'divider':
      return [reading('———', { type: 'divider' })];
    case 'table':
      return renderTable(block, surface);
    case 'buttons':
      return renderButtons(block);
    case 'menu':
      return renderMenu(block);
    case 'feedback':
      return renderFeedback(block, surface);
  }
};
