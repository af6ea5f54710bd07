import PDFDocument from 'pdfkit';
import { type Instant, toDate } from '../core/clock.ts';
import { createGiveWay } from '../core/turns.ts';
import type { CertificatePaper } from '../features/certificates/domain.ts';
import { drawCheck } from './certificate-check.ts';
import { FONTS } from './fonts.ts';
import { bytesOf, type PdfDocument } from './pdf-bytes.ts';

/** In points, 72 to an inch. */
const FRAME = 26;
const SIDE = 90;
/** Where the part with the check begins; everything else is above it. */
const FOOT = 434;
/** The parts of the full size between which titles and programmes are made to fit. */
const MOST = 1.16;
const LEAST = 0.5;

const INK = '#1d2733';
const BLUE = '#1f3d66';
const GREY = '#5a6472';
const GOLD = '#a88a4a';

const drawFrame = (document: PdfDocument): void => {
  const { width, height } = document.page;
  document
    .lineWidth(1.6)
    .rect(FRAME, FRAME, width - 2 * FRAME, height - 2 * FRAME)
    .stroke(BLUE);
  const inner = FRAME + 6;
  document
    .lineWidth(0.5)
    .rect(inner, inner, width - 2 * inner, height - 2 * inner)
    .stroke(GOLD);
};

const CENTRED = { align: 'center' } as const;

/** The head of the sheet: who issues it, what it is, its number. */
const drawHead = (document: PdfDocument, { organiser, title, subtitle, number }: CertificatePaper): void => {
  const width = document.page.width - 2 * SIDE;
  document
    .font('serif')
    .fontSize(12.5)
    .fillColor(INK)
    .text(organiser, SIDE, 58, { width, ...CENTRED });
  document
    .font('serif')
    .fontSize(33)
    .fillColor(BLUE)
    .text(title.toLocaleUpperCase('pl'), SIDE, document.y + 12, { width, ...CENTRED, characterSpacing: 5 });
  document
    .font('italic')
    .fontSize(15)
    .fillColor(INK)
    .text(subtitle, SIDE, document.y + 1, { width, ...CENTRED });
  document
    .font('sans')
    .fontSize(10)
    .fillColor(GREY)
    .text(number, SIDE, document.y + 6, { width, ...CENTRED });
};

/** A short line in the middle, under the name. */
const drawRule = (document: PdfDocument, top: number): void => {
  const middle = document.page.width / 2;
  document
    .lineWidth(0.8)
    .moveTo(middle - 130, top)
    .lineTo(middle + 130, top)
    .stroke(GOLD);
};

type Row = CertificatePaper['rows'][number];

const GAP = 9;

/** Where the labels end and the values begin, so that the lines as a whole stand in the middle. */
const axisOf = (document: PdfDocument, rows: readonly Row[], size: number) => {
  document.font('sans').fontSize(size);
  const widest = (of: (row: Row) => string): number =>
    Math.max(...rows.map((row) => document.widthOfString(of(row))));
  const labels = widest(({ label }) => label);
  const values = Math.min(widest(({ value }) => value) + 1, document.page.width - 2 * SIDE - labels - GAP);
  const left = (document.page.width - labels - GAP - values) / 2;
  return { left, labels, values };
};

const drawRows = (document: PdfDocument, rows: readonly Row[], size: number, isDrawn: boolean): void => {
  const { left, labels, values } = axisOf(document, rows, size);
  for (const { label, value } of rows) {
    const top = document.y;
    const height = document.font('sans').fontSize(size).heightOfString(value, { width: values });
    if (isDrawn) {
      document.fillColor(GREY).text(label, left, top, { width: labels + 1, align: 'right' });
      document.fillColor(INK).text(value, left + labels + GAP, top, { width: values });
    }
    document.y = top + height + size * 0.36;
  }
};

/** A name stays on one line where it can. */
const sizeOfName = (document: PdfDocument, name: string, wanted: number): number => {
  const width = document.font('serif').fontSize(wanted).widthOfString(name);
  return Math.max(16, Math.min(wanted, (wanted * (document.page.width - 2 * SIDE - 2)) / width));
};

/**
 * Name, title and what belongs to it, at a part of the full size. Without `isDrawn` only the height is found out: where
 * it ends is the document's `y`.
 */
const drawBody = (
  document: PdfDocument,
  { holder, event, rows, programme }: CertificatePaper,
  scale: number,
  isDrawn: boolean,
): void => {
  const width = document.page.width - 2 * SIDE;
  const line = (text: string, size: number, colour: string): void => {
    const top = document.y;
    const height = document
      .font('serif')
      .fontSize(size)
      .heightOfString(text, { width, ...CENTRED });
    if (isDrawn) document.fillColor(colour).text(text, SIDE, top, { width, ...CENTRED });
    document.y = top + height;
  };
  document.y += 16 * scale;
  line(holder, sizeOfName(document, holder, 29 * scale), INK);
  if (isDrawn) drawRule(document, document.y + 4);
  document.y += 17 * scale;
  line(event, 17 * scale, BLUE);
  document.y += 12 * scale;
  drawRows(document, [...rows, ...(programme ? [programme] : [])], Math.max(7, 10.5 * scale), isDrawn);
};

/** The largest size at which everything stands above the foot, and the height that is left over then. */
const fitting = (document: PdfDocument, paper: CertificatePaper) => {
  const top = document.y;
  for (let scale = MOST; scale > LEAST; scale -= 0.04) {
    drawBody(document, paper, scale, false);
    const left = FOOT - document.y;
    document.y = top;
    if (left >= 0) return { scale, left };
  }
  return { scale: LEAST, left: 0 };
};

/** Day and signature to the right, the sentence of the fund below everything. */
const drawFoot = (document: PdfDocument, { issued, signature, funding }: CertificatePaper): void => {
  const { width, height } = document.page;
  const column = { x: width - SIDE - 210, width: 210 };
  document
    .font('serif')
    .fontSize(10.5)
    .fillColor(INK)
    .text(issued, column.x, FOOT + 10, { width: column.width, ...CENTRED });
  const line = FOOT + 70;
  document
    .lineWidth(0.5)
    .moveTo(column.x + 10, line)
    .lineTo(column.x + column.width - 10, line)
    .stroke(GREY);
  document
    .font('sans')
    .fontSize(8)
    .fillColor(GREY)
    .text(signature, column.x, line + 5, { width: column.width, ...CENTRED });
  if (!funding) return;
  document.font('sans').fontSize(8);
  const size = { width: width - 2 * SIDE, ...CENTRED };
  document.text(funding, SIDE, height - FRAME - 14 - document.heightOfString(funding, size), size);
};

/** Across the sheet, so that a print of it cannot be taken for a valid one. */
const drawStamp = (document: PdfDocument, text: string): void => {
  const { width, height } = document.page;
  document.save().rotate(-24, { origin: [width / 2, height / 2] });
  document
    .font('bold')
    .fontSize(64)
    .fillColor('#b3261e')
    .fillOpacity(0.28)
    .text(text.toLocaleUpperCase('pl'), 0, height / 2 - 40, { width, ...CENTRED, characterSpacing: 6 });
  document.restore();
};

const drawPage = (document: PdfDocument, paper: CertificatePaper): void => {
  document.addPage({ size: 'A4', layout: 'landscape', margin: 0 });
  drawFrame(document);
  drawHead(document, paper);
  const { scale, left } = fitting(document, paper);
  document.y += left * 0.4;
  drawBody(document, paper, scale, true);
  drawCheck(document, paper.check, { x: SIDE, y: FOOT + 6 });
  drawFoot(document, paper);
  if (paper.stamp) drawStamp(document, paper.stamp);
};

/**
 * Certificates as one PDF, a landscape A4 sheet each. The same certificate gives the same bytes however often it is
 * printed; a thick bundle gives way to other work between its sheets.
 */
export const writeCertificates = async (
  title: string,
  papers: readonly CertificatePaper[],
  issuedAt: Instant,
): Promise<Uint8Array> => {
  const document = new PDFDocument({
    autoFirstPage: false,
    lang: 'pl-PL',
    displayTitle: true,
    info: { Title: title, Creator: 'Pomocnik', CreationDate: toDate(issuedAt) },
  });
  for (const [name, file] of Object.entries(FONTS)) document.registerFont(name, file);
  const giveWay = createGiveWay();
  const bytes = bytesOf(document);
  for (const paper of papers) {
    drawPage(document, paper);
    await giveWay();
  }
  document.end();
  return bytes;
};
