import type { ActionId } from '../../src/chat/action-id.ts';

const MARK = '|';

/**
 * Slack wants the `action_id`s of a block to differ, and two buttons may well do the same. So each carries its
 * place in the block before its action: `0|answers.share:prog`. A button that only opens a page carries no action.
 */
export const elementId = (position: number, id: ActionId | ''): string => `${position}${MARK}${id}`;

/** The action behind an element; undefined for one that needs no answer (a link) or was never ours. */
export const actionOf = (element: {
  readonly type: string;
  readonly action_id: string;
  readonly value?: string | undefined;
}): string | undefined => {
  if (element.type === 'feedback_buttons') return element.value;
  const at = element.action_id.indexOf(MARK);
  return at < 0 ? undefined : element.action_id.slice(at + 1) || undefined;
};
