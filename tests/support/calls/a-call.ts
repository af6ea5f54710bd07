import { newId } from '../../../src/core/ids.ts';
import { toInstant } from '../../../src/core/clock.ts';
import type { CallPlan } from '../../../src/features/calls/domain.ts';
import type { NewCall } from '../../../src/features/calls/store.ts';

/** Monday, 23 November 2026, nine o’clock in Warsaw. */
export const TODAY = toInstant(Date.UTC(2026, 10, 23, 8));

export const aCall = (over: Partial<CallPlan> = {}): NewCall => ({
  id: newId('nab'),
  request: newId('req'),
  plan: {
    title: 'Konkurs na mieszkania wspomagane',
    announcer: 'Wojewoda Opolski',
    deadline: toInstant(Date.UTC(2026, 11, 20, 11)),
    url: 'https://rops.example.org/konkurs',
    ...over,
  },
  isExample: false,
  at: TODAY,
});
