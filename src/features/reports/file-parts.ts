import { type Attachment, attachment, FILE_FORMATS, type FileFormat } from '../../chat/files.ts';
import type { TableFiles, TableHead, TableWriter, WrittenTable } from '../imports/table.ts';

/** Rows in one file: platforms take files of some megabytes. */
const IN_FILE = 50_000;

type Writers = Readonly<Record<FileFormat, TableWriter>>;

/** A long table, written as CSV and XLSX at once; where one file of a kind is not enough, they are numbered. */
export const createFileParts = (
  tables: Pick<TableFiles, 'openCsv' | 'openXlsx'>,
  head: TableHead,
  slug: string,
) => {
  const parts: Readonly<Record<FileFormat, Uint8Array>>[] = [];
  let open: Writers | undefined;
  let room = IN_FILE;

  const close = (): void => {
    if (open) parts.push({ xlsx: open.xlsx.end(), csv: open.csv.end() });
    open = undefined;
    room = IN_FILE;
  };

  const add = async (rows: WrittenTable['rows']): Promise<void> => {
    open ??= { xlsx: await tables.openXlsx(head), csv: tables.openCsv(head) };
    const fitting = rows.slice(0, room);
    open.xlsx.add(fitting);
    open.csv.add(fitting);
    room -= fitting.length;
    if (room > 0) return;
    close();
    if (fitting.length < rows.length) await add(rows.slice(fitting.length));
  };

  return {
    add,
    /** The files; a table without rows is one with the names of its columns. */
    end: async (): Promise<readonly Attachment[]> => {
      if (parts.length === 0) await add([]);
      close();
      return parts.flatMap((part, index) =>
        (['xlsx', 'csv'] as const).map((format) => {
          const number = parts.length === 1 ? '' : `-${index + 1}`;
          return attachment(`${slug}${number}.${format}`, FILE_FORMATS[format], part[format]);
        }),
      );
    },
  };
};
