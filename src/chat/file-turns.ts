import { createGate } from '../core/gate.ts';
import type { Log } from '../core/log.ts';
import type { Attachment } from './files.ts';
import { apologise } from './incident.ts';
import type { Incoming } from './input.ts';
import type { Reply } from './reply.ts';

/** Files of a reply that are larger than this together take a while to send, in bytes. */
const LIGHT = 200_000;

/** Replies with large files that one adapter holds at once: of each there are up to three copies while it is sent. */
export const HELD_AT_ONCE = 3;

const sizeOf = (file: Attachment): number =>
  'path' in file ? file.size : Math.floor((file.base64.length * 3) / 4);

/** The size of the files of a reply, in bytes, whether they are there already or will be fetched. */
const weightOf = (reply: Reply): number => {
  if (!('message' in reply)) return 0;
  const there = (reply.message.files ?? []).reduce((sum, file) => sum + sizeOf(file), 0);
  return there + (reply.kind === 'message' ? (reply.enclosing?.size ?? 0) : 0);
};

/** Whether a reply has files that take so long to send that the platform should be told first that it will come. */
export const isHeavy = (reply: Reply): boolean => weightOf(reply) > LIGHT;

/** The reply with the files that were to be fetched. */
export const whole = async (reply: Reply): Promise<Reply> => {
  if (reply.kind !== 'message' || !reply.enclosing) return reply;
  const { enclosing, ...rest } = reply;
  return { ...rest, message: await enclosing.into(reply.message) };
};

/** Carries a reply to where it belongs when its turn has come; gives what the telling gave. */
export type FileTurns = <T>(
  incoming: Incoming,
  reply: Reply,
  tell: (reply: Reply) => Promise<T>,
) => Promise<T>;

/**
 * Replies on their way (pl. *kolejka*): those with large files a few at a time, so that a crowd that presses for the same
 * file does not fill the memory; who waits gets it a bit later. Files are fetched when the turn has come. Like the bot
 * itself, a file that cannot be fetched becomes an apology.
 */
export const createFileTurns = (log: Log): FileTurns => {
  const gate = createGate(HELD_AT_ONCE);

  return (incoming, reply, tell) => {
    const work = async () =>
      tell(await whole(reply).catch((thrown: unknown) => apologise(thrown, incoming, log)));
    return isHeavy(reply) ? gate.pass(work) : work();
  };
};
