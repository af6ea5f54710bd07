import { afterEach, describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/chat/files.ts';
import { plain } from '../../../src/chat/plain.ts';
import { createReportsFeature } from '../../../src/features/reports/feature.ts';
import { holdFile } from '../../../src/features/reports/made-file.ts';
import type { Row } from '../../../src/features/reports/lists.ts';
import { targetKey } from '../../../src/chat/target.ts';
import { NOW, reportsStage } from '../../support/reports/stage.ts';

const stages: Awaited<ReturnType<typeof reportsStage>>[] = [];
afterEach(async () => {
  for (const made of stages.splice(0)) await made.close();
});

const ARGS = ['-', '2026-01-01', '2026-12-31', '-', 'participations'];

/** Reports whose list of participations has so many rows, and what the program held of them at a time. */
const stageWith = async (count: number) => {
  const made = await reportsStage();
  stages.push(made);
  const sizes: number[] = [];
  const dropped: string[] = [];
  const files: Record<string, number[]> = {};
  const feature = createReportsFeature({
    ...made.deps,
    openFile: async (name, mediaType) => {
      const file = await holdFile(name, mediaType);
      const held: number[] = (files[name] = [0]);
      return {
        ...file,
        write: (part) => {
          held.push(held.pop()! + part.length);
          file.write(part);
        },
        written: async () => {
          await file.written();
          held.push(0);
        },
        drop: async () => {
          await file.drop();
          dropped.push(name);
        },
      };
    },
    store: {
      ...made.deps.store,
      async *portions(_scope, _of, size) {
        for (let from = 0; from < count; from += size) {
          const rows = Array.from({ length: Math.min(size, count - from) }, (_, index): Row => ({
            name: `Osoba ${from + index + 1}`,
            title: 'Praca socjalna',
            minutes: 90,
          }));
          sizes.push(rows.length);
          yield await Promise.resolve(rows);
        }
      },
    },
  });
  const press = async () => {
    const context = made.context();
    return { context, message: made.messageOf(await feature.actions!['listfile']!(context, ARGS, [])) };
  };
  const told = async () => {
    const rows = await made.engine.queries
      .selectFrom('outbox')
      .select(['kind', 'thing', 'content', 'target'])
      .orderBy('queued_at')
      .execute();
    return rows.map(({ kind, thing, content }) => ({
      kind,
      thing,
      content: JSON.parse(content ?? '') as unknown,
    }));
  };
  return { ...made, feature, press, told, sizes, dropped, heldOf: () => files };
};

const linesOf = (bytes: Uint8Array): readonly string[] =>
  Buffer.from(bytes).toString().slice(1).trimEnd().split('\r\n');

describe('a list of 100,000 rows', () => {
  it('becomes two files of each kind with every row once, while no more than 5,000 are held', async () => {
    const { press, sizes, heldOf } = await stageWith(100_000);
    const { message } = await press();
    // Of a file of 50,000 rows no more is ever held than what a portion of them adds.
    for (const [name, held] of Object.entries(heldOf())) {
      const size = held.reduce((all, one) => all + one, 0);
      expect([name, Math.max(...held) < size / 5]).toEqual([name, true]);
    }
    expect(message.files?.map(({ name }) => name)).toEqual([
      'raport-participations-2026-01-01-2026-12-31-1.xlsx',
      'raport-participations-2026-01-01-2026-12-31-1.csv',
      'raport-participations-2026-01-01-2026-12-31-2.xlsx',
      'raport-participations-2026-01-01-2026-12-31-2.csv',
    ]);
    expect(Math.max(...sizes)).toBe(5000);
    const [first, second] = message
      .files!.filter(({ name }) => name.endsWith('.csv'))
      .map(bytesOf)
      .map(linesOf);
    expect(first![0]).toBe(second![0]);
    const people = [...first!.slice(1), ...second!.slice(1)].map((line) => line.split(';')[0]);
    expect(people).toEqual(Array.from({ length: 100_000 }, (_, index) => `Osoba ${index + 1}`));
    expect(plain(message).replaceAll(/\s/gu, ' ')).toContain('Lista gotowa: 100 000 wierszy.');
  });

  it('tells the person how far it has come, in one message that moves', async () => {
    const { press, told, feature, account, world } = await stageWith(100_000);
    await account(world.people[0]!.id);
    const { context } = await press();
    const steps = await told();
    expect(steps.map(({ kind }) => kind)).toEqual([
      'reports.making',
      'reports.made',
      'reports.made',
      'reports.made',
      'reports.made',
      'reports.made',
    ]);
    const texts = await Promise.all(
      steps.map(async ({ kind, content }) =>
        plain((await feature.deliveries![kind.split('.')[1]!]!.render(content, { locale: 'pl', now: NOW }))!),
      ),
    );
    expect(texts.map((text) => text.replaceAll(/\s/gu, ' ').trim())).toEqual([
      expect.stringMatching(/gotowe 20 000 wierszy\.$/u),
      expect.stringMatching(/gotowe 40 000 wierszy\.$/u),
      expect.stringMatching(/gotowe 60 000 wierszy\.$/u),
      expect.stringMatching(/gotowe 80 000 wierszy\.$/u),
      expect.stringMatching(/gotowe 100 000 wierszy\.$/u),
      expect.stringMatching(/Plik jest gotowy: 100 000 wierszy\.$/u),
    ]);
    expect(steps.every(({ content }) => (content as { of: string }).of === context.request)).toBe(true);
  });

  it('goes on in the place of its first message, wherever that was posted', async () => {
    const { feature, engine, storage, account, world, deps } = await stageWith(0);
    await account(world.people[0]!.id);
    const reach = (await deps.reachOf(world.people[0]!.id))!;
    const content = { of: 'r1', rows: 20_000, state: 'going' };
    await storage.reportsKeep.tell([{ ...reach, kind: 'reports.making', thing: 'r1', content }], NOW);
    const { id } = await engine.queries.selectFrom('outbox').select('id').executeTakeFirstOrThrow();
    await engine.queries
      .insertInto('outbox_parts')
      .values({ delivery: id, part: 0, channel: 'D1', message: '171.1', posted_at: NOW })
      .execute();
    const inPlaceOf = feature.deliveries!['made']!.replaces!;
    expect(await inPlaceOf(content, reach.to)).toEqual([{ channel: 'D1', message: '171.1' }]);
    expect(await inPlaceOf({ ...content, of: 'r2' }, reach.to)).toEqual([]);
    expect(targetKey(reach.to)).not.toBe('');
  });
});

describe('a list', () => {
  it('of as many rows as one file holds is one file of each kind, of one more it is two', async () => {
    const names = async (count: number) =>
      (await (await stageWith(count)).press()).message.files!.map(({ name }) =>
        name.replace(/.*2026-12-31/u, ''),
      );
    expect(await names(0)).toEqual(['.xlsx', '.csv']);
    expect(await names(50_000)).toEqual(['.xlsx', '.csv']);
    expect(await names(50_001)).toEqual(['-1.xlsx', '-1.csv', '-2.xlsx', '-2.csv']);
  });

  it('that is made at once tells nothing of its progress', async () => {
    const { press, told, account, world } = await stageWith(19_999);
    await account(world.people[0]!.id);
    await press();
    expect(await told()).toEqual([]);
  });

  it('that no message can hold is not begun to be sent: the person is told what to narrow', async () => {
    const { press, told, account, world, dropped } = await stageWith(200_001);
    await account(world.people[0]!.id);
    const { message } = await press();
    expect(message.files).toBeUndefined();
    expect(dropped).toHaveLength(8);
    expect(plain(message)).toContain('Proszę zawęzić okres, województwo albo projekt.');
    expect((await told()).at(-1)!.content).toMatchObject({ state: 'too-long' });
  });
});
