import type { Migration } from './migration.ts';

/**
 * Files that go with an announcement, with their bytes: they are deleted with it. Places are numbered, so that no
 * announcement ever has more than three.
 */
export const announcementFiles: Migration = {
  number: 32,
  name: 'announcement-files',
  statements: ({ text, end, isPostgres }) => [
    `create table announcement_files (
      id ${text} not null primary key,
      announcement ${text} not null references announcements (id) on delete cascade,
      position integer not null check (position between 0 and 2),
      name ${text} not null,
      media_type ${text} not null,
      size integer not null check (size between 1 and 5242880),
      bytes ${isPostgres ? 'bytea' : 'blob'} not null check (length(bytes) = size),
      unique (announcement, position)
    )${end}`,
  ],
};
