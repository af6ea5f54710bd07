import { describe, expect, it } from 'vitest';
import { shift } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { DATA_KINDS } from '../../../src/features/privacy/kinds.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { sql } from '../../../src/storage/kysely.ts';
import { createPrivacyStore } from '../../../src/storage/privacy/privacy-store.ts';
import { HELD, HOLDS_NOBODY } from '../../../src/storage/privacy/registry.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { ANNA, MARIA, NOW, TELLING } from '../../support/privacy/anna.ts';
import { annaEverywhere } from '../../support/privacy/everywhere.ts';

const TABLES = [...new Set(HELD.map(({ table }) => table as string))];

/** Everything that a table holds, as one text. */
const textOf = async ({ queries }: Engine, table: string): Promise<string> =>
  JSON.stringify(
    await queries
      .selectFrom(table as 'inbox')
      .selectAll()
      .execute(),
  );

/** Where anything of Anna is left. */
const leftOf = async (engine: Engine): Promise<readonly string[]> => {
  const left: string[] = [];
  for (const table of [...TABLES, ...HOLDS_NOBODY, 'stand_ins']) {
    const text = await textOf(engine, table);
    for (const word of TELLING) if (text.includes(word)) left.push(`${table}: ${word}`);
  }
  return left;
};

/** What reports count, straight from the rows. */
const figuresOf = async ({ queries }: Engine): Promise<unknown> => {
  const rows = await queries
    .selectFrom(
      sql<{ figures: string }>`(select
        (select count(distinct r.person) from registrations r where r.state = 'confirmed') || '|' ||
        (select count(*) from registrations r join reporting_fields f on f.person = r.person
          where f.field = 'sex' and f.value = 'woman') || '|' ||
        (select count(*) from attendance a join registrations r on r.id = a.registration
          where a.state = 'present' and r.person is not null) || '|' ||
        (select count(distinct r.unit) from registrations r) || '|' ||
        (select sum(taken) from event_terms) || '|' ||
        (select count(distinct p.person) from consultation_people p where p.state = 'present') || '|' ||
        (select sum(minutes) from consultation_outcomes where is_current = 1) || '|' ||
        (select count(*) from served_answers) || '|' || (select count(*) from answer_votes) || '|' ||
        (select count(*) from handover_questions) || '|' || (select count(*) from curation_questions) || '|' ||
        (select count(*) from announcement_targets t join announcement_acks a
          on a.person = t.person and a.announcement = t.announcement) || '|' ||
        (select count(*) from announcement_targets t join outbox o
          on o.target = t.target and o.thing = t.announcement and o.state = 'sent')
        as figures)`.as('f'),
    )
    .selectAll()
    .execute();
  return rows;
};

export const privacyContract = (fresh: FreshDatabase): void => {
  describe('what is held of a person', () => {
    it('names every table: it holds people, or is said to hold nobody', async () => {
      const engine = await freshEngine(fresh);
      const isSqlite = !(await isPostgres(engine));
      const rows = (await engine.queries
        .selectFrom(
          (isSqlite
            ? sql<{ name: string }>`(select name from sqlite_master where type = 'table')`
            : sql<{
                name: string;
              }>`(select tablename as name from pg_tables where schemaname = current_schema())`
          ).as('t'),
        )
        .selectAll()
        .execute()) as readonly { name: string }[];
      expect(rows.map(({ name }) => name).toSorted()).toEqual([...TABLES, ...HOLDS_NOBODY].toSorted());
    });

    it('names every column that leads to a person', async () => {
      const engine = await freshEngine(fresh);
      if (await isPostgres(engine)) return;
      const rows = (await engine.queries
        .selectFrom(
          sql<{
            name: string;
            column: string;
          }>`(select m.name as name, f."from" as "column" from sqlite_master m
            join pragma_foreign_key_list(m.name) f where m.type = 'table' and f."table" = 'people')`.as('t'),
        )
        .selectAll()
        .execute()) as readonly { name: string; column: string }[];
      const known = HELD.map(({ table, column }) => `${table}.${column}`);
      expect(
        rows.map(({ name, column }) => `${name}.${column}`).filter((one) => !known.includes(one)),
      ).toEqual([]);
    });

    it('is shown with every kind there is, and without secrets', async () => {
      const engine = await freshEngine(fresh);
      await annaEverywhere(engine);
      const store = createPrivacyStore(engine);
      const held = await store.heldOf(ANNA);
      const shown = held.flatMap(({ tables }) => tables.map(({ table }) => table));
      expect(TABLES.filter((table) => !shown.includes(table))).toEqual(['stand_ins']);
      const columns = held.flatMap(({ tables }) =>
        tables.flatMap(({ rows }) => rows.flatMap((row) => Object.keys(row))),
      );
      for (const secret of ['hash', 'secret', 'fingerprint', 'message'])
        expect(columns).not.toContain(secret);
      expect([...(await store.countsOf(ANNA)).keys()].toSorted()).toEqual(
        held.map(({ kind }) => kind).toSorted(),
      );
      expect(held.map(({ kind }) => kind)).toEqual(
        DATA_KINDS.filter((kind) => held.some((one) => one.kind === kind)),
      );
    });

    it('is nothing for somebody of whom nothing is held', async () => {
      const engine = await freshEngine(fresh);
      await annaEverywhere(engine);
      const store = createPrivacyStore(engine);
      expect(await store.heldOf('per_nobody' as PersonId)).toEqual([]);
      expect([...(await store.countsOf('per_nobody' as PersonId))]).toEqual([]);
    });
  });

  describe('erasing a person', () => {
    it('leaves neither their id, nor an account, nor a name, nor a word anywhere but in the register of certificates', async () => {
      const engine = await freshEngine(fresh);
      await annaEverywhere(engine);
      expect((await leftOf(engine)).length).toBeGreaterThan(50);
      expect(await createPrivacyStore(engine).erase(ANNA, NOW)).toBe(true);
      // The register of certificates says whom each was issued to: that is what it is for.
      expect(await leftOf(engine)).toEqual(['certificates: Ann', 'certificates: Kowalska']);
    });

    it('changes no figure that reports count', async () => {
      const engine = await freshEngine(fresh);
      await annaEverywhere(engine);
      const before = await figuresOf(engine);
      await createPrivacyStore(engine).erase(ANNA, NOW);
      expect(await figuresOf(engine)).toEqual(before);
    });

    it('leaves whoever they had to do with as they were', async () => {
      const engine = await freshEngine(fresh);
      await annaEverywhere(engine);
      const store = createPrivacyStore(engine);
      const before = await store.countsOf(MARIA);
      await store.erase(ANNA, NOW);
      const after = await store.countsOf(MARIA);
      // The code that Anna had typed in, and the question of Anna that Maria had taken.
      expect(after.get('account')).toBe(before.get('account')! - 1);
      expect(after.get('questions')).toBe(before.get('questions'));
      expect(after.get('consultations')).toBe(before.get('consultations'));
      const question = await engine.queries
        .selectFrom('handover_questions')
        .select(['state', 'adviser'])
        .where('id', '=', 'que_2')
        .executeTakeFirstOrThrow();
      expect(question).toEqual({ state: 'waiting', adviser: null });
    });

    it('does nothing where a seat of theirs is still to come', async () => {
      const engine = await freshEngine(fresh);
      await annaEverywhere(engine);
      await engine.queries
        .updateTable('event_sessions')
        .set({ starts_at: shift(NOW, 3_600_000), ends_at: shift(NOW, 7_200_000) })
        .execute();
      const before = await leftOf(engine);
      expect(await createPrivacyStore(engine).erase(ANNA, NOW)).toBe(false);
      expect(await leftOf(engine)).toEqual(before);
    });

    it('does nothing where they still advise somebody, and tells how often', async () => {
      const engine = await freshEngine(fresh);
      await annaEverywhere(engine);
      const store = createPrivacyStore(engine);
      expect(await store.advising(ANNA, NOW)).toBe(0);
      await engine.queries
        .updateTable('consultations')
        .set({
          state: 'confirmed',
          starts_at: shift(NOW, 3_600_000),
          ends_at: shift(NOW, 7_200_000),
          block_from: NOW,
          block_to: shift(NOW, 7_200_000),
        })
        .where('id', '=', 'con_2')
        .execute();
      expect(await store.advising(ANNA, NOW)).toBe(1);
      expect(await store.erase(ANNA, NOW)).toBe(false);
    });

    it('is done once', async () => {
      const engine = await freshEngine(fresh);
      await annaEverywhere(engine);
      const store = createPrivacyStore(engine);
      expect(await store.erase(ANNA, NOW)).toBe(true);
      expect(await store.erase(ANNA, NOW)).toBe(false);
    });
  });
};

/** Which database it is: only one of them knows this function. */
const isPostgres = async ({ queries }: Engine): Promise<boolean> => {
  try {
    await queries
      .selectFrom(sql`(select current_schema() as name)`.as('s'))
      .selectAll()
      .execute();
    return true;
  } catch {
    return false;
  }
};
