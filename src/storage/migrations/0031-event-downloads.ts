import type { Migration } from './migration.ts';

/**
 * Announcements name partners beside the organiser, and offer several documents (programme, form, rules, the clause on
 * personal data), not one. The one address there was is kept as the first document, without a name of its own.
 */
export const eventDownloads: Migration = {
  number: 31,
  name: 'event-downloads',
  statements: ({ text, isPostgres }) => [
    `alter table events add column partners ${text}`,
    `alter table events add column downloads ${text} not null default '[]'`,
    `update events set downloads = ${
      isPostgres
        ? `json_build_array(json_build_object('url', materials_url))::text`
        : `json_array(json_object('url', materials_url))`
    } where materials_url is not null`,
    `alter table events drop column materials_url`,
  ],
};
