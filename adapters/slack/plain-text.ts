import type { PlainTextElement } from '@slack/types';
import { cut } from '../../src/chat/cut.ts';
import { FALLBACK_TEXT } from './limits.ts';

/** A text object Slack shows as it stands: no markup, no mentions, no `:emoji:`. */
export const plainText = (text: string, limit: number): PlainTextElement => ({
  type: 'plain_text',
  text: cut(text, limit),
  emoji: false,
});

/** Slack reads `&`, `<` and `>` as control characters wherever it reads markup: `<!channel>` notifies everyone. */
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An escaped character takes at most five. */
const WORST = 5;

/** The plain form of a message for notifications and screen readers: escaped, and never over the limit. */
export const fallbackText = (text: string): string => {
  const escaped = escape(cut(text, FALLBACK_TEXT));
  return escaped.length <= FALLBACK_TEXT ? escaped : escape(cut(text, FALLBACK_TEXT / WORST));
};
