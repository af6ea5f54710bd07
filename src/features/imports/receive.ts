import { MAX_FILE, type ReceivedFile } from '../../chat/files.ts';
import { PlatformError, UnreachableError } from '../../core/failure.ts';
import { refuse, type Result } from '../../core/result.ts';
import type { SheetTable, TableFiles, TableRefusal } from './table.ts';

/** Why no table came out of a form. */
export type ReceiveRefusal = TableRefusal | 'missing' | 'too-large' | 'unreachable';

/** Fetches the file of a form and reads the table in it. */
export const receiveTable = async (
  file: ReceivedFile | undefined,
  files: Pick<TableFiles, 'read'>,
): Promise<Result<SheetTable, ReceiveRefusal>> => {
  if (!file) return refuse('missing');
  if (file.size > MAX_FILE) return refuse('too-large');
  try {
    const bytes = await file.read();
    return bytes.length > MAX_FILE ? refuse('too-large') : await files.read(bytes);
  } catch (thrown) {
    if (thrown instanceof PlatformError || thrown instanceof UnreachableError) return refuse('unreachable');
    throw thrown;
  }
};
