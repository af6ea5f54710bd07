import { targetKey, toAccount } from '../../../src/chat/target.ts';
import { toInstant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Tables } from '../../../src/storage/tables.ts';

export const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
export const PAST = toInstant(Date.UTC(2026, 9, 1, 8));
export const PAST_END = toInstant(Date.UTC(2026, 9, 1, 14));
export const ANNA = 'per_anna' as PersonId;
export const MARIA = 'per_maria' as PersonId;

/** Words by which anybody would know Anna: none of them may be left anywhere. */
export const TELLING = ['per_anna', 'U-ANNA', 'Ann', 'Kowalska', 'anna@ops.example', 'D-ANNA'];

/** Rows by table, in an order in which they can be put in. */
export type Rows = readonly (readonly [keyof Tables, Readonly<Record<string, unknown>>])[];

export const TARGET = targetKey(toAccount({ platform: 'slack', workspace: 'T1', user: 'U-ANNA' }));
