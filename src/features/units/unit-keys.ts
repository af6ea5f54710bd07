import { openEnded } from '../../core/search-words.ts';
import { fold, tidy } from '../../core/text.ts';
import type { Unit, UnitType } from './domain.ts';

/** How people call units of a type, whatever the unit's full name says; folded. */
const TYPE_WORDS: Readonly<Partial<Record<UnitType, string>>> = {
  ops: 'ops gops mops mgops osrodek pomocy spolecznej',
  cus: 'cus centrum uslug spolecznych',
  pcpr: 'pcpr mopr powiatowe centrum pomocy rodzinie',
  dps: 'dps dom pomocy spolecznej',
  'foster-care': 'piecza zastepcza placowka opiekunczo wychowawcza',
  'social-economy': 'ekonomia spoleczna',
  ngo: 'ngo organizacja pozarzadowa',
  jst: 'jst urzad',
  pup: 'pup powiatowy urzad pracy',
  school: 'szkola',
  police: 'policja',
  court: 'sad',
  health: 'zdrowie',
};

const words = (text: string): readonly string[] => fold(tidy(text)).match(/[\p{L}\d]+/gu) ?? [];

/** The name without what people write in different ways: case, marks, blanks. Unique in a powiat. */
export const nameKeyOf = (name: string): string => words(name).join(' ');

/** The remark that every made-up unit bears in its name; it tells none from another. */
const EXAMPLE_MARK = '(przykład)';

/** Everything by which a unit is found. */
export const searchKeyOf = ({ name, type, town, gmina, powiat, region, isExample }: Unit): string =>
  [
    ...words([isExample ? name.replace(EXAMPLE_MARK, '') : name, town, gmina, powiat, region].join(' ')),
    TYPE_WORDS[type] ?? '',
  ]
    .join(' ')
    .trim();

/** Words too common to find anything by. */
const IDLE = new Set(['w', 'we', 'z', 'i', 'im', 'dla', 'na', 'do', 'ul']);

/** What somebody typed, as the beginnings that a search key must hold; endings of long words are left open. */
export const searchWordsOf = (typed: string): readonly string[] =>
  words(typed)
    .filter((word) => !IDLE.has(word))
    .slice(0, 8)
    .map(openEnded);
