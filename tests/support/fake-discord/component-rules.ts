import { liveMentions } from './markdown.ts';

/** A component as it came over the wire. */
export interface Component {
  readonly type: number;
  readonly custom_id?: string;
  readonly content?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly style?: number;
  readonly url?: string;
  readonly value?: string;
  readonly max_length?: number;
  readonly max_values?: number;
  readonly options?: readonly {
    readonly value: string;
    readonly label: string;
    readonly default?: boolean;
  }[];
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
  readonly file?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string } }[];
}

/** The keys Discord documents, by component type; it ignores others, we take them for mistakes. */
const KEYS: Readonly<Record<number, readonly string[]>> = {
  1: ['components'],
  2: ['style', 'label', 'custom_id', 'url', 'disabled', 'emoji'],
  3: ['custom_id', 'options', 'placeholder', 'min_values', 'max_values', 'disabled', 'required'],
  4: ['custom_id', 'style', 'min_length', 'max_length', 'required', 'value', 'placeholder'],
  9: ['components', 'accessory'],
  10: ['content'],
  12: ['items'],
  13: ['file', 'spoiler'],
  14: ['divider', 'spacing'],
  17: ['components', 'accent_color', 'spoiler'],
  18: ['label', 'description', 'component'],
  19: ['custom_id', 'min_values', 'max_values', 'required', 'file_types'],
};

const OPTION_KEYS = ['value', 'label', 'description', 'emoji', 'default'];

export const unknownKeys = (where: string, value: object, known: readonly string[]): readonly string[] =>
  Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${where} has an unknown key ${key}`);

/** The component and all inside it. */
export const flatten = (component: Component): readonly Component[] => [
  component,
  ...[...(component.components ?? []), component.component, component.accessory]
    .filter((each) => each !== undefined)
    .flatMap(flatten),
];

const repeated = (what: string, values: readonly string[]): readonly string[] =>
  values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${what} ${value} is repeated`);

const buttonFaults = ({ style, url, custom_id: id, label }: Component): readonly string[] => [
  ...(label === undefined || label.trim() === '' ? ['a button has no label'] : []),
  ...(style === 5 && !/^https?:\/\/\S+$/.test(url ?? '') ? [`a link button leads to ${url}`] : []),
  ...(style === 5 && id !== undefined ? ['a link button has a custom_id'] : []),
  ...(style !== 5 && (id === undefined || url !== undefined)
    ? ['a button needs a custom_id and no url']
    : []),
];

const menuFaults = ({ options = [], max_values: max = 1 }: Component): readonly string[] => [
  ...repeated(
    'option',
    options.map((option) => option.value),
  ),
  ...options.flatMap((option) => unknownKeys('an option', option, OPTION_KEYS)),
  ...(options.filter((option) => option.default === true).length > max ? ['more is chosen than may be'] : []),
];

const textFaults = (content: string): readonly string[] => [
  ...(content.trim() === '' ? ['a text display is blank'] : []),
  ...liveMentions(content).map((mention) => `a text display holds a live ${mention}`),
];

const faultsOf = (component: Component): readonly string[] => {
  const keys = KEYS[component.type];
  if (keys === undefined) return [`component type ${component.type} is not known here`];
  const unknown = unknownKeys(`component ${component.type}`, component, ['type', 'id', ...keys]);
  if (component.type === 2) return [...unknown, ...buttonFaults(component)];
  if (component.type === 3) return [...unknown, ...menuFaults(component)];
  if (component.type === 4 && (component.value?.length ?? 0) > (component.max_length ?? 4000))
    return [...unknown, 'a text field is filled beyond its length'];
  if (component.type === 10) return [...unknown, ...textFaults(component.content ?? '')];
  if (
    component.type === 1 &&
    component.components?.some((each) => each.type === 3) &&
    component.components.length > 1
  )
    return [...unknown, 'a menu shares its row'];
  return unknown;
};

/** What is wrong with a tree of components, beyond what the official schema sees. */
export const componentFaults = (components: readonly Component[]): readonly string[] => {
  const all = components.flatMap(flatten);
  return [
    ...all.flatMap(faultsOf),
    ...repeated(
      'custom_id',
      all.map((each) => each.custom_id).filter((id) => id !== undefined),
    ),
  ];
};
