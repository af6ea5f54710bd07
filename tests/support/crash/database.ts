import pg from 'pg';
import { randomText } from '../../../src/core/ids.ts';
import type { StorageConfig } from '../../../src/storage/open-storage.ts';

/** A PostgreSQL database of its own on that server: the queue's tables stand beside ours in it. */
export const createDatabase = async (
  url: string,
): Promise<{ readonly storage: StorageConfig & { readonly kind: 'postgres' }; drop(): Promise<void> }> => {
  const name = `pomocnik_${randomText(10)}`;
  const ask = async (query: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(query);
    await client.end();
  };
  await ask(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    storage: { kind: 'postgres', url: own.href },
    drop: () => ask(`drop database ${name} with (force)`),
  };
};
