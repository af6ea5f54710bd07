const LONGEST = 500;

/**
 * Whether it is an https address and nothing else (pl. *odnośnik*): people open it, platforms write it between `<`, `|` and
 * `>`, and files between quotation marks. Nobody's name and password go into one.
 */
export const isLink = (text: string): boolean => {
  if (text.length > LONGEST || !/^https:\/\/[^\s<>|"]+$/iu.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
};
