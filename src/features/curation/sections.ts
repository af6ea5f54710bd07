import type { Suggestion } from '../../chat/reply.ts';
import type { Locale } from '../../core/locale.ts';
import { fold } from '../../core/text.ts';

/** The parts of the editors' board (pl. *działy*). */
export const SECTIONS = ['gaps', 'votes', 'due', 'conflicts', 'news', 'proposals'] as const;
export type Section = (typeof SECTIONS)[number];

/** How each is called in a command: the beginning of a word, folded, in Polish and in English. */
const WORDS: Readonly<Record<Section, RegExp>> = {
  gaps: /^(brak|pytani|gap)/,
  votes: /^(glos|ocen|vote)/,
  due: /^(termin|sprawdz|due)/,
  conflicts: /^(sprzeczn|conflict)/,
  news: /^(now|zmian|news)/,
  proposals: /^(propoz|sformul|proposal)/,
};

/** Reads `terminy 60`: a part of the board and what is said of it; undefined where there is no such part. */
export const readSection = (typed: string): { section: Section; rest: string } | undefined => {
  const [first = '', ...others] = typed.trim().split(/\s+/);
  const word = fold(first);
  const section = SECTIONS.find((one) => WORDS[one].test(word));
  return section && { section, rest: others.join(' ') };
};

/** What may be typed after `/wiedza`, where the platform suggests. */
const TYPED: Readonly<Record<Locale, readonly string[]>> = {
  pl: ['braki', 'głosy', 'terminy 30', 'terminy 60', 'terminy 90', 'sprzeczności', 'nowe', 'propozycje'],
  en: ['gaps', 'votes', 'due 30', 'due 60', 'due 90', 'conflicts', 'news', 'proposals'],
};

export const suggestSections = (typed: string, locale: Locale): readonly Suggestion[] =>
  TYPED[locale]
    .filter((words) => fold(words).startsWith(fold(typed.trim())))
    .map((words) => ({ label: words, value: words }));
