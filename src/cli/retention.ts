import { join } from 'node:path';
import { processEnvironment, readConfig } from '../config.ts';
import { systemClock } from '../core/clock.ts';
import { silentLog } from '../core/log.ts';
import { RETENTION_RULES, retentionDue } from '../features/privacy/retention.ts';
import { pl } from '../i18n/pl.ts';
import { openStorage } from '../storage/open-storage.ts';
import { dueOver } from '../wiring/privacy.ts';
import { readPrivacySettings } from '../wiring/privacy-settings.ts';

/** Tells why nothing was counted, and ends the program. */
const refuse = (lines: readonly string[]): never => {
  for (const line of lines) console.error(line);
  process.exit(1);
};

// `npm run -s retention`: how much would be deleted now, by rule. Nothing is changed but the schema, as at every start.
const read = readConfig(processEnvironment());
const config = read.ok ? read.value : refuse(read.refusal.map(({ name, message }) => `${name}: ${message}`));
const settings = readPrivacySettings(config.privacyFile, { questionsKeptDays: config.questionsKeptDays });
const { days } = settings.ok ? settings.value : refuse(settings.refusal);
const storage = await openStorage(
  config.databaseUrl
    ? { kind: 'postgres', url: config.databaseUrl }
    : { kind: 'sqlite', file: join(config.dataDir, 'pomocnik.sqlite') },
  { clock: systemClock, log: silentLog },
);
const counts = await retentionDue(dueOver(storage), days, systemClock.now());
const { rules } = pl.privacy.retention;
console.log('Próba: tyle usunęłoby najbliższe nocne usuwanie. Niczego nie zmieniono.');
for (const rule of RETENTION_RULES) {
  const kept = days[rule];
  const period = kept === undefined ? 'bez okresu' : `po ${pl.privacy.days(kept)}`;
  console.log(
    `${rule.padEnd(14)} ${period.padEnd(14)} ${String(counts[rule] ?? 0).padStart(7)}  ${rules[rule]}`,
  );
}
await storage.close();
