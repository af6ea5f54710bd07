import type { Day } from '../core/clock.ts';

/** The last day on which each long-term line of Node.js gets security fixes (the Node.js release schedule). */
const END_OF_LIFE: Readonly<Record<number, string>> = {
  20: '2026-04-30',
  22: '2027-04-30',
  24: '2028-04-30',
};

/** What to tell an operator whose Node.js no longer gets security fixes; undefined while it does. */
export const oldNodeWarning = (version: string, today: Day): string | undefined => {
  const line = Number(/^v?(\d+)\./.exec(version)?.[1]);
  const end = END_OF_LIFE[line];
  if (end === undefined || today <= end) return undefined;
  return `Node.js ${line} nie dostaje już poprawek bezpieczeństwa (od ${end}). Do pracy na co dzień zalecamy Node.js 24.`;
};
