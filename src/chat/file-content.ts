import type { FileFormat } from './files.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What Word and Excel wrote before 2007. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const UTF16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

const begins = (bytes: Buffer, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** A document of Office: a ZIP with that folder, and no program among its parts. */
const isOffice = (bytes: Buffer, folder: 'word' | 'xl' | 'ppt'): boolean =>
  begins(bytes, ZIP) &&
  bytes.includes('[Content_Types].xml') &&
  bytes.includes(`${folder}/`) &&
  !bytes.includes('vbaProject.bin');

/** A document of LibreOffice: a ZIP that says first, uncompressed, what it holds. */
const isOpen = (bytes: Buffer, what: 'text' | 'spreadsheet'): boolean =>
  begins(bytes, ZIP) &&
  bytes.toString('latin1', 30, 100).startsWith(`mimetypeapplication/vnd.oasis.opendocument.${what}`);

/** Text in any of the encodings of offices: no control characters but blanks and ends of lines. */
const isText = (bytes: Buffer): boolean =>
  UTF16.some((mark) => begins(bytes, mark)) ||
  bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d);

/**
 * Whether a file holds what the ending of its name says, by its first bytes and, in a document that is an archive, by
 * the names of its parts. So a program that was renamed is told from a document.
 */
export const holds = (format: FileFormat, content: Uint8Array): boolean => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  switch (format) {
    case 'pdf':
      return bytes.toString('latin1', 0, 5) === '%PDF-';
    case 'doc':
    case 'xls':
      return begins(bytes, OLE);
    case 'docx':
      return isOffice(bytes, 'word');
    case 'xlsx':
      return isOffice(bytes, 'xl');
    case 'pptx':
      return isOffice(bytes, 'ppt');
    case 'odt':
      return isOpen(bytes, 'text');
    case 'ods':
      return isOpen(bytes, 'spreadsheet');
    case 'png':
      return begins(bytes, PNG);
    case 'jpg':
    case 'jpeg':
      return begins(bytes, JPEG);
    case 'txt':
    case 'csv':
      return isText(bytes);
  }
};
