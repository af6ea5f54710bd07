import { answers } from './en/answers.ts';
import { chat } from './en/chat.ts';
import { help } from './en/help.ts';
import { http } from './en/http.ts';
import { local } from './en/local.ts';
import type { Texts } from './pl.ts';

export const en: Texts = { answers, chat, help, http, local };
