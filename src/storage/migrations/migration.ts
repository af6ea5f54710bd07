import { createHash } from 'node:crypto';

/** The few words in which the DDL of the two databases differs. */
export interface DialectWords {
  /** The type of instants, days and ids: text that is compared byte by byte. */
  readonly text: string;
  /** What ends a table: SQLite checks column types only when told to. */
  readonly end: string;
  /** For what only one of the two can do. */
  readonly isPostgres: boolean;
}

/** A step of the schema (pl. *migracja*): never changed once released, never undone, only followed by another. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: (words: DialectWords) => readonly string[];
}

/** A migration as one database will run it. */
export interface PreparedMigration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
  readonly checksum: string;
}

export const prepare = (
  migrations: readonly Migration[],
  words: DialectWords,
): readonly PreparedMigration[] =>
  migrations.map(({ number, name, statements }) => {
    const sql = statements(words);
    const checksum = createHash('sha256').update(sql.join(';\n')).digest('hex');
    return { number, name, statements: sql, checksum };
  });

/** Where every database remembers what was applied to it. */
export const journalTable = (words: DialectWords): string => `
  create table if not exists schema_migrations (
    number integer not null primary key,
    name ${words.text} not null,
    checksum ${words.text} not null,
    applied_at ${words.text} not null
  )${words.end}`;
