import type { Scope } from '../../features/reports/domain.ts';
import { type ListId, type MainList, mainOf, narrowOf, type Row } from '../../features/reports/lists.ts';
import type { Engine, Queries } from '../engine.ts';
import { assembled, ASSEMBLED_LISTS } from './list-assembled.ts';
import { type Cells, listQuery, type Page } from './list-queries.ts';

const isAssembled = (main: MainList): main is (typeof ASSEMBLED_LISTS)[number] =>
  ASSEMBLED_LISTS.some((one) => one === main);

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
  if (isAssembled(main))
    return (await assembled(queries, scope, main)).slice(page.from, page.from + page.most);
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
  if (isAssembled(main)) {
    const all = await assembled(queries, scope, main);
    for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
    return;
  }
  for await (const cells of portions(listQuery(queries, scope, main, narrowOf(of)), size))
    yield cells.map(filled);
}
