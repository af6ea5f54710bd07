import { type FigureId, FIGURES, type Figures, type Scope } from '../../../src/features/reports/domain.ts';
import { type ColumnId, listBehind, type ListId, type Row } from '../../../src/features/reports/lists.ts';
import type { ReportsStore } from '../../../src/features/reports/store.ts';

/** How a figure is found again in its list: by its rows, by a sum, or by the rows that say so. */
type Measure = (rows: readonly Row[]) => number;

const count: Measure = (rows) => rows.length;
const sum =
  (column: ColumnId, of: (row: Row) => boolean = () => true): Measure =>
  (rows) =>
    rows.filter(of).reduce((all, row) => all + Number(row[column] ?? 0), 0);
const where =
  (of: (row: Row) => boolean): Measure =>
  (rows) =>
    rows.filter(of).length;

const surveys = (kind: string, column: 'sent' | 'returned') => sum(column, (row) => row.kind === kind);

const MEASURES: Readonly<Record<string, Measure>> = {
  'meetings.present': sum('present'),
  'meetings.absent': sum('absent'),
  'meetings.units': where(({ present }) => Number(present) > 0),
  'units.reached': where(({ known }) => known === 1),
  'applications.placed': where(({ placed }) => placed === 1),
  'applications.unplaced': where(({ placed, waited }) => waited === 1 && placed === 0),
  'applications.resigned': where(({ state }) => state === 'resigned'),
  'applications.cancelled': where(({ state }) => state === 'cancelled'),
  'applications.waited': where(({ waited }) => waited === 1),
  'advice.minutes': sum('minutes'),
  'advice.persons': sum('persons'),
  'advice.group': where(({ group }) => group === 1),
  'advice.unplanned': where(({ unplanned }) => unplanned === 1),
  'advice.units': where(({ services }) => Number(services) > 0),
  'advice.governments': where(({ services }) => Number(services) > 0),
  'surveys.sent': surveys('evaluation', 'sent'),
  'surveys.returned': surveys('evaluation', 'returned'),
  'surveys.managersSent': surveys('managers', 'sent'),
  'surveys.managersReturned': surveys('managers', 'returned'),
  'surveys.preSent': surveys('pre', 'sent'),
  'surveys.preReturned': surveys('pre', 'returned'),
  'surveys.postSent': surveys('post', 'sent'),
  'surveys.postReturned': surveys('post', 'returned'),
  'surveys.needsSent': surveys('needs', 'sent'),
  'surveys.needsReturned': surveys('needs', 'returned'),
  'questions.answered': sum('count'),
  'questions.replied': where(({ replied }) => replied === 1),
  'announcements.addressed': sum('addressed'),
  'announcements.acknowledged': sum('acknowledged'),
};

const measureOf = (id: FigureId): Measure => {
  if (id.endsWith('.places')) return sum('places');
  if (id.endsWith('.topics')) return where(({ form }) => id === `form.${form}.topics`);
  if (id.endsWith('.minutes45')) return sum('minutes', ({ hour }) => hour === 45);
  if (id.endsWith('.minutes60')) return sum('minutes', ({ hour }) => hour === 60);
  if (/^form\..*\.persons$/u.test(id)) return (rows) => new Set(rows.map(({ name }) => name)).size;
  return MEASURES[id] ?? count;
};

/** Every figure of a scope as its own list tells it; what is not among the figures is left out. */
export const countedInLists = async (
  reports: ReportsStore,
  scope: Scope,
  figures: Figures,
): Promise<Figures> => {
  const found: Record<string, number> = {};
  const read = new Map<ListId, readonly Row[]>();
  const rowsOf = async (list: ListId): Promise<readonly Row[]> => {
    const rows = read.get(list) ?? (await reports.rows(scope, list, { from: 0, most: 100_000 }));
    read.set(list, rows);
    return rows;
  };
  for (const id of FIGURES) {
    if (figures[id] === undefined) continue;
    found[id] = measureOf(id)(await rowsOf(listBehind(id)));
  }
  // Units of the directory are those that were not reached, which its list names, and those that were.
  if (found['units.known'] !== undefined) found['units.known'] += found['units.reached'] ?? 0;
  return found;
};
