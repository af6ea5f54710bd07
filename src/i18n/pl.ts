import { answers } from './pl/answers.ts';
import { chat } from './pl/chat.ts';
import { help } from './pl/help.ts';
import { http } from './pl/http.ts';
import { local } from './pl/local.ts';

export const pl = { answers, chat, help, http, local };

/** Every sentence the bot says, by feature. Polish gives the shape; the compiler holds English to it. */
export type Texts = typeof pl;
