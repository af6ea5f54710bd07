import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { LogFields } from '../../../src/core/log.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { ALL_MIGRATIONS } from '../../../src/storage/migrations/all-migrations.ts';
import type { Migration } from '../../../src/storage/migrations/migration.ts';
import type { FreshDatabase } from '../../support/engines.ts';
import { movingClock } from '../../support/moving-clock.ts';

const step = (number: number, name: string, ...statements: string[]): Migration => ({
  number,
  name,
  statements: () => statements,
});

const FIRST = step(1, 'first', 'create table first (id integer)');
const SECOND = step(2, 'second', 'create table second (id integer)', 'insert into second values (1)');

/** Events have several documents since that migration. */
const EVENT_DOWNLOADS = 31;
const AT = '2026-11-22T08:00:00.000Z';

const notebook = () => {
  const events: { event: string; fields: LogFields | undefined }[] = [];
  const note = (event: string, fields?: LogFields): void => void events.push({ event, fields });
  return {
    events,
    deps: { clock: movingClock(), log: { debug: note, info: note, warn: note, error: note } },
  };
};

const applied = (engine: Engine) =>
  engine.queries.selectFrom('schema_migrations').selectAll().orderBy('number').execute();

export const schemaContract = (fresh: FreshDatabase): void => {
  describe('the schema', () => {
    it('is complete after the first start, and the second start changes nothing', async () => {
      const open = await fresh.empty();
      const { deps, events } = notebook();
      const first = open(ALL_MIGRATIONS, deps);
      await first.migrate();
      const before = await applied(first);
      expect(before.map(({ number }) => number)).toEqual(ALL_MIGRATIONS.map(({ number }) => number));
      deps.clock.pass(1000);
      const second = open(ALL_MIGRATIONS, deps);
      await second.migrate();
      expect(await applied(second)).toEqual(before);
      expect(events.filter(({ event }) => event === 'database migrated')).toHaveLength(1);
    });

    it('goes forward by the new migrations alone', async () => {
      const open = await fresh.empty();
      const { deps, events } = notebook();
      await open([FIRST], deps).migrate();
      const later = open([FIRST, SECOND], deps);
      await later.migrate();
      expect((await applied(later)).map(({ name }) => name)).toEqual(['first', 'second']);
      expect(events.at(-1)?.fields?.count).toBe(1);
    });

    it('keeps the one document that an event had as the first of its documents', async () => {
      const open = await fresh.empty();
      const { deps } = notebook();
      const before = open(
        ALL_MIGRATIONS.filter(({ number }) => number < EVENT_DOWNLOADS),
        deps,
      );
      await before.migrate();
      const url = 'https://example.org/r?a="1"&b=\\';
      for (const [id, materials] of [
        ['with', url],
        ['without', null],
      ] as const)
        await sql`insert into events
          (id, form, title, topics, organiser, region, eligibility, priority, selection, needs_consent, catering, asks,
            materials_url, attendance_percent, state, is_example, search_key, revision, created_at, changed_at)
          values (${id}, 'training', 'T', '[]', 'ROPS', 'opolskie', '{}', '{}', 'order', 0, 0, '[]',
            ${materials}, 80, 'draft', 0, '', 1, ${AT}, ${AT})`.execute(before.queries as never);
      await before.close();
      const { queries, ...later } = open(ALL_MIGRATIONS, deps);
      await later.migrate();
      const events = await queries.selectFrom('events').select(['id', 'downloads']).orderBy('id').execute();
      expect(events.map(({ id, downloads }) => [id, JSON.parse(downloads) as unknown])).toEqual([
        ['with', [{ url }]],
        ['without', []],
      ]);
    });

    it('refuses a database on which an edited migration was run, and says which', async () => {
      const open = await fresh.empty();
      const { deps } = notebook();
      await open([FIRST], deps).migrate();
      const edited = step(1, 'first', 'create table first (id integer, name text)');
      await expect(open([edited, SECOND], deps).migrate()).rejects.toMatchObject({
        name: 'SchemaRefused',
        code: 'changed',
        migration: '0001-first',
      });
    });

    it('refuses a database of a newer program, and says what to do', async () => {
      const open = await fresh.empty();
      const { deps } = notebook();
      await open([FIRST, SECOND], deps).migrate();
      const older = open([FIRST], deps);
      await expect(older.migrate()).rejects.toMatchObject({ code: 'newer', migration: '0002-second' });
      await expect(older.migrate()).rejects.toThrow('nowszą wersję');
    });

    it('leaves nothing behind of migrations that fail half-way', async () => {
      const open = await fresh.empty();
      const { deps } = notebook();
      await open([FIRST], deps).migrate();
      const broken = step(3, 'broken', 'create table third (id integer)', 'create table first (id integer)');
      await expect(open([FIRST, SECOND, broken], deps).migrate()).rejects.toThrow();
      const mended = open([FIRST, SECOND, step(3, 'mended', 'create table third (id integer)')], deps);
      await mended.migrate();
      expect((await applied(mended)).map(({ name }) => name)).toEqual(['first', 'second', 'mended']);
    });

    it('is migrated once by several processes that start together', async () => {
      const open = await fresh.empty();
      const { deps, events } = notebook();
      const engines = [1, 2, 3].map(() => open(ALL_MIGRATIONS, deps));
      await Promise.all(engines.map((engine) => engine.migrate()));
      expect(await applied(engines[0]!)).toHaveLength(ALL_MIGRATIONS.length);
      expect(events.filter(({ event }) => event === 'database migrated')).toHaveLength(1);
    });
  });
};
