import {
  count,
  element,
  type Faults,
  isObject,
  items,
  type Json,
  mentions,
  richPart,
  string,
  textObject,
} from './check-elements.ts';

/** Every text that a person reads in the blocks, in order. */
export const textsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isObject(value)) return [];
  if (value['type'] === 'emoji') return [];
  const own = typeof value['text'] === 'string' ? [value['text']] : [];
  const link = value['type'] === 'link' && own.length === 0 ? [String(value['url'])] : [];
  const inner = Object.entries(value).filter(([key]) => key !== 'options' && key !== 'initial_option');
  return [...own, ...link, ...inner.flatMap(([, one]) => textsIn(one))];
};

type Surface = 'message' | 'ephemeral' | 'home' | 'modal';

/** Where each block may stand, as far as Slack's reference says so. */
const SURFACES: Readonly<Record<string, readonly Surface[]>> = {
  actions: ['message', 'ephemeral', 'home', 'modal'],
  context: ['message', 'ephemeral', 'home', 'modal'],
  context_actions: ['message'],
  divider: ['message', 'ephemeral', 'home', 'modal'],
  header: ['message', 'ephemeral', 'home', 'modal'],
  input: ['modal'],
  rich_text: ['message', 'ephemeral', 'home', 'modal'],
  section: ['message', 'ephemeral', 'home', 'modal'],
  table: ['message', 'ephemeral'],
};

const uniqueActionIds = (elements: readonly Json[], at: string): Faults => {
  const ids = elements.map((one) => one['action_id']).filter((id) => id !== undefined);
  return new Set(ids).size < ids.length ? [`${at}: two elements have the same action_id`] : [];
};

const elements = (block: Json, allowed: readonly string[], most: number, at: string): Faults => [
  ...count(block['elements'], most, `${at}.elements`),
  ...items(block['elements']).flatMap((one, index) => element(one, allowed, `${at}.elements[${index}]`)),
  ...uniqueActionIds(items(block['elements']), at),
];

const section = (block: Json, at: string): Faults => {
  if (block['text'] === undefined && block['fields'] === undefined) return [`${at}: has no text`];
  const both = ['plain_text', 'mrkdwn'];
  return [
    ...(block['text'] === undefined ? [] : textObject(block['text'], 3000, `${at}.text`, both)),
    ...(block['fields'] === undefined ? [] : count(block['fields'], 10, `${at}.fields`)),
    ...items(block['fields']).flatMap((one, index) => textObject(one, 2000, `${at}.fields[${index}]`, both)),
  ];
};

const table = (block: Json, at: string): Faults => {
  const rows = Array.isArray(block['rows']) ? (block['rows'] as readonly unknown[]) : [];
  const widths = rows.map((row) => (Array.isArray(row) ? row.length : 0));
  return [
    ...count(block['rows'], 100, `${at}.rows`),
    ...rows.flatMap((row, index) => count(row, 20, `${at}.rows[${index}]`)),
    ...(new Set(widths).size > 1 ? [`${at}: the rows differ in length`] : []),
    ...rows.flatMap((row, index) =>
      items(row).flatMap((cell) => string(cell['text'], 10_000, `${at}.rows[${index}]`)),
    ),
    ...(block['column_settings'] === undefined ? [] : count(block['column_settings'], 20, `${at}.columns`)),
  ];
};

const INPUTS = ['file_input', 'plain_text_input', 'static_select', 'multi_static_select', 'checkboxes'];

const byType = (block: Json, at: string): Faults => {
  switch (block['type']) {
    case 'actions':
      return elements(block, ['button', 'static_select'], 25, at);
    case 'context_actions':
      return elements(block, ['feedback_buttons'], 5, at);
    case 'context':
      return [
        ...count(block['elements'], 10, `${at}.elements`),
        ...items(block['elements']).flatMap((one, index) =>
          textObject(one, 3000, `${at}.elements[${index}]`, ['plain_text', 'mrkdwn']),
        ),
      ];
    case 'header':
      return textObject(block['text'], 150, `${at}.text`);
    case 'input':
      return [
        ...textObject(block['label'], 2000, `${at}.label`),
        ...(block['hint'] === undefined ? [] : textObject(block['hint'], 2000, `${at}.hint`)),
        ...(isObject(block['element'])
          ? element(block['element'], INPUTS, `${at}.element`)
          : [`${at}: is empty`]),
      ];
    case 'rich_text':
      return [
        ...count(block['elements'], 100, `${at}.elements`),
        ...items(block['elements']).flatMap((one, index) => richPart(one, `${at}.elements[${index}]`)),
      ];
    case 'section':
      return section(block, at);
    case 'table':
      return table(block, at);
    default:
      return [];
  }
};

const blockFaults = (block: Json, surface: Surface, at: string): Faults => {
  const type = String(block['type']);
  const places = SURFACES[type];
  if (!places) return [`${at}: ${type} is no known block`];
  const id = block['block_id'] === undefined ? [] : string(block['block_id'], 255, `${at}.block_id`);
  const place = places.includes(surface) ? [] : [`${at}: ${type} cannot be shown in a ${surface}`];
  return [...place, ...id, ...byType(block, at)];
};

/** The one mention that may be: everybody in the channel, alone in the first block of a message, on purpose. */
const isAlarm = (block: Json, surface: Surface, index: number): boolean =>
  surface === 'message' &&
  index === 0 &&
  JSON.stringify(block) ===
    '{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"broadcast","range":"channel"}]}]}';

const allBlocks = (value: unknown, surface: Surface, most: number): Faults => {
  const blocks = items(value);
  const ids = blocks.map((block) => block['block_id']).filter((id) => id !== undefined);
  return [
    ...count(value, most, 'blocks', surface === 'home' ? 0 : 1),
    ...blocks.flatMap((block, index) =>
      isAlarm(block, surface, index) ? [] : blockFaults(block, surface, `blocks[${index}]`),
    ),
    ...(new Set(ids).size < ids.length ? ['blocks: two have the same block_id'] : []),
  ];
};

const tables = (value: unknown): Faults => {
  const found = items(value).filter((block) => block['type'] === 'table');
  const length = textsIn(found).reduce((sum, text) => sum + text.length, 0);
  return [
    ...(found.length > 1 ? ['blocks: only one table is allowed'] : []),
    ...(length > 10_000 ? [`blocks: ${length} characters in tables, the limit is 10000`] : []),
  ];
};

/** Everything that Slack would refuse in a message (or should never have been sent). */
export const messageFaults = (body: Json, surface: 'message' | 'ephemeral'): Faults => {
  const length = textsIn(body['blocks']).reduce((sum, text) => sum + text.length, 0);
  return [
    ...string(body['text'], 4000, 'text'),
    ...mentions(body['text'], 'text'),
    ...allBlocks(body['blocks'], surface, 50),
    ...tables(body['blocks']),
    ...(length > 13_000 ? [`blocks: ${length} characters are too long`] : []),
  ];
};

/** Everything that Slack would refuse in a modal or App Home. */
export const viewFaults = (view: unknown, type: 'modal' | 'home'): Faults => {
  if (!isObject(view)) return ['view: is missing'];
  if (view['type'] !== type) return [`view: is no ${type}`];
  const metadata = view['private_metadata'];
  const common = [
    ...allBlocks(view['blocks'], type, 100),
    ...(metadata === undefined ? [] : string(metadata, 3000, 'private_metadata', 0)),
    ...(JSON.stringify(view).length > 250_000 ? ['view: is over 250 kB'] : []),
  ];
  if (type === 'home') return common;
  const hasInput = items(view['blocks']).some((block) => block['type'] === 'input');
  return [
    ...common,
    ...string(view['callback_id'], 255, 'callback_id'),
    ...textObject(view['title'], 24, 'title'),
    ...(view['submit'] === undefined ? [] : textObject(view['submit'], 24, 'submit')),
    ...(view['close'] === undefined ? [] : textObject(view['close'], 24, 'close')),
    ...(hasInput && view['submit'] === undefined ? ['submit: is missing'] : []),
  ];
};
