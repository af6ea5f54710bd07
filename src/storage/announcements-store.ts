import type { AnnouncementsStore } from '../features/announcements/store.ts';
import type { PersonId } from '../core/ids.ts';
import { createAcknowledgements } from './announcements-acks.ts';
import { createAudience } from './announcements-audience.ts';
import { allFilesStep, createFiles, filesSteps } from './announcements-files.ts';
import { createFanOut } from './announcements-fan-out.ts';
import { createTargets } from './announcements-targets.ts';
import { toAnnouncement, toColumns, toTargets } from './announcements-rows.ts';
import type { Announcement } from '../features/announcements/domain.ts';
import { leaveHeld } from './announcements-reopen.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { dropSteps, enqueueSteps } from './outbox-steps.ts';

/** Rows in one statement. */
const AT_ONCE = 200;

const changeStep = (queries: Queries, before: Announcement, after: Announcement): Step => ({
  query: queries
    .updateTable('announcements')
    .set((eb) => ({ ...toColumns(after), revision: eb('revision', '+', 1) }))
    .where('id', '=', before.id)
    .where('revision', '=', before.revision),
  rows: 1,
  // What was sent has to follow, and what is scheduled may be due.
  wakes: true,
});

const targetSteps = (queries: Queries, rows: ReturnType<typeof toTargets>): readonly Step[] =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, index) => ({
    query: queries
      .insertInto('announcement_targets')
      .values(rows.slice(index * AT_ONCE, (index + 1) * AT_ONCE)),
  }));

/** Announcements over one database. */
export const createAnnouncementsStore = (engine: Engine): AnnouncementsStore => {
  const { queries, batch } = engine;

  const filtered = (states: Parameters<AnnouncementsStore['list']>[0], author: PersonId | undefined) => {
    const some = queries.selectFrom('announcements').where('state', 'in', states);
    return author === undefined ? some : some.where('author', '=', author);
  };

  return {
    ...createAudience(engine),
    ...createTargets(engine),
    ...createFanOut(engine),
    ...createFiles(engine),
    ...createAcknowledgements(engine),

    create: async ({ id, request, text, author, at }) => {
      const { title, body, url, fileUrl, event } = text;
      await queries
        .insertInto('announcements')
        .values({
          id,
          request,
          state: 'draft',
          title,
          body,
          url: url ?? null,
          file_url: fileUrl ?? null,
          event: event ?? null,
          urgent: 0,
          calls_all: 0,
          publishes: 0,
          audience: '[]',
          author: author.person,
          author_name: author.name,
          targets: 0,
          fanned: 0,
          version: 1,
          notifies: 0,
          changed_at: at,
        })
        .onConflict((conflict) => conflict.column('request').doNothing())
        .execute();
      const made = await queries
        .selectFrom('announcements')
        .select('id')
        .where('request', '=', request)
        .executeTakeFirstOrThrow();
      return made.id;
    },

    announcement: async (id) => {
      const row = await queries
        .selectFrom('announcements')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toAnnouncement(row);
    },

    list: async (states, { from, size, author }) => {
      const rows = await filtered(states, author)
        .selectAll()
        .orderBy('changed_at', 'desc')
        .orderBy('id')
        .limit(size)
        .offset(from)
        .execute();
      const { total } = await filtered(states, author)
        .select(({ fn }) => fn.countAll<number | string>().as('total'))
        .executeTakeFirstOrThrow();
      return { announcements: rows.map(toAnnouncement), total: Number(total) };
    },

    change: ({ before, after, tell, files }) =>
      batch([
        changeStep(queries, before, after),
        ...(files ? filesSteps(queries, before.id, files) : []),
        ...enqueueSteps(queries, tell, after.changedAt),
      ]),

    launch: ({ before, after, tell, addressees }) =>
      batch([
        changeStep(queries, before, after),
        ...targetSteps(queries, toTargets(before.id, addressees)),
        ...enqueueSteps(queries, tell, after.changedAt),
      ]),

    retract: ({ before, after, tell }) =>
      batch([
        changeStep(queries, before, after),
        ...dropSteps(queries, 'announcements.told', before.id, after.changedAt),
        leaveHeld(queries, before.id, after.changedAt),
        allFilesStep(queries, before.id),
        ...enqueueSteps(queries, tell, after.changedAt),
      ]),

    discard: ({ id, revision }) =>
      batch([
        {
          query: queries
            .deleteFrom('announcements')
            .where('id', '=', id)
            .where('revision', '=', revision)
            .where('state', '=', 'draft'),
          rows: 1,
        },
      ]),
  };
};

/** Gives one person's announcements to another; who confirmed on both accounts did so once. */
export const moveAnnouncements = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  { query: queries.updateTable('announcements').set({ author: to }).where('author', '=', from) },
  { query: queries.updateTable('announcements').set({ approver: to }).where('approver', '=', from) },
  { query: queries.updateTable('announcement_targets').set({ person: to }).where('person', '=', from) },
  {
    query: queries
      .deleteFrom('announcement_acks')
      .where('person', '=', from)
      .where(
        'announcement',
        'in',
        queries
          .selectFrom('announcement_acks as other')
          .select('other.announcement')
          .where('other.person', '=', to),
      ),
  },
  { query: queries.updateTable('announcement_acks').set({ person: to }).where('person', '=', from) },
  { query: queries.deleteFrom('announcements_off').where('person', '=', from) },
];
