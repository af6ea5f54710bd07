import { describe, expect, it } from 'vitest';
import { holds } from '../../src/chat/file-content.ts';
import { FILE_FORMATS, type FileFormat } from '../../src/chat/files.ts';
import { DOCUMENTS, PROGRAM, WITH_MACRO } from '../support/sample-documents.ts';

const FORMATS = Object.keys(FILE_FORMATS) as readonly FileFormat[];

/** Endings behind which the same is found. */
const SAME: readonly (readonly FileFormat[])[] = [
  ['doc', 'xls'],
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

  it('of Word with a macro in it is none of Word', () => {
    expect(holds('docx', WITH_MACRO)).toBe(false);
  });
});
