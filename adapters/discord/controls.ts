import type { APIActionRowComponent, APIButtonComponent, APIStringSelectComponent } from 'discord.js';
import { cut } from '../../src/chat/cut.ts';
import type { Block, Button, MenuOption } from '../../src/chat/message.ts';
import { LIMITS } from './limits.ts';
import { BUTTON_STYLE, TYPE } from './numbers.ts';

type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

/** Whether Discord takes this address on a button; others are shown as text instead. */
export const fitsOnButton = (url: string): boolean =>
  url.length <= LIMITS.buttonUrl && /^https?:\/\/\S+$/i.test(url);

const button = (from: Button): APIButtonComponent => {
  const label = cut(from.label, LIMITS.buttonLabel);
  if (from.kind === 'open') return { type: TYPE.button, style: BUTTON_STYLE.link, label, url: from.url };
  return { type: TYPE.button, style: BUTTON_STYLE[from.look ?? 'secondary'], label, custom_id: from.id };
};

/** Buttons in rows of five. */
export const buttonRows = (buttons: readonly Button[]): readonly Row[] => {
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    const components = buttons.slice(at, at + LIMITS.buttonsInRow).map(button);
    rows.push({ type: TYPE.row, components });
  }
  return rows;
};

/** A line of a menu, in a message or in a form. */
export const menuOption = ({ value, label, hint }: MenuOption) => ({
  value,
  label: cut(label, LIMITS.optionText),
  ...(hint ? { description: cut(hint, LIMITS.optionText) } : {}),
});

export const menuRow = (menu: Extract<Block, { kind: 'menu' }>): Row => ({
  type: TYPE.row,
  components: [
    {
      type: TYPE.menu,
      custom_id: menu.id,
      placeholder: cut(menu.placeholder, LIMITS.placeholder),
      options: menu.options.slice(0, LIMITS.options).map(menuOption),
    },
  ],
});

export const feedbackRow = ({ yes, no }: Extract<Block, { kind: 'feedback' }>): Row =>
  buttonRows([
    { kind: 'act', ...yes },
    { kind: 'act', ...no },
  ])[0]!;

/**
 * The message's buttons without those that repeat an id: pressing either would do the same, and Discord refuses a
 * message with two equal ids altogether.
 */
export const withoutRepeats = (blocks: readonly Block[]): readonly Block[] => {
  const seen = new Set<string>();
  const isNew = (each: Button): boolean => {
    if (each.kind === 'open') return true;
    if (seen.has(each.id)) return false;
    seen.add(each.id);
    return true;
  };
  return blocks.map((block) =>
    block.kind === 'buttons' ? { ...block, buttons: block.buttons.filter(isNew) } : block,
  );
};
