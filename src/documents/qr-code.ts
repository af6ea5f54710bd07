import QRCode from 'qrcode';

/** A QR code of the text as PNG: large enough to be read off a projector from the last row. */
export const drawQr = (text: string): Promise<Uint8Array> =>
  QRCode.toBuffer(text, { type: 'png', errorCorrectionLevel: 'M', margin: 4, width: 640 });
