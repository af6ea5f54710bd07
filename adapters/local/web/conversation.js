import { el } from './dom.js';
import { drawEntry } from './entry.js';

/** What stays free above a new message, in pixels. */
const ABOVE = 20;

/**
 * The list of what was said in a room. It keeps the nodes of entries that did not change, so that focus,
 * selection and an open preview survive.
 */
export const createConversation = (ui) => {
  const list = el('ol', { class: 'entries' });
  const typing = el('p', { class: 'typing', hidden: true });
  const empty = el('div', { class: 'empty' });
  const scroll = el('div', { class: 'scroll', tabindex: -1 }, empty, list, typing);

  /** Nodes by entry, with the revision they show and the chosen preview. */
  const drawn = new Map();

  const isNearEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 160;

  const nodeFor = (entry) => {
    const known = drawn.get(entry.id);
    if (known && known.revision === entry.revision) return known.node;
    const chosen = known?.chosen ?? {};
    const node = drawEntry(entry, ui(), chosen);
    drawn.set(entry.id, { node, revision: entry.revision, chosen });
    // A replaced message takes the focus its button had.
    if (known?.node.contains(document.activeElement)) queueMicrotask(() => node.focus());
    return node;
  };

  const drawEmpty = (room, prompts) => {
    const { texts } = ui();
    empty.replaceChildren(
      el('h3', {}, texts[`${room}EmptyTitle`]),
      el('p', {}, texts[`${room}Empty`]),
      ...(room === 'direct' && prompts.length > 0
        ? [
            el('h4', { id: 'prompts' }, texts.prompts),
            el(
              'ul',
              { class: 'prompts', 'aria-labelledby': 'prompts' },
              ...prompts.map(({ title, text }) =>
                el(
                  'li',
                  {},
                  el(
                    'button',
                    { type: 'button', on: { click: () => ui().ask(text) } },
                    el('strong', {}, title),
                    el('span', {}, text),
                  ),
                ),
              ),
            ),
          ]
        : []),
    );
  };

  return {
    node: scroll,
    /** Draws a room afresh or brings it up to date; `waiting` shows that the bot is at work. */
    show: (room, entries, prompts, waiting) => {
      const stick = isNearEnd();
      const nodes = entries.map(nodeFor);
      const before = new Set(list.children);
      const fresh = nodes.filter((node) => !before.has(node));
      for (const child of [...list.children]) if (!nodes.includes(child)) child.remove();
      nodes.forEach((node, index) => {
        if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
      });
      typing.hidden = !waiting;
      typing.textContent = ui().texts.typing;
      empty.hidden = entries.length > 0 || waiting;
      if (!empty.hidden) drawEmpty(room, prompts);
      const has = (name) => fresh.some((node) => node.classList.contains(name));
      if (!empty.hidden) scroll.scrollTop = 0;
      else if (before.size === 0 || (has('mine') && !has('bot'))) scroll.scrollTop = scroll.scrollHeight;
      // A long answer is read from its top: what is new never scrolls away above.
      else if (stick && fresh.length > 0) scroll.scrollTop = fresh[0].offsetTop - ABOVE;
    },
    forget: () => {
      drawn.clear();
      list.replaceChildren();
    },
  };
};
