import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/chat/message.ts';
import type { Day } from '../../../src/core/clock.ts';
import { justBefore, yearEarlier } from '../../../src/features/reports/periods.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { countByHand } from '../../support/reports/count-by-hand.ts';
import { NOW, reportsStage } from '../../support/reports/stage.ts';

const { reports } = textsIn('pl');

const stages: Awaited<ReturnType<typeof reportsStage>>[] = [];
afterEach(async () => {
  for (const made of stages.splice(0)) await made.close();
});

const stage = async () => {
  const made = await reportsStage();
  stages.push(made);
  return made;
};

const tableOf = ({ blocks }: Message) => {
  const table = blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return { columns: table.columns, row: (name: string) => table.rows.find(([first]) => first === name) };
};

const period = (from: string, to: string) => ({ from: from as Day, to: to as Day });

/** „+3”, „−2”, „0”: written as people read it. */
const signed = (value: number): string => (value === 0 ? '0' : `${value > 0 ? '+' : '−'}${Math.abs(value)}`);

const YEAR = { ...period('2026-01-01', '2026-12-31'), isExample: false, until: NOW } as const;

describe('a comparison', () => {
  it('puts a whole project beside another, each counted over its own days', async () => {
    const { press, world } = await stage();
    const [one, other] = world.projects;
    const told = await press('versus', ['-', '2026-01-01', '2026-12-31', one!.id], [other!.id]);
    const { columns, row } = tableOf(told);
    expect(columns).toEqual([
      reports.compare.figure,
      `${other!.id}, 2026 r.`,
      `${one!.id}, 2026 r.`,
      reports.compare.difference,
    ]);
    const [there, here] = [other!, one!].map(({ id }) => countByHand(world, { ...YEAR, project: id }));
    for (const figure of ['persons.all', 'units.covered'] as const)
      expect(row(reports.figures[figure])).toEqual([
        reports.figures[figure],
        String(there![figure]),
        String(here![figure]),
        signed(here![figure]! - there![figure]!),
      ]);
  });

  it('takes whatever period and project are typed; a project alone is its whole edition', async () => {
    const { send, messageOf, world } = await stage();
    const [one, other] = world.projects;
    const asked = ['-', '2026-01-01', '2026-12-31', one!.id];
    const half = tableOf(messageOf(await send('against', asked, { okres: 'I półrocze 2026', projekt: '' })));
    expect(half.columns.slice(1)).toEqual([
      '1 stycznia 2026 r. – 30 czerwca 2026 r.',
      '2026 r.',
      reports.compare.difference,
    ]);
    const scope = { ...YEAR, project: one!.id };
    const [was, is] = [period('2026-01-01', '2026-06-30'), {}].map(
      (days) => countByHand(world, { ...scope, ...days })['persons.all']!,
    ) as [number, number];
    expect(half.row(reports.figures['persons.all'])?.slice(1)).toEqual([
      String(was),
      String(is),
      signed(is - was),
    ]);
    const whole = await send('against', asked, { okres: '', projekt: other!.id });
    expect(tableOf(messageOf(whole)).columns[1]).toBe(`${other!.id}, 2026 r.`);
  });

  it('keeps the form open with a clear word for a period turned round, a project nobody knows, and nothing', async () => {
    const { send } = await stage();
    const asked = ['-', '2026-01-01', '2026-12-31', '-'];
    const faultsOf = async (okres: string, projekt: string) => {
      const reply = await send('against', asked, { okres, projekt });
      return reply.kind === 'invalid' ? reply.faults : reply.kind;
    };
    expect(await faultsOf('od grudnia 2026 do stycznia 2026', '')).toEqual([
      { field: 'okres', text: reports.turnedPeriod('2026 r.') },
    ]);
    expect(await faultsOf('kiedyś', 'nieznany')).toEqual([
      { field: 'okres', text: reports.badPeriod },
      { field: 'projekt', text: reports.noProject },
    ]);
    expect(await faultsOf('', '')).toEqual([{ field: 'okres', text: reports.compare.nothingTyped }]);
  });

  it('says where two periods are not of one length, or have the same classes in both', async () => {
    const { send, press, messageOf, textOf } = await stage();
    const asked = ['-', '2026-01-01', '2026-12-31', '-'];
    const half = textOf(messageOf(await send('against', asked, { okres: 'I półrocze 2026' })));
    expect(half).toContain(reports.compare.unequal);
    expect(half).toContain(reports.compare.overlapping);
    // A leap year is a year, too.
    const years = textOf(await press('compare', ['-', '2025-01-01', '2025-12-31', '-']));
    expect(years).not.toContain(reports.compare.unequal);
    expect(years).not.toContain(reports.compare.overlapping);
  });
});

describe('the period before', () => {
  it('has as many whole months, or else as many days, and ends where the other begins', () => {
    expect(justBefore(period('2026-07-01', '2026-12-31'))).toEqual(period('2026-01-01', '2026-06-30'));
    expect(justBefore(period('2026-01-01', '2026-03-31'))).toEqual(period('2025-10-01', '2025-12-31'));
    expect(justBefore(period('2026-03-01', '2026-03-31'))).toEqual(period('2026-02-01', '2026-02-28'));
    expect(justBefore(period('2026-01-10', '2026-01-19'))).toEqual(period('2025-12-31', '2026-01-09'));
  });

  it('a year earlier has the last of February as its last, in leap years and others', () => {
    expect(yearEarlier(period('2024-02-01', '2024-02-29'))).toEqual(period('2023-02-01', '2023-02-28'));
    expect(yearEarlier(period('2025-02-01', '2025-02-28'))).toEqual(period('2024-02-01', '2024-02-29'));
  });
});

describe('a period that reaches beyond the project', () => {
  it('is told as such, with the project’s own days; one within them is not', async () => {
    const { press, textOf, world } = await stage();
    const project = world.projects[0]!.id;
    const told = reports.beyondProject('2026 r.');
    expect(textOf(await press('page', ['-', '2025-07-01', '2026-06-30', project]))).toContain(told);
    expect(textOf(await press('page', ['-', '2026-01-01', '2026-12-31', project]))).not.toContain(told);
  });
});
