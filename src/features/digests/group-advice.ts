import type { Instant } from '../../core/clock.ts';
import { type GroupAdvice, seatsLeft } from './group-session.ts';
import { type Item, rootsIn } from './items.ts';

const PREFIX = 'advice:';

export const isOfGroup = ({ id }: Pick<Item, 'id'>): boolean => id.startsWith(PREFIX);

/** Nothing of one that is full or has begun; another time is news, another reader with a seat is not. */
export const itemsOfGroup = (advice: GroupAdvice, now: Instant): readonly Item[] => {
  const { id, startsAt } = advice.consultation;
  if (startsAt <= now || seatsLeft(advice) === 0) return [];
  const { pl, en } = advice.topic.name;
  return [
    {
      id: `${PREFIX}${id}`,
      version: startsAt,
      section: 'advice',
      contents: ['advice'],
      covers: [],
      order: startsAt,
      until: startsAt,
      about: { kind: 'group', advice, roots: new Set(rootsIn(`${pl} ${en}`)) },
    },
  ];
};
