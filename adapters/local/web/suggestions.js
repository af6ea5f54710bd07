import { el, fill } from './dom.js';

/** How long typing must pause before the bot is asked for suggestions, in milliseconds. */
const PAUSE = 120;

/**
 * The list under a text field that is being typed in. The field keeps the focus; `aria-activedescendant` tells
 * which line is meant.
 */
export const createSuggestions = ({ field, find, texts, announce }) => {
  // A long list scrolls, so it can be reached by Tab; it takes the same keys as the field.
  const list = el('ul', {
    id: 'suggestions',
    class: 'suggestions',
    role: 'listbox',
    tabindex: 0,
    hidden: true,
  });
  let items = [];
  let active = -1;
  let latest = 0;
  let timer;

  const mark = (index) => {
    active = index;
    [...list.children].forEach((line, at) => {
      line.setAttribute('aria-selected', String(at === index));
      if (at === index) line.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `suggestion-${index}`);
  };

  const close = () => {
    latest += 1;
    items = [];
    list.hidden = true;
    list.replaceChildren();
    mark(-1);
  };

  const pick = (index) => {
    field.value = items[index].insert;
    close();
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const draw = (found) => {
    items = found.items.slice(0, 25);
    if (items.length === 0) return close();
    list.setAttribute('aria-label', texts().suggestions);
    list.replaceChildren(
      ...items.map(({ label, hint }, index) =>
        el(
          'li',
          {
            id: `suggestion-${index}`,
            role: 'option',
            // Before the field loses the focus.
            on: { mousedown: (event) => (event.preventDefault(), pick(index)) },
          },
          el('span', { class: 'label' }, label),
          hint ? el('span', { class: 'hint' }, hint) : undefined,
        ),
      ),
    );
    const wasHidden = list.hidden;
    list.hidden = false;
    mark(found.chooseFirst ? 0 : -1);
    if (wasHidden) announce(fill(texts().suggestionsCount, { count: items.length }));
  };

  const refresh = async () => {
    latest += 1;
    const mine = latest;
    const found = await find(field.value).catch(() => ({ items: [], chooseFirst: false }));
    // A picked or sent text, or a newer letter, has overtaken this answer.
    if (mine === latest && document.activeElement === field) draw(found);
  };

  const move = (step) => {
    const from = active < 0 && step < 0 ? items.length : active;
    mark((from + step + items.length) % items.length);
  };

  const KEYS = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => {
      close();
      field.focus();
    },
    Enter: () => active >= 0 && pick(active),
    Tab: () => active >= 0 && pick(active),
  };

  /** True when the key was for the list. */
  const key = (event) => {
    const isMeant = (event.key !== 'Enter' && event.key !== 'Tab') || active >= 0;
    if (list.hidden || !KEYS[event.key] || !isMeant || event.shiftKey) return false;
    event.preventDefault();
    KEYS[event.key]();
    return true;
  };

  const leave = ({ relatedTarget }) => {
    if (relatedTarget !== list && relatedTarget !== field) close();
  };
  list.addEventListener('keydown', key);
  list.addEventListener('blur', leave);
  field.addEventListener('blur', leave);

  return {
    list,
    close,
    key,
    typed: () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, field.value.includes(' ') ? PAUSE : 0);
    },
  };
};
