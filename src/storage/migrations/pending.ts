import type { PreparedMigration } from './migration.ts';

/** What the database says was applied, by number. */
export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/** The database and this program do not belong together; starting would risk what is stored. The message is for the operator. */
export class SchemaRefused extends Error {
  override readonly name = 'SchemaRefused';
  constructor(
    readonly code: 'newer' | 'changed',
    readonly migration: string,
    message: string,
  ) {
    super(message);
  }
}

const label = ({ number, name }: { number: number; name: string }): string =>
  `${String(number).padStart(4, '0')}-${name}`;

const newer = (applied: AppliedMigration): SchemaRefused =>
  new SchemaRefused(
    'newer',
    label(applied),
    `Bazę danych zapisała nowsza wersja programu: jest w niej migracja ${label(applied)}, której ta wersja nie zna. ` +
      `Proszę uruchomić nowszą wersję albo odtworzyć kopię zrobioną przed aktualizacją.`,
  );

const changed = (applied: AppliedMigration): SchemaRefused =>
  new SchemaRefused(
    'changed',
    label(applied),
    `Migracja ${label(applied)} różni się od tej, którą wykonano w tej bazie danych. Wydanej migracji się nie ` +
      `zmienia: proszę przywrócić jej plik, a zmianę zapisać jako nową migrację.`,
  );

/**
 * The migrations still to be applied, in order.
 * @throws {SchemaRefused} when the database is newer than the program, or an applied migration was edited.
 */
export const pendingMigrations = (
  known: readonly PreparedMigration[],
  applied: readonly AppliedMigration[],
): readonly PreparedMigration[] => {
  const byNumber = new Map(known.map((migration) => [migration.number, migration]));
  for (const done of applied) {
    const migration = byNumber.get(done.number);
    if (!migration) throw newer(done);
    if (migration.checksum !== done.checksum) throw changed(done);
  }
  const done = new Set(applied.map(({ number }) => number));
  return known.filter(({ number }) => !done.has(number));
};
