import { openAsBlob } from 'node:fs';
import * as z from 'zod';
import { type Attachment, bytesOf } from '../../src/chat/files.ts';
import { PlatformError, UnreachableError } from '../../src/core/failure.ts';
import { CALL_TIMEOUT, type SlackApi } from './api.ts';

/** Where a file belongs: a conversation, perhaps a thread in it. */
export interface Shelf {
  readonly channel: string;
  readonly thread?: string;
}

const place = z.object({ upload_url: z.url(), file_id: z.string() });

/** A file on the disk is read while it is sent; it is never held as a whole. */
const bodyOf = (file: Attachment): Blob | Promise<Blob> =>
  'path' in file ? openAsBlob(file.path) : new Blob([Buffer.from(bytesOf(file))]);

/** Puts the bytes where Slack said; the address itself is the permission, so no token goes with them. */
const put = async (url: string, body: Blob): Promise<void> => {
  const method = 'file upload';
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/octet-stream' },
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_TIMEOUT),
    });
  } catch (thrown) {
    throw new UnreachableError(method, { cause: thrown });
  }
  if (response.ok) return;
  if (response.status >= 500) throw new UnreachableError(method);
  throw new PlatformError(method, response.status);
};

/** Shares a file in a conversation and gives its id. Nobody sees anything of it before the last of the three calls. */
export const upload = async (api: SlackApi, to: Shelf, file: Attachment): Promise<string> => {
  const body = await bodyOf(file);
  const asked = await api.call('files.getUploadURLExternal', {
    filename: file.name,
    length: body.size,
    // The method's own name for it; the types of the library have another.
    ...(file.alt === undefined ? {} : { alt_txt: file.alt }),
  });
  const { upload_url, file_id } = place.parse(asked);
  await put(upload_url, body);
  await api.call('files.completeUploadExternal', {
    files: [{ id: file_id, title: file.name }],
    channel_id: to.channel,
    ...(to.thread === undefined ? {} : { thread_ts: to.thread }),
  });
  return file_id;
};
