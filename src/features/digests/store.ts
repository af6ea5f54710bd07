import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery, NewSchedule } from '../delivery/domain.ts';
import type { ItemName, Reader, Subscription } from './domain.ts';

/** When a digest is made, together with the moment at which it is first. */
export interface Slot {
  readonly schedule: NewSchedule;
  readonly nextAt: Instant;
}

/** What became of one reader's digest in one period. */
export interface NewIssue {
  readonly subscription: string;
  /** One issue for each: a day, or for those told at once the minute. */
  readonly period: string;
  /** `nothing`: nothing new, so nothing was sent. */
  readonly outcome: 'told' | 'nothing' | 'paused' | 'unreachable';
  readonly items: readonly ItemName[];
  /** What is known by it, too. */
  readonly covers: readonly ItemName[];
  readonly tell: readonly NewDelivery[];
}

/** An issue as it was made (pl. *wydanie przeglądu*). */
export interface Issue {
  readonly subscription: string;
  readonly period: string;
  readonly outcome: NewIssue['outcome'];
  readonly items: readonly ItemName[];
  readonly madeAt: Instant;
}

/** What readers know already, by subscription: the version of each item they were told. */
export type Told = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What is known of people beside their subscription. */
export interface Standings {
  /** Events for which they have a live registration, and group consultations in which they have a seat. */
  readonly events: ReadonlyMap<PersonId, ReadonlySet<string>>;
  /** Thematic groups they belong to. */
  readonly groups: ReadonlyMap<PersonId, ReadonlySet<string>>;
}

/** Subscriptions, the issues that were made for them, and what each reader was told. */
export interface DigestsStore {
  /** Writes it down with the slot it belongs to. False where the reader has one already. */
  subscribe(subscription: Subscription, slot: Slot | undefined, at: Instant): Promise<boolean>;
  /** False where it has changed since `before` was read. A slot that has no readers any more does not run. */
  change(before: Subscription, after: Subscription, slot: Slot | undefined, at: Instant): Promise<boolean>;
  /** Ends it and forgets what the reader was told. False where it has changed since. */
  end(before: Subscription, at: Instant): Promise<boolean>;
  subscription(id: string): Promise<Subscription | undefined>;
  of(reader: Reader): Promise<Subscription | undefined>;
  /** Of a slot, by id, those after that id. */
  inSlot(slot: string, after: string, most: number): Promise<readonly Subscription[]>;
  /** Of every slot but „at once”, those whose readers want what has deadlines. */
  waiting(after: string, most: number): Promise<readonly Subscription[]>;
  /** How many readers each slot has. */
  slots(): Promise<ReadonlyMap<string, number>>;
  /** Lets these slots run where they do not. */
  keepSlots(slots: readonly Slot[], at: Instant): Promise<void>;

  /** What did not reach them (the message failed or was dropped) they do not know. */
  told(subscriptions: readonly string[]): Promise<Told>;
  standings(people: readonly PersonId[]): Promise<Standings>;
  /** Those of the subscriptions whose issue of the period is made. */
  made(period: string, subscriptions: readonly string[]): Promise<ReadonlySet<string>>;
  /** All or none: false where one of them was made before, by whomever. */
  issue(issues: readonly NewIssue[], at: Instant): Promise<boolean>;
  issueOf(subscription: string, period: string): Promise<Issue | undefined>;
  /** The latest first. */
  issues(subscription: string, most: number): Promise<readonly Issue[]>;
}
