import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { cut } from '../../src/chat/cut.ts';
import type { Field, Form, FormValues } from '../../src/chat/form.ts';
import { valueOf } from '../../src/chat/form.ts';
import { toSpans } from '../../src/chat/span.ts';
import { menuOption } from './controls.ts';
import { LIMITS } from './limits.ts';
import { joinLines, linesOf } from './lines.ts';
import { INPUT_STYLE, TYPE } from './numbers.ts';

type Modal = APIModalInteractionResponseCallbackData;
type Label = Extract<Modal['components'][number], { type: 18 }>;

const control = (field: Field): Label['component'] => {
  if (field.kind === 'text') {
    const max = Math.min(field.maxLength, LIMITS.fieldText);
    return {
      type: TYPE.input,
      custom_id: field.id,
      style: field.long ? INPUT_STYLE.long : INPUT_STYLE.short,
      required: field.required,
      max_length: max,
      ...(field.value ? { value: cut(field.value, max) } : {}),
    };
  }
  if (field.kind === 'file')
    return {
      type: TYPE.fileUpload,
      custom_id: field.id,
      required: field.required,
      min_values: field.required ? 1 : 0,
      max_values: 1,
    };
  const chosen = field.kind === 'choices' ? (field.values ?? []) : [field.value];
  const options = field.options.slice(0, LIMITS.options).map((option) => ({
    ...menuOption(option),
    ...(chosen.includes(option.value) ? { default: true } : {}),
  }));
  return {
    type: TYPE.menu,
    custom_id: field.id,
    required: field.required,
    min_values: field.required ? 1 : 0,
    max_values: field.kind === 'choices' ? options.length : 1,
    options,
  };
};

const labelled = (field: Field, hint: string): Label => ({
  type: TYPE.label,
  label: cut(field.label, LIMITS.fieldLabel),
  ...(hint === '' ? {} : { description: cut(hint, LIMITS.fieldHint) }),
  component: control(field),
});

/**
 * A form as a Discord modal. Its introduction takes one of the five places; where all are taken by fields, it
 * stands before the hint of the first one. Discord names the sending button itself.
 */
export const toModal = (form: Form): Modal => {
  const intro = form.intro ?? '';
  const isFull = form.fields.length >= LIMITS.modalComponents;
  const fields = form.fields.map((field, index) => {
    const hints = [isFull && index === 0 ? intro : '', field.hint ?? ''];
    return labelled(field, hints.filter((hint) => hint !== '').join(' '));
  });
  const above = isFull ? [] : joinLines(linesOf(toSpans(intro)), LIMITS.text).slice(0, 1);
  return {
    custom_id: form.id,
    title: cut(form.title, LIMITS.modalTitle),
    components: [...above.map((content) => ({ type: TYPE.text, content })), ...fields],
  };
};

/** The form with what the person has typed, so that nobody types it again. */
export const withValues = (form: Form, values: FormValues): Form => ({
  ...form,
  fields: form.fields.map((field): Field => {
    const given = values[field.id];
    if (given === undefined || field.kind === 'file') return field;
    if (field.kind === 'choices') return { ...field, values: typeof given === 'string' ? [given] : given };
    return { ...field, value: valueOf(values, field.id) };
  }),
});
