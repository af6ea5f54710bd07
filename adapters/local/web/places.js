import { el, fill, icon } from './dom.js';

const PLACES = ['direct', 'channel', 'home'];

/** The way between the conversation, the channel and the person's own page. */
export const createPlaces = (go) => {
  const buttons = Object.fromEntries(
    PLACES.map((place) => [
      place,
      el('button', { type: 'button', 'data-place': place, on: { click: () => go(place) } }),
    ]),
  );
  const node = el(
    'nav',
    { class: 'places' },
    el('ul', {}, ...PLACES.map((place) => el('li', {}, buttons[place]))),
  );

  return {
    node,
    show: ({ texts }, current, unread) => {
      node.setAttribute('aria-label', texts.places);
      for (const place of PLACES) {
        const count = unread[place] ?? 0;
        buttons[place].replaceChildren(
          icon(place),
          el('span', {}, texts[place]),
          ...(count > 0 ? [el('span', { class: 'unread' }, fill(texts.unread, { count }))] : []),
        );
        if (place === current) buttons[place].setAttribute('aria-current', 'page');
        else buttons[place].removeAttribute('aria-current');
      }
    },
  };
};
