import { el } from './dom.js';

/** More options than this are a list to unfold rather than a column of circles. */
const MAX_RADIOS = 5;

const optionText = ({ label, hint }) => (hint ? `${label} (${hint})` : label);

const tick = (type, name, option, checked, describedby) =>
  el(
    'label',
    { class: 'tick' },
    el('input', { type, name, value: option.value, checked, 'aria-describedby': describedby }),
    el('span', {}, optionText(option)),
  );

const textControl = (field, attributes) => {
  const control = el(field.long ? 'textarea' : 'input', {
    ...attributes,
    ...(field.long ? { rows: 4 } : { type: 'text' }),
    autocomplete: 'off',
  });
  control.value = field.value ?? '';
  return control;
};

/** The largest file that is taken, in megabytes. */
const MAX_FILE = 5;

const fileControl = (field, attributes) =>
  el('input', {
    ...attributes,
    type: 'file',
    accept: field.formats.map((format) => `.${format}`).join(','),
  });

const selectControl = (field, attributes, texts) => {
  const control = el(
    'select',
    attributes,
    el('option', { value: '' }, texts.choose),
    ...field.options.map((option) => el('option', { value: option.value }, optionText(option))),
  );
  control.value = field.value ?? '';
  return control;
};

const controlOf = (field, attributes, texts) => {
  if (field.kind === 'text') return textControl(field, attributes);
  return field.kind === 'file' ? fileControl(field, attributes) : selectControl(field, attributes, texts);
};

/**
 * A field of a form: its node, its value, and a place for its fault. Groups of circles and boxes are a fieldset,
 * the rest a label with its control.
 */
export const createField = (field, texts) => {
  const id = `field-${field.id}`;
  const fault = el('p', { id: `${id}-fault`, class: 'fault', hidden: true });
  const hint = field.hint ? el('p', { id: `${id}-hint`, class: 'hint' }, field.hint) : undefined;
  const describedby = [hint ? `${id}-hint` : '', `${id}-fault`].join(' ').trim();
  const need = el('span', { class: 'need' }, ` (${field.required ? texts.required : texts.optional})`);
  const isGroup = field.kind === 'choices' || (field.kind === 'choice' && field.options.length <= MAX_RADIOS);

  const given = field.kind === 'choices' ? (field.values ?? []) : [field.value];
  const attributes = { id, name: field.id, 'aria-describedby': describedby, 'aria-required': field.required };
  const controls = isGroup
    ? field.options.map((option) =>
        tick(
          field.kind === 'choices' ? 'checkbox' : 'radio',
          field.id,
          option,
          given.includes(option.value),
          describedby,
        ),
      )
    : [controlOf(field, attributes, texts)];

  const node = isGroup
    ? el('fieldset', { class: 'form-field' }, el('legend', {}, field.label, need), hint, ...controls, fault)
    : el(
        'div',
        { class: 'form-field' },
        el('label', { for: id }, field.label, need),
        hint,
        ...controls,
        fault,
      );

  const inputs = () => [...node.querySelectorAll('input, select, textarea')];
  const read = () => {
    if (!isGroup) return inputs()[0].value.trim();
    const values = inputs().flatMap((input) => (input.checked ? [input.value] : []));
    return field.kind === 'choices' ? values : (values[0] ?? '');
  };

  return {
    id: field.id,
    node,
    read,
    /** The chosen file, of a field for one. */
    file: () => (field.kind === 'file' ? inputs()[0].files[0] : undefined),
    focus: () => inputs()[0]?.focus(),
    /** Shows what is wrong with the field, or that nothing is. */
    setFault: (text) => {
      fault.hidden = text === undefined;
      fault.textContent = text ?? '';
      node.classList.toggle('faulty', text !== undefined);
      for (const input of inputs()) input.setAttribute('aria-invalid', String(text !== undefined));
    },
    /** What both Slack and Discord would refuse on their own. */
    ownFault: () => {
      const value = read();
      const size = field.kind === 'file' ? (inputs()[0].files[0]?.size ?? 0) : 0;
      if (size > MAX_FILE * 1024 * 1024) return texts.fileTooLarge.replace('{limit}', MAX_FILE);
      if (field.required && value.length === 0) return texts.fieldRequired;
      return field.kind === 'text' && value.length > field.maxLength
        ? texts.fieldTooLong.replace('{limit}', field.maxLength)
        : undefined;
    },
  };
};
