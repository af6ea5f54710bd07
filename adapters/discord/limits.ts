/**
 * Discord's limits, as its documentation and its published schema gave them in 2026. Discord refuses the whole
 * message where one is broken, and the person would get no answer at all.
 */
export const LIMITS = {
  /** Components of one message, nested ones counted too. */
  components: 40,
  /** Characters in all text displays of one message together. */
  text: 4000,
  buttonsInRow: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  /** Options of a menu, suggestions of an option, choices of an option. */
  options: 25,
  /** An option's label, value and hint; a suggestion's label and value. */
  optionText: 100,
  placeholder: 150,
  modalTitle: 45,
  /** Top-level components of a form: its fields and its introduction. */
  modalComponents: 5,
  fieldLabel: 45,
  fieldHint: 100,
  fieldText: 4000,
  commandDescription: 100,
} as const;

/**
 * Milliseconds between two messages that answer nothing: five in five seconds into one channel, and of the fifty
 * requests a second that a bot has, ten are left for answers and five for looking messages up.
 */
export const PACE = { place: 1000, lane: 30, look: 200, atOnce: 8 } as const;

/** Messages in one page of a channel's history. */
export const HISTORY_PAGE = 100;
