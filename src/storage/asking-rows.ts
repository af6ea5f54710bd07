import type { Selectable } from 'kysely';
import type { PartOfWeek } from '../features/consultations/asking.ts';
import type { KeptProposal, KeptRequest, KeptWish } from '../features/consultations/asking-store.ts';
import { present } from './consultations-rows.ts';
import type { Tables } from './tables.ts';

export const toRequest = (row: Selectable<Tables['advice_requests']>): KeptRequest => ({
  id: row.id,
  ...present('client', row.person),
  topic: row.topic,
  ...present('mode', row.mode),
  ...present('unit', row.unit),
  preferred: JSON.parse(row.preferred) as readonly PartOfWeek[],
  ...present('matter', row.matter),
  ...present('documentUrl', row.document_url),
  state: row.state,
  isForCoordinators: row.is_for_coordinators === 1,
  isExample: row.is_example === 1,
  madeAt: row.made_at,
  revision: row.revision,
});

export const toProposal = (row: Tables['advice_proposals']): KeptProposal => ({
  id: row.id,
  adviceRequest: row.advice_request,
  adviser: row.adviser,
  mode: row.mode,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  state: row.state,
});

export const toWish = (row: Tables['slot_wishes']): KeptWish => ({
  id: row.id,
  person: row.person,
  topic: row.topic,
  mode: row.mode,
  ...present('minutes', row.minutes),
  ...present('unit', row.unit),
  ...present('adviser', row.adviser),
  ...present('from', row.from_day),
  ...present('earlierThan', row.earlier_than),
  ...present('consultation', row.consultation),
  madeAt: row.made_at,
});
