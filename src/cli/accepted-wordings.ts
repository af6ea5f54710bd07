import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { processEnvironment, readConfig } from '../config.ts';
import { systemClock } from '../core/clock.ts';
import { silentLog } from '../core/log.ts';
import { foldedWords } from '../core/text.ts';
import { warsawDay } from '../core/warsaw.ts';
import { wordingsByEntry, yamlOf } from '../features/curation/wordings-yaml.ts';
import { pl } from '../i18n/pl.ts';
import { loadKnowledge } from '../knowledge/load/load-knowledge.ts';
import { entriesOf } from '../knowledge/review/resting.ts';
import { openStorage } from '../storage/open-storage.ts';

const fail = (...lines: readonly string[]): number => {
  for (const line of lines) console.error(line);
  return 1;
};

/**
 * Prints the wordings editors accepted in `/wiedza propozycje` and the files still lack, as lines of YAML with the
 * place they go to. Nothing is written. Gives the exit code.
 */
export const printAcceptedWordings = async (): Promise<number> => {
  const config = readConfig(processEnvironment());
  if (!config.ok) return fail(...config.refusal.map(({ name, message }) => `${name}: ${message}`));
  const { databaseUrl, dataDir, knowledgeDir } = config.value;
  const file = join(dataDir, 'pomocnik.sqlite');
  if (!databaseUrl && !existsSync(file)) return fail(pl.curation.noDatabase(file));
  const folder = existsSync(knowledgeDir)
    ? knowledgeDir
    : fileURLToPath(new URL('../../knowledge', import.meta.url));
  const { base } = await loadKnowledge(folder, warsawDay(systemClock.now()));
  if (!base) return fail(pl.curation.brokenBase);
  const known = new Set(
    entriesOf(base).flatMap(({ title, wordings }) => [title, ...wordings].map(foldedWords)),
  );
  const storage = await openStorage(
    databaseUrl ? { kind: 'postgres', url: databaseUrl } : { kind: 'sqlite', file },
    { clock: systemClock, log: silentLog },
  );
  const accepted = await storage.curation.accepted();
  await storage.close();
  const missing = accepted.filter(({ wording }) => !known.has(foldedWords(wording)));
  const entries = wordingsByEntry(base, missing);
  if (entries.length === 0) console.error(pl.curation.toFilesNone);
  else console.log(entries.map(yamlOf).join('\n\n'));
  return 0;
};
