import type { Scope } from '../../features/reports/domain.ts';
import { type ListId, mainOf, narrowOf, type Row } from '../../features/reports/lists.ts';
import type { Engine, Queries } from '../engine.ts';
import { type Cells, listQuery, meetingRows, type Page } from './list-queries.ts';

const filled = (row: Cells): Row =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null));

/** The rows behind a figure, one page of them. */
export const listRows = async (
  queries: Queries,
  scope: Scope,
  of: ListId,
  page: Page,
): Promise<readonly Row[]> => {
  const main = mainOf(of);
  if (main === 'meetings') return meetingRows(queries, scope, page);
  const query = listQuery(queries, scope, main, narrowOf(of));
  return (await query.limit(page.most).offset(page.from).execute()).map(filled);
};

/** All rows behind a figure, in portions. */
export async function* listPortions(
  { queries, portions }: Pick<Engine, 'queries' | 'portions'>,
  scope: Scope,
  of: ListId,
  size: number,
): AsyncGenerator<readonly Row[]> {
  const main = mainOf(of);
  if (main === 'meetings') {
    const held = await meetingRows(queries, scope, { from: 0, most: Infinity });
    for (let from = 0; from < held.length; from += size) yield held.slice(from, from + size);
    return;
  }
  for await (const cells of portions(listQuery(queries, scope, main, narrowOf(of)), size))
    yield cells.map(filled);
}
