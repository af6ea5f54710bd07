import { strToU8, zipSync } from 'fflate';
import type { FileFormat, ReceivedFile } from '../../src/chat/files.ts';

const office = (folder: string): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [`${folder}/main.xml`]: strToU8('<x/>') });

const open = (what: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${what}`), { level: 0 }],
    'content.xml': strToU8('<x/>'),
  });

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a46494600', 'hex');

/** A program for Windows, by its first bytes. */
export const PROGRAM = Buffer.from('4d5a90000300000004000000ffff0000', 'hex');

/** The smallest file of each kind that begins as one of its kind does. */
export const DOCUMENTS: Readonly<Record<FileFormat, Uint8Array>> = {
  csv: Buffer.from('imię;nazwisko\r\n'),
  doc: OLE,
  docx: office('word'),
  jpeg: JPEG,
  jpg: JPEG,
  ods: open('spreadsheet'),
  odt: open('text'),
  pdf: Buffer.from('%PDF-1.7\nprogram szkolenia\n%%EOF\n'),
  png: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  pptx: office('ppt'),
  txt: Buffer.from([0x50, 0x72, 0xb9, 0x64, 0x0a]),
  xls: OLE,
  xlsx: office('xl'),
};

/** A document with a macro inside. */
export const WITH_MACRO = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/vbaProject.bin': strToU8('x'),
});

/** A file as a platform hands it over. */
export const received = (name: string, bytes: Uint8Array): ReceivedFile => ({
  name,
  size: bytes.length,
  read: () => Promise.resolve(bytes),
});
