import type {
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIMessageTopLevelComponent,
} from 'discord.js';
import type { Message } from '../../src/chat/message.ts';
import type { Look, LookButton, LookPart } from '../../src/core/look.ts';
import { textLook } from './look-text.ts';
import { BUTTON_STYLE, TYPE } from './numbers.ts';
import { render } from './render.ts';

const LOOKS: Readonly<Record<number, LookButton['look']>> = {
  [BUTTON_STYLE.primary]: 'primary',
  [BUTTON_STYLE.danger]: 'danger',
  [BUTTON_STYLE.secondary]: 'plain',
  [BUTTON_STYLE.link]: 'plain',
};

const buttonOf = (button: APIButtonComponent): LookButton => ({
  label: 'label' in button ? (button.label ?? '') : '',
  look: LOOKS[button.style] ?? 'plain',
  ...(button.style === BUTTON_STYLE.link ? { opens: true } : {}),
});

/** A row has one menu or some buttons. */
const rowPart = (components: readonly APIComponentInMessageActionRow[]): LookPart => {
  const menu = components.find(({ type }) => type === TYPE.menu);
  if (menu?.type === TYPE.menu) return { kind: 'menu', placeholder: menu.placeholder ?? '' };
  return {
    kind: 'buttons',
    buttons: components.flatMap((one) => (one.type === TYPE.button ? [buttonOf(one)] : [])),
  };
};

const nameIn = (url: string): string => url.replace(/^attachment:\/\//u, '');

const accentOf = (colour: number | null | undefined): string =>
  `#${(colour ?? 0).toString(16).padStart(6, '0')}`;

const componentParts = (component: APIMessageTopLevelComponent): Look => {
  switch (component.type) {
    case TYPE.text:
      return textLook(component.content);
    case TYPE.container:
      return [
        {
          kind: 'panel',
          accent: accentOf(component.accent_color),
          parts: component.components.flatMap(componentParts),
        },
      ];
    case TYPE.separator:
      return [{ kind: 'rule' }];
    case TYPE.gallery:
      return component.items.map(({ media }): LookPart => ({ kind: 'file', name: nameIn(media.url) }));
    case TYPE.file:
      return [{ kind: 'file', name: nameIn(component.file.url) }];
    case TYPE.row:
      return [rowPart(component.components)];
    default:
      throw new Error(`nobody said how Discord shows a component of type ${component.type}`);
  }
};

export { SKIN } from './skin.ts';

/**
 * The message as Discord shows it: as many looks as it takes messages.
 * @throws {Error} when it holds what nobody said how to show: a bug.
 */
export const looksOf = (message: Message): readonly Look[] =>
  render(message).map(({ components }) => components.flatMap(componentParts));
