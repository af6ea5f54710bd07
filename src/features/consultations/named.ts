import type { Field, Form } from '../../chat/form.ts';
import { MAX_MENU_OPTIONS, type MenuOption } from '../../chat/message.ts';
import { type FieldFault, type Reply, showForm } from '../../chat/reply.ts';
import { fold } from '../../core/text.ts';
import type { Texts } from '../../i18n/pl.ts';

/** More people than one list holds: they are named in writing, and nobody is left out of it. */
export const areTooMany = (people: readonly MenuOption[]): boolean => people.length > MAX_MENU_OPTIONS;

const MOST_NAMED = 5;
const LONGEST = { one: 80, several: 400 } as const;

interface Asked {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
}

/** One person: of a list, or by a part of the name where a list does not hold them all. */
export const personField = (
  { id, label, required, hint }: Asked,
  people: readonly MenuOption[],
  value: string,
  { naming }: Texts,
): Field =>
  areTooMany(people)
    ? {
        id,
        kind: 'text',
        long: false,
        label,
        hint: naming.hint(people.length),
        required,
        maxLength: LONGEST.one,
        ...(value === '' ? {} : { value: value.slice(0, LONGEST.one) }),
      }
    : {
        id,
        kind: 'choice',
        label,
        required,
        options: people,
        ...(hint === undefined ? {} : { hint }),
        ...(people.some((one) => one.value === value) ? { value } : {}),
      };

/** Several people: of a list, or by their names with commas between them. */
export const peopleField = (
  { id, label, required, hint }: Asked,
  people: readonly MenuOption[],
  values: readonly string[],
  { naming }: Texts,
): Field => {
  const typed = values.join(', ').slice(0, LONGEST.several);
  return areTooMany(people)
    ? {
        id,
        kind: 'text',
        long: true,
        label,
        hint: naming.severalHint(people.length),
        required,
        maxLength: LONGEST.several,
        ...(typed === '' ? {} : { value: typed }),
      }
    : {
        id,
        kind: 'choices',
        label,
        required,
        options: people,
        values,
        ...(hint === undefined ? {} : { hint }),
      };
};

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[\s-]+/u)
    .filter((word) => word !== '');

/** Those whose name has a word that begins with every typed one; whoever is called exactly so, where that is one person. */
const fittingOf = (people: readonly MenuOption[], typed: string): readonly MenuOption[] => {
  const words = wordsOf(typed);
  const exact = people.filter(({ label }) => wordsOf(label).join(' ') === words.join(' '));
  if (exact.length === 1) return exact;
  return words.length === 0
    ? []
    : people.filter(({ label }) =>
        words.every((word) => wordsOf(label).some((part) => part.startsWith(word))),
      );
};

/** Whoever was chosen or named; else why nobody was, and those among whom a list lets choose. */
export type Named =
  { readonly person: MenuOption } | { readonly fault: string; readonly fitting: readonly MenuOption[] };

export const personNamed = (people: readonly MenuOption[], typed: string, { naming }: Texts): Named => {
  const chosen = people.find(({ value }) => value === typed);
  if (chosen) return { person: chosen };
  if (!areTooMany(people) || typed === '') return { fault: naming.choose, fitting: [] };
  const fitting = fittingOf(people, typed);
  const [only] = fitting;
  if (!only) return { fault: naming.nobody(typed), fitting };
  if (fitting.length === 1) return { person: only };
  return areTooMany(fitting)
    ? { fault: naming.many(fitting.length), fitting: [] }
    : { fault: naming.several(fitting.length), fitting };
};

/** Everybody who was chosen or named, and what is wrong with names that are nobody's or several people's. */
export const peopleNamed = (
  people: readonly MenuOption[],
  given: string | readonly string[],
  { naming }: Texts,
): { readonly people: readonly MenuOption[]; readonly fault?: string } => {
  const typed = typeof given === 'string' ? [given] : given;
  const chosen = people.filter(({ value }) => typed.includes(value));
  if (chosen.length > 0 || !areTooMany(people)) return { people: chosen };
  const faults: string[] = [];
  const named = typed
    .flatMap((one) => one.split(/[,;\n]/u))
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((name) => {
      const fitting = fittingOf(people, name);
      if (fitting.length === 0) faults.push(naming.nobody(name));
      if (fitting.length > 1) {
        const more = fitting.length - MOST_NAMED;
        const names = fitting.slice(0, MOST_NAMED).map(({ label }) => label);
        faults.push(naming.whichOf(name, names.join(', '), Math.max(0, more)));
      }
      return fitting.length === 1 ? fitting : [];
    });
  return { people: [...new Set(named)], ...(faults.length > 0 ? { fault: faults.join(' ') } : {}) };
};

/** The form once more: with a list of those who fit, or with what is wrong at the field. */
export const nameAgain = (
  { fault, fitting }: Exclude<Named, { readonly person: MenuOption }>,
  field: string,
  formOf: (people?: readonly MenuOption[]) => Form,
  faults: readonly FieldFault[] = [],
): Reply => {
  if (fitting.length === 0 || faults.length > 0)
    return { kind: 'invalid', faults: [{ field, text: fault }, ...faults], form: formOf() };
  const form = formOf(fitting);
  return showForm({ ...form, intro: [fault, form.intro].filter((one) => one !== undefined).join('\n\n') });
};
