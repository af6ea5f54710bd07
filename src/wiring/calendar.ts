import { tableFiles } from '../documents/table-files.ts';
import type { DeskHandling } from '../features/calendar/desk/handling.ts';
import type { Handling } from '../features/calendar/handling.ts';
import type { SignUps } from '../features/registrations/service.ts';
import type { Profiles } from '../features/units/feature.ts';
import type { Storage } from '../storage/storage.ts';

/** What the calendar needs of others: sign-ups, and who works where. */
export const calendarDeps = (
  { calendar, units }: Pick<Storage, 'calendar' | 'units'>,
  signUps: SignUps,
  profiles: Profiles,
): Handling => ({
  store: calendar,
  signUps,
  people: {
    profileOf: (person) => profiles.profileOf(person),
    askMissing: (context, fields, then) => profiles.askMissing(context, fields, then),
    membersOf: (unit) => units.membersOf(unit),
    unit: (id) => units.unit(id),
  },
});

/** What those who run events need besides. */
export const deskDeps = (
  { desk, registrations, imports }: Pick<Storage, 'desk' | 'registrations' | 'imports'>,
  calendar: Handling,
): DeskHandling => ({
  ...calendar,
  desk,
  imports,
  tables: tableFiles,
  addresses: (people) => registrations.addresses(people),
});
