import { discordText } from './discord-text.js';
import { el } from './dom.js';

const BUTTON_LOOKS = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'secondary' };

const LINK_STYLE = 5;

/** Drawn, not live: pressing belongs to the message itself. */
const button = ({ label, style }) =>
  el(
    'span',
    { class: `discord-button ${BUTTON_LOOKS[style] ?? 'secondary'}` },
    label ?? '',
    style === LINK_STYLE ? el('span', { 'aria-hidden': 'true' }, ' ↗') : undefined,
  );

const select = ({ placeholder }) =>
  el('span', { class: 'discord-select' }, placeholder ?? '', el('span', { 'aria-hidden': 'true' }, '⌄'));

const container = ({ components, accent_color: accent }) => {
  const node = el('div', { class: 'discord-container' }, ...components.map(component));
  if (accent !== undefined && accent !== null)
    node.style.borderLeftColor = `#${accent.toString(16).padStart(6, '0')}`;
  return node;
};

/** Numbers of component types of Discord's API. */
const DRAW = {
  1: ({ components }) => el('div', { class: 'discord-row' }, ...components.map(component)),
  2: button,
  3: select,
  9: ({ components, accessory }) =>
    el(
      'div',
      { class: 'discord-section' },
      el('div', {}, ...components.map(component)),
      accessory ? component(accessory) : undefined,
    ),
  10: ({ content }) => el('div', { class: 'discord-text' }, ...discordText(content)),
  12: ({ items = [] }) =>
    el(
      'p',
      { class: 'discord-text' },
      items.map(({ media }) => String(media?.url ?? '').replace(/^attachment:\/\//u, '')).join(', '),
    ),
  13: ({ file }) =>
    el('p', { class: 'discord-text' }, String(file?.url ?? '').replace(/^attachment:\/\//u, '')),
  14: ({ divider }) => (divider === false ? el('div', { class: 'discord-gap' }) : el('hr')),
  17: container,
};

const component = (one) =>
  DRAW[one.type]?.(one) ?? el('span', { class: 'preview-unknown' }, `component ${one.type}`);

/** Draws a body of Discord's Components V2 about as Discord would. */
export const drawDiscord = (body, { texts, botName }) => {
  const components = Array.isArray(body?.components) ? body.components : [];
  return el(
    'div',
    { class: 'discord-message' },
    el('span', { class: 'discord-avatar', 'aria-hidden': 'true' }, botName.charAt(0)),
    el(
      'div',
      { class: 'discord-body' },
      el(
        'p',
        { class: 'discord-name' },
        el('strong', {}, botName),
        ' ',
        el('span', { class: 'discord-app' }, 'APP'),
      ),
      ...(components.length > 0
        ? components.map(component)
        : [el('p', {}, body?.content ?? texts.previewNothing)]),
    ),
  );
};
