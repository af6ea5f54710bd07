import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { holds } from '../../src/chat/file-content.ts';
import { FILE_FORMATS, type FileFormat } from '../../src/chat/files.ts';
import { DOCUMENTS, INSTALLER, PROGRAM, WITH_MACROS } from '../support/sample-documents.ts';

/** A document of LibreOffice with these words in it, not packed. */
const zipOf = (words: string): Uint8Array =>
  zipSync(
    { mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(words) },
    { level: 0 },
  );

const FORMATS = Object.keys(FILE_FORMATS) as readonly FileFormat[];

/** Endings behind which the same is found. */
const SAME: readonly (readonly FileFormat[])[] = [
  ['jpg', 'jpeg'],
  ['txt', 'csv'],
];

describe('a file', () => {
  it.each(FORMATS)('%s holds what its ending says', (format) => {
    expect(holds(format, DOCUMENTS[format])).toBe(true);
  });

  it.each(FORMATS)('%s is told from a program, and from files of other kinds', (format) => {
    expect(holds(format, PROGRAM)).toBe(false);
    const alike = SAME.find((group) => group.includes(format)) ?? [format];
    const isPlain = format === 'txt' || format === 'csv';
    // A PDF that is all letters could as well be a text.
    const others = FORMATS.filter((other) => !alike.includes(other) && !(isPlain && other === 'pdf'));
    expect(others.filter((other) => holds(format, DOCUMENTS[other]))).toEqual([]);
  });

  it('of text may be in any encoding that offices use', () => {
    expect(holds('txt', Buffer.from('\ufeffZażółć gęślą jaźń\n', 'utf8'))).toBe(true);
    expect(holds('csv', Buffer.from('\ufeffZażółć', 'utf16le'))).toBe(true);
    expect(holds('csv', Buffer.from([0x5a, 0x61, 0xbf, 0xf3, 0xb3, 0xe6]))).toBe(true);
    expect(holds('txt', Buffer.from([0x41, 0x00, 0x01, 0x02]))).toBe(false);
  });

  it('that only begins as a text in UTF-16 is none', () => {
    const mark = [0xff, 0xfe];
    const header = Buffer.concat([
      PROGRAM,
      Buffer.alloc(64),
      Buffer.from('!This program cannot be run in DOS mode.'),
    ]);
    const wrong = [
      Buffer.from([...mark, ...header]),
      Buffer.from([0xfe, 0xff, ...header]),
      // Half of a letter at the end, and half of a pair.
      Buffer.from([...mark, 0x41, 0x00, 0x42]),
      Buffer.from([...mark, 0x41, 0x00, 0x00, 0xd8]),
      Buffer.from('\ufeffŻółw\u0007\u0000', 'utf16le'),
    ];
    for (const bytes of wrong) expect(holds('txt', bytes)).toBe(false);
    const swapped = Buffer.from('\ufeffŻółw;1\r\n😀', 'utf16le').swap16();
    expect([holds('csv', swapped), holds('txt', Buffer.from(mark))]).toEqual([true, true]);
  });

  it.each(WITH_MACROS)('%s with macros in it is refused', (format, bytes) => {
    expect(holds(format, bytes)).toBe(false);
  });

  it('of Word that speaks of macros in its text is none with macros', () => {
    const text = Buffer.concat([
      DOCUMENTS.doc,
      Buffer.alloc(512),
      Buffer.from('Macros\0_VBA_PROJECT\0', 'utf16le'),
    ]);
    expect(holds('doc', text)).toBe(true);
    const words = zipOf('Basic/ i Scripts/ w treści');
    expect(holds('odt', words)).toBe(true);
  });

  it('that installs a program is no old document', () => {
    expect([holds('doc', INSTALLER), holds('xls', INSTALLER)]).toEqual([false, false]);
    expect(holds('doc', DOCUMENTS.doc.subarray(0, 8))).toBe(false);
  });

  it('of PDF may have a mark and blanks before its head, and nothing else', () => {
    const after = (before: string) =>
      holds('pdf', Buffer.concat([Buffer.from(before, 'latin1'), DOCUMENTS.pdf]));
    expect(['\r\n', '\xef\xbb\xbf', '\xef\xbb\xbf \n', ' '.repeat(1000)].map(after)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['MZ\x90', '#!/bin/sh\n', ' '.repeat(1020)].map(after)).toEqual([false, false, false]);
  });
});
