import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Move } from './decide.ts';
import type { Cause, Registration } from './domain.ts';
import type { Address } from './store.ts';

/** What people are told of registrations, by the verb of its delivery. */
export const NOTICE_VERBS = [
  'offer',
  'free',
  'lapsed',
  'withdrawn',
  'lowered',
  'enrolled',
  'consent-asked',
  'consent-lapses',
  'consent-given',
  'consent-refused',
  'consent-unanswered',
  'moved-up',
  'selected',
  'not-selected',
  'removed',
  'substituted',
  'released',
  'cancelled',
  'held-cancelled',
  'held-changed',
  'held-lowered',
  'changed',
  'changed-again',
  'certain',
  'reminder',
  'paused',
  'signed-up',
  'accepted',
  'amended',
  'moved',
  'resigned',
] as const;
export type NoticeVerb = (typeof NOTICE_VERBS)[number];

/** Of which there are copies by e-mail: what people have to come to, or to answer; an offer does not wait for morning. */
export const COPIED: Readonly<Partial<Record<NoticeVerb, 'in-hours' | 'at-once'>>> = {
  offer: 'at-once',
  free: 'at-once',
  'consent-asked': 'in-hours',
  'consent-lapses': 'at-once',
  enrolled: 'in-hours',
  'consent-given': 'in-hours',
  'moved-up': 'in-hours',
  selected: 'in-hours',
  'not-selected': 'in-hours',
  removed: 'in-hours',
  substituted: 'in-hours',
  cancelled: 'in-hours',
  'held-cancelled': 'in-hours',
  'held-changed': 'in-hours',
  'held-lowered': 'in-hours',
  changed: 'in-hours',
  'changed-again': 'at-once',
  certain: 'in-hours',
  reminder: 'in-hours',
  'signed-up': 'in-hours',
  accepted: 'in-hours',
  amended: 'in-hours',
  moved: 'in-hours',
  resigned: 'in-hours',
};

/** What a notice is made of when it is sent: ids only. */
export interface NoticeContent {
  readonly registration: string;
  /** The revision of the registration, or the sequence of the term, of which it tells: an older one is not sent. */
  readonly of: number;
  readonly session?: string;
}

export interface AlarmContent {
  readonly term: string;
}

/** Where the people of a batch are written to. */
export type Addresses = ReadonlyMap<PersonId, Address>;

type When = Pick<NewDelivery, 'notBefore' | 'expiresAt' | 'isSeen'>;

/** One notice to one person, or none where we know nowhere to write to. */
export const notice = (
  verb: NoticeVerb,
  thing: string,
  person: PersonId | undefined,
  addresses: Addresses,
  content: NoticeContent | AlarmContent,
  when: When = {},
): readonly NewDelivery[] => {
  const address = person === undefined ? undefined : addresses.get(person);
  return address ? [{ kind: `registrations.${verb}`, thing, ...address, content, ...when }] : [];
};

/** What the person hears of a change that others, or time, made. Nobody is written to about what they just did. */
const TOLD: Readonly<Partial<Record<Cause, NoticeVerb>>> = {
  offered: 'offer',
  lapsed: 'lapsed',
  withdrawn: 'withdrawn',
  lowered: 'lowered',
  enrolled: 'enrolled',
  named: 'enrolled',
  consented: 'consent-given',
  refused: 'consent-refused',
  'no-answer': 'consent-unanswered',
  approved: 'moved-up',
  selected: 'selected',
  'not-selected': 'not-selected',
};

/** Tells the person of a change of their registration. */
export const noticeOfMove = (
  registration: Registration,
  { cause }: Pick<Move, 'cause'>,
  addresses: Addresses,
  when: When = {},
): readonly NewDelivery[] => {
  const verb = TOLD[cause];
  const of = registration.revision + 1;
  const { id, person } = registration;
  return verb ? notice(verb, `${id}:${of}`, person, addresses, { registration: id, of }, when) : [];
};

/** What heads hear of the event on which their unit holds seats without a name: once, however many those are. */
export const noticeOfHeld = (
  verb: 'held-changed' | 'held-cancelled' | 'held-lowered',
  { term, unit = '' }: Pick<Registration, 'term' | 'unit'>,
  heads: readonly PersonId[],
  addresses: Addresses,
  content: NoticeContent,
  mark: string,
): readonly NewDelivery[] =>
  heads.flatMap((head) => notice(verb, `${term}:${unit}:${mark}`, head, addresses, content));

/** What people do with their own registration, as the copy by e-mail calls it. */
const DONE: Readonly<Partial<Record<Cause, NoticeVerb>>> = {
  'signed-up': 'signed-up',
  enrolled: 'signed-up',
  named: 'signed-up',
  substituted: 'signed-up',
  accepted: 'accepted',
  amended: 'amended',
  moved: 'moved',
  declined: 'resigned',
  resigned: 'resigned',
};

/**
 * Of what somebody just did with their own registration only a copy by e-mail goes out: the chat has answered them. `of`
 * is the revision that it has then; a letter that would come after the beginning does not wait for office hours.
 */
export const ownNotice = (
  cause: Cause,
  { registration, of }: NoticeContent,
  person: PersonId | undefined,
  addresses: Addresses,
  { startsAt }: { readonly startsAt?: Instant },
): readonly NewDelivery[] => {
  const verb = DONE[cause];
  const when = { isSeen: true, ...(startsAt === undefined ? {} : { expiresAt: startsAt }) };
  return verb ? notice(verb, `${registration}:${of}`, person, addresses, { registration, of }, when) : [];
};

/** Reminds the heads that their answer is awaited until then. */
export const remindConsent = (
  { id, revision }: Pick<Registration, 'id' | 'revision'>,
  heads: readonly PersonId[],
  addresses: Addresses,
  when: When,
): readonly NewDelivery[] =>
  heads.flatMap((head) =>
    notice(
      'consent-lapses',
      `${id}:${String(revision)}`,
      head,
      addresses,
      { registration: id, of: revision },
      when,
    ),
  );

/** Asks the heads of the unit to agree; `of` is the revision under which the registration waits for it. */
export const askConsent = (
  registration: string,
  of: number,
  heads: readonly PersonId[],
  addresses: Addresses,
  until: Instant | undefined,
): readonly NewDelivery[] =>
  heads.flatMap((head) =>
    notice(
      'consent-asked',
      `${registration}:${of}`,
      head,
      addresses,
      { registration, of },
      {
        ...(until === undefined ? {} : { expiresAt: until }),
      },
    ),
  );
