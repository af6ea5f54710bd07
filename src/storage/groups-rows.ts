import { foldedWords } from '../core/text.ts';
import type { GroupMember, ThematicGroup } from '../features/groups/domain.ts';
import type { GroupPlan } from '../features/groups/store.ts';
import type { Selectable } from 'kysely';
import type { Tables } from './tables.ts';

const present = <K extends string, T>(key: K, value: T | null): { readonly [P in K]?: T } =>
  (value === null ? {} : { [key]: value }) as { readonly [P in K]?: T };

export const toGroup = (row: Selectable<Tables['thematic_groups']>): ThematicGroup => ({
  id: row.id,
  name: row.name,
  ...present('aim', row.aim),
  region: row.region,
  ...present('powiat', row.powiat),
  joining: row.joining,
  isExample: row.is_example === 1,
  revision: row.revision,
});

export const toGroupColumns = ({ name, aim, region, powiat, joining }: GroupPlan) => ({
  name,
  aim: aim ?? null,
  region,
  powiat: powiat ?? null,
  joining,
  search_key: ` ${foldedWords([name, aim, region, powiat].join(' '))}`,
});

export const toMember = (row: Tables['group_members']): GroupMember => ({
  id: row.id,
  group: row.thematic_group,
  person: row.person,
  unit: row.unit,
  state: row.state,
  ...present('joinedAt', row.joined_at),
  ...present('endedAt', row.ended_at),
});
