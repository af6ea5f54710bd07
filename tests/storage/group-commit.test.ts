import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createGroupCommit } from '../../src/storage/sqlite/group-commit.ts';

const opened = () => {
  const commits: number[] = [];
  const database = new Database(':memory:', { verbose: (sql) => sql === 'COMMIT' && commits.push(1) });
  database.exec('create table notes (text text primary key)');
  const note = (text: string) => (): void => void database.prepare('insert into notes values (?)').run(text);
  const kept = () => database.prepare('select text from notes order by text').pluck().all();
  return { database, group: createGroupCommit(database), note, kept, commits };
};

it('waits for the disk once for all that was written in one turn', async () => {
  const { group, note, kept, commits } = opened();
  await Promise.all([group.write(note('a')), group.write(note('b')), group.write(note('c'))]);
  expect(kept()).toEqual(['a', 'b', 'c']);
  expect(commits).toHaveLength(1);
});

it('undoes a write that failed, and only that one', async () => {
  const { group, note, kept } = opened();
  const outcomes = await Promise.allSettled([
    group.write(note('a')),
    group.write(() => {
      note('half of it')();
      throw new Error('the other half');
    }),
    group.write(note('a')),
    group.write(note('b')),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(kept()).toEqual(['a', 'b']);
});

it('says of nothing that it was written when the transaction was lost', async () => {
  const { group, note, kept, database } = opened();
  const outcomes = await Promise.allSettled([
    group.write(note('a')),
    // What SQLite does by itself when the disk is full.
    group.write(() => {
      database.exec('rollback');
      throw new Error('database or disk is full');
    }),
    group.write(note('b')),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(kept()).toEqual([]);
});

it('writes what still waits before the end', async () => {
  const { group, note, kept } = opened();
  const written = group.write(note('a'));
  group.flush();
  expect(kept()).toEqual(['a']);
  await written;
});
