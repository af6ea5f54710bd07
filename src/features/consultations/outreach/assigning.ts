import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import type { MenuOption } from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import { nameAgain, personField, personNamed } from '../named.ts';
import type { OutreachHandling } from './handling.ts';

const WHO = 'doradca';

/** Those to whom a unit can be assigned. */
export const assignable = async ({
  advisers,
}: Pick<OutreachHandling, 'advisers'>): Promise<readonly MenuOption[]> =>
  (await advisers())
    .filter(({ isActive }) => isActive)
    .map(({ person, name }) => ({ value: person, label: cut(name, 75) }));

/** The form in which whoever contacts a unit is named, where a menu does not hold all advisers. */
export const whomForm = (
  args: readonly string[],
  people: readonly MenuOption[],
  typed: string,
  { texts }: Context,
): Form => {
  const { naming } = texts;
  return {
    id: actionId('outreach', 'whom', ...args.slice(0, 3)),
    title: naming.findTitle,
    fields: [personField({ id: WHO, label: naming.adviser, required: true }, people, typed, texts)],
    submit: naming.submit,
  };
};

/** Whoever was named, or the form once more. */
export const readWhom = async (
  handling: OutreachHandling,
  context: Context,
  args: readonly string[],
  values: FormValues,
): Promise<{ readonly person: string } | { readonly again: Reply }> => {
  const people = await assignable(handling);
  const typed = valueOf(values, WHO);
  const named = personNamed(people, typed, context.texts);
  return 'person' in named
    ? { person: named.person.value }
    : { again: nameAgain(named, WHO, (fitting = people) => whomForm(args, fitting, typed, context)) };
};
