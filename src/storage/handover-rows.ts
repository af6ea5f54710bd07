import type { Selectable } from 'kysely';
import { targetOf } from '../chat/target.ts';
import type { HandedOver, Said } from '../features/handover/domain.ts';
import type { Draft } from '../features/handover/draft.ts';
import type { Seat } from '../features/handover/seat.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['handover_questions']>;
type SaidRow = Selectable<Tables['handover_said']>;

const toSaid = (row: SaidRow): Said => ({
  kind: row.kind,
  author: row.author,
  name: row.name,
  text: row.words,
  ...(row.basis === null ? {} : { basis: row.basis }),
  at: row.said_at,
});

/** The question with its thread; undefined where its words were erased. */
export const toQuestion = (row: Row, said: readonly SaidRow[]): HandedOver | undefined => {
  if (row.asker === null || row.asker_target === null) return undefined;
  return {
    id: row.id,
    revision: row.revision,
    asker: { person: row.asker, name: row.asker_name },
    askerTarget: targetOf(row.asker_target),
    askerLocale: row.asker_locale,
    topic: row.topic,
    state: row.state,
    ...(row.adviser === null ? {} : { adviser: { person: row.adviser, name: row.adviser_name ?? '' } }),
    askedAt: row.asked_at,
    waitingSince: row.waiting_since,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.closing === null ? {} : { closing: row.closing }),
    said: said.filter(({ question }) => question === row.id).map(toSaid),
  };
};

export const toDraft = (row: Selectable<Tables['handover_drafts']>): Draft => ({
  id: row.id,
  topic: row.topic,
  question: row.asked,
  reply: row.reply,
  ...(row.basis === null ? {} : { basis: row.basis }),
  author: { person: row.author, name: row.author_name },
  state: row.state,
  ...(row.reviewer === null ? {} : { reviewer: { person: row.reviewer, name: row.reviewer_name ?? '' } }),
  changedAt: row.changed_at,
});

export const toSeat = (row: Selectable<Tables['handover_seats']>): Seat => ({
  person: row.person,
  name: row.name,
  target: targetOf(row.target),
  locale: row.locale,
  isAdviser: row.adviser === 1,
  isCoordinator: row.coordinator === 1,
  topics: JSON.parse(row.topics) as string[],
  seenAt: row.seen_at,
});
