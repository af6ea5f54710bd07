import type { ActionId } from '../../../chat/action-id.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import { PARTS_OF_WEEK, type PartOfWeek } from '../asking.ts';
import { type AdviceTopic, type Mode, MODES } from '../domain.ts';
import { documentField, FIELD, matterField } from './book-form.ts';
import type { Telling } from './telling.ts';

export const ASK_FIELD = { ...FIELD, days: 'pory', mode: 'forma' } as const;

const ANY = 'any';

/** The parts of the week that were ticked. */
export const partsIn = (values: FormValues): readonly PartOfWeek[] => {
  const chosen = values[ASK_FIELD.days] ?? [];
  const ids = typeof chosen === 'string' ? [chosen] : chosen;
  return PARTS_OF_WEEK.filter((part) => ids.includes(part));
};

export const modeIn = (values: FormValues): Mode | undefined =>
  MODES.find((mode) => mode === valueOf(values, ASK_FIELD.mode));

/** A request to the advisers' queue, or to the coordinators where nobody advises on the topic. */
export const askingForm = (
  id: ActionId,
  topic: AdviceTopic,
  isForCoordinators: boolean,
  values: FormValues,
  telling: Telling,
): Form => {
  const { ask, modes } = telling.texts.consultations;
  const name = topic.name[telling.locale];
  return {
    id,
    title: ask.title,
    intro: isForCoordinators ? ask.introCoordinators(name) : ask.intro(name),
    fields: [
      matterField(telling, valueOf(values, FIELD.matter)),
      {
        id: ASK_FIELD.days,
        kind: 'choices',
        label: ask.days,
        hint: ask.daysHint,
        required: false,
        options: PARTS_OF_WEEK.map((value) => ({ value, label: ask.parts[value] })),
        values: partsIn(values),
      },
      {
        id: ASK_FIELD.mode,
        kind: 'choice',
        label: ask.mode,
        required: false,
        options: [
          { value: ANY, label: ask.anyMode },
          ...MODES.map((value) => ({ value, label: modes[value] })),
        ],
        value: modeIn(values) ?? ANY,
      },
      documentField(telling, valueOf(values, FIELD.document)),
    ],
    submit: ask.submit,
  };
};
