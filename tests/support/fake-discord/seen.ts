import { type Component, flatten } from './component-rules.ts';
import type { MessageBody } from './body-rules.ts';
import { readable } from './markdown.ts';

const all = (body: MessageBody): readonly Component[] => (body.components ?? []).flatMap(flatten);

/** The words of a message as people read them. */
export const textOf = (body: MessageBody | undefined): string =>
  all(body ?? {})
    .flatMap((component) => (component.content === undefined ? [] : [readable(component.content)]))
    .join('\n');

export const idsOf = (body: MessageBody | undefined): readonly string[] =>
  all(body ?? {}).flatMap((component) => (component.custom_id === undefined ? [] : [component.custom_id]));

/** What stands on buttons and in menus. */
export const labelsOf = (body: MessageBody | undefined): readonly string[] =>
  all(body ?? {}).flatMap((component) => [
    ...(component.label === undefined ? [] : [component.label]),
    ...(component.options ?? []).map((option) => option.label),
  ]);
