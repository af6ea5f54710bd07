import type { Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { HandedOver, Named } from './domain.ts';
import type { Draft } from './draft.ts';
import type { Seat } from './seat.ts';

export interface NewQuestion {
  readonly id: string;
  /** The input's request: the same question sent again by the platform is the same question. */
  readonly request: string;
  /** A hash of the text: the same text, while unanswered, is the same question. */
  readonly fingerprint: string;
  readonly asker: Named;
  readonly askerTarget: Target;
  readonly askerLocale: Locale;
  readonly topic: string;
  readonly text: string;
  readonly at: Instant;
}

/** What became of a question that was sent in: its id, `isNew` where it had not been there before. */
export type Submitted =
  { readonly kind: 'there'; readonly id: string; readonly isNew: boolean } | { readonly kind: 'too-many' };

/** A change of a question with everything that belongs to it. */
export interface Change {
  readonly before: HandedOver;
  readonly after: HandedOver;
  /** The draft that a reply becomes. */
  readonly draft?: Draft;
  readonly tell: readonly NewDelivery[];
  readonly at: Instant;
}

/** Before which moments questions settle by themselves and ended ones lose their words. */
export interface Forgetting {
  readonly answeredBefore: Instant;
  readonly endedBefore: Instant;
  readonly at: Instant;
}

/** Questions handed over, drafts made of replies, and who answers. */
export interface HandoverStore {
  /** Writes the question and who is told of it down, unless it is there already or the asker has `most` open. */
  submit(question: NewQuestion, most: number, tell: readonly NewDelivery[]): Promise<Submitted>;
  question(id: string): Promise<HandedOver | undefined>;
  /** Questions that wait for a reply, the longest waiting first. */
  pending(): Promise<readonly HandedOver[]>;
  /** The person's own questions whose words are still kept, newest first. */
  ofAsker(asker: PersonId, limit: number): Promise<readonly HandedOver[]>;
  /** All of the change or nothing; false where the question has changed since `before` was read. */
  change(change: Change): Promise<boolean>;

  draft(id: string): Promise<Draft | undefined>;
  /** Drafts nobody has decided on, oldest first, without those by that author. */
  draftsFor(reviewer: PersonId, limit: number): Promise<readonly Draft[]>;
  /** False where it has changed since `before` was read. */
  changeDraft(before: Draft, after: Draft): Promise<boolean>;

  /** Notes that somebody answers questions; their topics stay. */
  sit(seat: Omit<Seat, 'topics'>): Promise<Seat>;
  stand(person: PersonId): Promise<void>;
  chooseTopics(person: PersonId, topics: readonly string[]): Promise<void>;
  /** Those seen since that moment. */
  seats(since: Instant): Promise<readonly Seat[]>;

  /** Puts messages into the outbox; what was put in before stays as it is. */
  tell(deliveries: readonly NewDelivery[], at: Instant): Promise<void>;
  /** Closes what was answered long ago and deletes words and names of what ended long ago; gives their number. */
  forget(forgetting: Forgetting): Promise<number>;
}
