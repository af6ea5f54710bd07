import type { Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import type { HandedOver, Named } from './domain.ts';

/**
 * Somebody who answers questions (pl. *dyżur doradcy*): made when an adviser or a coordinator first opens the list
 * of questions, because platforms do not tell who has a role until they do something.
 */
export interface Seat extends Named {
  readonly target: Target;
  readonly locale: Locale;
  readonly isAdviser: boolean;
  readonly isCoordinator: boolean;
  /** The topics they answer; none chosen: all. */
  readonly topics: readonly string[];
  readonly seenAt: Instant;
}

export const answersTopic = ({ topics }: Pick<Seat, 'topics'>, topic: string): boolean =>
  topics.length === 0 || topics.includes(topic);

/** What a seat is shown of the open questions: its topics and its own; a coordinator is shown everything. */
export const isShownTo = (
  { person, topics, isCoordinator }: Pick<Seat, 'person' | 'topics' | 'isCoordinator'>,
  { topic, adviser, state }: HandedOver,
): boolean =>
  isCoordinator || adviser?.person === person || (state === 'waiting' && answersTopic({ topics }, topic));

/** The advisers who may take a question. */
export const advisersFor = (seats: readonly Seat[], { topic, asker }: HandedOver): readonly Seat[] =>
  seats.filter((seat) => seat.isAdviser && seat.person !== asker.person && answersTopic(seat, topic));
