import type { DataKind } from './kinds.ts';
import type { RetentionDays } from './retention.ts';

/** What the unit that runs the bot says about personal data: it answers for them, the program knows no law. */
export interface PrivacySettings {
  /** Who the controller is and how to reach them (pl. *administrator danych*). */
  readonly controller?: string | undefined;
  /** The address of the notice (pl. *klauzula informacyjna*). */
  readonly noticeUrl?: string | undefined;
  /** Legal grounds in the controller's own words. */
  readonly grounds: Readonly<Partial<Record<DataKind, string>>>;
  /** After how many days backups are overwritten. */
  readonly backupDays?: number | undefined;
  readonly days: RetentionDays;
  /** Where a language model runs; absent: there is none. */
  readonly model?: 'own' | 'openai' | undefined;
}
