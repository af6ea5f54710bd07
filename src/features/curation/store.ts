import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Editor, Gap, Unanswered } from './domain.ts';

/** A question that was not answered, or for which a choice was shown. Its words have passed the guard. */
export interface NotedQuestion {
  /** The input's request: the same input delivered again is the same question. */
  readonly request: string;
  readonly person: PersonId;
  readonly words: string;
  readonly how: Unanswered;
  readonly about?: string;
  /** The entries of the choice. */
  readonly options: readonly string[];
  readonly at: Instant;
}

/** A question that belongs to no gap yet. */
export interface LooseQuestion {
  readonly id: string;
  readonly words: string;
  readonly about?: string;
  readonly at: Instant;
}

/** A question put into a gap; `isNew` founds the gap. */
export interface Placing {
  readonly question: string;
  readonly gap: string;
  readonly isNew: boolean;
  readonly about?: string;
}

/** The draft of an answer made of a gap. */
export interface GapDraft {
  readonly id: string;
  readonly topic: string;
  readonly question: string;
  readonly reply: string;
  readonly basis?: string;
  readonly author: Pick<Editor, 'person' | 'name'>;
}

export interface GapChange {
  readonly before: Gap;
  readonly after: Gap;
  readonly draft?: GapDraft;
  readonly at: Instant;
}

/** An answer that did not help (pl. *odpowiedź oceniona źle*), by votes nobody has handled yet. */
export interface Complaint {
  readonly answer: string;
  readonly unhelpful: number;
  readonly helpful: number;
  readonly latestAt: Instant;
  /** What the last one who said so wrote. */
  readonly reason?: string;
}

/** Words people used for an answer they then picked (pl. *propozycja sformułowania*). */
export interface Proposal {
  /** Stands for the words in a button: the newest question that used them. */
  readonly id: string;
  readonly answer: string;
  readonly words: string;
  /** The words as they are compared. */
  readonly folded: string;
  readonly people: number;
  readonly latestAt: Instant;
}

export interface AcceptedWording {
  readonly answer: string;
  readonly wording: string;
}

/** A question of which editors say that it has an answer now. */
export interface AnsweredAsk {
  readonly question: string;
  readonly person: PersonId;
  readonly words: string;
  readonly at: Instant;
}

/** What the editors' board is made of. */
export interface CurationStore {
  /** Writes a question down; the same request again changes nothing. */
  note(question: NotedQuestion): Promise<void>;
  /** Notes that this answer was picked from the person's latest choice since then that offered it. */
  pick(person: PersonId, answer: string, since: Instant): Promise<void>;
  /** Notes that nothing in the person's latest choice since then fits. */
  noneFits(person: PersonId, since: Instant): Promise<void>;

  /** The words this person asked last since then, one line for each question of that message; none: nothing kept. */
  latestWords(person: PersonId, since: Instant): Promise<readonly string[]>;

  /** Questions without a gap, oldest first; choices only where they were shown before that moment. */
  loose(choicesBefore: Instant, limit: number): Promise<readonly LooseQuestion[]>;
  /** False where somebody else has placed the question meanwhile. */
  place(placing: Placing, at: Instant): Promise<boolean>;
  gaps(): Promise<readonly Gap[]>;
  /** The newest different questions of each gap, so many of each. */
  wordsOfGaps(each: number): Promise<ReadonlyMap<string, readonly string[]>>;
  /** All of the change or nothing; false where the gap has changed since `before` was read. */
  changeGap(change: GapChange): Promise<boolean>;

  /** The newest question of each person in each gap with an answer, asked since then, of which nobody was told. */
  answeredAsks(since: Instant): Promise<readonly AnsweredAsk[]>;
  /** One of them, if it still is the person's newest and its gap still has an answer. */
  answeredAsk(question: string): Promise<AnsweredAsk | undefined>;

  complaints(): Promise<readonly Complaint[]>;
  /** Keeps why an answer did not help; a later word of the same person replaces the earlier. */
  giveReason(person: PersonId, answer: string, words: string, at: Instant): Promise<void>;
  /** Votes until now need nobody's attention any more. */
  handle(answer: string, by: PersonId, at: Instant): Promise<void>;

  /** How often each answer was given since then. */
  servedSince(since: Instant): Promise<ReadonlyMap<string, number>>;

  /** Words nobody has decided on, the most people first. */
  proposals(): Promise<readonly Proposal[]>;
  /** False where it was decided on before. */
  decideWording(proposal: Proposal, isAccepted: boolean, by: PersonId, at: Instant): Promise<boolean>;
  accepted(): Promise<readonly AcceptedWording[]>;

  /** Deletes what people wrote before that moment, and what was made of it; gives the number of questions. */
  forget(before: Instant): Promise<number>;
}
