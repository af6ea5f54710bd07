import type { Attachment } from 'discord.js';
import { MAX_FILE, type ReceivedFile } from '../../src/chat/files.ts';
import { PlatformError, UnreachableError } from '../../src/core/failure.ts';

/** Where Discord keeps what people attach. */
const HOMES = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/** How long one download may take, in milliseconds. */
const TIMEOUT = 10_000;

const METHOD = 'attachment download';

/** Makes of an attachment a file that is fetched when it is read, from Discord's own addresses only. */
export type ToFile = (attachment: Pick<Attachment, 'name' | 'size' | 'url'>) => ReceivedFile;

const download = async (url: URL): Promise<Uint8Array> => {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new PlatformError(METHOD, response.status);
  if (Number(response.headers.get('content-length') ?? 0) > MAX_FILE)
    throw new PlatformError(METHOD, 'too_large');
  return new Uint8Array(await response.arrayBuffer());
};

export const createToFile = (apiUrl: string | undefined): ToFile => {
  const homes = apiUrl === undefined ? HOMES : [new URL(apiUrl).origin];
  return ({ name, size, url }) => ({
    name,
    size,
    read: async () => {
      const address = new URL(url);
      if (!homes.includes(address.origin)) throw new PlatformError(METHOD, 'foreign_address');
      try {
        return await download(address);
      } catch (thrown) {
        if (thrown instanceof PlatformError) throw thrown;
        throw new UnreachableError(METHOD, { cause: thrown });
      }
    },
  });
};
