import type { Context } from '../../chat/context.ts';
import type { PersonId } from '../../core/ids.ts';
import type { PrintedList } from '../../core/printed-list.ts';
import type { Attendee, Meeting } from './domain.ts';
import type { Attendance } from './service.ts';

/** What every handler of this feature works with. */
export interface Handling {
  readonly attendance: Attendance;
  /** What a person is called; undefined where they never told. */
  readonly nameOf: (person: PersonId) => Promise<string | undefined>;
  readonly unitName: (unit: string) => Promise<string | undefined>;
  /** Whether the project has the person's form. */
  readonly hasHandedIn: (person: PersonId, project: string) => Promise<boolean>;
  readonly papers: {
    pdf(sheet: PrintedList): Promise<Uint8Array>;
    xlsx(sheet: PrintedList, name: string): Promise<Uint8Array>;
    qr(text: string): Promise<Uint8Array>;
  };
}

/** Somebody on the list, as coordinators read them. */
export interface Listed extends Attendee {
  readonly name: string;
  readonly unitName?: string;
  /** Whether the project's form is there; absent where the project asks for none. */
  readonly hasHandedIn?: boolean;
}

const POLISH = new Intl.Collator('pl', { numeric: true });

/** Everybody on the list of a session with their names, as a Polish register sorts them: by the surname. */
export const listed = async (
  { attendance, nameOf, unitName, hasHandedIn }: Handling,
  { session, happening: { project } }: Meeting,
  { texts }: Pick<Context, 'texts'>,
): Promise<readonly Listed[]> => {
  const attendees = await attendance.attendees(session.id);
  const units = new Map<string, Promise<string | undefined>>();
  const nameOfUnit = (unit: string): Promise<string | undefined> => {
    const name = units.get(unit) ?? unitName(unit);
    units.set(unit, name);
    return name;
  };
  const all = await Promise.all(
    attendees.map(async (attendee) => {
      const [name, unit, handedIn] = await Promise.all([
        nameOf(attendee.person),
        attendee.unit === undefined ? undefined : nameOfUnit(attendee.unit),
        project?.participantFormUrl === undefined ? undefined : hasHandedIn(attendee.person, project.id),
      ]);
      return {
        ...attendee,
        name: name ?? texts.attendance.somebody,
        ...(unit ? { unitName: unit } : {}),
        ...(handedIn === undefined ? {} : { hasHandedIn: handedIn }),
      };
    }),
  );
  const surname = ({ name }: Listed): string => `${name.split(' ').at(-1) ?? ''} ${name}`;
  return all.toSorted((a, b) => POLISH.compare(surname(a), surname(b)));
};
