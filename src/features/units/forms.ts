import { type ActionId, actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import { type Field, type Form, FORM_LIMITS, type FormValues, valueOf } from '../../chat/form.ts';
import type { MenuOption } from '../../chat/message.ts';
import type { Texts } from '../../i18n/pl.ts';
import { POSTS, type Profile, REPORTING_FIELDS, type Unit } from './domain.ts';
import { LONGEST } from './guard.ts';
import { type NameProposal, proposeName } from './name-proposal.ts';
import { firstPage, type ProfileField, toLetters } from './profile-fields.ts';

/** Ids of the form's fields, in the order in which they are asked. */
export const FIELD = {
  firstName: 'imie',
  lastName: 'nazwisko',
  unit: 'jednostka',
  post: 'stanowisko',
  relation: 'forma',
  years: 'staz',
  degree: 'specjalizacja',
  sex: 'plec',
} as const;

export const RELATIONS = ['employee', 'volunteer'] as const;
export const DEGREES = ['none', 'first', 'second'] as const;

const options = <T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
): readonly MenuOption[] => values.map((value) => ({ value, label: labels[value] }));

const text = (
  id: string,
  label: string,
  maxLength: number,
  value: string,
  hint?: string,
  required = true,
): Field => ({
  id,
  kind: 'text',
  long: false,
  label,
  maxLength,
  required,
  ...(hint ? { hint } : {}),
  ...(value ? { value } : {}),
});

const choice = (
  id: string,
  label: string,
  list: readonly MenuOption[],
  value: string,
  hint?: string,
  required = true,
): Field => ({
  id,
  kind: 'choice',
  label,
  required,
  options: list,
  ...(hint ? { hint } : {}),
  ...(value ? { value } : {}),
});

const workFields = ({ units }: Texts, typed: FormValues): readonly Field[] => [
  choice(FIELD.post, units.form.post, options(POSTS, units.posts), valueOf(typed, FIELD.post)),
  choice(
    FIELD.relation,
    units.form.relation,
    options(RELATIONS, units.relations),
    valueOf(typed, FIELD.relation),
  ),
];

/** The fields; a rule waits for them, or their owner looks through them and may leave some for later. */
const fieldsOf = (
  field: ProfileField,
  texts: Texts,
  typed: FormValues,
  isAwaited: boolean,
): readonly Field[] => {
  const { form: words, degrees, sexes } = texts.units;
  switch (field) {
    case 'name':
      return [
        text(FIELD.firstName, words.firstName, LONGEST.name, valueOf(typed, FIELD.firstName)),
        text(FIELD.lastName, words.lastName, LONGEST.name, valueOf(typed, FIELD.lastName)),
      ];
    case 'unit':
      return [
        text(FIELD.unit, words.unit, LONGEST.search, valueOf(typed, FIELD.unit), words.unitHint),
        ...workFields(texts, typed),
      ];
    case 'years':
      return [text(FIELD.years, words.years, 10, valueOf(typed, FIELD.years), words.yearsHint, isAwaited)];
    case 'degree':
      return [
        choice(
          FIELD.degree,
          words.degree,
          options(DEGREES, degrees),
          valueOf(typed, FIELD.degree),
          undefined,
          isAwaited,
        ),
      ];
    case 'sex':
      return [
        choice(
          FIELD.sex,
          words.sex,
          options(REPORTING_FIELDS.sex, sexes),
          valueOf(typed, FIELD.sex),
          words.sexHint,
        ),
      ];
  }
};

/** Nothing is proposed beside a part of the name that the person told. */
const nameValues = ({ firstName, lastName }: Profile, shownName: string): FormValues => {
  const isTold = firstName !== undefined || lastName !== undefined;
  const name: NameProposal = isTold ? {} : proposeName(shownName);
  return {
    [FIELD.firstName]: firstName ?? name.firstName ?? '',
    [FIELD.lastName]: lastName ?? name.lastName ?? '',
  };
};

/** What was known before, as if it had just been typed; a name that is not known as the platform shows it. */
export const knownValues = (profile: Profile, sex: string | undefined, shownName: string): FormValues => ({
  ...nameValues(profile, shownName),
  [FIELD.years]: profile.yearsWorked === undefined ? '' : String(profile.yearsWorked),
  [FIELD.degree]: profile.degree ?? '',
  [FIELD.sex]: sex ?? '',
});

/**
 * Asks for the fields, as many as one form takes; the others follow in the next. `then` is the action with which the
 * person goes on when all is there.
 */
export const fieldsForm = (
  texts: Texts,
  fields: readonly ProfileField[],
  typed: FormValues,
  then: ActionId | undefined,
): Form => {
  const { form: words } = texts.units;
  const { page, rest } = firstPage(fields);
  return {
    id: actionId('units', 'fill', toLetters(fields), ...(then === undefined ? [] : [then])),
    title: words.title,
    intro: page.includes('sex') ? words.whyReporting : then === undefined ? words.whyEdit : words.why,
    fields: page.flatMap((field) => fieldsOf(field, texts, typed, then !== undefined)),
    submit: rest.length > 0 ? words.next : words.submit,
  };
};

/** Asks for post and relation in a unit that is known. */
export const workForm = (texts: Texts, unit: Unit, typed: FormValues): Form => ({
  id: actionId('units', 'work', unit.id),
  title: texts.units.form.title,
  intro: cut(texts.units.form.unitIntro(unit.name), FORM_LIMITS.text),
  fields: workFields(texts, typed),
  submit: texts.units.form.submit,
});
