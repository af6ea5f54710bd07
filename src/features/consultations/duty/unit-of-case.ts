import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, type FormValues } from '../../../chat/form.ts';
import { type Reply, showForm } from '../../../chat/reply.ts';
import { textField, typedText } from './fields.ts';
import { type DutyHandling, forAdvisers, type Telling } from './handling.ts';
import { caseFor, isReply, showCase } from './show-case.ts';

const FIELD = 'jednostka';

/** So many names are told when several units fit. */
const NAMED = 5;

const unitForm = (args: readonly string[], typed: string, { texts }: Telling): Form => {
  const { unitForm: form } = texts.duty;
  return {
    id: actionId('duty', 'unit', ...args),
    title: form.title,
    fields: [textField(FIELD, form.unit, typed, { hint: form.hint, maxLength: 120 })],
    submit: form.submit,
  };
};

const save = async (
  handling: DutyHandling,
  context: Context,
  args: readonly string[],
  values: FormValues,
): Promise<Reply> => {
  const [id = '', revision] = args;
  const { texts, speaker, now } = context;
  const { unitForm: form, card } = texts.duty;
  const found = await caseFor(handling, context, id);
  if (isReply(found)) return found;
  const typed = typedText(values, FIELD);
  const units = typed === '' ? [] : await handling.directory.seek(typed, NAMED + 1);
  const [unit, ...others] = units;
  if (!unit || others.length > 0) {
    const text = unit ? form.several(units.map(({ name }) => name).join('; ')) : form.none;
    return { kind: 'invalid', faults: [{ field: FIELD, text }], form: unitForm(args, typed, context) };
  }
  const before = await handling.duty.outcome(id);
  const isFresh = String(found.consultation.revision) === revision && before !== undefined;
  const isSaved =
    isFresh &&
    (await handling.duty.note({
      before: found.consultation,
      outcome: { ...before, unit: unit.id, notedBy: speaker.person, notedAt: now },
    }));
  return showCase(
    handling,
    context,
    id,
    isSaved
      ? { tone: 'success', text: card.corrected, afterForm: true }
      : { tone: 'warning', text: texts.duty.changed, afterForm: true },
  );
};

/** Whose advice it was, noted on its own: a form has no room for it beside the rest. */
export const unitActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  unit: forAdvisers(async (context: Context, args: readonly string[]) => {
    const found = await caseFor(handling, context, args[0] ?? '');
    return isReply(found) ? found : showForm(unitForm(args, '', context));
  }),
});

export const unitForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => ({
  unit: forAdvisers((context: Context, args: readonly string[], values: FormValues) =>
    save(handling, context, args, values),
  ),
});
