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
    documentsOf: (person) => units.documents(person),
  },
});

/** What those who run events need besides. */
export const deskDeps = (
  { desk, registrations, imports, units }: Pick<Storage, 'desk' | 'registrations' | 'imports' | 'units'>,
  calendar: Handling,
): DeskHandling => ({
  ...calendar,
  desk,
  imports,
  tables: tableFiles,
  noteDocument: (person, document, by, at) => units.noteDocument(person, document, by, at),
  addresses: (people) => registrations.addresses(people),
});
