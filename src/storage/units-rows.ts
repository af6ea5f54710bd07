import type { Instant } from '../core/clock.ts';
import type { Membership, Profile, Unit } from '../features/units/domain.ts';
import { nameKeyOf, searchKeyOf } from '../features/units/unit-keys.ts';
import type { Tables } from './tables.ts';

const present = <K extends string, T>(key: K, value: T | null): { readonly [P in K]?: T } =>
  (value === null ? {} : { [key]: value }) as { readonly [P in K]?: T };

export const toUnit = (row: Tables['units']): Unit => ({
  id: row.id,
  name: row.name,
  type: row.type,
  region: row.region,
  powiat: row.powiat,
  ...present('gmina', row.gmina),
  ...present('town', row.town),
  ...present('address', row.address),
  ...present('nip', row.nip),
  ...present('size', row.size),
  isExample: row.is_example === 1,
  isActive: row.is_active === 1,
});

export const toUnitRow = (unit: Unit, at: Instant): Tables['units'] => ({
  id: unit.id,
  name: unit.name,
  name_key: nameKeyOf(unit.name),
  search_key: searchKeyOf(unit),
  type: unit.type,
  region: unit.region,
  powiat: unit.powiat,
  gmina: unit.gmina ?? null,
  town: unit.town ?? null,
  address: unit.address ?? null,
  nip: unit.nip ?? null,
  size: unit.size ?? null,
  is_example: unit.isExample ? 1 : 0,
  is_active: unit.isActive ? 1 : 0,
  created_at: at,
  changed_at: at,
});

export const toMembership = (row: Tables['memberships']): Membership => ({
  person: row.person,
  unit: row.unit,
  post: row.post,
  relation: row.relation,
  isMain: row.is_main === 1,
  isHead: row.is_head === 1,
  ...present('headAskedAt', row.head_asked_at),
  joinedAt: row.joined_at,
});

export const toProfile = (
  person: Profile['person'],
  row: Tables['profiles'] | undefined,
  memberships: readonly Tables['memberships'][],
): Profile => ({
  person,
  ...present('firstName', row?.first_name ?? null),
  ...present('lastName', row?.last_name ?? null),
  ...present('email', row?.email ?? null),
  ...present('yearsWorked', row?.years_worked ?? null),
  ...present('degree', row?.degree ?? null),
  units: memberships
    .filter((one) => one.person === person)
    .map(toMembership)
    .toSorted((one, other) => Number(other.isMain) - Number(one.isMain)),
});
