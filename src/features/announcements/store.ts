import type { Posted, Target } from '../../chat/target.ts';
import type { Day, Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Attached, AttachedFile, FilesChange } from './attachments.ts';
import type { Addressee, AudiencePart, Candidate, Missed } from './audience.ts';
import type { Announcement, AnnouncementState, AnnouncementText, Named } from './domain.ts';

export interface NewAnnouncement {
  readonly id: string;
  /** The input's request: the same one sent again by the platform makes no second draft. */
  readonly request: string;
  readonly text: AnnouncementText;
  readonly author: Named;
  readonly at: Instant;
}

/** A change with everything that belongs to it. */
export interface Changed {
  readonly before: Announcement;
  readonly after: Announcement;
  readonly tell: readonly NewDelivery[];
}

/**
 * How it stands with one addressee, in the coordinators' words. `checking`: it may have arrived and is looked up by
 * itself; `uncertain`: it could not be looked up and waits for a person, who may leave it at that: `left`.
 */
export const TARGET_STANDINGS = [
  'queued',
  'sent',
  'retrying',
  'checking',
  'failed',
  'uncertain',
  'left',
  'dropped',
  'missed',
] as const;
export type TargetStanding = (typeof TARGET_STANDINGS)[number];

/** One line of the ledger of an announcement. */
export interface TargetLine {
  readonly number: number;
  readonly standing: TargetStanding;
  readonly person?: PersonId;
  readonly unit?: string;
  readonly to?: Target;
  readonly name?: string;
  readonly missed?: Missed;
  /** A word of the platform or of ours for why it was not sent. */
  readonly reason?: string;
  readonly acknowledgedAt?: Instant;
}

export type Standings = Readonly<Record<TargetStanding, number>>;

/** Somebody whose message is to be followed by another. */
export interface Follow {
  readonly to: Target;
  readonly locale: Locale;
}

/** Who is meant by a part of an audience, before it is asked whether they can be reached; roles are not kept here. */
export type PeoplePart = Exclude<AudiencePart, { readonly kind: 'channel' | 'roles' }>;

/** Announcements, their addressees, and who said that they have read them. */
export interface AnnouncementsStore {
  /** Writes a draft down and gives its id, or the id of what the same request made before. */
  create(announcement: NewAnnouncement): Promise<string>;
  announcement(id: string): Promise<Announcement | undefined>;
  /** Latest change first; of everybody, or drafts only of that author. */
  list(
    states: readonly AnnouncementState[],
    page: { readonly from: number; readonly size: number; readonly author?: PersonId },
  ): Promise<{ readonly announcements: readonly Announcement[]; readonly total: number }>;
  /** The files that go with it, in their order, without their bytes. */
  attachments(announcement: string): Promise<readonly Attached[]>;
  /** One of them with its bytes; undefined where it was taken away. */
  attachment(announcement: string, id: string): Promise<AttachedFile | undefined>;
  /** False where it has changed since `before` was read. Without `files` those that go with it stay. */
  change(changed: Changed & { readonly files?: FilesChange }): Promise<boolean>;
  /** Settles the addressees together with the change; false where it has changed since. */
  launch(changed: Changed & { readonly addressees: readonly Addressee[] }): Promise<boolean>;
  /** Withdraws what has not left yet, and what waits for a decision, together with the change. */
  retract(changed: Changed): Promise<boolean>;
  /** Deletes a draft that nobody was sent. False where it is none, or has changed since. */
  discard(before: Announcement): Promise<boolean>;

  /** Those whose time has come. */
  due(now: Instant): Promise<readonly Announcement[]>;
  /** Those that are going out. */
  sending(): Promise<readonly Announcement[]>;
  /** Addressees that are to be put into the outbox, in their order. */
  toFan(announcement: Announcement, most: number): Promise<readonly Follow[]>;
  /** Puts them into the outbox; false where somebody else did. */
  fan(announcement: Announcement, deliveries: readonly NewDelivery[], at: Instant): Promise<boolean>;
  /** Those whose sent messages are behind the announcement: changed or withdrawn since then. */
  changedSince(since: Instant): Promise<readonly Announcement[]>;
  /**
   * Addressees with a sent message for whom nothing of that kind and thing is in the outbox; of a withdrawal also those
   * who may have got it.
   */
  toFollow(announcement: string, kind: string, thing: string, most: number): Promise<readonly Follow[]>;
  /** Takes what nobody knows the arrival of out of `/wysylki`, so that a withdrawal follows it; doing it again does nothing. */
  leave(announcement: string, at: Instant): Promise<void>;
  tell(deliveries: readonly NewDelivery[], at: Instant): Promise<void>;
  /** Where the messages of one kind and thing to one target are. */
  posted(kind: string, thing: string, to: Target): Promise<readonly Posted[]>;

  standings(announcement: string): Promise<Standings>;
  lines(
    announcement: string,
    standings: readonly TargetStanding[],
    page: { readonly from: number; readonly size: number },
  ): Promise<{ readonly lines: readonly TargetLine[]; readonly total: number }>;
  /** Puts what failed for good back into the outbox; gives their number. */
  resendFailed(announcement: string, at: Instant): Promise<number>;

  /** False where they said so before. */
  acknowledge(announcement: string, person: PersonId, at: Instant): Promise<boolean>;
  hasAcknowledged(announcement: string, person: PersonId): Promise<boolean>;
  /** How many people said so who are no addressees: they read it in a channel. */
  acknowledgedElsewhere(announcement: string): Promise<number>;
  /** False where there is nothing to take back. */
  unacknowledge(announcement: string, person: PersonId): Promise<boolean>;
  /** People among the addressees who have not said that they read it, with where they read. */
  unacknowledged(announcement: string): Promise<readonly (Follow & { readonly person: PersonId })[]>;
  /** Notes that those are asked again that day, once a day; false where somebody was faster. */
  chase(announcement: string, day: Day, tell: readonly NewDelivery[], at: Instant): Promise<boolean>;
  /** Calls off what of a day's request has not left; gives how many are not asked, undefined where nothing waits. */
  unchase(announcement: string, day: Day, at: Instant): Promise<number | undefined>;
  /** Whether people are told what is not urgent. */
  setWanted(person: PersonId, are: 'on' | 'off', at: Instant): Promise<void>;

  /** The people whom a part means, each once. */
  people(part: PeoplePart): Promise<readonly PersonId[]>;
  /** Those who head a unit. */
  heads(): Promise<readonly PersonId[]>;
  /** What is needed to write to them. */
  candidates(people: readonly PersonId[]): Promise<readonly Candidate[]>;
  /** Powiats in which there is a unit. */
  powiaty(): Promise<readonly string[]>;
}
