import { type Instant, shift } from '../../core/clock.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import type { Actor, Named } from './domain.ts';
import { REVIEW_LASTS } from './limits.ts';

export const DRAFT_STATES = ['draft', 'in-review', 'published', 'rejected'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** A reply that may become an answer of the knowledge base (pl. *szkic odpowiedzi*). It never names who asked. */
export interface Draft {
  readonly id: string;
  readonly topic: string;
  readonly question: string;
  readonly reply: string;
  readonly basis?: string;
  readonly author: Named;
  readonly state: DraftState;
  readonly reviewer?: Named;
  readonly changedAt: Instant;
}

export type DraftAct = 'review' | 'publish' | 'reject';

/** Why a draft cannot be reviewed. */
export type DraftRefusal = 'not-allowed' | 'author' | 'decided' | 'reviewed-by-other' | 'not-reviewed';

/** What becomes of a draft. A second person decides: never its author, one reviewer at a time. */
export const decideDraft = (
  draft: Draft,
  act: DraftAct,
  { person, name, isAdviser, isCoordinator }: Actor,
  at: Instant,
): Result<Draft, DraftRefusal> => {
  if (!isAdviser && !isCoordinator) return refuse('not-allowed');
  if (draft.author.person === person) return refuse('author');
  if (draft.state === 'published' || draft.state === 'rejected') return refuse('decided');
  const isMine = draft.reviewer?.person === person;
  const isLeft = draft.changedAt <= shift(at, -REVIEW_LASTS);
  if (draft.state === 'in-review' && !isMine && !isLeft) return refuse('reviewed-by-other');
  if (act === 'review')
    return ok({ ...draft, state: 'in-review', reviewer: { person, name }, changedAt: at });
  if (!isMine) return refuse('not-reviewed');
  return ok({ ...draft, state: act === 'publish' ? 'published' : 'rejected', changedAt: at });
};
