import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import QRCode from 'qrcode';
import { expect, it } from 'vitest';
import { toInstant } from '../../src/core/clock.ts';
import { writeCertificates } from '../../src/documents/certificate-paper.ts';
import type { CertificatePaper } from '../../src/features/certificates/domain.ts';
import { hasPdfReader, readPdf } from '../support/read-pdf.ts';

const AT = toInstant(Date.UTC(2026, 11, 17, 8));
const ADDRESS = 'https://pomocnik.rops.example/zaswiadczenie/abcdefghjkmnpqrstuvw';

const aPaper = (over: Partial<CertificatePaper> = {}): CertificatePaper => ({
  organiser: 'Regionalny Ośrodek Polityki Społecznej w Opolu',
  title: 'Zaświadczenie',
  subtitle: 'o uczestnictwie w szkoleniu',
  number: 'nr ROPS/12/2026',
  holder: 'Ada Żółć',
  event: '„Zażółć gęślą jaźń”',
  rows: [{ label: 'Termin', value: '15 i 16 grudnia 2026 r.' }],
  issued: 'Wydano 17 grudnia 2026 r.',
  signature: 'w imieniu organizatora',
  check: {
    qr: ADDRESS,
    label: 'Sprawdzenie',
    code: 'abcde-fghjk-mnpqr-stuvw',
    how: 'Kod QR prowadzi na stronę.',
  },
  ...over,
});

const pagesOf = (text: string): readonly string[] => text.split('\f').filter((page) => page.trim() !== '');

it.skipIf(!hasPdfReader())(
  'a certificate is one sheet, however long its title and programme are',
  async () => {
    const long = aPaper({
      holder: 'Bogumiła Aleksandra Brzęczyszczykiewicz-Konstantynopolitańska',
      event: `„${'Praca z rodziną zagrożoną wykluczeniem społecznym '.repeat(8).trim()}”`,
      programme: { label: 'Tematyka', value: 'temat o dość długiej nazwie; '.repeat(40) },
      funding:
        'Współfinansowane przez Unię Europejską ze środków Europejskiego Funduszu Społecznego Plus. '.repeat(
          2,
        ),
    });
    const text = readPdf(await writeCertificates('x', [long, aPaper()], AT));
    const pages = pagesOf(text);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Konstantynopolitańska');
    expect(pages[0]).toContain('w imieniu organizatora');
    expect(pages[1]).toContain('Ada Żółć');
    expect(pages[1]).toContain('„Zażółć gęślą jaźń”');
  },
);

it('printed again, it is the same byte by byte', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => writeCertificates('x', [aPaper()], AT)));
  expect(Buffer.from(one!).equals(Buffer.from(other!))).toBe(true);
});

/** The grey of a picture that another program drew of the first page, at so many points to the inch. */
const pictureOf = (pdf: Uint8Array, resolution: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'pomocnik-pdf-'));
  writeFileSync(join(folder, 'a.pdf'), pdf);
  const args = ['-gray', '-r', String(resolution), '-singlefile', join(folder, 'a.pdf'), join(folder, 'a')];
  const { error } = spawnSync('pdftoppm', args);
  const bytes = error ? undefined : readFileSync(join(folder, 'a.pgm'));
  rmSync(folder, { recursive: true });
  if (!bytes) {
    process.stderr.write('SKIPPED: the QR is not looked at, there is no pdftoppm here\n');
    return undefined;
  }
  const [head, width = ''] = /^P5\s+(\d+)\s+\d+\s+255\s/.exec(bytes.toString('latin1', 0, 40))!;
  return (x: number, y: number): number =>
    bytes[
      head.length + Math.floor((y * resolution) / 72) * Number(width) + Math.floor((x * resolution) / 72)
    ]!;
};

it('its QR says where it is checked: every square of it is where it belongs', async () => {
  const greyAt = pictureOf(await writeCertificates('x', [aPaper()], AT), 200);
  if (!greyAt) return;
  const { modules } = QRCode.create(ADDRESS, { errorCorrectionLevel: 'M' });
  const [left, top, step] = [90, 440, 84 / modules.size];
  const wrong: string[] = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1) {
      const isDark = greyAt(left + (column + 0.5) * step, top + (row + 0.5) * step) < 128;
      if (isDark !== Boolean(modules.get(row, column))) wrong.push(`${String(row)}:${String(column)}`);
    }
  expect(wrong).toEqual([]);
});
