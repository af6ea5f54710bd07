import { chat } from './pl/chat.ts';

export const pl = { chat };

/** Every sentence the bot says, by feature. Polish gives the shape; the compiler holds English to it. */
export type Texts = typeof pl;
