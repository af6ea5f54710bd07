import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import type { Validity } from '../../knowledge/fact.ts';

/** What a fact said when the knowledge was last looked at. */
export interface KnownFact {
  readonly fact: string;
  readonly version: string;
  /** The rule as people read it. */
  readonly says: string;
  readonly basis: string;
  readonly series?: string;
  readonly validity: Validity;
  /** Whether it was in force that day. */
  readonly held: boolean;
}

/**
 * A fact that does not say any more what people were told (pl. *zmiana*). `corrected`: the same fact says something
 * else; `replaced`: another version of its series is the rule since; `withdrawn`: it is not served any more.
 */
export interface Change {
  readonly kind: 'corrected' | 'replaced' | 'withdrawn';
  readonly fact: string;
  /** The version people were told, in words and by name. */
  readonly version: string;
  readonly says: string;
  readonly basis: string;
  readonly period: string;
  readonly series?: string;
  readonly noticedAt: Instant;
  /** An editor took it for editorial: nobody is told of it. */
  readonly isSkipped: boolean;
}

/** That somebody was told a version of a fact, in that answer (pl. *na czym stanęła odpowiedź*). */
export interface ToldFact {
  readonly person: PersonId;
  readonly answer: string;
  readonly fact: string;
  readonly version: string;
  /** As the rule of the day of asking, and not of a day the question named. */
  readonly isForNow: boolean;
  readonly at: Instant;
}

/** Whether what they were told is what changed. A rule that gave way tells nothing of answers about other days. */
export const concerns = (change: Change, told: ToldFact): boolean =>
  change.fact === told.fact &&
  change.version === told.version &&
  told.at < change.noticedAt &&
  (change.kind !== 'replaced' || told.isForNow);

/**
 * Where a recall stands. `noticed`: nobody has decided; `proposed`: one person wants it sent, a second one decides;
 * `sent` and `editorial` (nobody is told) are ends.
 */
export const RECALL_STATES = ['noticed', 'proposed', 'sent', 'editorial'] as const;
export type RecallState = (typeof RECALL_STATES)[number];

interface Named {
  readonly person: PersonId;
  readonly name: string;
}

/** What people are told of facts that changed (pl. *sprostowanie*): all that was noticed at one time. */
export interface Recall {
  readonly id: string;
  /** Grows with each change, so that of two decisions at once one is refused. */
  readonly revision: number;
  readonly state: RecallState;
  readonly noticedAt: Instant;
  readonly changedAt: Instant;
  readonly proposer?: Named;
  readonly decider?: Named;
  /** To how many people it was sent. */
  readonly reached?: number;
  readonly changes: readonly Change[];
}

/** Who decides, with what they may. */
export interface Actor extends Named {
  readonly mayDecide: boolean;
}

export type Act =
  | { readonly kind: 'propose' | 'return' | 'editorial' | 'send' }
  | { readonly kind: 'skip' | 'keep'; readonly change: Pick<Change, 'fact' | 'version'> };

/** Why something cannot be done with a recall. */
export type RecallRefusal = 'not-allowed' | 'decided' | 'own' | 'not-proposed' | 'proposed' | 'nothing-left';

type Decided = Result<Recall, RecallRefusal>;

const withoutProposer = ({ proposer: _proposer, ...recall }: Recall): Recall => recall;

const isSame = (one: Pick<Change, 'fact' | 'version'>, other: Pick<Change, 'fact' | 'version'>): boolean =>
  one.fact === other.fact && one.version === other.version;

/** What becomes of a recall. Two people send it: one proposes, another decides; either may take it for editorial. */
export const decide = (recall: Recall, act: Act, actor: Actor, at: Instant): Decided => {
  if (!actor.mayDecide) return refuse('not-allowed');
  if (recall.state === 'sent' || recall.state === 'editorial') return refuse('decided');
  const { person, name } = actor;
  const isEmpty = recall.changes.every(({ isSkipped }) => isSkipped);
  const changed = { ...recall, changedAt: at };
  switch (act.kind) {
    case 'propose':
      if (recall.state === 'proposed') return refuse('proposed');
      if (isEmpty) return refuse('nothing-left');
      return ok({ ...changed, state: 'proposed', proposer: { person, name } });
    case 'return':
      if (recall.state !== 'proposed') return refuse('not-proposed');
      return ok({ ...withoutProposer(changed), state: 'noticed' });
    case 'editorial':
      return ok({ ...changed, state: 'editorial', decider: { person, name } });
    case 'send':
      if (recall.state !== 'proposed') return refuse('not-proposed');
      if (recall.proposer?.person === person) return refuse('own');
      return ok({ ...changed, state: 'sent', decider: { person, name } });
    case 'skip':
    case 'keep': {
      if (recall.state === 'proposed') return refuse('proposed');
      const isSkipped = act.kind === 'skip';
      const changes = recall.changes.map((one) => (isSame(one, act.change) ? { ...one, isSkipped } : one));
      return ok({ ...changed, changes });
    }
  }
};
