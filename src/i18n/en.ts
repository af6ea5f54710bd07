import { chat } from './en/chat.ts';
import type { Texts } from './pl.ts';

export const en: Texts = { chat };
