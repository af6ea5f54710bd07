import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readInThread } from '../../src/documents/read-in-thread.ts';
import { readTable } from '../../src/documents/read-table.ts';
import { openXlsx } from '../../src/documents/open-xlsx.ts';
import { openCsv, writeCsv, writeXlsx } from '../../src/documents/write-table.ts';
import { readPolishDay } from '../../src/core/polish-day.ts';

const ROWS = 'Nazwa;Powiat\nOśrodek Pomocy Społecznej w Łęknicy;żarski\nŹródło;gąsawski\n';

/** Bytes of a text in an old encoding, by its own table: what Polish programs still write. */
const encoded = (text: string, encoding: string): Uint8Array => {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1)
    table.set(new TextDecoder(encoding).decode(new Uint8Array([byte])), byte);
  return Uint8Array.from(Array.from(text, (letter) => table.get(letter) ?? 63));
};

const read = async (bytes: Uint8Array) => {
  const table = await readTable(bytes);
  if (!table.ok) throw new Error(table.refusal);
  return table.value;
};

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(ROWS)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${ROWS}`)],
    ['UTF-16 of Excel', Buffer.from(`\uFEFF${ROWS.replaceAll(';', '\t')}`, 'utf16le')],
    ['Windows-1250', encoded(ROWS, 'windows-1250')],
    ['ISO-8859-2', encoded(ROWS, 'iso-8859-2')],
  ])('is read with its Polish letters in %s', async (_encoding, bytes) => {
    const { columns, rows } = await read(bytes);
    expect(columns).toEqual(['Nazwa', 'Powiat']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Ośrodek Pomocy Społecznej w Łęknicy', 'żarski'],
      ['Źródło', 'gąsawski'],
    ]);
  });

  it.each([';', ',', '\t', '|'])(
    'is read with the separator „%s”, quotes and line breaks in cells',
    async (s) => {
      const text = `a${s}"b ""x"""\r\n"1${s}2"${s}"wiersz\r\ndrugi"\r\n`;
      const { columns, rows } = await read(Buffer.from(text));
      expect(columns).toEqual(['a', 'b "x"']);
      expect(rows[0]?.cells).toEqual([`1${s === '\t' ? ' ' : s}2`, 'wiersz drugi']);
    },
  );

  it('keeps the numbers of rows when empty ones are left out, and fills short rows up', async () => {
    const { rows } = await read(Buffer.from('\na;b;c\n\n1;2\n;;\n3;4;5;6\n'));
    expect(rows).toEqual([
      { number: 4, cells: ['1', '2', ''] },
      { number: 6, cells: ['3', '4', '5'] },
    ]);
  });

  it('may begin with Excel’s own hint at the separator', async () => {
    expect((await read(Buffer.from('sep=,\na,b\n1,2\n'))).columns).toEqual(['a', 'b']);
  });

  it.each([
    ['empty', ''],
    ['only blanks', ' \n ;; \n'],
    ['only names of columns', 'a;b\n'],
  ])('that is %s is refused as empty', async (_title, text) => {
    expect(await readTable(Buffer.from(text))).toEqual({ ok: false, refusal: 'empty' });
  });

  it('of more rows than are taken at once is refused', async () => {
    const text = `a\n${'1\n'.repeat(20_001)}`;
    expect(await readTable(Buffer.from(text))).toEqual({ ok: false, refusal: 'too-many' });
  });
});

describe('an XLSX file', () => {
  const TABLE = {
    name: 'Jednostki',
    columns: ['Nazwa', 'NIP'],
    rows: [
      ['OPS w Łęknicy', '0123456789'],
      ['=HYPERLINK("http://zle.example")', '+48'],
    ],
  };

  it('comes back as it was written, with leading zeros and without formulas', async () => {
    const { columns, rows } = await read(await writeXlsx(TABLE));
    expect(columns).toEqual(TABLE.columns);
    expect(rows.map(({ cells }) => cells)).toEqual(TABLE.rows);
    const written = Buffer.from(await writeXlsx(TABLE)).toString('latin1');
    expect(written).not.toContain('<f>');
  });

  it('has figures that can be added up, and texts that look like figures or formulas stay texts (F25)', async () => {
    const rows = [
      [1, 'Łucja', 99.5, '=SUM(A1:A9)'],
      [-2, '+48 600', 0, '0012'],
    ];
    const bytes = await writeXlsx({ name: 'x', columns: ['Lp.', 'a', 'b', 'c'], rows });
    expect(await readSheet(Buffer.from(bytes))).toEqual([['Lp.', 'a', 'b', 'c'], ...rows]);
  });

  it('tells the hour of a moment and leaves it out of a day', async () => {
    const cells = [new Date(Date.UTC(2026, 10, 20, 10, 15, 33)), new Date(Date.UTC(2026, 10, 21))];
    const row = cells.map((value) => ({ value, type: Date, format: 'yyyy-mm-dd hh:mm:ss' }));
    const bytes = await writeXlsxFile([[{ value: 'a' }, { value: 'b' }], row], {}).toBuffer();
    expect((await read(bytes)).rows[0]?.cells).toEqual(['2026-11-20 10:15:33', '2026-11-21']);
  });

  it('that is damaged, or something else under that name, is refused', async () => {
    const whole = await writeXlsx(TABLE);
    for (const bytes of [whole.slice(0, 200), Buffer.from('PK\u0003\u0004nic'), Buffer.from([0, 1, 2, 0, 0])])
      expect(await readTable(bytes)).toMatchObject({ ok: false, refusal: 'unreadable' });
  });

  it.each([
    ['a PDF', '%PDF-1.7'],
    ['a picture', '\x89PNG\r\n'],
    ['a page', '  <!DOCTYPE html><table>'],
    ['a document of Word', 'PK\x03\x04......word/document.xml'],
  ])('that is %s is said to be no table', async (_what, text) => {
    expect(await readTable(Buffer.from(text, 'latin1'))).toEqual({ ok: false, refusal: 'no-table' });
  });

  it('that says to unpack to more than there is room for is refused before it is unpacked', async () => {
    const bomb = Buffer.from(await writeXlsx(TABLE));
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(0x7fff_ffff, entry + 24);
    expect(await readTable(bomb)).toEqual({ ok: false, refusal: 'unreadable' });
  });
});

describe('a written CSV file', () => {
  it('opens with Polish letters and never holds a formula', async () => {
    const bytes = writeCsv({
      name: 'x',
      columns: ['Imię', 'Uwagi'],
      rows: [
        ['Łucja', '=1+1'],
        ['-', '@cmd'],
        ['a;b', 'c "d"'],
        [-5, 99.5],
      ],
    });
    expect(Buffer.from(bytes).toString()).toBe(
      '\uFEFFImię;Uwagi\r\nŁucja;\'=1+1\r\n\'-;\'@cmd\r\n"a;b";"c ""d"""\r\n-5;99,5\r\n',
    );
    expect((await read(bytes)).rows).toHaveLength(4);
  });
});

describe('a day as people write it', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['22.11.2026', '2026-11-22'],
    ['22.11.2026 r.', '2026-11-22'],
    ['2-1-2026', '2026-01-02'],
    ['22/11/2026 10:30', '2026-11-22'],
    ['22 listopada 2026 r.', '2026-11-22'],
    ['31.04.2026', undefined],
    ['11/22/2026', undefined],
    ['22.11.26', undefined],
    ['jutro', undefined],
  ])('%s is %s', (text, day) => {
    expect(readPolishDay(text)).toBe(day);
  });
});

describe('a large file', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => [`Ośrodek nr ${String(index)}`, index]);
  const table = { name: 'x', columns: ['Nazwa', 'Numer'], rows };

  it.each([
    ['CSV', () => Promise.resolve(writeCsv(table))],
    ['XLSX', () => writeXlsx(table)],
  ])('in %s is read in a thread of its own, while others are served', async (_format, write) => {
    const bytes = await write();
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    const inThread = await readInThread(bytes);
    clearInterval(timer);
    expect(inThread).toEqual(await readTable(bytes));
    expect(inThread.ok && inThread.value.rows).toHaveLength(3000);
    expect(turns).toBeGreaterThan(3);
  });

  it('that is no table is refused as a small one is', async () => {
    const noise = Buffer.alloc(200_000);
    expect(await readInThread(noise)).toEqual({ ok: false, refusal: 'unreadable' });
  });
});

describe('a file that is written part by part', () => {
  const HEAD = { name: 'Uczestnictwa: szkolenie [1/2]', columns: ['Osoba', 'Minuty'] };
  const PARTS = [
    [['Żółć & <Jaźń> "cytat"', 90.5] as const],
    [],
    [['=SUMA(A1)', 0] as const, ['', -1] as const],
    [['tab\u0000\u001Fi pół \uD83D litery', 1] as const],
  ];

  const written = (open: typeof openCsv, parts: typeof PARTS | readonly []): Buffer => {
    const taken: Uint8Array[] = [];
    const file = open(HEAD, (part) => void taken.push(part));
    for (const rows of parts) file.add(rows);
    file.end();
    return Buffer.concat(taken);
  };

  it('is a sheet that another library reads: letters, figures, and nothing that is a formula', async () => {
    expect(await readSheet(written(openXlsx, PARTS))).toEqual([
      ['Osoba', 'Minuty'],
      ['Żółć & <Jaźń> "cytat"', 90.5],
      ['=SUMA(A1)', 0],
      [null, -1],
      ['tabi pół  litery', 1],
    ]);
  });

  it('has only the names of its columns where nothing was added', async () => {
    expect(await readSheet(written(openXlsx, []))).toEqual([['Osoba', 'Minuty']]);
  });

  it('is, as CSV, the same as if it had been written at once', () => {
    expect(written(openCsv, PARTS)).toEqual(Buffer.from(writeCsv({ ...HEAD, rows: PARTS.flat() })));
  });
});
