/**
 * Slack's limits, each beside the rule it serves. Slack refuses the whole message where one is broken.
 * Read in Slack's Block Kit reference and the comments of @slack/types 3.2.0.
 */

/** Blocks of one message (pl. *wiadomość*); a longer one becomes several messages. */
export const MESSAGE_BLOCKS = 50;

/** Blocks of a modal or of App Home, which cannot be continued elsewhere. */
export const VIEW_BLOCKS = 100;

/**
 * Characters of all blocks of one message. Slack names no number; near 13,200 it answers `msg_blocks_too_long`,
 * so we stay at the 12,000 that it documents for its markdown block.
 */
export const MESSAGE_TEXT = 12_000;

/** Characters of one text object, and what we put into one rich text block. */
export const BLOCK_TEXT = 3000;

/** Characters of the plain fallback (`text`): `chat.update` refuses more. */
export const FALLBACK_TEXT = 4000;

/** Characters of a header block. */
export const HEADER_TEXT = 150;

/** Characters of a button's label. */
export const BUTTON_LABEL = 75;

/** Elements of an actions block. */
export const ACTIONS = 25;

/** Characters of an option's label and of its description. */
export const OPTION_TEXT = 75;

/** Characters of a menu's placeholder. */
export const PLACEHOLDER = 150;

/** Options of a checkbox group; more become a menu of several choices. */
export const CHECKBOXES = 10;

/** Rows of a table block, its header among them. */
export const TABLE_ROWS = 100;

/** Cells of a table's row. */
export const TABLE_COLUMNS = 20;

/** Characters in all tables of a message. */
export const TABLE_TEXT = 10_000;

/** Prompts offered in an empty conversation. */
export const PROMPTS = 4;

/** How many times a `response_url` may be used; it also ends after 30 minutes. */
export const RESPONSE_URL_USES = 5;

/**
 * Milliseconds between two messages of ours: Slack takes about one a second in a conversation, and „several hundred”
 * a minute in a workspace. Five a second leave room for answers. Looking one up reads a history, of which Slack counts fifty
 * a minute (tier 3, for apps made for one office).
 */
export const PACE = { place: 1000, lane: 200, look: 1200, atOnce: 8 } as const;

/** Messages in one page of history; Slack advises no more and may give fewer. */
export const HISTORY_PAGE = 200;
