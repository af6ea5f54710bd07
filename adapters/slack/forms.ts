import type { InputBlock, InputBlockElement, ModalView, PlainTextOption } from '@slack/types';
import { split } from '../../src/chat/cut.ts';
import { type Field, type Form, FORM_LIMITS } from '../../src/chat/form.ts';
import type { MenuOption } from '../../src/chat/message.ts';
import { BLOCK_TEXT, CHECKBOXES } from './limits.ts';
import { plainText } from './plain-text.ts';
import { toOption } from './render-actions.ts';

/** The element of every field: a form's answers are found by the field's id, which names its block. */
export const FIELD_ELEMENT = 'value';

const chosen = (options: readonly MenuOption[], values: readonly string[]): PlainTextOption[] =>
  options.filter((option) => values.includes(option.value)).map(toOption);

const toElement = (field: Field): InputBlockElement => {
  const action_id = FIELD_ELEMENT;
  switch (field.kind) {
    case 'text':
      return {
        type: 'plain_text_input',
        action_id,
        multiline: field.long,
        max_length: field.maxLength,
        ...(field.value ? { initial_value: field.value.slice(0, field.maxLength) } : {}),
      };
    case 'choice': {
      const [initial_option] = chosen(field.options, field.value === undefined ? [] : [field.value]);
      return {
        type: 'static_select',
        action_id,
        options: field.options.map(toOption),
        ...(initial_option ? { initial_option } : {}),
      };
    }
    case 'file':
      return { type: 'file_input', action_id, filetypes: [...field.formats], max_files: 1 };
    case 'choices': {
      const initial_options = chosen(field.options, field.values ?? []);
      const base = {
        action_id,
        options: field.options.map(toOption),
        ...(initial_options.length > 0 ? { initial_options } : {}),
      };
      return field.options.length <= CHECKBOXES
        ? { type: 'checkboxes', ...base }
        : { type: 'multi_static_select', ...base };
    }
  }
};

const toInput = (field: Field): InputBlock => ({
  type: 'input',
  block_id: field.id,
  label: plainText(field.label, FORM_LIMITS.label),
  optional: !field.required,
  element: toElement(field),
  ...(field.hint ? { hint: plainText(field.hint, FORM_LIMITS.hint) } : {}),
});

/** A form as a modal; `metadata` comes back with the answers, `close` labels the button that gives up. */
export const renderForm = (form: Form, metadata: string, close: string): ModalView => ({
  type: 'modal',
  callback_id: form.id,
  private_metadata: metadata,
  title: plainText(form.title, FORM_LIMITS.title),
  submit: plainText(form.submit, FORM_LIMITS.submit),
  close: plainText(close, FORM_LIMITS.submit),
  blocks: [
    ...split(form.intro ?? '', BLOCK_TEXT).map((text) => ({
      type: 'section' as const,
      text: plainText(text, BLOCK_TEXT),
    })),
    ...form.fields.map(toInput),
  ],
});
