import { strToU8, zipSync } from 'fflate';
import type { FileFormat, ReceivedFile } from '../../src/chat/files.ts';
import { ole } from './ole.ts';

const office = (folder: string): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [`${folder}/main.xml`]: strToU8('<x/>') });

const open = (what: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${what}`), { level: 0 }],
    'content.xml': strToU8('<x/>'),
    ...more,
  });

const JPEG = Buffer.from('ffd8ffe000104a46494600', 'hex');

/** A program for Windows, by its first bytes. */
export const PROGRAM = Buffer.from('4d5a90000300000004000000ffff0000', 'hex');

/** The smallest file of each kind that begins as one of its kind does. */
export const DOCUMENTS: Readonly<Record<FileFormat, Uint8Array>> = {
  csv: Buffer.from('imię;nazwisko\r\n'),
  doc: ole('WordDocument', '1Table', '\u0005SummaryInformation'),
  docx: office('word'),
  jpeg: JPEG,
  jpg: JPEG,
  ods: open('spreadsheet'),
  odt: open('text'),
  pdf: Buffer.from('%PDF-1.7\nprogram szkolenia\n%%EOF\n'),
  png: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  pptx: office('ppt'),
  txt: Buffer.from([0x50, 0x72, 0xb9, 0x64, 0x0a]),
  xls: ole('Workbook', '\u0005SummaryInformation'),
  xlsx: office('xl'),
};

/** Documents with macros inside, as each program keeps them. */
export const WITH_MACROS: readonly (readonly [FileFormat, Uint8Array])[] = [
  ['docx', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/vbaProject.bin': strToU8('x') })],
  ['doc', ole('WordDocument', '1Table', 'Macros', 'VBA', '_VBA_PROJECT', 'dir', 'ThisDocument')],
  ['doc', ole('WordDocument', 'MACROS', 'Vba')],
  ['xls', ole('Workbook', '_VBA_PROJECT_CUR', 'VBA', 'PROJECT', 'PROJECTwm')],
  ['odt', open('text', { 'Basic/Standard/Module1.xml': strToU8('<x/>') })],
  ['ods', open('spreadsheet', { 'Scripts/python/makro.py': strToU8('print()') })],
  ['ods', open('spreadsheet', { 'Object 1/Basic/Standard/Module1.xml': strToU8('<x/>') })],
];

/** An installer for Windows: of the same kind as old documents; the names of its parts are packed into letters of China. */
export const INSTALLER = ole('\u0005SummaryInformation', '\u4840\u3f3f\u4577\u446c\u3e6a\u44b2\u482f');

/** A file as a platform hands it over. */
export const received = (name: string, bytes: Uint8Array): ReceivedFile => ({
  name,
  size: bytes.length,
  read: () => Promise.resolve(bytes),
});
