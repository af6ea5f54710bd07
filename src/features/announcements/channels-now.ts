import { targetKey } from '../../chat/target.ts';
import type { AudiencePart } from './audience.ts';
import type { Surroundings } from './handling.ts';

/** An audience with its channels as they are called now. */
interface ChannelsNow {
  readonly audience: readonly AudiencePart[];
  /** Channels that no platform lists now: archived, deleted, without the bot, or of a platform that is away. */
  readonly unseen: readonly string[];
}

/** Looks the channels of an audience up by their ids; whatever became of a name, the same channel is meant. */
export const channelsNow = async (
  { channels }: Pick<Surroundings, 'channels'>,
  audience: readonly AudiencePart[],
): Promise<ChannelsNow> => {
  if (!audience.some(({ kind }) => kind === 'channel')) return { audience, unseen: [] };
  const names = new Map((await channels()).map(({ to, name }) => [targetKey(to), name]));
  return {
    audience: audience.map((part) =>
      part.kind === 'channel' ? { ...part, name: names.get(part.target) ?? part.name } : part,
    ),
    unseen: audience.flatMap((part) =>
      part.kind === 'channel' && !names.has(part.target) ? [part.name] : [],
    ),
  };
};
