import { type Client, PermissionFlagsBits } from 'discord.js';
import { UnreachableError } from '../../src/core/failure.ts';

/**
 * Whether the history of a server's channel tells the truth. Without the right to read it Discord gives an empty list
 * instead of a refusal, which must not be taken for „nothing was posted”.
 */
export type MayRead = (channel: string) => boolean;

/** @throws {UnreachableError} while the gateway has not told us the rights we have. */
export const createMayRead =
  (client: Client): MayRead =>
  (id) => {
    if (!client.isReady()) throw new UnreachableError('get messages');
    const channel = client.channels.cache.get(id);
    if (channel === undefined || channel.isDMBased()) return false;
    return channel.permissionsFor(client.user)?.has(PermissionFlagsBits.ReadMessageHistory) ?? false;
  };
