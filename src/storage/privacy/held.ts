import type { DataKind } from '../../features/privacy/kinds.ts';
import type { Tables } from '../tables.ts';

type Column<Table extends keyof Tables> = keyof Tables[Table] & string;

/** How a row of a table leads to a person. */
export type Leads =
  /** The column has the person's id. */
  | { readonly by: 'person' }
  /** The column has the key of a row of another table, a column of which has the person's id. */
  | { readonly by: 'row'; readonly table: string; readonly key: string; readonly person: string }
  /** The column has the key of a target: an account of the person, or their mailbox. */
  | { readonly by: 'target' }
  /** The column is JSON in which `person` is the person's id. */
  | { readonly by: 'json' };

/**
 * What becomes of the rows when the person is erased. `stand-in`: they stay, with a stand-in instead of the person and
 * without what is blanked. `nobody`: they stay and name nobody in that column. `step`: a step of its own does it, see
 * erase.ts. `with`: whatever happens to the row they belong to.
 */
export type Erasure = 'delete' | 'stand-in' | 'nobody' | 'step' | 'with';

/** A column through which a table holds people. */
export interface Held {
  readonly table: keyof Tables;
  readonly column: string;
  readonly kind: DataKind;
  readonly leads: Leads;
  readonly erasure: Erasure;
  /** Blanked when a stand-in comes; `{ of }` is another column of the same row. */
  readonly blank: Readonly<Record<string, string | number | null | { readonly of: string }>>;
  /** The only columns that the person gets to read; absent: all but `hides`. */
  readonly shows?: readonly string[];
  /** Secrets, which help nobody who reads what is held of them. */
  readonly hides: readonly string[];
}

interface More<Table extends keyof Tables> {
  readonly blank?: Partial<Record<Column<Table>, string | number | null | { readonly of: Column<Table> }>>;
  readonly hides?: readonly Column<Table>[];
  readonly shows?: readonly Column<Table>[];
}

type Maker = <Table extends keyof Tables>(
  table: Table,
  column: Column<Table>,
  erasure: Erasure,
  more?: More<Table>,
) => Held;

const maker =
  (kind: DataKind, leads: Leads): Maker =>
  (table, column, erasure, { blank = {}, hides = [], shows } = {}) => ({
    table,
    column,
    kind,
    leads,
    erasure,
    blank: blank as Held['blank'],
    hides,
    ...(shows ? { shows } : {}),
  });

/** Rows that are about the person whose id the column has. */
export const about = (kind: DataKind): Maker => maker(kind, { by: 'person' });

/** Rows that belong to a row which is about the person. */
export const below = <Table extends keyof Tables>(
  kind: DataKind,
  table: Table,
  key: Column<Table>,
  person: Column<Table>,
): Maker => maker(kind, { by: 'row', table, key, person });

/** Messages to the person, by the key of their target. */
export const sentTo = (kind: DataKind): Maker => maker(kind, { by: 'target' });

/** Rows whose JSON names the person. */
export const naming = (kind: DataKind): Maker => maker(kind, { by: 'json' });

/** What somebody did in the line of their work: they read what and when, not whom else it is about. */
export const did = <Table extends keyof Tables>(
  table: Table,
  column: Column<Table>,
  shows: readonly Column<Table>[],
  blank?: More<Table>['blank'],
): Held => maker('work', { by: 'person' })(table, column, 'stand-in', { shows, ...(blank ? { blank } : {}) });
