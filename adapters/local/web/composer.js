import { el, icon } from './dom.js';
import { suggestItems } from './suggest-items.js';
import { createSuggestions } from './suggestions.js';

/** The taller field would hide the conversation. */
const MAX_HEIGHT = 180;

/** Where one writes: words, commands with suggestions, a mention of the bot. */
export const createComposer = ({ ui, isChannel, send, suggest, announce }) => {
  const field = el('textarea', {
    id: 'message',
    rows: 1,
    enterkeyhint: 'send',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': 'suggestions',
    'aria-describedby': 'message-keys',
  });
  const label = el('label', { for: 'message', class: 'spoken' });
  const keys = el('p', { id: 'message-keys', class: 'keys' });
  const button = el('button', { type: 'submit', class: 'send' }, icon('send'), el('span'));

  const suggestions = createSuggestions({
    field,
    announce,
    texts: () => ui().texts,
    find: (text) => suggestItems(text, { ...ui(), isChannel: isChannel() }, suggest),
  });

  const fit = () => {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight + 2, MAX_HEIGHT)}px`;
  };

  const submit = (event) => {
    event?.preventDefault();
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    fit();
    suggestions.close();
    send(text);
  };

  field.addEventListener('input', () => {
    fit();
    suggestions.typed();
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || suggestions.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) submit(event);
  });

  const node = el(
    'form',
    { class: 'composer', on: { submit } },
    suggestions.list,
    label,
    el('div', { class: 'field' }, field, button),
    keys,
  );

  return {
    node,
    focus: () => field.focus(),
    relabel: () => {
      const { texts } = ui();
      label.textContent = texts.message;
      keys.textContent = texts.keys;
      button.lastChild.textContent = texts.send;
      field.placeholder = isChannel() ? texts.channelPlaceholder : texts.directPlaceholder;
      suggestions.list.setAttribute('aria-label', texts.suggestions);
    },
  };
};
