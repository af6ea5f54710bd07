import { type Component, flatten } from './component-rules.ts';
import type { MessageBody } from './body-rules.ts';

/** Discord's own rule: a backslash before a sign that is no letter, digit or blank shows that sign. */
const unescaped = (text: string): string => text.replace(/\\([^0-9A-Za-z\s])/g, '$1');

const all = (body: MessageBody): readonly Component[] => (body.components ?? []).flatMap(flatten);

/** The words of a message as people read them, without marks of markup being taken away. */
export const textOf = (body: MessageBody | undefined): string =>
  all(body ?? {})
    .flatMap((component) => (component.content === undefined ? [] : [unescaped(component.content)]))
    .join('\n');

export const idsOf = (body: MessageBody | undefined): readonly string[] =>
  all(body ?? {}).flatMap((component) => (component.custom_id === undefined ? [] : [component.custom_id]));

export const labelsOf = (body: MessageBody | undefined): readonly string[] =>
  all(body ?? {}).flatMap((component) => [
    ...(component.label === undefined ? [] : [component.label]),
    ...(component.options ?? []).map((option) => option.label),
  ]);
