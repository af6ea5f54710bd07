import type { AnnouncementsStore } from '../features/announcements/store.ts';
import type { FilesChange } from '../features/announcements/attachments.ts';
import type { Engine, Queries, Step } from './engine.ts';

/** The steps of a change of the files of an announcement: a place is given up before it is taken again. */
export const filesSteps = (
  queries: Queries,
  announcement: string,
  { add, drop }: FilesChange,
): readonly Step[] => [
  ...drop.map((id) => ({
    query: queries
      .deleteFrom('announcement_files')
      .where('id', '=', id)
      .where('announcement', '=', announcement),
  })),
  ...add.map(({ id, position, name, mediaType, size, bytes }) => ({
    query: queries.insertInto('announcement_files').values({
      id,
      announcement,
      position,
      name,
      media_type: mediaType,
      size,
      bytes: Buffer.from(bytes),
    }),
    rows: 1,
  })),
];

/** Of what is withdrawn nobody gets the files any more; what they held may be why it is withdrawn. */
export const allFilesStep = (queries: Queries, announcement: string): Step => ({
  query: queries.deleteFrom('announcement_files').where('announcement', '=', announcement),
});

/** The files of announcements; their bytes are read one file at a time, and only to be given to somebody. */
export const createFiles = ({ queries }: Engine): Pick<AnnouncementsStore, 'attachments' | 'attachment'> => ({
  attachments: async (announcement) => {
    const rows = await queries
      .selectFrom('announcement_files')
      .select(['id', 'position', 'name', 'media_type', 'size'])
      .where('announcement', '=', announcement)
      .orderBy('position')
      .execute();
    return rows.map(({ media_type: mediaType, ...rest }) => ({ ...rest, mediaType }));
  },

  attachment: async (announcement, id) => {
    const row = await queries
      .selectFrom('announcement_files')
      .select(['id', 'position', 'name', 'media_type', 'size', 'bytes'])
      .where('id', '=', id)
      .where('announcement', '=', announcement)
      .executeTakeFirst();
    if (!row) return undefined;
    const { media_type: mediaType, ...rest } = row;
    return { ...rest, mediaType };
  },
});
