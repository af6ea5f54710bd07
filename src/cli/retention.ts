import { systemClock } from '../core/clock.ts';
import { RETENTION_RULES, retentionDue } from '../features/privacy/retention.ts';
import { pl } from '../i18n/pl.ts';
import { dueOver } from '../wiring/privacy.ts';
import { readPrivacySettings } from '../wiring/privacy-settings.ts';
import { openOwnStorage, ownSettings, refuse } from './own-settings.ts';

// `npm run -s retention`: how much would be deleted now, by rule. Nothing is changed but the schema, as at every start.
const config = ownSettings();
const settings = readPrivacySettings(config.privacyFile, { questionsKeptDays: config.questionsKeptDays });
const { days } = settings.ok ? settings.value : refuse(...settings.refusal);
const storage = await openOwnStorage(config);
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
