import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../../features/delivery/domain.ts';
import type { JournalDid, JournalEntry, JournalPage, JournalStore } from '../../features/privacy/journal.ts';
import type { Engine, Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { enqueueSteps } from '../outbox-steps.ts';
import type { Tables } from '../tables.ts';
import { noteStep } from './note-step.ts';

/** A history that the program keeps anyway: where it has the moment, who, what it stands at since, and about what. */
interface History {
  readonly table: keyof Tables;
  readonly did: JournalDid;
  readonly at: string;
  readonly actor: string;
  readonly state?: string;
  readonly thing: string;
}

const history = <Table extends keyof Tables>(
  table: Table,
  did: JournalDid,
  columns: Readonly<Record<'at' | 'actor' | 'thing', keyof Tables[Table] & string>> & {
    readonly state?: keyof Tables[Table] & string;
  },
): History => ({ table, did, ...columns });

/** They are written in the batch of the change they tell of, so nothing is written twice. */
const HISTORIES: readonly History[] = [
  history('registration_log', 'registration', {
    at: 'done_at',
    actor: 'done_by',
    state: 'state',
    thing: 'registration',
  }),
  history('attendance_log', 'attendance', {
    at: 'done_at',
    actor: 'done_by',
    state: 'state',
    thing: 'registration',
  }),
  history('consultation_log', 'consultation', {
    at: 'done_at',
    actor: 'done_by',
    state: 'cause',
    thing: 'consultation',
  }),
  history('advice_request_log', 'consultation', {
    at: 'done_at',
    actor: 'done_by',
    state: 'cause',
    thing: 'advice_request',
  }),
  history('person_document_log', 'document', {
    at: 'noted_at',
    actor: 'noted_by',
    state: 'state',
    thing: 'person',
  }),
  history('imports', 'import', { at: 'made_at', actor: 'made_by', state: 'state', thing: 'id' }),
  history('announcements', 'announcement', {
    at: 'went_out_at',
    actor: 'author',
    state: 'state',
    thing: 'id',
  }),
  history('announcements', 'announcement-approved', {
    at: 'went_out_at',
    actor: 'approver',
    state: 'state',
    thing: 'id',
  }),
  history('events', 'event', { at: 'created_at', actor: 'created_by', thing: 'id' }),
  history('recalls', 'recall', { at: 'changed_at', actor: 'decider', state: 'state', thing: 'id' }),
  history('outreach', 'outreach', { at: 'noted_at', actor: 'noted_by', state: 'step', thing: 'unit' }),
  history('curation_wordings', 'wording', { at: 'decided_at', actor: 'decided_by', thing: 'answer' }),
  history('delivery_pauses', 'pause', { at: 'paused_at', actor: 'paused_by', thing: 'id' }),
  history('delivery_pauses', 'resume', { at: 'resumed_at', actor: 'resumed_by', thing: 'id' }),
  history('report_snapshots', 'report', { at: 'made_at', actor: 'made_by', thing: 'id' }),
  history('report_targets', 'plan', { at: 'noted_at', actor: 'noted_by', state: 'figure', thing: 'project' }),
  history('call_log', 'call', { at: 'done_at', actor: 'done_by', state: 'did', thing: 'call' }),
  history('certificates', 'certificate', { at: 'issued_at', actor: 'issued_by', thing: 'id' }),
  history('certificates', 'certificate-end', {
    at: 'ended_at',
    actor: 'ended_by',
    state: 'state',
    thing: 'id',
  }),
];

interface Row {
  readonly at: Instant;
  readonly actor: PersonId | null;
  readonly did: JournalDid;
  readonly state: string | null;
  readonly thing: string;
  readonly count: number | null;
}

const within = (at: string, { since, until }: JournalPage) =>
  sql`${sql.ref(at)} > ${since} and ${sql.ref(at)} <= ${until}`;

const isAbout = (thing: string, actor: string, { about }: JournalPage) =>
  about === undefined ? sql`` : sql`and (${sql.ref(thing)} = ${about} or ${sql.ref(actor)} = ${about})`;

const selectHistory = ({ table, did, at, actor, state, thing }: History, page: JournalPage) =>
  sql`select ${sql.ref(at)} as at, ${sql.ref(actor)} as actor, cast(${sql.lit(did)} as text) as did,
    ${state === undefined ? sql`cast(null as text)` : sql.ref(state)} as state, ${sql.ref(thing)} as thing,
    cast(null as integer) as count
    from ${sql.table(table)} where ${sql.ref(actor)} is not null and ${within(at, page)} ${isAbout(thing, actor, page)}`;

const selectPage = (queries: Queries, page: JournalPage) => {
  const own = sql`select at, actor, did, cast(null as text) as state, thing, count from journal
    where ${within('at', page)} ${isAbout('thing', 'actor', page)}`;
  const all = [own, ...HISTORIES.map((one) => selectHistory(one, page))];
  return queries
    .selectFrom(sql<Row>`(${sql.join(all, sql` union all `)})`.as('lines'))
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('thing')
    .orderBy('did')
    .limit(page.most)
    .offset(page.from);
};

const toEntry = ({ at, actor, did, state, thing, count }: Row): JournalEntry => ({
  at,
  did,
  thing,
  ...(actor === null ? {} : { actor }),
  ...(state === null ? {} : { state }),
  ...(count === null ? {} : { count }),
});

/** The journal, and what is written into it together with messages that tell of it. */
export const createJournalStore = ({
  queries,
  batch,
}: Engine): JournalStore & {
  report(
    entries: readonly Omit<JournalEntry, 'state'>[],
    tell: readonly NewDelivery[],
    at: Instant,
  ): Promise<void>;
} => ({
  note: async (entry) => {
    await batch([noteStep(queries, entry)]);
  },
  report: async (entries, tell, at) => {
    await batch([...entries.map((entry) => noteStep(queries, entry)), ...enqueueSteps(queries, tell, at)]);
  },
  page: async (page) => (await selectPage(queries, page).execute()).map(toEntry),
});
