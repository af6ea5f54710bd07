import type { Locale } from '../core/locale.ts';
import { en } from './en.ts';
import { type Texts, pl } from './pl.ts';

export const textsIn = (locale: Locale): Texts => (locale === 'en' ? en : pl);
