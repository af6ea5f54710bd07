import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { toDate } from '../core/clock.ts';
import type { PaperSection, ReportPaper } from '../features/reports/domain.ts';

/** The letters of the library know no ą: these two travel with the program (see their licence beside them). */
const font = (name: string): string =>
  fileURLToPath(new URL(`../../assets/fonts/${name}.ttf`, import.meta.url));
const REGULAR = font('DejaVuSansCondensed');
const BOLD = font('DejaVuSansCondensed-Bold');

/** In points, 72 to an inch. */
const MARGIN = 48;
const FOOTER = 24;
const PADDING = 4;
const GREY = '#555555';

type Document = InstanceType<typeof PDFDocument>;

const widthOf = ({ page }: Document): number => page.width - 2 * MARGIN;
const bottomOf = ({ page }: Document): number => page.height - MARGIN - FOOTER;

/** Goes on at the top of the next page where so much does not fit any more. */
const makeRoom = (document: Document, height: number): void => {
  if (document.y + height > bottomOf(document)) document.addPage();
};

const drawRow = (
  document: Document,
  { columns }: PaperSection,
  cells: readonly string[],
  isHead: boolean,
): void => {
  document.font(isHead ? BOLD : REGULAR).fontSize(9);
  const widths = columns.map(({ share }) => (widthOf(document) * share) / 100);
  const textWidth = (index: number): number => widths[index]! - 2 * PADDING;
  const height =
    Math.max(
      ...cells.map((cell, index) => document.heightOfString(cell || ' ', { width: textWidth(index) })),
    ) +
    2 * PADDING;
  makeRoom(document, height);
  const top = document.y;
  let left = MARGIN;
  for (const [index, cell] of cells.entries()) {
    document.fillColor('black').text(cell, left + PADDING, top + PADDING, {
      width: textWidth(index),
      align: index === 0 ? 'left' : 'right',
    });
    left += widths[index]!;
  }
  document
    .lineWidth(isHead ? 1 : 0.4)
    .strokeColor(isHead ? 'black' : '#bbbbbb')
    .moveTo(MARGIN, top + height)
    .lineTo(MARGIN + widthOf(document), top + height)
    .stroke();
  document.x = MARGIN;
  document.y = top + height;
};

const write = (document: Document, text: string, size: number, face = REGULAR, colour = 'black'): void => {
  document.font(face).fontSize(size).fillColor(colour);
  makeRoom(document, document.heightOfString(text, { width: widthOf(document) }));
  document.text(text, MARGIN, document.y, { width: widthOf(document) });
};

/** A section is not begun where its title would stand alone at the foot of a page. */
const drawSection = (document: Document, section: PaperSection): void => {
  document.moveDown(0.8);
  makeRoom(document, 70);
  write(document, section.title, 12, BOLD);
  if (section.lead !== undefined) write(document, section.lead, 9, REGULAR, GREY);
  document.moveDown(0.2);
  drawRow(
    document,
    section,
    section.columns.map(({ name }) => name),
    true,
  );
  for (const row of section.rows) drawRow(document, section, row, false);
};

const drawPicture = (document: Document, bytes: Uint8Array): void => {
  const picture = Buffer.from(bytes);
  // Width and height stand at a fixed place in every PNG.
  const height = (widthOf(document) * picture.readUInt32BE(20)) / picture.readUInt32BE(16);
  document.moveDown(0.8);
  makeRoom(document, height);
  document.image(picture, MARGIN, document.y, { width: widthOf(document) });
  document.x = MARGIN;
  document.y += height;
};

const drawFooters = (document: Document, paper: ReportPaper): void => {
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    // Below the margin the library would begin a new page.
    document.page.margins.bottom = 0;
    const top = document.page.height - MARGIN;
    document.font(REGULAR).fontSize(8).fillColor(GREY);
    document.text(paper.page(index + 1, count), MARGIN, top, { width: widthOf(document), align: 'center' });
  }
};

/** A report as PDF, A4: what was counted, pictures, what others reported, and how everything was counted. */
export const writeReportPaper = async (paper: ReportPaper): Promise<Uint8Array> => {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    lang: paper.language,
    displayTitle: true,
    info: { Title: paper.title, Creator: 'Pomocnik', CreationDate: toDate(paper.madeAt) },
  });
  write(document, paper.title, 17, BOLD);
  document.moveDown(0.2);
  for (const line of paper.lines) write(document, line, 10);
  if (paper.warning !== undefined) {
    document.moveDown(0.4);
    write(document, paper.warning, 10, BOLD, '#a02020');
  }
  for (const section of paper.sections) drawSection(document, section);
  for (const picture of paper.pictures) drawPicture(document, picture);
  document.moveDown(0.8);
  makeRoom(document, 60);
  write(document, paper.notes.title, 12, BOLD);
  for (const line of paper.notes.lines) {
    document.moveDown(0.2);
    write(document, `• ${line}`, 9);
  }
  drawFooters(document, paper);
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};
