import type { APIMessageTopLevelComponent } from 'discord.js';
import { LIMITS } from './limits.ts';
import { TYPE } from './numbers.ts';
import type { Part } from './parts.ts';

interface Size {
  readonly components: number;
  readonly text: number;
}

const nestedIn = (component: APIMessageTopLevelComponent): readonly { type: number; content?: string }[] =>
  component.type === TYPE.row || component.type === TYPE.container ? component.components : [];

const textOf = (component: { type: number; content?: string }): number => component.content?.length ?? 0;

/** What a component uses up of the message's limits. */
const sizeOf = (component: APIMessageTopLevelComponent): Size => {
  const nested = nestedIn(component);
  return {
    components: 1 + nested.length,
    text: [component, ...nested].reduce((sum, each) => sum + textOf(each), 0),
  };
};

const fill = (parts: readonly Part[]): readonly (readonly Part[])[] => {
  const bodies: Part[][] = [];
  let used: Size = { components: Infinity, text: Infinity };
  for (const part of parts) {
    const size = sizeOf(part.component);
    const after = { components: used.components + size.components, text: used.text + size.text };
    if (after.components > LIMITS.components || after.text > LIMITS.text) {
      bodies.push([part]);
      used = size;
    } else {
      bodies.at(-1)!.push(part);
      used = after;
    }
  }
  return bodies;
};

/**
 * Divides a message's parts among as few Discord messages as possible. Where more than one is needed, everything
 * that can be pressed comes after all that is to be read.
 */
export const pack = (parts: readonly Part[]): readonly (readonly Part[])[] => {
  const bodies = fill(parts);
  if (bodies.length <= 1) return bodies;
  return fill([...parts.filter((part) => !part.isControl), ...parts.filter((part) => part.isControl)]);
};
