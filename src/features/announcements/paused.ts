import { type Block, notice } from '../../chat/message.ts';
import type { Context } from '../../chat/context.ts';
import type { Handling } from './handling.ts';

/** That nothing goes out now, because everything the bot sends by itself is paused; undefined where it is not. */
export const pausedNotice = async (
  { around }: Pick<Handling, 'around'>,
  { texts }: Context,
): Promise<Block | undefined> =>
  (await around.isPaused()) ? notice('warning', texts.announcements.sending.paused) : undefined;
