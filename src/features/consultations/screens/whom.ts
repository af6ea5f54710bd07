import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import type { MenuOption } from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import type { PersonId } from '../../../core/ids.ts';
import { codeLooked, links, without } from '../links.ts';
import { nameAgain, personField, personNamed } from '../named.ts';
import { type Chosen, type Handling, isChosen, unitOf } from './handling.ts';
import { modesOf } from './modes.ts';
import { slotsOf } from './slots.ts';

const WHO = 'doradca';

const whomForm = (looked: Chosen, people: readonly MenuOption[], typed: string, { texts }: Context): Form => {
  const { naming } = texts;
  return {
    id: links.whom(looked),
    title: naming.findTitle,
    fields: [personField({ id: WHO, label: naming.adviser, required: true }, people, typed, texts)],
    submit: naming.submit,
  };
};

const advisersFor = async (
  handling: Handling,
  context: Context,
  { topic, mode }: Chosen,
): Promise<readonly MenuOption[]> =>
  (await handling.booking.advisers(topic, mode, await unitOf(handling, context))).map(({ person, name }) => ({
    value: person,
    label: cut(name, 75),
  }));

/** Opens the form in which an adviser is named. */
export const openWhom = async (
  handling: Handling,
  context: Context,
  [code = '-']: readonly string[],
): Promise<Reply> => {
  const looked = codeLooked(code);
  if (!isChosen(looked)) return modesOf(handling, context, looked);
  const people = await advisersFor(handling, context, looked);
  return people.length === 0
    ? slotsOf(handling, context, without(looked, 'adviser'))
    : showForm(whomForm(looked, people, '', context));
};

/** Free times of whoever was named. */
export const sendWhom = async (
  handling: Handling,
  context: Context,
  [code = '-']: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const looked = codeLooked(code);
  if (!isChosen(looked)) return modesOf(handling, context, looked);
  const typed = valueOf(values, WHO);
  const people = await advisersFor(handling, context, looked);
  if (people.length === 0) return slotsOf(handling, context, without(looked, 'adviser'));
  const named = personNamed(people, typed, context.texts);
  if (!('person' in named))
    return nameAgain(named, WHO, (fitting = people) => whomForm(looked, fitting, typed, context));
  const adviser = named.person.value as PersonId;
  return slotsOf(handling, context, { ...looked, adviser }, undefined, (_context, shown) => toPerson(shown));
};
