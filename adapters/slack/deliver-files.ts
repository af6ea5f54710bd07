import * as z from 'zod';
import type { Attachment } from '../../src/chat/files.ts';
import { PlatformError } from '../../src/core/failure.ts';
import type { SlackApi } from './api.ts';
import type { Origin } from './origin.ts';
import { type Shelf, upload } from './upload.ts';

const opened = z.object({ channel: z.object({ id: z.string() }) });

/** The conversation of the person with the bot. Slack has no files that only one person in a channel sees. */
const directOf = async (api: SlackApi, { user, place, channel, thread }: Origin): Promise<Shelf> => {
  if (place.kind === 'direct' && channel !== undefined)
    return { channel, ...(thread === undefined ? {} : { thread }) };
  const { channel: direct } = opened.parse(await api.call('conversations.open', { users: user }));
  return { channel: direct.id };
};

/** Whether files for this person alone come somewhere else than the words about them. */
export const comesElsewhere = ({ place }: Origin): boolean => place.kind !== 'direct';

export const filesToPerson = async (
  api: SlackApi,
  origin: Origin,
  files: readonly Attachment[],
): Promise<void> => {
  if (files.length === 0) return;
  const shelf = await directOf(api, origin);
  for (const file of files) await upload(api, shelf, file);
};

/** For everyone in the place; where the bot may not put files there, the person gets them. */
export const filesToEveryone = async (
  api: SlackApi,
  origin: Origin,
  files: readonly Attachment[],
): Promise<void> => {
  const { channel, thread } = origin;
  if (channel === undefined) return filesToPerson(api, origin, files);
  try {
    const shelf = { channel, ...(thread === undefined ? {} : { thread }) };
    for (const file of files) await upload(api, shelf, file);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    await filesToPerson(api, origin, files);
  }
};
