import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';

/** Somebody who looks after the base (pl. *redakcja*): an adviser, a coordinator, an admin. */
export interface Editor {
  readonly person: PersonId;
  readonly name: string;
  readonly isCoordinator: boolean;
}

/** How a question went unanswered: with a choice in which nothing was picked, or in one of the other ways. */
export const UNANSWERED = ['none', 'choice', 'not-verified', 'only-expired'] as const;
export type Unanswered = (typeof UNANSWERED)[number];

/** Why a gap is left as it is. */
export const DISMISSALS = ['not-ours', 'individual', 'unclear'] as const;
export type Dismissal = (typeof DISMISSALS)[number];

/** What became of the draft that was made of a gap; a second person decides on it. */
export type GapDraftState = 'draft' | 'in-review' | 'published' | 'rejected';

/** Something people ask and the base does not answer (pl. *brak w bazie*): all their questions alike. */
export interface Gap {
  readonly id: string;
  /** Grows with each change, so that of two changes at once one is refused. */
  readonly revision: number;
  readonly closed?: 'answered' | 'dismissed';
  readonly reason?: Dismissal;
  readonly closedAt?: Instant;
  readonly owner?: { readonly person: PersonId; readonly name: string };
  readonly draft?: { readonly id: string; readonly state: GapDraftState };
  /** The entry that could not answer: one that is not verified, or whose rule has ended. */
  readonly about?: string;
  /** Different people who asked. */
  readonly people: number;
  readonly questions: number;
  /** Questions since it was closed. */
  readonly again: number;
  /** The newest of its questions; it passed the guard before it was kept. */
  readonly example: string;
  readonly latestAt: Instant;
}

/** Where a gap stands (pl. *stan*). */
export type GapState = 'new' | 'drafting' | 'answered' | 'dismissed';

/** A draft that was accepted answers the gap; a rejected one leaves it as it was. */
export const stateOf = ({ closed, draft }: Pick<Gap, 'closed' | 'draft'>): GapState => {
  if (closed) return closed;
  if (draft?.state === 'published') return 'answered';
  return draft?.state === 'draft' || draft?.state === 'in-review' ? 'drafting' : 'new';
};

export type GapAct =
  | { readonly kind: 'take' | 'give-back' | 'answered' | 'reopen' }
  | { readonly kind: 'dismiss'; readonly reason: Dismissal }
  | { readonly kind: 'draft'; readonly id: string };

/** Why something cannot be done with a gap. */
export type GapRefusal = 'taken' | 'not-taken' | 'ended' | 'not-ended' | 'drafting';

/** Open again, as if nothing had been decided. */
const opened = ({ closed: _closed, reason: _reason, closedAt: _at, draft: _draft, ...gap }: Gap): Gap => gap;

const freed = ({ owner: _owner, ...gap }: Gap): Gap => gap;

/** What becomes of a gap. What one editor has taken is theirs; a coordinator may do anything with it. */
export const decideGap = (gap: Gap, act: GapAct, editor: Editor, at: Instant): Result<Gap, GapRefusal> => {
  const { person, name } = editor;
  const state = stateOf(gap);
  const isOthers = gap.owner !== undefined && gap.owner.person !== person;
  const isEnded = state === 'answered' || state === 'dismissed';
  if (act.kind === 'reopen') return isEnded ? ok(opened(gap)) : refuse('not-ended');
  if (isEnded) return refuse('ended');
  if (act.kind === 'take')
    return gap.owner && (!isOthers || !editor.isCoordinator)
      ? refuse('taken')
      : ok({ ...gap, owner: { person, name } });
  if (isOthers && !editor.isCoordinator) return refuse('taken');
  switch (act.kind) {
    case 'give-back':
      return gap.owner ? ok(freed(gap)) : refuse('not-taken');
    case 'draft':
      return state === 'drafting'
        ? refuse('drafting')
        : ok({ ...gap, owner: { person, name }, draft: { id: act.id, state: 'draft' } });
    case 'answered':
      return ok({ ...gap, closed: 'answered', closedAt: at });
    case 'dismiss':
      return ok({ ...gap, closed: 'dismissed', reason: act.reason, closedAt: at });
  }
};
