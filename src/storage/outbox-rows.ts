import type { Selectable } from 'kysely';
import type { Message } from '../chat/message.ts';
import { targetOf } from '../chat/target.ts';
import type { Delivery } from '../features/delivery/delivery.ts';
import type { LedgerEntry } from '../features/delivery/ledger.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['outbox']>;

const contentOf = ({ content }: Row): unknown =>
  content === null ? undefined : (JSON.parse(content) as unknown);

export const toDelivery = (row: Row): Delivery => ({
  id: row.id,
  kind: row.kind,
  to: targetOf(row.target),
  place: row.place,
  lane: row.lane,
  locale: row.locale,
  content: contentOf(row),
  state: row.state,
  attempts: row.attempts,
  doubts: row.doubts,
  fence: row.fence,
  part: row.part,
  ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
  ...(row.parts === null ? {} : { parts: row.parts }),
  ...(row.message === null ? {} : { message: JSON.parse(row.message) as Message }),
  ...(row.since === null ? {} : { since: row.since }),
});

export const toEntry = (row: Row): LedgerEntry => ({
  id: row.id,
  kind: row.kind,
  thing: row.thing,
  to: targetOf(row.target),
  content: contentOf(row),
  state: row.state,
  queuedAt: row.queued_at,
  ...(row.since === null ? {} : { since: row.since }),
  ...(row.reason === null ? {} : { reason: row.reason }),
});
