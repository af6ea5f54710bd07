import { el, icon } from './dom.js';
import { drawViewpoints } from './viewpoints.js';

const TIME = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Warsaw' };

const timeOf = (at, locale) =>
  el('time', { datetime: at }, new Intl.DateTimeFormat(locale, TIME).format(new Date(at)));

export const initials = (name) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('');

const head = (name, entry, ui, isPrivate) =>
  el(
    'header',
    {},
    el('span', { class: 'name' }, name),
    entry.at ? timeOf(entry.at, ui.locale) : undefined,
    isPrivate ? el('span', { class: 'private' }, icon('lock'), ui.texts.onlyYou) : undefined,
  );

const failure = (entry, ui) =>
  el(
    'p',
    { class: 'failure', role: 'alert' },
    entry.failed,
    ' ',
    el('button', { type: 'button', class: 'button quiet', on: { click: entry.again } }, ui.texts.sendAgain),
  );

const wordsEntry = (entry, ui, isPrivate) => {
  const person = ui.personas.find((one) => one.id === entry.by);
  const isMine = entry.by === ui.persona;
  const name = isMine ? ui.texts.you : (person?.name ?? entry.by);
  return el(
    'li',
    { class: `entry words ${isMine ? 'mine' : 'other'}${entry.failed ? ' failed' : ''}`, tabindex: -1 },
    el('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(person?.name ?? '?')),
    head(name, entry, ui, isPrivate),
    el('div', { class: 'said' }, entry.text),
    entry.failed ? failure(entry, ui) : undefined,
  );
};

const botEntry = (entry, ui, isPrivate, chosen) =>
  el(
    'li',
    { class: 'entry bot', tabindex: -1 },
    el('span', { class: 'avatar', 'aria-hidden': 'true' }, ui.botName.charAt(0)),
    head(ui.botName, entry, ui, isPrivate),
    ...drawViewpoints(entry.shown, ui, chosen),
  );

/** One thing said, as an item of the conversation. `ui.press` gets the entry it was pressed in. */
export const drawEntry = (entry, ui, chosen) => {
  const isPrivate = entry.room === 'channel' && entry.onlyFor !== undefined;
  if (!entry.shown) return wordsEntry(entry, ui, isPrivate);
  const press = (id, values, control) => ui.press(id, values, control, entry.id);
  return botEntry(entry, { ...ui, press }, isPrivate, chosen);
};
