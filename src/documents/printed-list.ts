import PDFDocument from 'pdfkit';
import { toDate } from '../core/clock.ts';
import type { PrintedList } from '../core/printed-list.ts';
import { FONTS } from './fonts.ts';
import { bytesOf, type PdfDocument } from './pdf-bytes.ts';

const { sans: REGULAR, bold: BOLD } = FONTS;

/** In points, 72 to an inch. */
const MARGIN = 42;
const PADDING = 4;
/** High enough to sign in. */
const ROW = 24;
const FOOTER = 40;
const LINE = 0.6;
const GREY = '#666666';

const widthOf = (document: PdfDocument): number => document.page.width - 2 * MARGIN;
const bottomOf = (document: PdfDocument): number => document.page.height - MARGIN - FOOTER;

/** One row of cells at that height; gives the height below it. A long cell makes the row higher. */
const drawRow = (
  document: PdfDocument,
  { columns }: PrintedList,
  cells: readonly string[],
  top: number,
  isHead: boolean,
): number => {
  document.font(isHead ? BOLD : REGULAR).fontSize(9);
  const widths = columns.map(({ share }) => (widthOf(document) * share) / 100);
  const heights = cells.map((cell, index) =>
    document.heightOfString(cell === '' ? ' ' : cell, { width: widths[index]! - 2 * PADDING }),
  );
  const height = Math.max(ROW, Math.max(...heights) + 2 * PADDING);
  let left = MARGIN;
  for (const [index, width] of widths.entries()) {
    document.lineWidth(LINE).rect(left, top, width, height);
    if (isHead) document.fillAndStroke('#eeeeee', 'black');
    else document.stroke('black');
    const down = top + (height - heights[index]!) / 2;
    document
      .fillColor('black')
      .text(cells[index] ?? '', left + PADDING, down, { width: width - 2 * PADDING });
    left += width;
  }
  return top + height;
};

const heightOfRow = (document: PdfDocument, { columns }: PrintedList, cells: readonly string[]): number =>
  Math.max(
    ROW,
    ...cells.map(
      (cell, index) =>
        document
          .font(REGULAR)
          .fontSize(9)
          .heightOfString(cell || ' ', {
            width: (widthOf(document) * (columns[index]?.share ?? 0)) / 100 - 2 * PADDING,
          }) +
        2 * PADDING,
    ),
  );

const drawTop = (document: PdfDocument, { title, lines }: PrintedList): number => {
  document
    .font(BOLD)
    .fontSize(14)
    .fillColor('black')
    .text(title, MARGIN, MARGIN, { width: widthOf(document) });
  document.font(REGULAR).fontSize(10).moveDown(0.3);
  for (const line of lines) document.text(line, { width: widthOf(document) });
  return document.y + 10;
};

/** The sentence of the fund and the number of the page; known only when all pages are there. */
const drawFooters = (document: PdfDocument, sheet: PrintedList): void => {
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    // Below the margin the library would begin a new page.
    document.page.margins.bottom = 0;
    const top = document.page.height - MARGIN - FOOTER + 12;
    const options = { width: widthOf(document), align: 'center' } as const;
    document.font(REGULAR).fontSize(8).fillColor(GREY);
    if (sheet.footer) document.text(sheet.footer, MARGIN, top, options);
    document.text(sheet.page(index + 1, count), MARGIN, document.page.height - MARGIN, options);
  }
};

/** A list as PDF, A4, its rows high enough to sign in; the heads of the columns are on every page. */
export const writePrintedList = (sheet: PrintedList): Promise<Uint8Array> => {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    lang: 'pl-PL',
    displayTitle: true,
    info: { Title: sheet.title, Creator: 'Pomocnik', CreationDate: toDate(sheet.madeAt) },
  });
  const names = sheet.columns.map(({ name }) => name);
  let top = drawRow(document, sheet, names, drawTop(document, sheet), true);
  for (const row of sheet.rows) {
    if (top + heightOfRow(document, sheet, row) > bottomOf(document)) {
      document.addPage();
      top = drawRow(document, sheet, names, MARGIN, true);
    }
    top = drawRow(document, sheet, row, top, false);
  }
  drawFooters(document, sheet);
  document.end();
  return bytesOf(document);
};
