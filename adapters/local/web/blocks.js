import { el, icon, spoken } from './dom.js';

/** A link that opens beside the page; an address that is not of the web stays text. */
export const linkTo = (url, text, texts, attributes = {}) =>
  /^https?:\/\//i.test(url)
    ? el(
        'a',
        { href: url, target: '_blank', rel: 'noopener noreferrer', ...attributes },
        text,
        spoken(` (${texts.opensNewTab})`),
      )
    : el('span', {}, text);

const spanNode = (span, texts) => {
  switch (span.kind) {
    case 'strong':
      return el('strong', {}, span.text);
    case 'emphasis':
      return el('em', {}, span.text);
    case 'code':
      return el('code', {}, span.text);
    case 'link':
      return linkTo(span.url, span.text, texts);
    default:
      return document.createTextNode(span.text);
  }
};

const spanNodes = (spans, { texts }) => spans.map((span) => spanNode(span, texts));

const actButton = ({ id, label, look }, ui) =>
  el(
    'button',
    {
      type: 'button',
      class: `button ${look ?? ''}`,
      on: { click: (event) => ui.press(id, [], event.currentTarget) },
    },
    label,
  );

const menuBlock = (block, ui) => {
  const options = block.options.map(({ value, label, hint }) =>
    el('option', { value }, hint ? `${label} (${hint})` : label),
  );
  // Nothing is chosen beforehand: a first line would look like the value that holds now.
  const none = el('option', { value: '' }, ui.texts.choose);
  const select = el('select', { 'aria-label': block.placeholder }, none, ...options);
  // A press of its own: moving through a menu by keyboard must not already choose.
  const choose = (event) =>
    select.value === '' ? select.focus() : ui.press(block.id, [select.value], event.currentTarget);
  return el(
    'div',
    { class: 'menu' },
    el('p', { class: 'menu-label' }, block.placeholder),
    el(
      'div',
      { class: 'menu-row' },
      select,
      el('button', { type: 'button', class: 'button', on: { click: choose } }, ui.texts.menuConfirm),
    ),
  );
};

const tableBlock = (block) =>
  el(
    'div',
    { class: 'table', tabindex: 0, role: 'region', 'aria-label': block.caption },
    el(
      'table',
      {},
      el('caption', {}, block.caption),
      el('thead', {}, el('tr', {}, ...block.columns.map((column) => el('th', { scope: 'col' }, column)))),
      el('tbody', {}, ...block.rows.map((row) => el('tr', {}, ...row.map((cell) => el('td', {}, cell))))),
    ),
  );

const factsBlock = (block, ui) =>
  el(
    'dl',
    { class: 'facts' },
    ...block.rows.map((row) =>
      el('div', {}, el('dt', {}, row.label), el('dd', {}, ...spanNodes(row.value, ui))),
    ),
  );

const buttonsBlock = (block, ui) =>
  el(
    'div',
    { class: 'buttons' },
    ...block.buttons.map((button) =>
      button.kind === 'act'
        ? actButton(button, ui)
        : linkTo(button.url, button.label, ui.texts, { class: 'button open' }),
    ),
  );

const feedbackBlock = (block, ui) =>
  el(
    'div',
    { class: 'feedback', role: 'group', 'aria-label': block.question },
    el('span', {}, block.question),
    actButton({ ...block.yes, look: 'quiet' }, ui),
    actButton({ ...block.no, look: 'quiet' }, ui),
  );

const blockNode = (block, ui) => {
  switch (block.kind) {
    case 'heading':
      return el('h3', {}, block.text);
    case 'paragraph':
      return el('p', {}, ...spanNodes(block.spans, ui));
    case 'small':
      return el('p', { class: 'small' }, ...spanNodes(block.spans, ui));
    case 'list':
      return el(
        block.ordered ? 'ol' : 'ul',
        {},
        ...block.items.map((item) => el('li', {}, ...spanNodes(item, ui))),
      );
    case 'facts':
      return factsBlock(block, ui);
    case 'notice':
      return el(
        'div',
        { class: `notice ${block.tone}` },
        icon(block.tone),
        el('p', {}, spoken(`${ui.texts.tones[block.tone]}: `), ...spanNodes(block.spans, ui)),
      );
    case 'table':
      return tableBlock(block);
    case 'buttons':
      return buttonsBlock(block, ui);
    case 'menu':
      return menuBlock(block, ui);
    case 'feedback':
      return feedbackBlock(block, ui);
    case 'divider':
      return el('hr');
  }
};

/** Draws the blocks of a message. `ui` has the texts and `press(id, values, control)`. */
export const drawBlocks = (blocks, ui) =>
  el('div', { class: 'blocks' }, ...blocks.map((block) => blockNode(block, ui)));
