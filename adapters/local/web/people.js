import { el, icon } from './dom.js';
import { initials } from './entry.js';

const card = ({ name, role, institution }) => [
  el('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(name)),
  el('span', { class: 'person' }, el('strong', {}, name), el('span', {}, role), el('span', {}, institution)),
];

/** Who one is in the preview, and the choice of another example person. */
export const createPeople = (become) => {
  const summary = el('summary');
  const choices = el('fieldset', { class: 'choices' });
  const node = el('details', { class: 'people' }, summary, choices);
  /** On a narrow screen the list lies over the conversation, and goes when it has served. */
  let isOverlay = false;

  const close = () => {
    if (!isOverlay || !node.open) return;
    const hadFocus = choices.contains(document.activeElement);
    node.open = false;
    if (hadFocus) summary.focus();
  };

  // Arrow keys choose, too, but go on choosing; a press of a finger is the last word, and so are Enter and Esc.
  let isPressed = false;
  choices.addEventListener('pointerdown', () => {
    isPressed = true;
  });
  choices.addEventListener('click', (event) => {
    if (isPressed && event.target.matches('input')) close();
  });
  node.addEventListener('keydown', (event) => {
    isPressed = false;
    if (event.key === 'Escape' || (event.key === 'Enter' && choices.contains(event.target))) close();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!node.contains(event.target)) close();
  });

  return {
    node,
    show: ({ texts, persona, personas }) => {
      const me = personas.find((one) => one.id === persona);
      summary.replaceChildren(
        el('span', { class: 'eyebrow' }, texts.whoAreYou),
        el('span', { class: 'card' }, ...card(me)),
        el('span', { class: 'change' }, texts.change, icon('chevron')),
      );
      const hadFocus = choices.contains(document.activeElement);
      choices.replaceChildren(
        el('legend', { class: 'spoken' }, texts.whoAreYou),
        ...personas.map((one) =>
          el(
            'label',
            { class: 'choice', title: one.description },
            el('input', {
              type: 'radio',
              name: 'persona',
              value: one.id,
              checked: one.id === persona,
              on: { change: () => become(one.id) },
            }),
            ...card(one),
          ),
        ),
      );
      if (hadFocus) choices.querySelector(':checked')?.focus();
    },
    /** Whether the list lies over the page and is folded until it is asked for; else it stands open beside it. */
    fold: (isNarrow) => {
      isOverlay = isNarrow;
      node.open = !isNarrow;
    },
  };
};
