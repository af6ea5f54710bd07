import type { FileFormat } from './files.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What Word and Excel wrote before 2007. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const GAPS = [0x09, 0x0a, 0x0c, 0x0d];

/** What text begins with that says in which order the bytes of its letters stand. */
const UTF16 = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;

/** Before its head a PDF may have the mark of a text and blanks, but nothing in which a program could stand. */
const PDF_HEAD = /^(?:\u00ef\u00bb\u00bf)?\s*%PDF-/u;
/** So far readers look for the head, in bytes. */
const PDF_HEAD_WITHIN = 1024;

/** One of these is in each document of Word and of Excel; other files of that kind are installers, letters, drawings. */
const OLE_PARTS = { doc: ['worddocument'], xls: ['workbook', 'book'] } as const;
/** Where Word and Excel keep their macros. */
const OLE_MACROS = ['macros', 'vba', '_vba_project', '_vba_project_cur'];

/** Where LibreOffice keeps its macros, also those of a document inside. */
const OPEN_MACROS = /(?:^|\/)(?:Basic|Scripts)\//u;

const begins = (bytes: Buffer, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** A document of Office: a ZIP with that folder, and no program among its parts. */
const isOffice = (bytes: Buffer, folder: 'word' | 'xl' | 'ppt'): boolean =>
  begins(bytes, ZIP) &&
  bytes.includes('[Content_Types].xml') &&
  bytes.includes(`${folder}/`) &&
  !bytes.includes('vbaProject.bin');

/** The names of the parts of a ZIP, as its list at the end has them. */
const zipNames = (bytes: Buffer): readonly string[] => {
  const names: string[] = [];
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    if (at + 46 > bytes.length) break;
    names.push(bytes.toString('latin1', at + 46, at + 46 + bytes.readUInt16LE(at + 28)));
  }
  return names;
};

/** A document of LibreOffice: a ZIP that says first, uncompressed, what it holds; without macros. */
const isOpen = (bytes: Buffer, what: 'text' | 'spreadsheet'): boolean =>
  begins(bytes, ZIP) &&
  bytes.toString('latin1', 30, 100).startsWith(`mimetypeapplication/vnd.oasis.opendocument.${what}`) &&
  !zipNames(bytes).some((name) => OPEN_MACROS.test(name));

/**
 * The names of the parts of an OLE file, in small letters, as its programs compare them. Its list is made of entries of
 * 128 bytes: the name in UTF-16 with its end, at 64 the length of that in bytes, and then whether it is a folder or a part.
 */
const oleNames = (bytes: Buffer): ReadonlySet<string> => {
  const names = new Set<string>();
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const [length, kind] = [bytes.readUInt16LE(at + 64), bytes[at + 66]];
    if (length < 4 || length > 64 || (kind !== 1 && kind !== 2)) continue;
    names.add(bytes.toString('utf16le', at, at + length - 2).toLowerCase());
  }
  return names;
};

/** A document of Word or Excel as they wrote it before 2007, without macros. */
const isOle = (bytes: Buffer, format: keyof typeof OLE_PARTS): boolean => {
  if (!begins(bytes, OLE)) return false;
  const names = oleNames(bytes);
  return OLE_PARTS[format].some((part) => names.has(part)) && !OLE_MACROS.some((part) => names.has(part));
};

const isPlain = (code: number): boolean => code >= 0x20 || GAPS.includes(code);

/** Text of Windows in UTF-16: whole letters, none of which is a control character. */
const isUtf16 = (bytes: Buffer, order: keyof typeof UTF16): boolean => {
  try {
    const text = new TextDecoder(order, { fatal: true }).decode(bytes);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (!isPlain(code) || (code >= 0x7f && code < 0xa0) || code >= 0xfffe) return false;
    }
    return true;
  } catch {
    return false;
  }
};

/** Text in any of the encodings of offices: no control characters but blanks and ends of lines. */
const isText = (bytes: Buffer): boolean => {
  if (begins(bytes, UTF16['utf-16le'])) return isUtf16(bytes, 'utf-16le');
  if (begins(bytes, UTF16['utf-16be'])) return isUtf16(bytes, 'utf-16be');
  return bytes.every(isPlain);
};

/**
 * Whether a file holds what the ending of its name says, by its first bytes and, in a document that is an archive, by
 * the names of its parts. So a program that was renamed is told from a document.
 */
export const holds = (format: FileFormat, content: Uint8Array): boolean => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  switch (format) {
    case 'pdf':
      return PDF_HEAD.test(bytes.toString('latin1', 0, PDF_HEAD_WITHIN));
    case 'doc':
    case 'xls':
      return isOle(bytes, format);
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
