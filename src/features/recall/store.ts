import type { PlatformName } from '../../chat/input.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Change, KnownFact, Recall, RecallState, ToldFact } from './domain.ts';
import type { Look } from './notice-changes.ts';

/** An account at which somebody can be told, and when it was last met. */
export interface Reachable {
  readonly person: PersonId;
  readonly platform: PlatformName;
  readonly workspace: string;
  readonly user: string;
  /** The one that the person chose, else that of the app of this account. */
  readonly locale?: Locale;
  readonly seenAt?: Instant;
}

/** Names an account, whoever it belongs to when that is asked. */
export type AccountName = Pick<Reachable, 'platform' | 'workspace' | 'user'>;

/** What a look found, with the recall it goes into: a new one, or one that nobody has decided on. */
export interface Noted extends Omit<Look, 'changes'> {
  readonly recall?: {
    readonly id: string;
    /** Of the recall that is there already; undefined for a new one. */
    readonly revision?: number;
    readonly from: number;
    readonly changes: readonly Change[];
  };
  readonly tell: readonly NewDelivery[];
  readonly at: Instant;
}

export interface Sending {
  readonly before: Recall;
  readonly after: Recall;
  readonly tell: readonly NewDelivery[];
  /** What the recall tells people, remembered like any answer, so that it is itself recalled where it was wrong. */
  readonly retold: readonly ToldFact[];
}

/** What facts said, who was told it, and what was decided about their changes. */
export interface RecallStore {
  known(): Promise<readonly KnownFact[]>;
  /** All of it or nothing; false where another look at the same moment was faster. */
  note(noted: Noted): Promise<boolean>;
  /** Who was told these facts since then and wants to hear of changes. */
  told(facts: readonly string[], since: Instant): Promise<readonly ToldFact[]>;
  /** What the person behind the account was told since then; nothing where they do not want to hear of changes. */
  toldTo(account: AccountName, since: Instant): Promise<readonly ToldFact[]>;
  reachable(people: readonly PersonId[]): Promise<readonly Reachable[]>;

  recall(id: string): Promise<Recall | undefined>;
  /** Those in these states, latest first. */
  recalls(states: readonly RecallState[], limit: number): Promise<readonly Recall[]>;
  /** False where it has changed since `before` was read. */
  change(before: Recall, after: Recall): Promise<boolean>;
  /** The decision and its messages, both or neither; false where it has changed since `before` was read. */
  send(sending: Sending): Promise<boolean>;
  /** Forgets who was told what before that moment, and what was decided before it; gives the number of rows. */
  forget(before: Instant): Promise<number>;
}
