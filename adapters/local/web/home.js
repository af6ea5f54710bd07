import { el } from './dom.js';
import { drawViewpoints } from './viewpoints.js';

/** The person's own page: what the features show there, as the bot says it now. */
export const createHome = () => {
  const sheet = el('div', { class: 'home-sheet', tabindex: -1 });
  const node = el('div', { class: 'home', hidden: true }, sheet);
  const chosen = {};

  return {
    node,
    show: (shown, ui) => {
      const hadFocus = sheet.contains(document.activeElement);
      sheet.replaceChildren(
        ...(shown.blocks.length > 0
          ? drawViewpoints(shown, ui, chosen)
          : [el('p', { class: 'muted' }, ui.texts.homeEmpty)]),
      );
      if (hadFocus) sheet.focus();
    },
    clear: () => sheet.replaceChildren(),
  };
};
