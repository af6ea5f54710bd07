import { type Component, componentFaults, flatten, unknownKeys } from './component-rules.ts';

const COMPONENTS_V2 = 32_768;
const MESSAGE_KEYS = ['flags', 'components', 'allowed_mentions', 'attachments'];
const CREATE_KEYS = [...MESSAGE_KEYS, 'nonce', 'enforce_nonce', 'message_reference'];

/** A message body as it came over the wire. */
export interface MessageBody {
  readonly flags?: number;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly allowed_mentions?: {
    readonly parse?: readonly string[];
    readonly users?: unknown;
    readonly roles?: unknown;
  };
  readonly attachments?: readonly { readonly id: string; readonly filename: string }[];
  readonly nonce?: string;
  readonly enforce_nonce?: boolean;
  readonly message_reference?: { readonly message_id: string };
}

const sizeFaults = (components: readonly Component[]): readonly string[] => {
  const all = components.flatMap(flatten);
  const text = all.reduce((sum, each) => sum + (each.type === 10 ? (each.content?.length ?? 0) : 0), 0);
  return [
    ...(all.length === 0 ? ['the message is empty'] : []),
    ...(all.length > 40 ? [`the message has ${all.length} components`] : []),
    ...(text > 4000 ? [`the message has ${text} characters`] : []),
  ];
};

/** Everybody may be alerted only where the message begins with nothing but that mention, on purpose. */
const isAlarm = ({ allowed_mentions: mentions, components = [] }: MessageBody): boolean =>
  mentions?.parse?.join() === 'everyone' &&
  mentions.users === undefined &&
  mentions.roles === undefined &&
  components[0]?.type === 10 &&
  components[0].content === '@everyone';

const mentionFaults = (body: MessageBody): readonly string[] => {
  const { allowed_mentions: mentions } = body;
  if (mentions?.parse === undefined) return ['allowed_mentions is missing: everything would be mentioned'];
  if (isAlarm(body)) return [];
  const some = mentions.parse.length > 0 || mentions.users !== undefined || mentions.roles !== undefined;
  return some ? ['allowed_mentions lets somebody be mentioned'] : [];
};

/** A file that no component names is hidden, and a component that names no file is refused. */
const fileFaults = ({ components = [], attachments = [] }: MessageBody): readonly string[] => {
  const named = components
    .flatMap(flatten)
    .flatMap(({ file, items = [] }) => [...(file ? [file.url] : []), ...items.map(({ media }) => media.url)]);
  const given = attachments.map(({ filename }) => `attachment://${filename}`);
  return [
    ...named.filter((url) => !given.includes(url)).map((url) => `${url} is not attached`),
    ...given.filter((url) => !named.includes(url)).map((url) => `${url} would be hidden`),
    ...attachments
      .filter(({ filename }) => !/^[\w.-]+$/u.test(filename))
      .map(({ filename }) => `the file ${filename} would be renamed`),
  ];
};

const messageFaults = (body: MessageBody, keys: readonly string[]): readonly string[] => [
  ...unknownKeys('the message', body, keys),
  ...(((body.flags ?? 0) & COMPONENTS_V2) === 0 ? ['the message does not use components V2'] : []),
  ...mentionFaults(body),
  ...sizeFaults(body.components ?? []),
  ...componentFaults((body.components ?? []).slice(isAlarm(body) ? 1 : 0)),
  ...fileFaults(body),
];

/** What is wrong with a response, an edit or a follow-up. */
export const responseFaults = (body: MessageBody): readonly string[] => messageFaults(body, MESSAGE_KEYS);

/** What is wrong with a message posted to a channel. */
export const createFaults = (body: MessageBody): readonly string[] => [
  ...messageFaults(body, CREATE_KEYS),
  ...(body.nonce !== undefined && body.enforce_nonce === true
    ? []
    : ['the message could be posted twice: no nonce']),
];

export interface ModalBody {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

export const modalFaults = (modal: ModalBody): readonly string[] => [
  ...unknownKeys('the form', modal, ['custom_id', 'title', 'components']),
  ...(modal.components.length < 1 || modal.components.length > 5
    ? ['a form has one to five components']
    : []),
  ...componentFaults(modal.components),
];
