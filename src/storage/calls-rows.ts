import type { Selectable } from 'kysely';
import { foldedWords } from '../core/text.ts';
import type { Call, CallPlan } from '../features/calls/domain.ts';
import type { UnitType } from '../features/units/domain.ts';
import type { Tables } from './tables.ts';

const present = <K extends string, T>(key: K, value: T | null): { readonly [P in K]?: T } =>
  (value === null ? {} : { [key]: value }) as { readonly [P in K]?: T };

export const toCall = (row: Selectable<Tables['calls']>): Call => {
  const types = JSON.parse(row.types) as readonly UnitType[];
  return {
    id: row.id,
    title: row.title,
    announcer: row.announcer,
    deadline: row.deadline,
    url: row.url,
    ...present('amount', row.amount),
    ...(types.length === 0 ? {} : { types }),
    ...present('region', row.region),
    ...present('powiat', row.powiat),
    ...present('forWhom', row.for_whom),
    ...present('note', row.note),
    state: row.state,
    ...present('formerDeadline', row.former_deadline),
    ...present('reason', row.reason),
    isExample: row.is_example === 1,
    revision: row.revision,
  };
};

/** The columns of what a coordinator decides. */
export const planColumns = (plan: CallPlan) => {
  const { title, announcer, deadline, url, amount, types = [], region, powiat, forWhom, note } = plan;
  return {
    title,
    announcer,
    deadline,
    url,
    amount: amount ?? null,
    types: JSON.stringify(types),
    region: region ?? null,
    powiat: powiat ?? null,
    for_whom: forWhom ?? null,
    note: note ?? null,
    search_key: ` ${foldedWords([title, announcer, forWhom, region, powiat].join(' '))}`,
  };
};
