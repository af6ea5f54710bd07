import type { Selectable } from 'kysely';
import { toEpoch, type Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import {
  type Adviser,
  type AdviceTopic,
  CELL_MINUTES,
  type Consultation,
  type Exception,
  type Hours,
  type Mode,
  type Participant,
} from '../features/consultations/domain.ts';
import type { Tables } from './tables.ts';

/** A column that may be empty, as a property that may be absent. */
export const present = <Name extends string, T>(name: Name, value: T | null): Partial<Record<Name, T>> =>
  value === null ? {} : ({ [name]: value } as Record<Name, T>);

const listOf = (json: string): readonly string[] => JSON.parse(json) as readonly string[];

/** The cell in which the moment lies; the block's end is rounded up. */
export const cellAt = (at: Instant): number => Math.floor(toEpoch(at) / (CELL_MINUTES * 60_000));
export const cellAfter = (at: Instant): number => Math.ceil(toEpoch(at) / (CELL_MINUTES * 60_000));

export const toTopic = (row: Selectable<Tables['advice_topics']>): AdviceTopic => ({
  id: row.id,
  name: { pl: row.name_pl, en: row.name_en },
  minutes: row.minutes,
  knowledgeTopics: listOf(row.knowledge_topics),
  ...(row.seats === null || row.minimum === null
    ? {}
    : { group: { seats: row.seats, minimum: row.minimum } }),
  isActive: row.is_active === 1,
  revision: row.revision,
});

export const toAdviser = (row: Selectable<Tables['advisers']>): Adviser => ({
  person: row.person,
  name: row.name,
  topics: listOf(row.topics),
  region: row.region,
  powiaty: listOf(row.powiaty),
  ...present('basePowiat', row.base_powiat),
  ...present('place', row.place),
  ...present('onlineUrl', row.online_url),
  ...present('phone', row.phone),
  noticeHours: row.notice_hours,
  horizonDays: row.horizon_days,
  dailyMinutes: row.daily_minutes,
  bufferBefore: row.buffer_before,
  bufferAfter: row.buffer_after,
  confirmsByHand: row.confirms_by_hand === 1,
  isActive: row.is_active === 1,
  isExample: row.is_example === 1,
  revision: row.revision,
});

export const toHours = (row: Tables['adviser_hours']): Hours => ({
  id: row.id,
  weekday: row.weekday,
  from: row.from_time,
  to: row.to_time,
  modes: JSON.parse(row.modes) as readonly Mode[],
  ...present('place', row.place),
  ...present('validFrom', row.valid_from),
  ...present('validUntil', row.valid_until),
});

export const toException = (row: Selectable<Tables['adviser_exceptions']>): Exception => ({
  id: row.id,
  kind: row.kind,
  from: row.from_day,
  until: row.until_day,
  ...present('fromTime', row.from_time),
  ...present('toTime', row.to_time),
  ...(row.modes === null ? {} : { modes: JSON.parse(row.modes) as readonly Mode[] }),
  ...present('place', row.place),
  reason: row.reason,
  ...(row.by_coordinator === 1 ? { byCoordinator: true as const } : {}),
});

export const toParticipant = (row: Selectable<Tables['consultation_people']>): Participant => ({
  id: row.id,
  consultation: row.consultation,
  person: row.person,
  ...present('unit', row.unit),
  state: row.state,
  ...present('matter', row.matter),
  ...present('documentUrl', row.document_url),
});

/** A consultation; who advises beside its adviser is kept in rows of their own. */
export const toConsultation = (
  row: Selectable<Tables['consultations']>,
  coAdvisers: readonly PersonId[],
): Consultation => ({
  id: row.id,
  uid: row.uid,
  topic: row.topic,
  mode: row.mode,
  adviser: row.adviser,
  coAdvisers,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  blockFrom: row.block_from,
  blockTo: row.block_to,
  day: row.day,
  from: row.from_time,
  to: row.to_time,
  ...present('place', row.place),
  ...present('onlineUrl', row.online_url),
  ...present('phone', row.phone),
  state: row.state,
  ...present('heldUntil', row.held_until),
  ...(row.seats === null || row.minimum === null
    ? {}
    : { group: { seats: row.seats, minimum: row.minimum, runsAnyway: row.runs_anyway === 1 } }),
  ...present('client', row.client),
  ...present('unit', row.unit),
  ...present('project', row.project),
  ...present('matter', row.matter),
  ...present('documentUrl', row.document_url),
  ...present('movedTo', row.moved_to),
  ...present('reason', row.reason),
  ...present('endedBy', row.ended_by),
  isUnplanned: row.is_unplanned === 1,
  isExample: row.is_example === 1,
  madeAt: row.made_at,
  changedAt: row.changed_at,
  sequence: row.sequence,
  revision: row.revision,
});
