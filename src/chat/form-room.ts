import { parseActionId } from './action-id.ts';
import { FORM_LIMITS, type Form, type FormValues, valueOf } from './form.ts';
import type { FieldFault, Reply } from './reply.ts';
import { sayNo } from './run-command.ts';
import type { Texts } from '../i18n/pl.ts';

/** Shorter fields hold numbers and codes: who reads them says better what is wrong than that there is too much. */
const WORDS_FROM = 40;

const nameOf = (id: string): string => {
  const name = parseActionId(id);
  return name ? `${name.feature}.${name.verb}` : '';
};

const longestOf = (values: FormValues): number =>
  Object.keys(values).reduce((most, id) => Math.max(most, valueOf(values, id).length), 0);

/** What a form has no room for, field by field. */
const faultsIn = (form: Form, values: FormValues, texts: Texts): readonly FieldFault[] =>
  form.fields.flatMap((field): FieldFault[] => {
    if (field.kind !== 'text' || field.maxLength < WORDS_FROM) return [];
    const { length } = valueOf(values, field.id);
    if (length <= field.maxLength) return [];
    return [{ field: field.id, text: texts.chat.fieldTooLong(field.label, length, field.maxLength) }];
  });

/**
 * Holds people's words to the room that their form has, whatever the platform let through. How short the fields of a
 * form are is learnt when it is shown, so that a form that was filled in within them costs nothing.
 */
export const createFormRoom = () => {
  const shortest = new Map<string, number>();

  const learn = (form: Form): void => {
    const limits = form.fields.flatMap((field) =>
      field.kind === 'text' ? [Math.max(WORDS_FROM, field.maxLength)] : [],
    );
    const name = nameOf(form.id);
    shortest.set(name, Math.min(shortest.get(name) ?? FORM_LIMITS.text, ...limits));
  };

  /**
   * The refusal of a form that holds too much; undefined where it may be handled. The form itself, opened again, has
   * the last word; one that nothing opens any more holds no more than any form does.
   */
  const refuse = async (
    { id, values }: { readonly id: string; readonly values: FormValues },
    texts: Texts,
    reopen: () => Promise<Reply> | Reply,
  ): Promise<Reply | undefined> => {
    const longest = longestOf(values);
    if (longest <= (shortest.get(nameOf(id)) ?? FORM_LIMITS.text)) return undefined;
    const opened = await reopen();
    if (opened.kind !== 'form')
      return longest > FORM_LIMITS.text
        ? sayNo(texts.chat.formTooLong(longest, FORM_LIMITS.text))
        : undefined;
    const faults = faultsIn(opened.form, values, texts);
    return faults.length > 0 ? { kind: 'invalid', faults, form: opened.form } : undefined;
  };

  return { learn, refuse };
};
