import type { Instant } from '../../core/clock.ts';
import type { UnitType } from '../units/domain.ts';

/** A draft is seen by coordinators alone; a cancelled call stays, so that those who knew of it read why. */
export type CallState = 'draft' | 'published' | 'cancelled';

/** What a coordinator decides about a call. */
export interface CallPlan {
  readonly title: string;
  /** Who announces it, in the words of the announcement. */
  readonly announcer: string;
  /** The last moment at which applications are taken. */
  readonly deadline: Instant;
  /** Where the announcement itself is. */
  readonly url: string;
  /** How much can be got, as it was announced. */
  readonly amount?: string;
  /** Kinds of institutions that may apply; absent: not narrowed. */
  readonly types?: readonly UnitType[];
  /** Id of the voivodeship; absent: the whole country. */
  readonly region?: string;
  readonly powiat?: string;
  /** Who may apply, in words, where the kinds do not say it all. */
  readonly forWhom?: string;
  readonly note?: string;
}

/** A call for proposals or a competition (pl. *nabór, konkurs*) that somebody else holds and the bot tells of. */
export interface Call extends CallPlan {
  readonly id: string;
  readonly state: CallState;
  /** The deadline before it was last moved, of a published call. */
  readonly formerDeadline?: Instant;
  /** Why it was called off. */
  readonly reason?: string;
  readonly isExample: boolean;
  readonly revision: number;
}

/** What was done to a call (pl. *historia naboru*). */
export type CallDid = 'created' | 'changed' | 'published' | 'cancelled' | 'undone';

/** Only what is published already can be told to have another deadline. */
export const changedTo = (before: Call, plan: CallPlan): Call => {
  const { id, state, formerDeadline, reason, isExample, revision } = before;
  const moved = state === 'published' && before.deadline !== plan.deadline ? before.deadline : formerDeadline;
  return {
    ...plan,
    id,
    state,
    ...(moved === undefined ? {} : { formerDeadline: moved }),
    ...(reason === undefined ? {} : { reason }),
    isExample,
    revision,
  };
};

export const isOver = ({ deadline }: Pick<Call, 'deadline'>, now: Instant): boolean => deadline <= now;

/** Whether the last thing done can be taken back: what was published is called off instead, so that people hear of it. */
export const canBeUndone = (did: CallDid | undefined): boolean => did === 'changed' || did === 'cancelled';
