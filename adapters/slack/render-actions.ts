import type { ActionsBlock, Button as SlackButton, PlainTextOption } from '@slack/types';
import type { Block, Button, MenuOption } from '../../src/chat/message.ts';
import { message } from '../../src/chat/message.ts';
import { plain } from '../../src/chat/plain.ts';
import { elementId } from './action-element.ts';
import { ACTIONS, BLOCK_TEXT, BUTTON_LABEL, OPTION_TEXT, PLACEHOLDER } from './limits.ts';
import { type Part, pressing, type Surface } from './part.ts';
import { plainText } from './plain-text.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const toButton = (button: Button, position: number): SlackButton => {
  const text = plainText(button.label, BUTTON_LABEL);
  if (button.kind === 'open')
    return { type: 'button', action_id: elementId(position, ''), text, url: button.url };
  const base = { type: 'button', action_id: elementId(position, button.id), text } as const;
  return button.look ? { ...base, style: button.look } : base;
};

export const renderButtons = (block: BlockOf<'buttons'>): readonly Part[] => {
  const parts: Part[] = [];
  for (let at = 0; at < block.buttons.length; at += ACTIONS) {
    const group = block.buttons.slice(at, at + ACTIONS);
    const text = plain(message({ kind: 'buttons', buttons: group }));
    parts.push(pressing(text, { type: 'actions', elements: group.map(toButton) }));
  }
  return parts;
};

export const toOption = (option: MenuOption): PlainTextOption => {
  const base = { text: plainText(option.label, OPTION_TEXT), value: option.value };
  return option.hint ? { ...base, description: plainText(option.hint, OPTION_TEXT) } : base;
};

export const renderMenu = (block: BlockOf<'menu'>): readonly Part[] => [
  pressing(plain(message(block)), {
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: elementId(0, block.id),
        placeholder: plainText(block.placeholder, PLACEHOLDER),
        options: block.options.map(toOption),
      },
    ],
  }),
];

const feedbackAsButtons = ({ yes, no }: BlockOf<'feedback'>): ActionsBlock => ({
  type: 'actions',
  elements: [yes, no].map(({ id, label }, position) => toButton({ kind: 'act', id, label }, position)),
});

const feedbackBlock = (block: BlockOf<'feedback'>, surface: Surface) => {
  if (surface !== 'message') return feedbackAsButtons(block);
  const side = ({ id, label }: { id: string; label: string }) => ({
    text: plainText(label, BUTTON_LABEL),
    value: id,
  });
  return {
    type: 'context_actions' as const,
    elements: [
      {
        type: 'feedback_buttons' as const,
        action_id: elementId(0, ''),
        positive_button: side(block.yes),
        negative_button: side(block.no),
      },
    ],
  };
};

export const renderFeedback = (block: BlockOf<'feedback'>, surface: Surface): readonly Part[] => [
  pressing(
    plain(message(block)),
    { type: 'context', elements: [plainText(block.question, BLOCK_TEXT)] },
    feedbackBlock(block, surface),
  ),
];
