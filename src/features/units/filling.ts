import { type ActionId, actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { type FormValues, valueOf } from '../../chat/form.ts';
import { menu, type MenuOption, message, notice, paragraph } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { POSTS, REPORTING_FIELDS, type Unit } from './domain.ts';
import { DEGREES, FIELD, fieldsForm, knownValues, RELATIONS } from './forms.ts';
import { holdsNumbers, readName, readYears } from './guard.ts';
import { profileMessage } from './messages.ts';
import { firstPage, type ProfileField, toLetters } from './profile-fields.ts';
import type { UnitsService } from './service.ts';
import type { UnitsStore } from './store.ts';
import { unitLabel } from './unit-label.ts';

/** What every handler of profiles works with. */
export interface Handling {
  readonly service: UnitsService;
  readonly store: UnitsStore;
  /** Does what a button does: the person goes on where they were. */
  readonly resume: (context: Context, id: ActionId) => Promise<Reply> | Reply;
}

interface Fault {
  readonly field: string;
  readonly text: string;
}

/** Either what was read, or why not. */
type Reading<T> = { readonly value: T } | { readonly fault: Fault };

const one = <T extends string>(
  values: FormValues,
  id: string,
  among: readonly T[],
  text: string,
): Reading<T> => {
  const value = among.find((each) => each === valueOf(values, id));
  return value === undefined ? { fault: { field: id, text } } : { value };
};

/** Post and relation as a form gives them. */
export const readWork = ({ texts }: Context, values: FormValues) => {
  const { choiceFault } = texts.units.form;
  const post = one(values, FIELD.post, POSTS, choiceFault);
  const relation = one(values, FIELD.relation, RELATIONS, choiceFault);
  const faults = [post, relation].flatMap((read) => ('fault' in read ? [read.fault] : []));
  return 'value' in post && 'value' in relation
    ? { work: { post: post.value, relation: relation.value }, faults }
    : { work: undefined, faults };
};

type Work = NonNullable<ReturnType<typeof readWork>['work']>;

/** How a choice of unit goes on: which page comes next, and what after it. */
const pickMessage = (
  { texts }: Context,
  units: readonly Unit[],
  { post, relation }: Work,
  rest: readonly ProfileField[],
  then: ActionId | undefined,
): Reply => {
  const code = `${POSTS.indexOf(post)}${relation.charAt(0)}`;
  const id = actionId('units', 'pick', code, toLetters(rest), ...(then === undefined ? [] : [then]));
  const lines = units.map((unit): MenuOption => ({
    value: unit.id,
    label: unitLabel(texts, unit),
  }));
  return toPerson(message(paragraph(texts.units.pickUnitText), menu(id, texts.units.pickUnit, lines)));
};

/** Post and relation as {@link pickMessage} wrote them into its id. */
export const workOfCode = (code: string): Work | undefined => {
  const post = POSTS[Number.parseInt(code, 10)];
  const relation = RELATIONS.find((each) => code.endsWith(each.charAt(0)));
  return post && relation && { post, relation };
};

/** The next form, or what the person was at, or the profile as it is now. */
export const goOn = async (
  { service, resume }: Pick<Handling, 'service' | 'resume'>,
  context: Context,
  rest: readonly ProfileField[],
  then: ActionId | undefined,
): Promise<Reply> => {
  const { texts, speaker, account } = context;
  if (rest.length === 0 && then !== undefined) return resume(context, then);
  const full = await service.full(speaker.person);
  if (rest.length > 0)
    return showForm(fieldsForm(texts, rest, knownValues(full.profile, full.sex, account.name), then));
  return toPerson(profileMessage(full, texts, notice('success', texts.units.profile.saved)));
};

/** Reads the name, years, degree and sex of a page (`isAwaited`: somebody's sign-up goes on with them); each is kept only when all of the page can be. */
const readDetails = (
  { texts }: Context,
  page: readonly ProfileField[],
  values: FormValues,
  isAwaited: boolean,
) => {
  const { form: words } = texts.units;
  const faults: Fault[] = [];
  const name = (id: string): string | undefined => {
    const read = readName(valueOf(values, id));
    if (read === undefined) faults.push({ field: id, text: words.nameFault });
    return read;
  };
  const chosen = <T extends string>(id: string, among: readonly T[]): T | undefined => {
    const read = one(values, id, among, words.choiceFault);
    if ('value' in read) return read.value;
    faults.push(read.fault);
    return undefined;
  };
  // Whoever looks through their own data may leave these for later; what is known stays.
  const asks = (field: 'years' | 'degree'): boolean =>
    page.includes(field) && (isAwaited || valueOf(values, FIELD[field]) !== '');
  const years = asks('years') ? readYears(valueOf(values, FIELD.years)) : undefined;
  if (asks('years') && years === undefined) faults.push({ field: FIELD.years, text: words.yearsFault });
  const firstName = page.includes('name') ? name(FIELD.firstName) : undefined;
  const lastName = page.includes('name') ? name(FIELD.lastName) : undefined;
  const degree = asks('degree') ? chosen(FIELD.degree, DEGREES) : undefined;
  const sex = page.includes('sex') ? chosen(FIELD.sex, REPORTING_FIELDS.sex) : undefined;
  const details = {
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(years === undefined ? {} : { yearsWorked: years }),
    ...(degree === undefined ? {} : { degree }),
  };
  return { details, sex, faults };
};

/** The unit that was typed, or why it cannot be taken. */
const readUnit = async ({ service }: Handling, { texts }: Context, values: FormValues) => {
  const { form: words } = texts.units;
  const typed = valueOf(values, FIELD.unit);
  const fault = (text: string) => ({ units: [], faults: [{ field: FIELD.unit, text }] });
  if (holdsNumbers(typed)) return fault(words.personalData);
  const sought = await service.seek(typed);
  switch (sought.kind) {
    case 'one':
      return { units: [sought.unit], faults: [] };
    case 'some':
      return { units: sought.units, faults: [] };
    case 'none':
      return fault(words.unitMissing);
    case 'too-many':
      return fault(words.unitTooMany(sought.total));
  }
};

/** Takes a sent page of the profile's fields: all of it is kept, or nothing and every mistake is named. */
export const fill = async (
  handling: Handling,
  context: Context,
  fields: readonly ProfileField[],
  then: ActionId | undefined,
  values: FormValues,
): Promise<Reply> => {
  const { store } = handling;
  const { texts, speaker, now } = context;
  const { page, rest } = firstPage(fields);
  const { details, sex, faults } = readDetails(context, page, values, then !== undefined);
  const asksUnit = page.includes('unit');
  const work = asksUnit ? readWork(context, values) : undefined;
  const unit = asksUnit ? await readUnit(handling, context, values) : undefined;
  const all = [...faults, ...(unit?.faults ?? []), ...(work?.faults ?? [])];
  if (all.length > 0) return { kind: 'invalid', faults: all, form: fieldsForm(texts, fields, values, then) };

  if (Object.keys(details).length > 0) await store.saveDetails(speaker.person, details, now);
  if (sex !== undefined) await store.saveReporting(speaker.person, 'sex', sex, now);
  if (!unit || !work?.work) return goOn(handling, context, rest, then);
  const [first, ...others] = unit.units;
  if (first === undefined || others.length > 0)
    return pickMessage(context, unit.units, work.work, rest, then);
  await store.join({ person: speaker.person, unit: first.id, ...work.work }, now);
  return goOn(handling, context, rest, then);
};
