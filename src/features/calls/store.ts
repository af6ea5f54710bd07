import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Call, CallDid, CallPlan } from './domain.ts';

/** Who does something, and when; nobody in particular makes examples. */
export interface Doing {
  readonly by?: PersonId;
  readonly at: Instant;
}

export interface NewCall extends Doing {
  readonly id: string;
  /** The input's request: the same one sent again by the platform makes no second call. */
  readonly request: string;
  readonly plan: CallPlan;
  readonly isExample: boolean;
}

/** The last thing that was done to a call, and how it stood before. */
export interface LastStep {
  readonly did: CallDid;
  readonly before?: Call;
}

/** Which calls are looked for. */
export interface CallFilter {
  /** Beginnings of folded words in the title, the announcer, for whom and where. */
  readonly words?: readonly string[];
  /** Drafts and what was called off, too. */
  readonly forDesk?: boolean;
}

/** Calls for proposals and competitions, with the history of each. */
export interface CallsStore {
  /** A draft. Gives its id, or the id of what the same request made before. */
  create(call: NewCall): Promise<string>;
  /** Puts `after` in place of `before` and writes into the history what was done; false where it has changed since. */
  step(before: Call, after: Call, did: CallDid, doing: Doing): Promise<boolean>;
  lastStep(call: string): Promise<LastStep | undefined>;
  /** Deletes a draft with its history; false where it has changed since, or is no draft. */
  discard(before: Call): Promise<boolean>;
  call(id: string): Promise<Call | undefined>;
  calls(ids: readonly string[]): Promise<readonly Call[]>;
  /** Those that still take applications, by deadline; `total` counts all that fit. */
  search(
    filter: CallFilter,
    now: Instant,
    page: { readonly from: number; readonly size: number },
  ): Promise<{ readonly calls: readonly Call[]; readonly total: number }>;
}
