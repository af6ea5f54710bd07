import { createHash } from 'node:crypto';
import type { APIMessageTopLevelComponent } from 'discord.js';
import type { DiscordBody } from './body.ts';

/** Components get small numbers from Discord by themselves; ours begin above them and end with 31 bits. */
const FIRST = 2 ** 16;
const LAST = 2 ** 31 - 1;

/**
 * A number made of a name, to be found again in a message. Discord keeps a nonce for minutes only and never gives it
 * back, but it keeps the number a component was given, and nobody sees it.
 */
export const markerOf = (name: string): number =>
  FIRST + (createHash('sha256').update(name).digest().readUInt32BE(0) % (LAST - FIRST));

/** The body with the marker on its first component. */
export const marked = (body: DiscordBody, name: string): DiscordBody => ({
  ...body,
  components: body.components.map((component, index) =>
    index === 0 ? { ...component, id: markerOf(name) } : component,
  ),
});

export const hasMarker = (
  components: readonly APIMessageTopLevelComponent[] | undefined,
  name: string,
): boolean => components?.[0]?.id === markerOf(name);
