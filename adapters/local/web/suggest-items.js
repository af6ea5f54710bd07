/** Polish letters without their marks, so that `/zgł` finds `/zgloszenie`. */
const fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l');

const commandItems = (typed, commands) =>
  commands
    .filter(({ name }) => name.startsWith(fold(typed)))
    .map(({ name, description }) => ({ insert: `/${name} `, label: `/${name}`, hint: description }));

const matching = (choices, typed) =>
  choices
    .filter(({ label, value }) => fold(`${label} ${value}`).includes(fold(typed)))
    .map(({ label, value, hint }) => ({ value, label, hint: hint ?? '' }));

/** `name:` and what is typed of its value, at the end of the line. */
const NAMED = /(?:^|\s)([a-z0-9-]+):("[^"]*|\S*)$/;

/** Options in `name:value` form, which the main option does not swallow. */
const PAIRS = /(?:^|\s)[a-z0-9-]+:(?:"[^"]*"|\S+)(?=\s|$)/g;

const quoted = (value) => (/\s/.test(value) ? `"${value}"` : value);

const namedItems = async (start, option, typed, ask) => {
  const offered = option.suggests ? await ask(option, typed) : matching(option.choices, typed);
  return offered.map(({ label, value, hint }) => ({ insert: `${start}${quoted(value)} `, label, hint }));
};

const mainItems = async (command, rest, option, ask) => {
  const pairs = rest.match(PAIRS) ?? [];
  const typed = rest.replace(PAIRS, '').trim();
  const offered = option.suggests ? await ask(option, typed) : matching(option.choices, typed);
  return offered.map(({ label, value, hint }) => ({
    insert: [`/${command.name}`, ...pairs.map((pair) => pair.trim()), value].join(' '),
    label,
    hint,
  }));
};

/** Options that can still be named: offered at the end of a word. */
const optionItems = (text, rest, options, optionWord) => {
  const word = /(\S*)$/.exec(rest)[1];
  if (rest !== '' && !rest.endsWith(' ') && word.length < 2) return [];
  return options
    .filter(({ main, name }) => !main && !rest.includes(`${name}:`) && name.startsWith(fold(word)))
    .map(({ name, description }) => ({
      insert: `${text.slice(0, text.length - word.length)}${name}:`,
      label: `${name}:`,
      hint: `${optionWord}, ${description}`,
    }));
};

/**
 * What can be inserted at the end of a text being typed. `ask(command, option, typed)` fetches the bot's own
 * suggestions. `chooseFirst` says that Enter should insert the first rather than send.
 */
export const suggestItems = async (text, { commands, texts, botName, isChannel }, ask) => {
  const nothing = { items: [], chooseFirst: false };
  if (isChannel && /^@\S*$/.test(text) && fold(`@${botName}`).startsWith(fold(text)))
    return {
      items: [{ insert: `@${botName} `, label: `@${botName}`, hint: texts.mentionHint }],
      chooseFirst: true,
    };

  const name = /^\/(\S*)$/.exec(text)?.[1];
  if (name !== undefined) {
    const isWhole = commands.some((one) => one.name === name);
    return { items: commandItems(name, commands), chooseFirst: !isWhole };
  }

  const [, commandName, rest = ''] = /^\/(\S+)\s(.*)$/s.exec(text) ?? [];
  const command = commands.find((one) => one.name === commandName);
  if (!command) return nothing;
  const askHere = (option, typed) => ask(command.name, option.name, typed);

  const [, optionName, value = ''] = NAMED.exec(rest) ?? [];
  const named = command.options.find((one) => one.name === optionName && !one.main);
  if (named) {
    const start = text.slice(0, text.length - value.length);
    return { items: await namedItems(start, named, value.replace('"', ''), askHere), chooseFirst: false };
  }
  const main = command.options.find((one) => one.main);
  const items = [
    ...(main ? await mainItems(command, rest, main, askHere) : []),
    ...optionItems(text, rest, command.options, texts.optionWord),
  ];
  return { items, chooseFirst: false };
};
