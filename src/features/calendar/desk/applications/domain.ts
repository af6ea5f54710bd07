import type { PersonId } from '../../../../core/ids.ts';
import type { Mapping } from '../../../imports/columns.ts';
import type { SheetTable } from '../../../imports/table.ts';
import type { Needs } from '../../../registrations/domain.ts';
import type { Post } from '../../../units/domain.ts';

/** A file of applications as it waits for its confirmation (pl. *zgłoszenia z pliku*). */
export interface Applications {
  readonly event: string;
  /** The term all of them are for; absent: a column says it. */
  readonly term?: string;
  readonly sheet: SheetTable;
  /** −1: asked about, and there is no such column. */
  readonly mapping: Mapping;
  /** Columns that were not read at all. */
  readonly refused: readonly string[];
  /** Units as a coordinator recognised them, by how the file names them; empty: none. */
  readonly units: Readonly<Record<string, string>>;
  /** The units that the form just shown asks about, in the order of its fields. */
  readonly asking?: readonly string[];
}

/** Somebody as the file has them; a person without an account (pl. *osoba bez konta w czacie*). */
export interface Newcomer {
  readonly id: PersonId;
  readonly firstName: string;
  readonly lastName: string;
  readonly email?: string;
  /** What tells them from others who came with files. */
  readonly who: string;
}

/** An application that is going to be entered. */
export interface PlannedApplication {
  readonly term: string;
  /** Somebody we know… */
  readonly person?: PersonId;
  /** …or not yet. */
  readonly newcomer?: Newcomer;
  /** The unit that is noted with somebody who has no account; others keep their own profile. */
  readonly unit?: string;
  readonly post?: Post;
  readonly needs: Needs;
  /** The rules do not hold, and the coordinator takes them all the same. */
  readonly despiteRules?: true;
}

/** Why a row was not entered after all. */
export type LeftWhy = 'already' | 'rules' | 'unit-limit' | 'closed' | 'failed';

/** What an application came to. */
export type Outcome = Entered | { readonly why: LeftWhy };

export interface Entered {
  readonly registration: string;
  readonly person: PersonId;
  readonly isNewcomer: boolean;
}
