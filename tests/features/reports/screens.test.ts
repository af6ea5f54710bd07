import { afterEach, describe, expect, it } from 'vitest';
import { actionId } from '../../../src/chat/action-id.ts';
import type { Instant } from '../../../src/core/clock.ts';
import { bytesOf } from '../../../src/chat/files.ts';
import { tableFiles } from '../../../src/documents/table-files.ts';
import { formFaults } from '../../../src/chat/form.ts';
import { listCode, listOfCode, MAIN_LISTS, narrowerThan } from '../../../src/features/reports/lists.ts';
import { probes } from '../../contracts/probes/all.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { countByHand } from '../../support/reports/count-by-hand.ts';
import { NOW, reportsStage } from '../../support/reports/stage.ts';

const YEAR = ['-', '2026-01-01', '2026-12-31', '-'] as const;
const SCOPE = { from: '2026-01-01', to: '2026-12-31', isExample: false, until: NOW } as never;
const { reports } = textsIn('pl');

const stages: Awaited<ReturnType<typeof reportsStage>>[] = [];
const stage = async () => {
  const made = await reportsStage();
  stages.push(made);
  return made;
};
afterEach(async () => {
  for (const made of stages.splice(0)) await made.close();
});

describe('a report in chat', () => {
  it('shows the figures, its lists and pictures, and says nothing of examples where there are real events', async () => {
    const { command, messageOf, textOf, world } = await stage();
    const shown = messageOf(await command({ okres: '2026' }));
    const figures = countByHand(world, SCOPE);
    const text = textOf(shown);
    expect(text).toContain('Raport: 2026 r.');
    expect(text).toContain(
      `${figures['persons.all']} (kobiety: ${figures['persons.woman']}, mężczyźni: ${figures['persons.man']}, ` +
        `odmowa odpowiedzi: ${figures['persons.refused']}, bez danych: ${figures['persons.missing']})`,
    );
    expect(text).not.toContain('przykładowe');
    expect(shown.files?.map(({ mediaType }) => mediaType)).toEqual(['image/png', 'image/png']);
  });

  it('shows what the project of Śląskie reported, apart from what was counted', async () => {
    const { command, messageOf, textOf } = await stage();
    const text = textOf(messageOf(await command({ wojewodztwo: 'slaskie', okres: '2007-2015' })));
    const [counted, told] = text.split('Podano w sprawozdaniu') as [string, string];
    for (const figure of ['8868', '7778', '1090', '1868', '31 603', '510', '8622'])
      expect(told.replaceAll(/\s/gu, ' ')).toContain(figure);
    expect(counted).not.toContain('8868');
    expect(counted).toContain(reports.nothing);
  });

  it('is refused in words where the period is turned round or the project is not known', async () => {
    const { command } = await stage();
    const reply = await command({ okres: '2026-06-30 2026-01-01', projekt: 'nie ma' });
    expect(reply.kind === 'invalid' && reply.faults).toEqual([
      { field: 'okres', text: reports.turnedPeriod('1 stycznia 2026 r. – 30 czerwca 2026 r.') },
      { field: 'projekt', text: reports.noProject },
    ]);
  });

  it('is for coordinators at every button', async () => {
    const { feature, press, textOf } = await stage();
    for (const verb of Object.keys(feature.actions!)) {
      const told = textOf(await press(verb, YEAR, [], { roles: ['worker', 'adviser'] }));
      expect([verb, told]).toEqual([verb, expect.stringContaining(reports.onlyCoordinators)]);
    }
  });

  it('comes as PDF, XLSX and CSV that say the same', async () => {
    const { press, world } = await stage();
    const { files = [] } = await press('file', YEAR);
    expect(files.map(({ name }) => name)).toEqual([
      'raport-polska-2026-01-01-2026-12-31.pdf',
      'raport-polska-2026-01-01-2026-12-31.xlsx',
      'raport-polska-2026-01-01-2026-12-31.csv',
    ]);
    const [sheet, text] = await Promise.all(files.slice(1).map((file) => tableFiles.read(bytesOf(file))));
    expect(sheet?.ok && text?.ok).toBe(true);
    if (!sheet?.ok || !text?.ok) return;
    const cells = (read: typeof sheet) =>
      read.value.rows.map((row) =>
        row.cells.map((cell) => (/^\d+,\d$/u.test(cell) ? cell.replace(',', '.') : cell)),
      );
    expect(cells(text)).toEqual(cells(sheet));
    const all = cells(sheet).find(([, name]) => name === reports.figures['persons.all']);
    expect(all?.[2]).toBe(String(countByHand(world, SCOPE)['persons.all']));
  });

  it('exports people and units apart, without PESEL, and names every gap', async () => {
    const { press, world } = await stage();
    const { files = [] } = await press('export', YEAR);
    const figures = countByHand(world, SCOPE);
    const read = await Promise.all(files.map((file) => tableFiles.read(bytesOf(file))));
    const sheets = read.map((one) => (one.ok ? one.value : undefined));
    expect(files.map(({ name }) => name.replace(/-2026.*\d\d/u, ''))).toEqual([
      'eksport-uczestnicy-v1.csv',
      'eksport-uczestnicy-v1-braki.csv',
      'eksport-instytucje-v1.csv',
      'eksport-instytucje-v1-braki.csv',
    ]);
    expect(sheets[0]?.rows).toHaveLength(figures['persons.all']!);
    expect(sheets[2]?.rows).toHaveLength(figures['units.covered']!);
    expect(sheets.flatMap((sheet) => sheet?.columns ?? []).some((column) => /pesel/iu.test(column))).toBe(
      false,
    );
    const nameless = sheets[1]?.rows.filter(({ cells }) => cells[1] === 'Nazwisko');
    expect(nameless).toHaveLength(figures['persons.all']!);
  });
});

describe('a plan', () => {
  it('stands beside the result of its project and leaves the result as it is', async () => {
    const { send, press, textOf, world } = await stage();
    const project = world.projects[0]!.id;
    const asked = ['-', '2026-01-01', '2026-12-31', project];
    const figures = countByHand(world, { ...(SCOPE as object), project } as never);
    const bad = await send('target', asked, { wskaznik: 'persons.woman', wartosc: 'dużo' });
    expect(bad.kind === 'invalid' && bad.faults).toEqual([{ field: 'wartosc', text: reports.plan.badValue }]);
    await send('target', asked, { wskaznik: 'persons.woman', wartosc: '566' });
    const plan = await press('plan', asked);
    const table = plan.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows[0]?.slice(0, 3)).toEqual([
      'Kobiety',
      '566',
      String(figures['persons.woman']),
    ]);
    expect(textOf(await press('page', asked))).not.toContain('566');
    await send('target', asked, { wskaznik: 'persons.woman', wartosc: '' });
    expect(textOf(await press('plan', asked))).toContain(reports.plan.none);
  });

  it('asked of all projects offers the form where one is chosen', async () => {
    const { press } = await stage();
    const row = (await press('plan', YEAR)).blocks.find(({ kind }) => kind === 'buttons');
    expect(row).toMatchObject({ buttons: [{ id: actionId('reports', 'scope', ...YEAR) }] });
  });
});

describe('another scope', () => {
  it('begins with all that the report was of: days, voivodeship and project', async () => {
    const { pressed, world } = await stage();
    const { id } = world.projects[0]!;
    const reply = await pressed('scope', ['opolskie', '2026-01-01', '2026-06-30', id]);
    const fields = reply.kind === 'form' ? reply.form.fields : [];
    expect(fields.map((field) => 'value' in field && field.value)).toEqual([
      '2026-01-01 2026-06-30',
      'opolskie',
      id,
    ]);
  });
});

describe('a frozen report', () => {
  it('keeps its figures; a correction needs a reason and shows what changed', async () => {
    const { send, messageOf, textOf, engine, world, storage } = await stage();
    const first = textOf(messageOf(await send('freeze', YEAR, { powod: 'Wniosek nr 7' })));
    expect(first).toContain(`${reports.frozen.said}: Wniosek nr 7`);
    expect(first).toContain('Zamrożony raport nr 1');
    expect(first).toContain(reports.frozen.same);
    const refused = await send('freeze', YEAR, { powod: '' });
    expect(refused.kind === 'invalid' && refused.faults).toEqual([
      { field: 'powod', text: reports.frozen.reasonNeeded },
    ]);
    const told = world.people.find(
      ({ id, sex }) => sex === null && world.registrations.some(({ person }) => person === id),
    )!;
    const before = countByHand(world, SCOPE);
    await engine.queries
      .insertInto('reporting_fields')
      .values({ person: told.id, field: 'sex', value: 'woman', changed_at: NOW })
      .execute();
    const second = textOf(messageOf(await send('freeze', YEAR, { powod: 'Uzupełniono dane' })));
    expect(second).toContain('Zamrożony raport nr 2');
    expect(second).toContain('Zmiany wobec nr 1');
    const third = textOf(messageOf(await send('freeze', YEAR, { powod: 'Na prośbę funduszu' })));
    expect(third).toContain(`${reports.frozen.reason}: Na prośbę funduszu`);
    expect(third).toContain(reports.frozen.sameAs(2));
    const kept = await storage.reportsKeep.snapshots({
      from: '2026-01-01',
      to: '2026-12-31',
      isExample: false,
    } as never);
    expect(kept.map(({ number, figures }) => [number, figures['persons.missing']])).toEqual([
      [3, before['persons.missing']! - 1],
      [2, before['persons.missing']! - 1],
      [1, before['persons.missing']],
    ]);
  });

  it('that was changed behind the program’s back says so', async () => {
    const { send, press, textOf, engine, storage } = await stage();
    await send('freeze', YEAR, {});
    const scope = { from: '2026-01-01', to: '2026-12-31', isExample: false } as never;
    const [snapshot] = await storage.reportsKeep.snapshots(scope);
    const figures = JSON.stringify({ ...snapshot!.figures, 'persons.all': 1000 });
    await engine.queries.updateTable('report_snapshots').set({ figures }).execute();
    expect(textOf(await press('snapshot', [], [snapshot!.id]))).toContain(reports.frozen.damaged);
  });

  it('sent twice is one', async () => {
    const { deps, storage } = await stage();
    const scope = { from: '2026-01-01', to: '2026-12-31', isExample: false } as never;
    const one = {
      request: 'same',
      scope,
      figures: {},
      hash: 'x',
      madeBy: 'w-o0' as never,
      madeAt: NOW,
    };
    expect(await deps.keep.freeze({ id: 'snp_1', ...one })).toBe('snp_1');
    expect(await deps.keep.freeze({ id: 'snp_2', ...one })).toBe('snp_1');
    expect(await storage.reportsKeep.snapshots(scope)).toHaveLength(1);
  });
});

describe('the completeness of a report', () => {
  it('asks everybody once for what they can tell, and says who cannot be asked', async () => {
    const { press, textOf, deps, world, account, engine, feature } = await stage();
    const people = await deps.keep.incomplete(SCOPE);
    const asked = people[0]!.person;
    await account(asked);
    expect(people.every(({ lacks }) => lacks.includes('name'))).toBe(true);
    expect(textOf(await press('remind', YEAR))).toContain('trafi do 1 osoby');
    await press('reminded', YEAR);
    await press('reminded', YEAR);
    const rows = await engine.queries.selectFrom('outbox').select(['kind', 'content', 'target']).execute();
    expect(rows.map(({ kind, content }) => ({ kind, content }))).toEqual([
      { kind: 'reports.fill', content: JSON.stringify({ person: asked }) },
    ]);
    expect(rows[0]!.target).toContain(`U_${asked}`);
    const { render } = feature.deliveries!['fill']!;
    const moment = { locale: 'pl', now: NOW } as const;
    expect(textOf((await render({ person: asked }, moment))!)).toContain('imię i nazwisko');
    await engine.queries
      .insertInto('profiles')
      .values({
        person: asked,
        first_name: 'Anna',
        last_name: 'Kowalska',
        email: null,
        years_worked: null,
        degree: null,
        changed_at: NOW,
      })
      .execute();
    await engine.queries
      .insertInto('reporting_fields')
      .values({ person: asked, field: 'sex', value: 'refused', changed_at: NOW })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await engine.queries
      .insertInto('memberships')
      .values({
        person: asked,
        unit: world.units[0]!.id,
        post: 'clerk',
        relation: 'employee',
        is_main: 1,
        is_head: 0,
        head_asked_at: null,
        joined_at: NOW,
      })
      .execute();
    expect(await render({ person: asked }, moment)).toBeUndefined();
  });
});

describe('the to-do of missing data', () => {
  it('has a file that names everybody, and taking it is noted', async () => {
    const { press, storage, world } = await stage();
    const people = await storage.reportsKeep.incomplete(SCOPE);
    const { files = [] } = await press('lackfile', YEAR);
    expect(files.map(({ name }) => name)).toEqual([
      'raport-braki-2026-01-01-2026-12-31.xlsx',
      'raport-braki-2026-01-01-2026-12-31.csv',
    ]);
    const read = await tableFiles.read(bytesOf(files[1]!));
    expect(read.ok && read.value.rows).toHaveLength(people.length);
    expect(people.length).toBeGreaterThan(3);
    const taken = await storage.journal.page({
      since: '2026-01-01T00:00:00.000Z' as Instant,
      until: '2027-01-02T00:00:00.000Z' as Instant,
      from: 0,
      most: 100,
    });
    expect(taken.filter(({ did }) => did === 'list-taken')).toMatchObject([
      { actor: world.people[0]!.id, thing: 'incomplete', count: people.length },
    ]);
  });
});

describe('a comparison', () => {
  it('puts the same days of two years side by side, each figure beside its own kind', async () => {
    const { press, world } = await stage();
    const figures = countByHand(world, SCOPE);
    const later = await press('compare', ['-', '2027-01-01', '2027-12-31', '-']);
    const table = later.blocks.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns).toEqual([reports.compare.figure, '2026 r.', '2027 r.', reports.compare.difference]);
    const persons = table.rows.find(([name]) => name === reports.figures['persons.all']);
    expect(persons).toEqual([
      reports.figures['persons.all'],
      String(figures['persons.all']),
      '0',
      `−${figures['persons.all']}`,
    ]);
  });
});

describe('every page of a report', () => {
  /** The longest scope that there is. */
  const longest = ['warminsko-mazurskie', '2026-01-01', '2026-12-31', 'prj_example_wielkopolskie'] as const;

  it('keeps the limits of all platforms, and its buttons fit with the longest names', async () => {
    const { press, world } = await stage();
    const pages = [
      await press('page', YEAR),
      await press('page', ['-', '2007-01-01', '2015-12-31', '-']),
      await press('how', YEAR),
      await press('complete', YEAR),
      await press('frozen', longest),
      await press('editions', longest),
      await press('editions', YEAR),
      ...(await Promise.all(world.events.map(({ id }) => press('edition', YEAR, [id])))),
      await press('page', longest),
      ...(await Promise.all(
        MAIN_LISTS.flatMap((main) => [main, ...narrowerThan(main)]).map((of) => press('list', YEAR, [of])),
      )),
    ];
    for (const probe of probes)
      for (const page of pages)
        expect(probe.render(page).flatMap((body) => probe.violations(body))).toEqual([]);
  });

  it('leads to its file from every list, whatever it was narrowed to', async () => {
    const { press } = await stage();
    const all = MAIN_LISTS.flatMap((main) => [main, ...narrowerThan(main)]);
    expect(all.map((of) => listOfCode(listCode(of)))).toEqual(all);
    for (const of of all) {
      const code = listCode(of);
      expect(['reports.listfile', ...longest, code].join(':').length).toBeLessThanOrEqual(100);
    }
    const { files = [] } = await press('listfile', [...YEAR, 'n0']);
    expect(files.map(({ name }) => name)).toEqual([
      'raport-persons-woman-2026-01-01-2026-12-31.xlsx',
      'raport-persons-woman-2026-01-01-2026-12-31.csv',
    ]);
  });

  it('has forms that every platform can show', async () => {
    const { pressed, world } = await stage();
    for (const [verb, args] of [
      ['freeze', YEAR],
      ['target', ['-', '2026-01-01', '2026-12-31', world.projects[0]!.id]],
      ['scope', YEAR],
    ] as const) {
      const reply = await pressed(verb, args);
      expect(reply.kind === 'form' && formFaults(reply.form)).toEqual([]);
    }
  });
});
