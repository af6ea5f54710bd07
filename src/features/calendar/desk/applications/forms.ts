import { actionId } from '../../../../chat/action-id.ts';
import { cut } from '../../../../chat/cut.ts';
import { type Form, FORM_LIMITS } from '../../../../chat/form.ts';
import { MAX_MENU_OPTIONS, type MenuOption } from '../../../../chat/message.ts';
import type { Happening } from '../../domain.ts';
import type { Telling } from '../../telling.ts';
import { comingTerms, sessionText } from '../../when.ts';
import type { Checked } from './check.ts';
import { type Part, unclear } from './columns.ts';
import type { Applications } from './domain.ts';

/** What the menus of a form say where nothing is to be chosen. */
export const NONE = '-1';
export const IN_FILE = 'plik';

/** The file, and for which of several terms it is. */
export const fileForm = (happening: Happening, { texts, locale, now }: Telling): Form => {
  const { applications } = texts.desk;
  const terms = comingTerms(happening, now);
  return {
    id: actionId('desk', 'applications', happening.id),
    title: applications.title,
    intro: applications.intro,
    fields: [
      { id: 'plik', kind: 'file', label: applications.file, required: true, formats: ['csv', 'xlsx'] },
      ...(terms.length > 1
        ? [
            {
              id: 'termin',
              kind: 'choice' as const,
              label: applications.term,
              required: true,
              options: [
                ...terms.slice(0, MAX_MENU_OPTIONS - 1).map(({ id, number, label, sessions }) => ({
                  value: id,
                  label: cut(
                    [`${String(number)}.`, label, sessions[0] && sessionText(sessions[0], locale)]
                      .filter(Boolean)
                      .join(' '),
                    75,
                  ),
                })),
                { value: IN_FILE, label: applications.termInFile },
              ],
            },
          ]
        : []),
    ],
    submit: applications.submit,
  };
};

/** The parts that a person can point at, when nothing is unclear. */
const CHANGEABLE: readonly Part[] = ['fullName', 'firstName', 'lastName', 'email', 'unit'];

/** Which parts a form about this file asks for. */
export const askedParts = ({ mapping, term }: Applications): readonly Part[] => {
  const open = unclear(mapping, term === undefined);
  return (open.length > 0 ? open : CHANGEABLE).slice(0, FORM_LIMITS.fields);
};

const columnOptions = ({ sheet, mapping }: Applications, part: Part, none: string): readonly MenuOption[] => {
  const others = new Set(
    Object.entries(mapping).flatMap(([id, at]) =>
      id === part || CHANGEABLE.includes(id as Part) ? [] : [at],
    ),
  );
  const columns = sheet.columns
    .map((name, index) => ({ value: String(index), label: cut(name || String(index + 1), 75) }))
    .filter(({ value }) => !others.has(Number(value)));
  // What is chosen now stays among them, however many columns there are.
  const now = columns.filter(({ value }) => value === String(mapping[part]));
  const rest = columns.filter(({ value }) => value !== String(mapping[part]));
  return [{ value: NONE, label: none }, ...now, ...rest].slice(0, MAX_MENU_OPTIONS);
};

/** Which column is which: what is unclear, or, when nothing is, what can be changed. */
export const columnsForm = (
  draft: string,
  file: Applications,
  { texts }: Telling,
  asked: readonly Part[] = askedParts(file),
): Form => {
  const { parts, columns } = texts.desk.applications;
  return {
    id: actionId('desk', 'applications-columns', draft),
    title: columns.title,
    intro: columns.intro,
    fields: asked.map((part) => ({
      id: part,
      kind: 'choice',
      label: cut(parts[part], FORM_LIMITS.label),
      required: true,
      options: columnOptions(file, part, columns.none),
      value: String(file.mapping[part] ?? NONE),
    })),
    submit: columns.submit,
  };
};

/** Units that the directory does not know by that name, with what is like them; five at a time. */
export const unitsForm = (draft: string, { unknown, finder }: Checked, { texts }: Telling): Form => {
  const { units } = texts.desk.applications;
  return {
    id: actionId('desk', 'applications-units', draft),
    title: units.title,
    intro: units.intro,
    fields: unknown.slice(0, FORM_LIMITS.fields).map(({ typed, rows }, index) => {
      const likeliest = finder.likeliest(typed);
      const proposed = finder.like(typed).map((unit) => ({
        value: unit.id,
        label: cut(texts.units.unitLine(unit.name, unit.town ?? unit.powiat), 75),
      }));
      return {
        id: `j${String(index)}`,
        kind: 'choice',
        label: cut(units.line(typed, rows), FORM_LIMITS.label),
        required: true,
        options: [...proposed, { value: NONE, label: units.none }],
        ...(likeliest ? { value: likeliest.id } : {}),
        ...(proposed.length === 0 ? { value: NONE } : {}),
      };
    }),
    submit: units.submit,
  };
};
