import { el } from './dom.js';

const EMOJI = {
  information_source: 'ℹ️',
  warning: '⚠️',
  white_check_mark: '✅',
  no_entry: '⛔',
  x: '❌',
};

const emoji = (name) => EMOJI[name] ?? `:${name}:`;

/** Slack writes three characters of its markup as entities. */
const unescaped = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const link = (url, text) => el('span', { class: 'slack-link', title: unescaped(url) }, unescaped(text));

const MRKDWN = [
  [/`([^`\n]+)`/, ([, text]) => el('code', {}, unescaped(text))],
  [/<(https?:[^|>]+)(?:\|([^>]*))?>/, ([, url, text]) => link(url, text ?? url)],
  [/<([@#!][^>]*)>/, ([, mention]) => el('span', { class: 'slack-mention' }, mention)],
  [/(?<![\p{L}\p{N}*])\*([^*\n]+)\*(?![\p{L}\p{N}*])/u, ([, text]) => el('strong', {}, ...mrkdwn(text))],
  [/(?<![\p{L}\p{N}_])_([^_\n]+)_(?![\p{L}\p{N}_])/u, ([, text]) => el('em', {}, ...mrkdwn(text))],
  [/(?<![\p{L}\p{N}~])~([^~\n]+)~(?![\p{L}\p{N}~])/u, ([, text]) => el('s', {}, ...mrkdwn(text))],
  [/:([a-z0-9_+-]+):/, ([, name]) => document.createTextNode(emoji(name))],
];

/** Slack's markup as nodes; what it does not know stays text. */
export const mrkdwn = (text) => {
  const found = MRKDWN.map(([pattern, draw]) => ({ match: pattern.exec(text), draw }))
    .filter(({ match }) => match)
    .sort((one, other) => one.match.index - other.match.index)[0];
  if (!found) return text === '' ? [] : [document.createTextNode(unescaped(text))];
  const { match, draw } = found;
  return [
    ...mrkdwn(text.slice(0, match.index)),
    draw(match),
    ...mrkdwn(text.slice(match.index + match[0].length)),
  ];
};

/** A text object: `plain_text` as it is, `mrkdwn` with its markup. */
export const slackText = (object) =>
  object?.type === 'mrkdwn' ? mrkdwn(object.text) : [document.createTextNode(object?.text ?? '')];

const styled = (node, style = {}) => {
  const tags = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };
  return Object.entries(tags).reduce(
    (inner, [name, tag]) => (style[name] ? el(tag, {}, inner) : inner),
    node,
  );
};

const richElement = (element) => {
  switch (element.type) {
    case 'text':
      return styled(document.createTextNode(element.text), element.style);
    case 'link':
      return styled(link(element.url, element.text ?? element.url), element.style);
    case 'emoji':
      return document.createTextNode(emoji(element.name));
    default:
      return el('span', { class: 'slack-mention' }, element.user_id ?? element.range ?? element.type);
  }
};

/** One part of a rich text block: a line, a list, a quotation, a preformatted text. */
export const richPart = (part) => {
  const inside = () =>
    part.elements.map((element) => (element.elements ? richPart(element) : richElement(element)));
  switch (part.type) {
    case 'rich_text_list':
      return el(
        part.style === 'ordered' ? 'ol' : 'ul',
        {},
        ...part.elements.map((item) => el('li', {}, ...item.elements.map(richElement))),
      );
    case 'rich_text_quote':
      return el('blockquote', {}, ...inside());
    case 'rich_text_preformatted':
      return el('pre', { tabindex: 0 }, ...inside());
    default:
      return el('p', {}, ...inside());
  }
};
