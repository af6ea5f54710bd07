import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

const people = (count: number): string => plural('en', count, { one: 'person', other: 'people' });

/** Choosing a person where a list does not hold them all: a part of the name is typed. */
export const naming: Texts['naming'] = {
  hint: (count) => `A part of the name. There are ${people(count)} to choose from.`,
  severalHint: (count) => `Names with commas between them. There are ${people(count)} to choose from.`,
  choose: 'Please choose a person.',
  nobody: (name) => `There is nobody to choose called “${name}”.`,
  several: (count) => `More than one person fits (${String(count)}). Please choose from the list.`,
  many: (count) => `${people(count)} fit. Please type more letters.`,
  whichOf: (name, names, more) =>
    `“${name}” fits several people: ${names}${more > 0 ? ` and others (${String(more)})` : ''}. Please type the whole name.`,
  find: 'Search for an adviser',
  findTitle: 'Choose an adviser',
  adviser: 'Name of the adviser',
  submit: 'Choose',
};
