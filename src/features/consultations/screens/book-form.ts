import type { ActionId } from '../../../chat/action-id.ts';
import { cut } from '../../../chat/cut.ts';
import { type Field, type Form, FORM_LIMITS, type FormValues, valueOf } from '../../../chat/form.ts';
import type { MenuOption } from '../../../chat/message.ts';
import type { Slot } from '../booking.ts';
import type { Adviser, AdviceTopic, Mode } from '../domain.ts';
import { startCode } from '../links.ts';
import { peopleField } from '../named.ts';
import type { Telling } from './telling.ts';
import { slotText } from './words.ts';

export const FIELD = {
  matter: 'sprawa',
  document: 'dokument',
  unit: 'jednostka',
  time: 'termin',
  others: 'osoby',
} as const;

/** The longest texts, in characters. */
export const LONGEST = { matter: 1500, link: 300 } as const;

/** A booking that is about to be made: what it is of, and what may be chosen besides. */
export interface Booked {
  readonly topic: AdviceTopic;
  readonly mode: Mode;
  /** The beginning, or those of which one is to be chosen, because the first is gone. */
  readonly slots: readonly Slot[];
  readonly isChoosing: boolean;
  readonly adviser: Adviser | undefined;
  /** The units they work in; asked where there are several. */
  readonly units: readonly MenuOption[];
  /** They come to that group already: only colleagues can be added. */
  readonly isSeated: boolean;
  /** Colleagues who may come to a group, too, and do not yet. */
  readonly colleagues: readonly MenuOption[];
}

export const matterField = ({ texts }: Telling, value: string, isGroup = false): Field => {
  const { form } = texts.consultations;
  return {
    id: FIELD.matter,
    kind: 'text',
    long: true,
    label: isGroup ? form.groupMatter : form.matter,
    hint: form.matterHint,
    required: !isGroup,
    maxLength: LONGEST.matter,
    ...(value ? { value: value.slice(0, LONGEST.matter) } : {}),
  };
};

export const documentField = ({ texts }: Telling, value: string): Field => ({
  id: FIELD.document,
  kind: 'text',
  long: false,
  label: texts.consultations.form.document,
  hint: texts.consultations.form.documentHint,
  required: false,
  maxLength: LONGEST.link,
  ...(value ? { value: value.slice(0, LONGEST.link) } : {}),
});

const choiceField = (id: string, label: string, options: readonly MenuOption[], value: string): Field => ({
  id,
  kind: 'choice',
  label,
  required: true,
  options,
  ...(options.some((option) => option.value === value) ? { value } : {}),
});

const othersField = ({ texts }: Telling, { colleagues, isSeated }: Booked, values: FormValues): Field => {
  const typed = values[FIELD.others] ?? [];
  const { others: label, othersHint: hint } = texts.consultations.form;
  return peopleField(
    { id: FIELD.others, label, hint, required: isSeated },
    colleagues,
    typeof typed === 'string' ? [typed].filter((one) => one !== '') : typed,
    texts,
  );
};

const timeOptions = (slots: readonly Slot[], telling: Telling): readonly MenuOption[] =>
  slots.map((slot) => ({ value: startCode(slot.startsAt), label: cut(slotText(slot, telling), 75) }));

const introOf = (
  { topic, mode, slots, isChoosing, isSeated, adviser }: Booked,
  telling: Telling,
): readonly string[] => {
  const { form, modes } = telling.texts.consultations;
  const [slot] = slots;
  const name = topic.name[telling.locale];
  if (isChoosing || !slot) return [`${name}, ${modes[mode]}.`];
  const { group } = slot;
  return [
    form.intro(name, modes[mode], slotText(slot, telling)),
    ...(adviser ? [form.adviser(adviser.name)] : []),
    // Of a session that somebody opened the adviser has been asked already.
    ...(adviser?.confirmsByHand && !group?.consultation ? [form.byHand] : []),
    ...(group ? [form.group(group.seats, group.taken, group.minimum)] : []),
    ...(isSeated ? [form.seated] : []),
  ];
};

/** The short form before a booking; what was typed stays when it is shown again, with what happened meanwhile. */
export const bookForm = (
  id: ActionId,
  booked: Booked,
  values: FormValues,
  telling: Telling,
  happened?: string,
): Form => {
  const { form } = telling.texts.consultations;
  const { topic, slots, isChoosing, isSeated, units, colleagues } = booked;
  const isGroup = topic.group !== undefined;
  return {
    id,
    title: cut(isGroup ? form.groupTitle : form.title, FORM_LIMITS.title),
    intro: [...(happened ? [happened] : []), ...introOf(booked, telling)].join('\n\n'),
    fields: [
      ...(isChoosing
        ? [choiceField(FIELD.time, form.time, timeOptions(slots, telling), valueOf(values, FIELD.time))]
        : []),
      ...(isSeated
        ? []
        : [
            matterField(telling, valueOf(values, FIELD.matter), isGroup),
            documentField(telling, valueOf(values, FIELD.document)),
          ]),
      ...(units.length > 1
        ? [choiceField(FIELD.unit, form.unit, units, valueOf(values, FIELD.unit) || units[0]!.value)]
        : []),
      ...(isGroup && colleagues.length > 0 ? [othersField(telling, booked, values)] : []),
    ],
    submit: isGroup ? form.join : form.submit,
  };
};
