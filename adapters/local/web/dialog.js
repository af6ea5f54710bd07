import { el, icon } from './dom.js';
import { toBase64 } from './files.js';
import { createField } from './form-fields.js';

/** The chosen files as they travel, by field; undefined where there is none. */
const filesOf = async (fields) => {
  const chosen = fields.filter((field) => field.file());
  if (chosen.length === 0) return undefined;
  const read = chosen.map(async (field) => [
    field.id,
    { name: field.file().name, base64: await toBase64(field.file()) },
  ]);
  return Object.fromEntries(await Promise.all(read));
};

/**
 * Opens a form over the page. `submit(values)` resolves to faults (`[{ field, text }]`), to nothing when the form
 * is done, and may throw an error whose message is shown. Esc and both buttons leave it; the focus returns.
 */
export const openForm = (form, texts, submit) => {
  const opener = document.activeElement;
  const fields = form.fields.map((field) => createField(field, texts));
  const summary = el('p', { class: 'summary', role: 'alert' });
  const send = el('button', { type: 'submit', class: 'button primary' }, form.submit);
  const dialog = el('dialog', { class: 'form', 'aria-labelledby': 'form-title' });
  let busy = false;

  const showFaults = (faults) => {
    const known = (fault) => fields.some(({ id }) => id === fault.field);
    const strange = faults.filter((fault) => !known(fault)).map((fault) => fault.text);
    for (const field of fields) field.setFault(faults.find((fault) => fault.field === field.id)?.text);
    summary.textContent = faults.length > 0 ? [texts.fixFaults, ...strange].join(' ') : '';
    fields.find(({ id }) => faults.some((fault) => fault.field === id))?.focus();
  };

  const ownFaults = () =>
    fields.flatMap((field) => {
      const text = field.ownFault();
      return text ? [{ field: field.id, text }] : [];
    });

  const onSubmit = async (event) => {
    event.preventDefault();
    if (busy) return;
    const own = ownFaults();
    showFaults(own);
    if (own.length > 0) return;
    busy = true;
    send.setAttribute('aria-disabled', 'true');
    try {
      const written = fields.filter((field) => !field.file());
      const values = Object.fromEntries(written.map((field) => [field.id, field.read()]));
      const faults = await submit(values, await filesOf(fields));
      if (faults) showFaults(faults);
      else dialog.close();
    } catch (error) {
      summary.textContent = error.message;
    } finally {
      busy = false;
      send.removeAttribute('aria-disabled');
    }
  };

  const leave = () => dialog.close();
  dialog.append(
    el(
      'form',
      { novalidate: true, on: { submit: onSubmit } },
      el(
        'header',
        {},
        el('h2', { id: 'form-title' }, form.title),
        el(
          'button',
          { type: 'button', class: 'close', 'aria-label': texts.close, on: { click: leave } },
          icon('close'),
        ),
      ),
      form.intro ? el('p', { class: 'intro' }, form.intro) : undefined,
      summary,
      ...fields.map((field) => field.node),
      el(
        'footer',
        {},
        send,
        el('button', { type: 'button', class: 'button', on: { click: leave } }, texts.cancel),
      ),
    ),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    (opener?.isConnected ? opener : document.getElementById('message'))?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
};
