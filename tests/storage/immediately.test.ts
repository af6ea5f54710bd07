import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { immediately } from '../../src/storage/sqlite/immediately.ts';

const opened = () => {
  const database = new Database(':memory:');
  database.exec('create table notes (text text)');
  const count = () => database.prepare('select count(*) from notes').pluck().get();
  return { database, count };
};

it('undoes everything when the work throws', () => {
  const { database, count } = opened();
  expect(() =>
    immediately(database, (): void => {
      database.exec(`insert into notes values ('a')`);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(count()).toBe(0);
});

it('does not take an async function: it does not compile, and would be undone', () => {
  const { database, count } = opened();
  const work = async (): Promise<void> => {
    database.exec(`insert into notes values ('a')`);
    await Promise.resolve();
  };
  // @ts-expect-error an async function must not be accepted
  expect(() => immediately(database, work)).toThrow(/promise/);
  expect(count()).toBe(0);
});

it('gives back what the work gives', () => {
  const { database, count } = opened();
  expect(immediately(database, () => database.prepare(`insert into notes values ('a')`).run().changes)).toBe(
    1,
  );
  expect(count()).toBe(1);
});
