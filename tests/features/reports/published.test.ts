import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/chat/files.ts';
import type { Day } from '../../../src/core/clock.ts';
import { tableFiles } from '../../../src/documents/table-files.ts';
import { type FigureId, FIGURES, type Figures, SEX_FIGURES } from '../../../src/features/reports/domain.ts';
import { figureName } from '../../../src/features/reports/figure-words.ts';
import { publish } from '../../../src/features/reports/published.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { hasPdfReader, readPdf } from '../../support/read-pdf.ts';
import { NOW, reportsStage } from '../../support/reports/stage.ts';

const few = (count: number): boolean => count > 0 && count < 5;

const people = (woman: number, man: number, refused: number, missing: number): Figures => ({
  'persons.all': woman + man + refused + missing,
  'persons.woman': woman,
  'persons.man': man,
  'persons.refused': refused,
  'persons.missing': missing,
});

const count = fc.nat({ max: 12 });
const sexes = fc.tuple(count, count, count, count);

/** A whole and a part of it, figure by figure. */
const WHOLES: readonly (readonly [FigureId, FigureId])[] = [
  ['form.training.persons', 'persons.all'],
  ['form.conference.persons', 'persons.all'],
  ['applications.placed', 'applications.made'],
  ['applications.waited', 'applications.made'],
  ['applications.unplaced', 'applications.waited'],
  ['surveys.returned', 'surveys.sent'],
  ['questions.replied', 'questions.handed'],
  ['announcements.acknowledged', 'announcements.addressed'],
];

describe('a report for everybody', () => {
  it('never lets a sex of one to four people be read or reckoned from the total', () => {
    fc.assert(
      fc.property(sexes, (each) => {
        const all = people(...each);
        const { figures, hidden, together } = publish(all);
        const shown = SEX_FIGURES.filter((sex) => figures[`persons.${sex}`] !== undefined);
        for (const sex of shown) expect(few(all[`persons.${sex}`]!)).toBe(false);
        if (figures['persons.all'] === undefined) {
          expect(few(all['persons.all']!)).toBe(true);
          return;
        }
        const rest = shown.reduce((left, sex) => left - figures[`persons.${sex}`]!, figures['persons.all']);
        // Whoever subtracts what is shown learns of nobody, or of many of more than one sex.
        expect(few(rest)).toBe(false);
        expect(together?.size ?? 0).toBe(rest);
        expect(together?.keys.length ?? 2).toBeGreaterThan(1);
        expect([...hidden].filter((id) => id !== 'persons.all')).toHaveLength(together?.keys.length ?? 0);
      }),
    );
  });

  it('never shows a part beside its whole where the others are one to four', () => {
    fc.assert(
      fc.property(
        fc.tuple(...WHOLES.map(() => fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })))),
        (values) => {
          const all: Partial<Record<FigureId, number>> = {};
          for (const [index, [part, whole]] of WHOLES.entries()) {
            const [one, other] = values[index]!;
            all[whole] ??= Math.max(one, other);
            all[part] ??= Math.min(one, other, all[whole]);
          }
          const { figures } = publish(all);
          for (const [part, whole] of WHOLES) {
            for (const id of [part, whole]) expect(few(figures[id] ?? 0)).toBe(false);
            const [a, b] = [figures[part], figures[whole]];
            if (a !== undefined && b !== undefined) expect(few(b - a)).toBe(false);
          }
        },
      ),
    );
  });

  it('hides the few and those with whom they are joined, and nothing of a large group', () => {
    expect(publish(people(120, 3, 1, 40)).together).toEqual({
      keys: ['man', 'refused', 'missing'],
      size: 44,
    });
    expect([...publish(people(120, 30, 0, 0)).hidden]).toEqual([]);
    expect(publish(people(120, 30, 0, 0)).figures).toEqual(people(120, 30, 0, 0));
  });

  it('takes the time and the number of services away where those advised are few', () => {
    const { figures } = publish({
      'advice.persons': 2,
      'advice.services': 2,
      'advice.minutes': 90,
      'advice.units': 1,
    });
    expect(figures).toEqual({ 'advice.units': 1 });
  });

  it('keeps events, places, hours and units: they are not people', () => {
    const all = {
      'form.training.editions': 1,
      'form.training.places': 3,
      'form.training.minutes45': 90,
      'units.covered': 2,
      'meetings.held': 1,
    };
    expect(publish(all).figures).toEqual(all);
  });
});

describe('files for publication', () => {
  it('say „ukryto” in all three wherever the full files would show a few', async () => {
    const { deps, press, messageOf, pressed, close } = await reportsStage();
    const period = { from: '2026-01-01' as Day, to: '2026-02-15' as Day };
    const all = await deps.store.figures({ ...period, isExample: false, until: NOW });
    const { hidden, figures } = publish(all);
    expect(hidden.size).toBeGreaterThan(3);
    expect(Object.keys(figures).length).toBeGreaterThan(3);

    const args = ['-', period.from, period.to, '-'];
    const { files = [] } = await press('public', args);
    const full = messageOf(await pressed('file', args)).files ?? [];
    await close();
    expect(files.map(({ name }) => name)).toEqual(
      full.map(({ name }) => name.replace('raport-', 'raport-do-publikacji-')),
    );
    const texts = textsIn('pl');
    const told = async (bytes: Uint8Array) => {
      const read = await tableFiles.read(bytes);
      if (!read.ok) throw new Error(read.refusal);
      return new Map(read.value.rows.map(({ cells }) => [cells[1], cells[2]]));
    };
    for (const format of [1, 2]) {
      const [masked, open] = [await told(bytesOf(files[format]!)), await told(bytesOf(full[format]!))];
      for (const id of FIGURES) {
        const name = figureName(texts, id);
        expect([id, masked.get(name)]).toEqual([id, hidden.has(id) ? 'ukryto' : open.get(name)]);
      }
    }
    if (!hasPdfReader()) return;
    const paper = readPdf(bytesOf(files[0]!));
    expect(paper).toContain('Wersja do publikacji: małe liczebności ukryto.');
    expect(paper.match(/ukryto$/gmu)?.length ?? 0).toBeGreaterThan(0);
    expect(readPdf(bytesOf(full[0]!))).not.toContain('ukryto');
  });
});
