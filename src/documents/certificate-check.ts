import QRCode from 'qrcode';
import type { CertificatePaper } from '../features/certificates/domain.ts';
import type { PdfDocument } from './pdf-bytes.ts';

/** The side of the code, in points: a telephone reads it off a print from a hand's length. */
const SIDE = 84;

/** The dark squares as runs, one rectangle each: sharp at every size, and small in the file. */
const drawQr = (document: PdfDocument, text: string, left: number, top: number): void => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const step = SIDE / size;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const from = column;
      while (column < size && modules.get(row, column)) column += 1;
      if (column > from)
        document.rect(left + from * step, top + row * step, (column - from) * step, step + 0.02);
    }
  document.fill('#000000');
};

/** By what the certificate is checked: the picture, and beside it the code in letters and where to ask. */
export const drawCheck = (
  document: PdfDocument,
  { qr, label, code, how }: CertificatePaper['check'],
  { x, y }: { readonly x: number; readonly y: number },
): void => {
  drawQr(document, qr, x, y);
  const left = x + SIDE + 14;
  const width = 236;
  document
    .font('bold')
    .fontSize(8.5)
    .fillColor('#1f3d66')
    .text(label, left, y + 2, { width });
  document
    .font('sans')
    .fontSize(11)
    .fillColor('#1d2733')
    .text(code, left, document.y + 3, { width, characterSpacing: 0.4 });
  document
    .fontSize(8)
    .fillColor('#5a6472')
    .text(how, left, document.y + 4, { width });
};
