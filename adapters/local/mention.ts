/** Letters and digits after the name would make it another name. */
const mentionOf = (name: string): RegExp => new RegExp(`(^|\\s)@${name}(?![\\p{L}\\p{N}])[:,]?`, 'iu');

/** The words addressed to the bot, without its name; undefined where the bot was not addressed. */
export const addressedTo = (name: string, text: string): string | undefined =>
  mentionOf(name).test(text) ? text.replace(mentionOf(name), '$1').trim() : undefined;
