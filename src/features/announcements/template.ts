/** What a text may leave to be filled in from its event (pl. *pola do wypełnienia*). */
export const PLACEHOLDERS = [
  'wydarzenie',
  'termin',
  'miejsce',
  'organizator',
  'zapisy_do',
  'kontakt',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Ready texts to begin with; their words are in i18n. */
export const TEMPLATES = ['invitation', 'reminder', 'materials', 'change', 'documents', 'break'] as const;
export type Template = (typeof TEMPLATES)[number];

const NAMED = /\{([^{}\n]{1,40})\}/gu;

const isKnown = (name: string): name is Placeholder => PLACEHOLDERS.some((one) => one === name);

const namesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(NAMED)].map(([, name = '']) => name)),
];

/** Placeholders that are filled in from an event. */
export const placeholdersIn = (text: string): readonly Placeholder[] => namesIn(text).filter(isKnown);

/** What stands in braces and means nothing here, as it was typed. */
export const unknownIn = (text: string): readonly string[] => namesIn(text).filter((name) => !isKnown(name));

/** The text with what is known of the event; what is not known of it stays as it was typed. */
export const filled = (text: string, values: Readonly<Partial<Record<Placeholder, string>>>): string =>
  text.replace(NAMED, (whole, name: string) => (isKnown(name) ? (values[name] ?? whole) : whole));

/** Placeholders of the text for which the event has no value. */
export const missingIn = (
  text: string,
  values: Readonly<Partial<Record<Placeholder, string>>>,
): readonly Placeholder[] => placeholdersIn(text).filter((name) => values[name] === undefined);
