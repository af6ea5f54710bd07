import { EVENTS_HELD } from './events-held.ts';
import type { Held } from './held.ts';
import { PEOPLE_HELD } from './people-held.ts';

/**
 * Every column through which a table holds people: what people are shown, given as a file, and what becomes of it when
 * they are erased follow from this list. A new table is put here, or among {@link HOLDS_NOBODY}.
 */
export const HELD: readonly Held[] = [...PEOPLE_HELD, ...EVENTS_HELD];

/** Tables that say nothing about anybody in particular. */
export const HOLDS_NOBODY: readonly string[] = [
  'advice_topics',
  // They go with their announcement.
  'announcement_files',
  'attendance_codes',
  'certificate_registers',
  'certificate_years',
  'copied_kinds',
  'delivery_alarms',
  // From a mark nobody can tell who it was.
  'erasures',
  'event_sessions',
  'event_terms',
  'import_runs',
  'inbox',
  'known_facts',
  'leases',
  'occurrences',
  // Where the parts of a message stand; they go with it.
  'outbox_parts',
  'projects',
  'recall_changes',
  'schedules',
  'schema_migrations',
  // Answers have nobody's name, and no way back to anybody.
  'survey_secrets',
  'survey_sheets',
  'travel_times',
  'units',
];
