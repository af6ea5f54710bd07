import { el } from './dom.js';
import { richPart, slackText } from './slack-text.js';

/** Drawn, not live: pressing belongs to the message itself. */
const button = (label, look = '') => el('span', { class: `slack-button ${look}` }, label);

const select = (element) =>
  el(
    'span',
    { class: 'slack-select' },
    element.placeholder?.text ?? '',
    el('span', { 'aria-hidden': 'true' }, '▾'),
  );

const element = (one) => {
  switch (one.type) {
    case 'button':
      return button(one.text.text, one.style);
    case 'static_select':
    case 'multi_static_select':
      return select(one);
    case 'feedback_buttons':
      return [
        button(`👍 ${one.positive_button.text.text}`, 'quiet'),
        button(`👎 ${one.negative_button.text.text}`, 'quiet'),
      ];
    default:
      return unknown(one.type);
  }
};

const unknown = (type) => el('span', { class: 'preview-unknown' }, type);

const cell = (one) =>
  one.type === 'rich_text' ? one.elements.map(richPart) : [document.createTextNode(one.text ?? '')];

const table = ({ rows }) => {
  const [head = [], ...rest] = rows;
  return el(
    'div',
    { class: 'slack-table' },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...head.map((one) => el('th', { scope: 'col' }, ...cell(one))))),
      el('tbody', {}, ...rest.map((row) => el('tr', {}, ...row.map((one) => el('td', {}, ...cell(one)))))),
    ),
  );
};

const section = (block) =>
  el(
    'div',
    { class: 'slack-section' },
    block.text ? el('p', {}, ...slackText(block.text)) : undefined,
    block.fields
      ? el('div', { class: 'slack-fields' }, ...block.fields.map((field) => el('p', {}, ...slackText(field))))
      : undefined,
    block.accessory ? element(block.accessory) : undefined,
  );

const drawBlock = (block) => {
  switch (block.type) {
    case 'header':
      return el('p', { class: 'slack-header' }, ...slackText(block.text));
    case 'section':
      return section(block);
    case 'rich_text':
      return el('div', { class: 'slack-rich' }, ...block.elements.map(richPart));
    case 'context':
      return el(
        'p',
        { class: 'slack-context' },
        ...block.elements.flatMap((one) => (one.type === 'image' ? [one.alt_text] : slackText(one))),
      );
    case 'divider':
      return el('hr');
    case 'actions':
    case 'context_actions':
      return el('div', { class: `slack-${block.type}` }, ...block.elements.flatMap(element));
    case 'table':
      return table(block);
    default:
      return unknown(block.type);
  }
};

/** Draws a body of `chat.postMessage` about as Slack would. */
export const drawSlack = (body, { texts, botName }) => {
  const blocks = Array.isArray(body?.blocks) ? body.blocks : [];
  return el(
    'div',
    { class: 'slack-message' },
    el('span', { class: 'slack-avatar', 'aria-hidden': 'true' }, botName.charAt(0)),
    el(
      'div',
      { class: 'slack-body' },
      el(
        'p',
        { class: 'slack-name' },
        el('strong', {}, botName),
        ' ',
        el('span', { class: 'slack-app' }, 'APP'),
      ),
      ...(blocks.length > 0 ? blocks.map(drawBlock) : [el('p', {}, body?.text ?? texts.previewNothing)]),
    ),
  );
};
