import { fileInputFaults } from './files.ts';

/** Slack's rules for what stands inside blocks; each fault is a sentence with its place. */
export type Json = Readonly<Record<string, unknown>>;
export type Faults = string[];

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const items = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

export const count = (value: unknown, most: number, at: string, least = 1): Faults => {
  if (!Array.isArray(value)) return [`${at}: must be an array`];
  if (value.length < least) return [`${at}: must have at least ${least} items`];
  return value.length > most ? [`${at}: ${value.length} items, the limit is ${most}`] : [];
};

export const string = (value: unknown, most: number, at: string, least = 1): Faults => {
  if (typeof value !== 'string') return [`${at}: must be a string`];
  if (value.length < least) return [`${at}: is too short`];
  return value.length > most ? [`${at}: ${value.length} characters, the limit is ${most}`] : [];
};

export const onlyKeys = (value: Json, allowed: readonly string[], at: string): Faults =>
  Object.keys(value)
    .filter((key) => !allowed.includes(key))
    .map((key) => `${at}: has an unknown key ${key}`);

/** Text in which Slack finds a mention of one person, a group or everybody. */
export const mentions = (text: unknown, at: string): Faults =>
  typeof text === 'string' && /<(?:!|@|#)[^>]*>/u.test(text) ? [`${at}: mentions somebody`] : [];

export const textObject = (
  value: unknown,
  most: number,
  at: string,
  kinds: readonly string[] = ['plain_text'],
): Faults => {
  if (!isObject(value)) return [`${at}: must be a text object`];
  const type = String(value['type']);
  const kind = kinds.includes(type) ? [] : [`${at}: must be ${kinds.join(' or ')}, not ${type}`];
  const markup = type === 'mrkdwn' ? mentions(value['text'], at) : [];
  return [
    ...kind,
    ...markup,
    ...onlyKeys(value, ['type', 'text', 'emoji', 'verbatim'], at),
    ...string(value['text'], most, `${at}.text`),
  ];
};

const url = (value: unknown, at: string): Faults => [
  ...string(value, 3000, at),
  ...(/^https?:\/\/\S+$/u.test(String(value)) ? [] : [`${at}: is no address`]),
];

const option = (value: Json, at: string): Faults => [
  ...onlyKeys(value, ['text', 'value', 'description'], at),
  ...textObject(value['text'], 75, `${at}.text`),
  ...string(value['value'], 150, `${at}.value`),
  ...(value['description'] === undefined ? [] : textObject(value['description'], 75, `${at}.description`)),
];

const options = (element: Json, most: number, at: string): Faults => {
  const list = items(element['options']);
  const known = list.map((one) => JSON.stringify(one));
  const initial = [
    ...items(element['initial_options']),
    ...(isObject(element['initial_option']) ? [element['initial_option']] : []),
  ];
  const values = list.map((one) => one['value']);
  return [
    ...count(element['options'], most, `${at}.options`),
    ...list.flatMap((one, index) => option(one, `${at}.options[${index}]`)),
    ...(new Set(values).size < values.length ? [`${at}: two options have the same value`] : []),
    ...initial
      .filter((one) => !known.includes(JSON.stringify(one)))
      .map(() => `${at}: the initial option is not one of the options`),
  ];
};

const placeholder = (element: Json, at: string): Faults =>
  element['placeholder'] === undefined ? [] : textObject(element['placeholder'], 150, `${at}.placeholder`);

const feedbackSide = (value: unknown, at: string): Faults =>
  isObject(value)
    ? [...textObject(value['text'], 75, `${at}.text`), ...string(value['value'], 2000, `${at}.value`)]
    : [`${at}: is missing`];

/** The faults of one interactive element; `allowed` are the types that may stand there. */
export const element = (value: Json, allowed: readonly string[], at: string): Faults => {
  const type = String(value['type']);
  if (!allowed.includes(type)) return [`${at}: ${type} may not stand here`];
  const id = string(value['action_id'], 255, `${at}.action_id`);
  switch (type) {
    case 'button':
      return [
        ...id,
        ...onlyKeys(value, ['type', 'action_id', 'text', 'value', 'url', 'style'], at),
        ...textObject(value['text'], 75, `${at}.text`),
        ...(value['value'] === undefined ? [] : string(value['value'], 2000, `${at}.value`)),
        ...(value['url'] === undefined ? [] : url(value['url'], `${at}.url`)),
        ...(['primary', 'danger', undefined].includes(value['style'] as string | undefined)
          ? []
          : [`${at}.style: is unknown`]),
      ];
    case 'static_select':
    case 'multi_static_select':
      return [...id, ...placeholder(value, at), ...options(value, 100, at)];
    case 'checkboxes':
      return [...id, ...options(value, 10, at)];
    case 'plain_text_input': {
      const most = value['max_length'] ?? 3000;
      if (typeof most !== 'number' || most < 1 || most > 3000) return [...id, `${at}.max_length: is wrong`];
      return [
        ...id,
        ...placeholder(value, at),
        ...(value['initial_value'] === undefined
          ? []
          : string(value['initial_value'], most, `${at}.initial_value`)),
      ];
    }
    case 'file_input':
      return [...id, ...fileInputFaults(value, at)];
    case 'feedback_buttons':
      return [
        ...id,
        ...feedbackSide(value['positive_button'], `${at}.positive_button`),
        ...feedbackSide(value['negative_button'], `${at}.negative_button`),
      ];
    default:
      return [`${at}: ${type} is unknown to the fake`];
  }
};

const richElement = (value: Json, at: string): Faults => {
  switch (value['type']) {
    case 'text':
      return [
        ...string(value['text'], 3000, `${at}.text`),
        ...onlyKeys(value, ['type', 'text', 'style'], at),
      ];
    case 'link':
      return [...url(value['url'], `${at}.url`), ...onlyKeys(value, ['type', 'url', 'text', 'style'], at)];
    case 'emoji':
      return string(value['name'], 100, `${at}.name`);
    default:
      return [`${at}: mentions somebody or is unknown (${String(value['type'])})`];
  }
};

const richLines = (value: Json, at: string): Faults => [
  ...count(value['elements'], 1000, `${at}.elements`),
  ...items(value['elements']).flatMap((one, index) => richElement(one, `${at}.elements[${index}]`)),
];

/** A section, list or quote of a rich text block. */
export const richPart = (value: Json, at: string): Faults => {
  switch (value['type']) {
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return richLines(value, at);
    case 'rich_text_list':
      return [
        ...(['bullet', 'ordered'].includes(String(value['style'])) ? [] : [`${at}.style: is unknown`]),
        ...count(value['elements'], 1000, `${at}.elements`),
        ...items(value['elements']).flatMap((one, index) => richLines(one, `${at}.elements[${index}]`)),
      ];
    default:
      return [`${at}: ${String(value['type'])} is unknown`];
  }
};
