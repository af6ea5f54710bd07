import * as z from 'zod';
import { type FormFiles, MAX_FILE } from '../../src/chat/files.ts';
import type { Input } from '../../src/chat/input.ts';
import { PlatformError, UnreachableError } from '../../src/core/failure.ts';
import { CALL_TIMEOUT, type SlackApi } from './api.ts';
import type { SentFile } from './heard.ts';

/** Reads a file that somebody sent. @throws {PlatformError | UnreachableError} when it cannot be read. */
export type FetchFile = (file: SentFile) => Promise<Uint8Array>;

const answer = z.object({ file: z.object({ url_private_download: z.string() }) });

/** Where Slack keeps files. */
const HOME = 'https://files.slack.com';

/**
 * Reads files with the bot's token. The token goes to Slack's own address only, whatever an answer says, and no more
 * is read than {@link MAX_FILE} allows.
 */
export const createFetchFile =
  (api: SlackApi, token: string, apiUrl: string | undefined): FetchFile =>
  async ({ id }) => {
    const { file } = answer.parse(await api.call('files.info', { file: id }));
    const url = new URL(file.url_private_download);
    const method = 'file download';
    if (url.origin !== (apiUrl === undefined ? HOME : new URL(apiUrl).origin))
      throw new PlatformError(method, 'foreign_address');
    const fetched = async (): Promise<Uint8Array> => {
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${token}` },
        redirect: 'error',
        signal: AbortSignal.timeout(CALL_TIMEOUT),
      });
      // Without the right scope Slack answers with its sign-in page instead of the file.
      if (response.headers.get('content-type')?.startsWith('text/html'))
        throw new PlatformError(method, 'missing_scope');
      if (!response.ok) throw new PlatformError(method, response.status);
      if (Number(response.headers.get('content-length') ?? 0) > MAX_FILE)
        throw new PlatformError(method, 'too_large');
      return new Uint8Array(await response.arrayBuffer());
    };
    try {
      return await fetched();
    } catch (thrown) {
      if (thrown instanceof PlatformError) throw thrown;
      throw new UnreachableError(method, { cause: thrown });
    }
  };

/** The input with its files, which are fetched when they are read. */
export const withFiles = (
  input: Input,
  sent: Readonly<Record<string, SentFile>>,
  fetchFile: FetchFile,
): Input => {
  if (input.kind !== 'form' || Object.keys(sent).length === 0) return input;
  const files: FormFiles = Object.fromEntries(
    Object.entries(sent).map(([field, file]) => [
      field,
      { name: file.name, size: file.size, read: () => fetchFile(file) },
    ]),
  );
  return { ...input, files };
};
