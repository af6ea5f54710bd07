import type { Context } from './context.ts';
import { type Block, type Message, message, notice } from './message.ts';
import { type Reply, toPerson, update } from './reply.ts';

/** A short notice, and what goes with it. */
export const say = (
  tone: 'success' | 'info' | 'warning',
  line: string,
  ...more: readonly (Block | undefined)[]
): Message => message(notice(tone, line), ...more);

/** In place of what was pressed; on a person's own page, which holds more, as a message. */
export const shownIn = ({ place }: Pick<Context, 'place'>, shown: Message): Reply =>
  place.kind === 'home' ? toPerson(shown) : update(shown);
