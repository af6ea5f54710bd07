import { type Attachment, FILE_FORMATS, type FileFormat } from '../../chat/files.ts';
import type { TableFiles, TableHead, TableWriter, WrittenTable } from '../imports/table.ts';
import type { MadeFile, OpenFile } from './made-file.ts';

/** Rows in one file: platforms take files of some megabytes. */
const IN_FILE = 50_000;

const FORMATS: readonly FileFormat[] = ['xlsx', 'csv'];

interface Half {
  readonly file: MadeFile;
  readonly writer: TableWriter;
}

/** A long table, written as CSV and XLSX at once; where one file of a kind is not enough, they are numbered. */
export const createFileParts = (
  {
    tables,
    openFile,
  }: { readonly tables: Pick<TableFiles, 'openCsv' | 'openXlsx'>; readonly openFile: OpenFile },
  head: TableHead,
  slug: string,
) => {
  const ended: { readonly format: FileFormat; readonly file: MadeFile }[] = [];
  let open: readonly Half[] = [];
  let parts = 0;
  let room = IN_FILE;

  const begin = async (format: FileFormat): Promise<Half> => {
    const file = await openFile(`${slug}-${parts}.${format}`, FILE_FORMATS[format]);
    const take = (part: Uint8Array): void => {
      file.write(part);
    };
    ended.push({ format, file });
    const writer = format === 'csv' ? tables.openCsv(head, take) : await tables.openXlsx(head, take);
    return { file, writer };
  };

  const close = async (): Promise<void> => {
    for (const { writer, file } of open) {
      writer.end();
      await file.written();
    }
    open = [];
    room = IN_FILE;
  };

  const add = async (rows: WrittenTable['rows']): Promise<void> => {
    if (open.length === 0) {
      parts += 1;
      const begun: Half[] = [];
      for (const format of FORMATS) begun.push(await begin(format));
      open = begun;
    }
    const fitting = rows.slice(0, room);
    for (const { writer, file } of open) {
      writer.add(fitting);
      await file.written();
    }
    room -= fitting.length;
    if (room > 0) return;
    await close();
    if (fitting.length < rows.length) await add(rows.slice(fitting.length));
  };

  return {
    add,
    /** The files; a table without rows is one with the names of its columns. */
    end: async (): Promise<readonly Attachment[]> => {
      if (parts === 0) await add([]);
      await close();
      const files: Attachment[] = [];
      for (const { file, format } of ended) {
        const ready = await file.ready();
        files.push(parts === 1 ? { ...ready, name: `${slug}.${format}` } : ready);
      }
      return files;
    },
    /** Takes away everything that was written: it will not be sent. */
    drop: async (): Promise<void> => {
      for (const { file } of ended) await file.drop();
    },
  };
};
