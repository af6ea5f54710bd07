import { type Instant, shift } from '../../core/clock.ts';
import { type Call, isOver } from '../calls/domain.ts';
import type { Content, ItemName } from './domain.ts';
import { isSocialEconomy, type Item, rootsIn, WEEK } from './items.ts';

/** Ids of calls begin so; in the names of items they stand behind a colon. */
const OF_CALL = /:(nab_.+)$/;

/** The call that an item is about, by its name; undefined for all others. */
export const callOf = ({ id }: ItemName): string | undefined => OF_CALL.exec(id)?.[1];

/**
 * What can be told of a call now. That its deadline has moved or that it is off is told only to those who were told of
 * it as it was; for them it does not wait.
 */
export const itemsOfCall = (call: Call, now: Instant): readonly Item[] => {
  const { id, deadline, state, title, forWhom = '', note = '' } = call;
  if (state === 'draft' || isOver(call, now)) return [];
  const roots = new Set(rootsIn([title, forWhom, note].join(' ')));
  const social: readonly Content[] = isSocialEconomy(roots) ? ['social-economy'] : [];
  const base = { about: { kind: 'call', call, roots }, order: deadline, until: deadline } as const;
  const anybody: readonly Content[] = ['calls', 'deadlines', ...social];
  const own: ItemName = { id: `call:${id}`, version: state === 'cancelled' ? 'cancelled' : deadline };
  if (state === 'cancelled')
    return [
      {
        ...base,
        id: `off:${id}`,
        version: own.version,
        section: 'calls',
        contents: anybody,
        covers: [own],
        after: own,
      },
    ];
  const ends: ItemName = { id: `deadline:${id}`, version: deadline };
  const isEnding = deadline <= shift(now, WEEK);
  const section = isEnding ? 'deadlines' : 'calls';
  return [
    {
      ...base,
      id: `moved:${id}`,
      version: deadline,
      section,
      contents: anybody,
      covers: isEnding ? [own, ends] : [own],
      after: own,
    },
    ...(isEnding ? [{ ...base, ...ends, section, contents: ['deadlines'], covers: [own] } as const] : []),
    { ...base, ...own, section: 'calls', contents: ['calls', ...social], covers: [] },
  ];
};
