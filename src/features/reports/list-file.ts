import type { Context } from '../../chat/context.ts';
import { attachment, FILE_FORMATS } from '../../chat/files.ts';
import { type Message, message, notice, paragraph, withFiles } from '../../chat/message.ts';
import type { Scope } from './domain.ts';
import { type ReportsHandling, scopeOf } from './handling.ts';
import { listTitle, readable } from './list-message.ts';
import { type ListId, mainOf, narrowOf, type Row } from './lists.ts';
import type { Asked } from './read-scope.ts';

/** Rows that are read at once: between two pages the program does what else there is to do. */
const PAGE = 5000;

/** All rows of a list, page after page. */
export async function* pagesOf(
  { store }: Pick<ReportsHandling, 'store'>,
  scope: Scope,
  of: ListId,
): AsyncGenerator<readonly Row[]> {
  for (let from = 0; ; from += PAGE) {
    const rows = await store.rows(scope, of, { from, most: PAGE });
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
  }
}

/** The whole list as CSV and XLSX. */
export const listFile = async (
  handling: ReportsHandling,
  context: Context,
  asked: Asked,
  of: ListId,
): Promise<Message> => {
  const { texts } = context;
  const { reports } = texts;
  const scope = await scopeOf(handling, context, asked);
  const rows: Row[] = [];
  for await (const page of pagesOf(handling, scope, of)) rows.push(...page);
  const table = { name: listTitle(texts, of), ...readable(texts, of, rows) };
  await handling.noteTaken(context.speaker.person, of, rows.length, context.now);
  const name = ['raport', mainOf(of), narrowOf(of), asked.from, asked.to].filter((part) => part).join('-');
  return withFiles(
    message(
      paragraph(reports.listReady(rows.length)),
      scope.isExample ? notice('warning', reports.examples) : undefined,
    ),
    attachment(`${name}.xlsx`, FILE_FORMATS.xlsx, await handling.tables.xlsx(table)),
    attachment(`${name}.csv`, FILE_FORMATS.csv, handling.tables.csv(table)),
  );
};
