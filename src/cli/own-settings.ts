import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import { silentLog } from '../core/log.ts';
import { openStorage } from '../storage/open-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { type Config, processEnvironment, readConfig } from '../config.ts';

const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));

/** Tells an operator why a command was not carried out, and ends it. */
export const refuse = (...lines: readonly string[]): never => {
  for (const line of lines) console.error(line);
  process.exit(1);
};

/** The settings as the program itself reads them, wherever the command was typed. It goes on in the program's folder. */
export const ownSettings = (): Config & { readonly databaseFile: string } => {
  process.chdir(PROGRAM);
  const read = readConfig(processEnvironment());
  if (!read.ok) return refuse(...read.refusal.map(({ name, message }) => `${name}: ${message}`));
  return { ...read.value, databaseFile: resolve(read.value.dataDir, 'pomocnik.sqlite') };
};

/** The database that these settings name. An operator is told in a sentence where it cannot be opened. */
export const openOwnStorage = ({
  databaseUrl,
  databaseFile,
}: Pick<ReturnType<typeof ownSettings>, 'databaseUrl' | 'databaseFile'>): Promise<Storage> => {
  if (!databaseUrl && !existsSync(databaseFile)) refuse(`Nie ma jeszcze bazy danych ${databaseFile}.`);
  return openStorage(
    databaseUrl ? { kind: 'postgres', url: databaseUrl } : { kind: 'sqlite', file: databaseFile },
    { clock: systemClock, log: silentLog },
  ).catch((thrown: unknown) => refuse(toError(thrown).message));
};
