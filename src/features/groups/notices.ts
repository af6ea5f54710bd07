import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Reach } from '../people/reach.ts';

export type GroupNotice = 'meeting' | 'changed' | 'minutes' | 'invited';

/** What a notice is made of when it is sent: ids only. */
export interface MeetingContent {
  readonly event: string;
  readonly person: PersonId;
  /** The change of the event of which it tells; an older one is not sent. */
  readonly sequence: number;
}

export interface InvitedContent {
  readonly member: string;
  readonly by: PersonId;
}

/** Somebody who is told, with where they read. */
export interface Reader extends Reach {
  readonly person: PersonId;
}

interface When {
  readonly notBefore: Instant;
  readonly expiresAt?: Instant;
}

/** Tells each reader of a meeting, once for each `thing` whatever happens in between. */
export const noticesOf = (
  verb: Exclude<GroupNotice, 'invited'>,
  thing: string,
  readers: readonly Reader[],
  { event, sequence }: Pick<MeetingContent, 'event' | 'sequence'>,
  when: When,
): readonly NewDelivery[] =>
  readers.map(({ person, to, locale }) => ({
    kind: `groups.${verb}`,
    thing,
    to,
    locale,
    content: { event, person, sequence } satisfies MeetingContent,
    ...when,
  }));
