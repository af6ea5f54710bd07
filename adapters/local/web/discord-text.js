import { el } from './dom.js';

const link = (url, nodes) => el('span', { class: 'discord-link', title: url }, ...nodes);

/** What stands between two marks; a backslash protects the character after it. */
const between = (mark) => new RegExp(`${mark}((?:\\\\.|[^\\\\])+?)${mark}`, 's');

const INLINE = [
  [/\\([^\p{L}\p{N}\s])/u, ([, character]) => document.createTextNode(character)],
  [/`([^`\n]+)`/, ([, text]) => el('code', {}, text)],
  [/\[((?:\\.|[^\\\]\n])+)\]\(<?(https?:[^\s>)]+)>?\)/, ([, text, url]) => link(url, inline(text))],
  [/<(https?:[^\s>]+)>/, ([, url]) => link(url, [url])],
  [/https?:\/\/[^\s<>]+/, ([url]) => link(url, [url])],
  [between('\\*\\*'), ([, text]) => el('strong', {}, ...inline(text))],
  [between('__'), ([, text]) => el('u', {}, ...inline(text))],
  [between('~~'), ([, text]) => el('s', {}, ...inline(text))],
  [between('\\*'), ([, text]) => el('em', {}, ...inline(text))],
  [between('_'), ([, text]) => el('em', {}, ...inline(text))],
];

/** Discord's markup inside a line as nodes; what it does not know stays text. */
const inline = (text) => {
  const found = INLINE.map(([pattern, draw]) => ({ match: pattern.exec(text), draw }))
    .filter(({ match }) => match)
    .sort((one, other) => one.match.index - other.match.index)[0];
  if (!found) return text === '' ? [] : [document.createTextNode(text)];
  const { match, draw } = found;
  return [
    ...inline(text.slice(0, match.index)),
    draw(match),
    ...inline(text.slice(match.index + match[0].length)),
  ];
};

const LINES = [
  [/^(#{1,3}) (.+)$/, ([, marks, text]) => el('p', { class: `discord-h${marks.length}` }, ...inline(text))],
  [/^-# (.+)$/, ([, text]) => el('p', { class: 'discord-small' }, ...inline(text))],
  [/^> (.*)$/, ([, text]) => el('blockquote', {}, ...inline(text))],
  [
    /^\s*[-*] (.+)$/,
    ([, text]) => el('p', { class: 'discord-item', 'data-mark': '•' }, el('span', {}, ...inline(text))),
  ],
  [
    /^\s*(\d+)\. (.+)$/,
    ([, number, text]) =>
      el('p', { class: 'discord-item', 'data-mark': `${number}.` }, el('span', {}, ...inline(text))),
  ],
];

const line = (text) => {
  for (const [pattern, draw] of LINES) {
    const match = pattern.exec(text);
    if (match) return draw(match);
  }
  return el('p', {}, ...inline(text));
};

/** A text display of Discord as nodes: fenced blocks as they are, other lines with their markup. */
export const discordText = (content) =>
  content.split(/(```[\s\S]*?```)/).flatMap((part) => {
    if (part.startsWith('```') && part.endsWith('```') && part.length > 6)
      return [
        el(
          'pre',
          { tabindex: 0 },
          part
            .slice(3, -3)
            .replace(/^\w*\n/, '')
            .trimEnd(),
        ),
      ];
    return part
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map(line);
  });
