import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { TableHead, TableWriter, TakePart, WrittenCell } from '../features/imports/table.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const FORMAT = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${FORMAT}/spreadsheetml/2006/main"`;
const RELATIONS = `xmlns="${FORMAT}/package/2006/relationships"`;
const KIND = `${FORMAT}/officeDocument/2006/relationships`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What XML cannot hold at all: control characters and halves of letters. */
const UNFIT =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

const escaped = (text: string): string =>
  text
    .replace(UNFIT, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** `A`, `B` … `Z`, `AA`: what a column is called, counted from 0. */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** A figure is a number; every other cell is marked as text, so that nothing in it is ever a formula (F25). */
const toCell = (value: WrittenCell, address: string): string => {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
};

/** The files of a workbook of one sheet beside the sheet itself. */
const frame = (name: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="${FORMAT}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${KIND}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${KIND}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${KIND}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
});

/** A name as sheets may have one: 31 characters, and not every one of them. */
const sheetName = (name: string): string => name.replaceAll(/[[\]*?/\\:]/gu, ' ').slice(0, 31);

const WIDTH = 24;

/**
 * As XLSX, compressed while it is written. The library that writes our other sheets wants all rows at once and holds the
 * whole sheet as text several times over; a hundred thousand rows are too many for that.
 */
export const openXlsx = ({ name, columns }: TableHead, take: TakePart): TableWriter => {
  const zip = new Zip((error, part) => {
    if (error) throw error;
    take(part);
  });
  const begin = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path);
    zip.add(file);
    return file;
  };
  for (const [path, text] of Object.entries(frame(sheetName(name)))) begin(path).push(strToU8(text), true);
  const names = columns.map((_, index) => letters(index));
  let written = 0;
  const toRow = (cells: readonly WrittenCell[]): string => {
    written += 1;
    const filled = cells.map((cell, index) => toCell(cell, `${names[index]!}${written}`));
    return `<row r="${written}">${filled.join('')}</row>`;
  };
  const sheet = begin('xl/worksheets/sheet1.xml');
  sheet.push(
    strToU8(
      `${XML}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${columns.length}" width="${WIDTH}" customWidth="1"/></cols><sheetData>${toRow(columns)}`,
    ),
  );
  return {
    add: (rows) => {
      sheet.push(strToU8(rows.map(toRow).join('')));
    },
    end: () => {
      sheet.push(strToU8('</sheetData></worksheet>'), true);
      zip.end();
    },
  };
};
