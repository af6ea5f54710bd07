import type { Insertable, Selectable } from 'kysely';
import type {
  Download,
  Eligibility,
  Happening,
  Need,
  Priority,
  Project,
  Session,
  Term,
} from '../features/calendar/domain.ts';
import { powiatKey, searchKey } from '../features/calendar/search-key.ts';
import type { HappeningPlan } from '../features/calendar/store.ts';
import type { Tables } from './tables.ts';

type EventRow = Selectable<Tables['events']>;
type TermRow = Selectable<Tables['event_terms']>;
type SessionRow = Selectable<Tables['event_sessions']>;

/** A column that may be empty, as a property that may be absent. */
const present = <Name extends string, T>(name: Name, value: T | null): Partial<Record<Name, T>> =>
  value === null ? {} : ({ [name]: value } as Record<Name, T>);

export const toProject = (row: Selectable<Tables['projects']>): Project => ({
  id: row.id,
  name: row.name,
  region: row.region,
  funding: row.funding,
  hourMinutes: row.hour_minutes,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  ...present('participantFormUrl', row.participant_form_url),
  isExample: row.is_example === 1,
});

const toSession = (row: SessionRow): Session => ({
  id: row.id,
  number: row.number,
  day: row.day,
  from: row.from_time,
  to: row.to_time,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  pauseMinutes: row.pause_minutes,
  ...present('place', row.place),
  ...present('onlineUrl', row.online_url),
});

const toTerm = (row: TermRow, sessions: readonly SessionRow[]): Term => ({
  id: row.id,
  event: row.event,
  number: row.number,
  ...present('label', row.label),
  capacity: row.capacity,
  taken: row.taken,
  state: row.state,
  ...present('confirmedAt', row.confirmed_at),
  sequence: row.sequence,
  sessions: sessions.filter(({ term }) => term === row.id).map(toSession),
});

/** The event with its terms and sessions, which come in their order. */
export const toHappening = (
  row: EventRow,
  terms: readonly TermRow[],
  sessions: readonly SessionRow[],
  project: Project | undefined,
): Happening => ({
  id: row.id,
  ...(project ? { project } : {}),
  form: row.form,
  title: row.title,
  ...present('aim', row.aim),
  topics: JSON.parse(row.topics) as string[],
  organiser: row.organiser,
  ...present('partners', row.partners),
  region: row.region,
  ...present('powiat', row.powiat),
  ...present('place', row.place),
  ...present('onlineUrl', row.online_url),
  ...present('trainer', row.trainer),
  ...present('forWhom', row.for_whom),
  eligibility: JSON.parse(row.eligibility) as Eligibility,
  priority: JSON.parse(row.priority) as Priority,
  selection: row.selection,
  needsConsent: row.needs_consent === 1,
  ...present('unitFormUrl', row.unit_form_url),
  ...present('perUnit', row.per_unit),
  ...present('price', row.price),
  ...present('accessibility', row.accessibility),
  catering: row.catering === 1,
  asks: JSON.parse(row.asks) as Need[],
  ...present('contact', row.contact),
  downloads: JSON.parse(row.downloads) as Download[],
  ...present('deadline', row.deadline),
  ...present('resignUntil', row.resign_until),
  ...present('minimum', row.minimum),
  ...present('group', row.thematic_group),
  attendancePercent: row.attendance_percent,
  state: row.state,
  ...present('publishedAt', row.published_at),
  ...present('cancelledAt', row.cancelled_at),
  ...present('cancelReason', row.cancel_reason),
  ...present('copiedFrom', row.copied_from),
  ...(row.edit_of === null ? {} : { editOf: { event: row.edit_of, revision: row.edit_of_revision! } }),
  ...present('createdBy', row.created_by),
  isExample: row.is_example === 1,
  revision: row.revision,
  terms: terms.filter(({ event }) => event === row.id).map((term) => toTerm(term, sessions)),
});

/** The columns of an event that its organiser decides. */
export const planColumns = (
  plan: HappeningPlan,
): Omit<
  Insertable<Tables['events']>,
  | 'id'
  | 'request'
  | 'state'
  | 'copied_from'
  | 'edit_of'
  | 'edit_of_revision'
  | 'created_by'
  | 'is_example'
  | 'created_at'
  | 'changed_at'
> => ({
  project: plan.project ?? null,
  form: plan.form,
  title: plan.title,
  aim: plan.aim ?? null,
  topics: JSON.stringify(plan.topics),
  organiser: plan.organiser,
  partners: plan.partners ?? null,
  region: plan.region,
  powiat: plan.powiat ?? null,
  powiat_key: plan.powiat === undefined ? null : powiatKey(plan.powiat),
  place: plan.place ?? null,
  online_url: plan.onlineUrl ?? null,
  trainer: plan.trainer ?? null,
  for_whom: plan.forWhom ?? null,
  eligibility: JSON.stringify(plan.eligibility),
  priority: JSON.stringify(plan.priority),
  selection: plan.selection,
  needs_consent: plan.needsConsent ? 1 : 0,
  unit_form_url: plan.unitFormUrl ?? null,
  per_unit: plan.perUnit ?? null,
  price: plan.price ?? null,
  accessibility: plan.accessibility ?? null,
  catering: plan.catering ? 1 : 0,
  asks: JSON.stringify(plan.asks),
  contact: plan.contact ?? null,
  downloads: JSON.stringify(plan.downloads),
  deadline: plan.deadline ?? null,
  resign_until: plan.resignUntil ?? null,
  minimum: plan.minimum ?? null,
  thematic_group: plan.group ?? null,
  attendance_percent: plan.attendancePercent,
  search_key: searchKey(plan),
});
