import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
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
