import type { KnowledgeBase } from './base.ts';
import type { Problem } from './problem.ts';

const plurals = new Intl.PluralRules('pl-PL');

const counted = (count: number, one: string, few: string, many: string): string => {
  const rule = plurals.select(count);
  return `${count} ${rule === 'one' ? one : rule === 'few' ? few : many}`;
};

const wordingsIn = ({ answers, unverified }: KnowledgeBase): number =>
  [...answers.values(), ...unverified.values()].reduce((sum, { wordings }) => sum + wordings.length, 0);

const contents = (base: KnowledgeBase): string =>
  [
    counted(base.sources.size, 'źródło', 'źródła', 'źródeł'),
    counted(base.facts.size, 'fakt', 'fakty', 'faktów'),
    counted(base.series.size, 'seria', 'serie', 'serii'),
    counted(base.answers.size, 'odpowiedź', 'odpowiedzi', 'odpowiedzi'),
    counted(
      base.unverified.size,
      'wpis niezweryfikowany',
      'wpisy niezweryfikowane',
      'wpisów niezweryfikowanych',
    ),
    counted(wordingsIn(base), 'sformułowanie', 'sformułowania', 'sformułowań'),
    counted(base.thesaurus.length, 'hasło słownika', 'hasła słownika', 'haseł słownika'),
  ].join(', ');

/** `plik:wiersz  co jest nie tak → co zrobić`; a warning says that it is one. */
export const problemLine = ({ at, severity, what, remedy }: Problem): string =>
  `${at.file}:${at.line}  ${severity === 'warning' ? 'uwaga: ' : ''}${what} → ${remedy}`;

/** What the check could not see yet, so that nobody takes the list for the whole. */
const notAll = (unchecked: number): string => {
  const left = counted(unchecked, 'wpis lub plik', 'wpisy lub pliki', 'wpisów lub plików');
  const entries = unchecked > 0 ? `${left} z błędami, a ` : '';
  return `Nie wszystko dało się już sprawdzić: ${entries}kolejność w seriach i fakty, których nikt nie cytuje, widać dopiero w całej bazie. Po poprawkach prosimy uruchomić sprawdzenie jeszcze raz.`;
};

/** The lines an editor reads: each problem, then the summary. */
export const reportOf = (
  base: KnowledgeBase | undefined,
  problems: readonly Problem[],
  unchecked?: number,
): readonly string[] => {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.length - warnings;
  const told = [counted(errors, 'błąd', 'błędy', 'błędów'), counted(warnings, 'uwaga', 'uwagi', 'uwag')].join(
    ', ',
  );
  return [
    ...problems.map(problemLine),
    ...(problems.length > 0 ? [''] : []),
    base
      ? `Baza wiedzy jest w porządku: ${contents(base)}. Razem: ${told}.`
      : `Bazy wiedzy nie można jeszcze użyć. Razem: ${told}.`,
    ...(unchecked === undefined ? [] : [notAll(unchecked)]),
  ];
};
