import { readPolishDay } from '../../../../core/polish-day.ts';
import { foldedWords } from '../../../../core/text.ts';
import type { Term } from '../../domain.ts';

/** The term that a cell names: by its name, a day of it, or its number; undefined where none or several fit. */
export const termOf = (cell: string, terms: readonly Term[]): Term | undefined => {
  const typed = foldedWords(cell);
  const named = terms.filter(({ label }) => label !== undefined && foldedWords(label) === typed);
  if (named.length === 1) return named[0];
  const day = readPolishDay(cell) ?? readPolishDay(/\d{1,2}\.\d{1,2}\.\d{4}/u.exec(cell)?.[0] ?? '');
  const dated = terms.filter(({ sessions }) => sessions.some((session) => session.day === day));
  if (day !== undefined && dated.length === 1) return dated[0];
  const number = /^(?:termin|grupa|edycja)?\s*(?:nr)?\s*(\d{1,2})$/u.exec(typed)?.[1];
  return terms.find((term) => String(term.number) === number);
};
