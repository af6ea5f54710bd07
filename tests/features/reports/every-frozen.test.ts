import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/chat/message.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { probes } from '../../contracts/probes/all.ts';
import { reportsStage } from '../../support/reports/stage.ts';

const { frozen } = textsIn('pl').reports;

const stages: Awaited<ReturnType<typeof reportsStage>>[] = [];
const stage = async () => {
  const made = await reportsStage();
  stages.push(made);
  return made;
};
afterEach(async () => {
  for (const made of stages.splice(0)) await made.close();
});

const ASKED = ['warminsko-mazurskie', '2026-01-01', '2026-12-31', 'prj_example_wielkopolskie'];

const numbersOf = ({ blocks }: Message): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(([number]) => String(number)) : []));

const countdown = (from: number, to: number): readonly string[] =>
  Array.from({ length: from - to + 1 }, (_, index) => String(from - index));

describe('frozen reports', () => {
  it('are all found under any scope, the latest first, page by page, and opened from there', async () => {
    const { press, send, textOf } = await stage();
    for (let year = 2010; year < 2027; year += 1)
      await send('freeze', ['opolskie', `${year}-01-01`, `${year}-12-31`, '-'], { powod: '' });
    const first = await press('everyfrozen', [...ASKED, '0']);
    expect(numbersOf(first)).toEqual(countdown(17, 3));
    expect(textOf(first)).toContain('2026 r.; województwo opolskie');
    expect(textOf(first)).toContain(frozen.older);
    expect(textOf(first)).not.toContain(frozen.newer);
    const second = await press('everyfrozen', [...ASKED, '15']);
    expect(numbersOf(second)).toEqual(['2', '1']);
    expect(textOf(second)).not.toContain(frozen.older);
    expect(textOf(second)).toContain(frozen.newer);
    const menu = second.blocks.find((block) => block.kind === 'menu');
    if (menu?.kind !== 'menu') throw new Error('no menu');
    const opened = textOf(await press('snapshot', [], [menu.options[1]!.value]));
    expect(opened).toContain(frozen.heading(1));
    expect(opened).toContain('2010 r.');
    for (const probe of probes)
      for (const page of [first, second, await press('frozen', ASKED)])
        expect(probe.render(page).flatMap((body) => probe.violations(body))).toEqual([]);
  });

  it('say so where there is none, and a damaged button is the first page', async () => {
    const { press, textOf } = await stage();
    expect(textOf(await press('everyfrozen', [...ASKED, '-5']))).toContain(frozen.noneAtAll);
  });
});
