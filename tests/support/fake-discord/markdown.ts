/** Where a sign that only shows itself is kept while markup is looked for: the private use area of Unicode. */
const HIDDEN = 0xe000;

const hide = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, (sign) => String.fromCharCode(HIDDEN + sign.charCodeAt(0)));

const unhide = (text: string): string =>
  text.replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HIDDEN));

/** Discord's own rules: code shows what it holds, and a backslash before a sign shows that sign. */
const withoutLiterals = (content: string): string =>
  content.replace(
    /```\n?([\s\S]*?)```|`([^`]+)`|\\([^0-9A-Za-z\s])/gu,
    (_whole, block: string | undefined, code: string | undefined, sign: string | undefined) =>
      hide(block ?? code ?? sign ?? ''),
  );

/** What in a text display would be a mention, a timestamp or an emoji of a server. */
export const liveMentions = (content: string): readonly string[] =>
  withoutLiterals(content).match(/@everyone|@here|<(?:[@#/]|a?:|t:|id:)[^>]*>/g) ?? [];

/** The words of a text display as people read them: without the marks, with an address after what leads there. */
export const readable = (content: string): string =>
  unhide(
    withoutLiterals(content)
      .replace(/\[([^\]]*)\]\(<([^>]*)>\)/g, '$1 $2')
      .replace(/<(https?:\/\/[^>]*)>/g, '$1')
      .replace(/^(?:#{1,3} |-# |- )/gm, '')
      .replace(/\*\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, ''),
  );
