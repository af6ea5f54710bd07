import { type Block, list, paragraph } from '../../chat/message.ts';

/** Lines of an answer's details as blocks: `- ` lines in a row become one list, the rest paragraphs. */
export const textBlocks = (lines: readonly string[]): readonly Block[] => {
  const blocks: Block[] = [];
  let items: string[] = [];
  const flush = (): void => {
    if (items.length > 0) blocks.push(list(items));
    items = [];
  };
  for (const line of lines) {
    if (line.startsWith('- ')) {
      items.push(line.slice(2));
      continue;
    }
    flush();
    blocks.push(paragraph(line));
  }
  flush();
  return blocks;
};

/** The paragraphs and list lines of a details text; a paragraph may be wrapped over several lines of the file. */
export const detailLines = (details: string): readonly string[] =>
  details
    .split(/\n\s*\n|\n(?=\s*- )/)
    .map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
    .filter((part) => part !== '');
