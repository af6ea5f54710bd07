import type { Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
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

/** Somebody who coordinates, and where they are told. */
export interface Coordinator {
  readonly person: PersonId;
  readonly to: Target;
  readonly locale: Locale;
}

/** All who coordinate, each once: those who opened the list of questions are told where they did. */
export const coordinatorsAmong = (
  seats: readonly Seat[],
  met: readonly Coordinator[],
): readonly Coordinator[] => {
  const sitting = seats.filter(({ isCoordinator }) => isCoordinator);
  const known = new Set(sitting.map(({ person }) => person));
  return [
    ...sitting.map(({ person, target, locale }) => ({ person, to: target, locale })),
    ...met.filter(({ person }) => !known.has(person)),
  ];
};

/** The advisers who may take a question. */
export const advisersFor = (seats: readonly Seat[], { topic, asker }: HandedOver): readonly Seat[] =>
  seats.filter((seat) => seat.isAdviser && seat.person !== asker.person && answersTopic(seat, topic));
