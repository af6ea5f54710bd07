import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import type { FilesChange } from './attachments.ts';
import type { AudiencePart } from './audience.ts';

/**
 * Where an announcement stands. `draft`: its author works on it; `approval`: a second person decides; `scheduled`: it
 * goes out at its time; `sending`: its addressees are settled and it goes out; `sent`: nothing is under way any more;
 * `retracted`: what was sent says that it is withdrawn.
 */
export const ANNOUNCEMENT_STATES = [
  'draft',
  'approval',
  'scheduled',
  'sending',
  'sent',
  'retracted',
] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

export interface Named {
  readonly person: PersonId;
  readonly name: string;
}

/** What an author writes. */
export interface AnnouncementText {
  readonly title: string;
  /** May hold placeholders: see template.ts. */
  readonly body: string;
  readonly url?: string;
  /** Where a file to download is. */
  readonly fileUrl?: string;
  /** The event from which placeholders are filled in, and to which a button leads. */
  readonly event?: string;
}

/** Something said to many at once, to the right people, provably (pl. *ogłoszenie*). */
export interface Announcement extends AnnouncementText {
  readonly id: string;
  /** Grows with each change, so that of two decisions at once one is refused. */
  readonly revision: number;
  readonly state: AnnouncementState;
  /** Goes before everything else, also outside working hours; a second person approves it. */
  readonly isUrgent: boolean;
  /** Everybody in its channels is alerted (pl. *@kanał*). */
  readonly callsAll: boolean;
  /** Where it stands in announcement channels of Discord it is published to those who follow them. */
  readonly publishes: boolean;
  readonly audience: readonly AudiencePart[];
  readonly author: Named;
  readonly approver?: Named;
  /** When it is to go out; absent: as soon as it may. */
  readonly sendAt?: Instant;
  /** Until when its readers are asked to say that they have read it; absent: they are not asked. */
  readonly ackUntil?: Instant;
  /** When its addressees were settled. */
  readonly wentOutAt?: Instant;
  /** How many addressees there are, and how many of them are in the outbox. */
  readonly targets: number;
  readonly fanned: number;
  /**
   * Grows with each change of what was sent; `changes` says what the last one was. Before it went out `changes` is what
   * a second person, who sent it back, wants changed.
   */
  readonly version: number;
  readonly changes?: string;
  /** Its readers get a message about the last change; otherwise only what was sent is changed. */
  readonly notifies: boolean;
  readonly changedAt: Instant;
}

/** Who decides, with what they may. */
export interface Actor extends Named {
  readonly mayDecide: boolean;
}

/** How it goes out, as its author decides. */
export type Settings = Pick<Announcement, 'isUrgent' | 'callsAll' | 'publishes' | 'ackUntil'>;

export type Act =
  | { readonly kind: 'write'; readonly text: AnnouncementText }
  | ({ readonly kind: 'settings' } & Settings)
  | { readonly kind: 'attach'; readonly files: FilesChange }
  | { readonly kind: 'address'; readonly audience: readonly AudiencePart[] }
  /** Asks a second person; `sendAt` absent: as soon as it may go out. */
  | { readonly kind: 'submit'; readonly sendAt?: Instant }
  | { readonly kind: 'return'; readonly remarks?: string }
  | { readonly kind: 'schedule'; readonly sendAt: Instant }
  | { readonly kind: 'unschedule' }
  | { readonly kind: 'launch'; readonly targets: number }
  | { readonly kind: 'finish' }
  | {
      readonly kind: 'revise';
      /** Absent: the words stay. */
      readonly text?: AnnouncementText;
      readonly files?: FilesChange;
      readonly changes: string;
      readonly notifies: boolean;
    }
  | { readonly kind: 'retract'; readonly reason?: string };

/** Why something cannot be done with an announcement. */
export type AnnouncementRefusal =
  | 'not-allowed'
  | 'not-draft'
  | 'own'
  | 'needs-approval'
  | 'not-waiting'
  | 'not-sent'
  | 'retracted'
  | 'nobody'
  | 'incomplete';

type Decided = Result<Announcement, AnnouncementRefusal>;

type Reach = Pick<Announcement, 'isUrgent' | 'callsAll' | 'audience'>;

/** Why a second person has to approve it: it is urgent, goes to everyone, or calls everybody. */
export const approvalReasons = ({ isUrgent, callsAll, audience }: Reach) => [
  ...(isUrgent ? (['urgent'] as const) : []),
  ...(audience.some(({ kind }) => kind === 'everyone') ? (['everyone'] as const) : []),
  ...(callsAll ? (['mention'] as const) : []),
];

export const needsApproval = (reach: Reach): boolean => approvalReasons(reach).length > 0;

/** What it lacks before it may be sent to anybody. */
export const isComplete = ({ title, body, audience }: Announcement): boolean =>
  title !== '' && body !== '' && audience.length > 0;

export const hasGoneOut = ({ state }: Pick<Announcement, 'state'>): boolean =>
  state === 'sending' || state === 'sent';

const withText = (
  { url: _url, fileUrl: _fileUrl, event: _event, ...rest }: Announcement,
  text: AnnouncementText,
): Announcement => ({ ...rest, ...text });

const withSettings = (
  { ackUntil: _ackUntil, ...rest }: Announcement,
  { isUrgent, callsAll, publishes, ackUntil }: Settings,
): Announcement => ({
  ...rest,
  isUrgent,
  callsAll,
  publishes,
  ...(ackUntil === undefined ? {} : { ackUntil }),
});

const withChanges = (
  { changes: _changes, ...rest }: Announcement,
  changes: string | undefined,
): Announcement => ({ ...rest, ...(changes === undefined ? {} : { changes }) });

const withoutTime = ({ sendAt: _sendAt, ...rest }: Announcement): Announcement => rest;

const asDraft = ({ approver: _approver, sendAt: _sendAt, ...rest }: Announcement): Announcement => ({
  ...rest,
  state: 'draft',
});

/** Sends it, now or when its time comes. Where a second person has to approve, that is who presses. */
const launch = (announcement: Announcement, targets: number, actor: Actor): Decided => {
  const { state } = announcement;
  if (state !== 'draft' && state !== 'approval' && state !== 'scheduled') return refuse('not-draft');
  if (state === 'draft' && needsApproval(announcement)) return refuse('needs-approval');
  if (state === 'approval' && announcement.author.person === actor.person) return refuse('own');
  if (!isComplete(announcement)) return refuse('incomplete');
  if (targets === 0) return refuse('nobody');
  return ok({ ...approvedBy(announcement, actor), state: 'sending', targets, fanned: 0 });
};

/** Whoever decides on what waits for a second person is that person. */
const approvedBy = (announcement: Announcement, { person, name }: Actor): Announcement =>
  announcement.state === 'approval' ? { ...announcement, approver: { person, name } } : announcement;

const schedule = (announcement: Announcement, sendAt: Instant, actor: Actor): Decided => {
  if (announcement.state !== 'draft' && announcement.state !== 'approval') return refuse('not-draft');
  if (announcement.state === 'draft' && needsApproval(announcement)) return refuse('needs-approval');
  if (announcement.state === 'approval' && announcement.author.person === actor.person) return refuse('own');
  if (!isComplete(announcement)) return refuse('incomplete');
  return ok({ ...approvedBy(announcement, actor), state: 'scheduled', sendAt });
};

const revise = (
  announcement: Announcement,
  { text, changes, notifies }: Extract<Act, { readonly kind: 'revise' }>,
): Decided => {
  if (announcement.state === 'retracted') return refuse('retracted');
  if (!hasGoneOut(announcement)) return refuse('not-sent');
  const worded = text ? withText(announcement, text) : announcement;
  return ok({ ...worded, version: announcement.version + 1, changes, notifies });
};

const edit = (announcement: Announcement, change: (draft: Announcement) => Announcement): Decided =>
  announcement.state === 'draft' ? ok(change(announcement)) : refuse('not-draft');

/** What becomes of an announcement. Its author writes it; what is urgent or for everyone a second person sends. */
export const decide = (before: Announcement, act: Act, actor: Actor, at: Instant): Decided => {
  if (!actor.mayDecide) return refuse('not-allowed');
  const announcement = { ...before, changedAt: at };
  switch (act.kind) {
    case 'write':
      return edit(announcement, (draft) => withText(draft, act.text));
    case 'settings':
      return edit(announcement, (draft) => withSettings(draft, act));
    case 'attach':
      return edit(announcement, (draft) => draft);
    case 'address':
      return edit(announcement, (draft) => ({ ...draft, audience: act.audience }));
    case 'submit':
      if (announcement.state !== 'draft') return refuse('not-draft');
      if (!isComplete(announcement)) return refuse('incomplete');
      return ok({
        ...withChanges(withoutTime(announcement), undefined),
        state: 'approval',
        // Whoever hands it over stands for it, also where a colleague wrote it: somebody else has to approve it.
        author: { person: actor.person, name: actor.name },
        ...(act.sendAt === undefined ? {} : { sendAt: act.sendAt }),
      });
    case 'return':
      return announcement.state === 'approval'
        ? ok(withChanges(asDraft(announcement), act.remarks))
        : refuse('not-waiting');
    case 'unschedule':
      return announcement.state === 'scheduled' ? ok(asDraft(announcement)) : refuse('not-waiting');
    case 'schedule':
      return schedule(announcement, act.sendAt, actor);
    case 'launch': {
      const launched = launch(announcement, act.targets, actor);
      return launched.ok ? ok({ ...launched.value, wentOutAt: at }) : launched;
    }
    case 'finish':
      return announcement.state === 'sending' ? ok({ ...announcement, state: 'sent' }) : refuse('not-sent');
    case 'revise':
      return revise(announcement, act);
    case 'retract': {
      if (announcement.state === 'retracted') return refuse('retracted');
      if (!hasGoneOut(announcement)) return refuse('not-sent');
      const { version } = announcement;
      return ok({ ...withChanges(announcement, act.reason), state: 'retracted', version: version + 1 });
    }
  }
};
