import type { Branded } from '../core/ids.ts';

/**
 * What a button, a menu or a form carries back: `feature.verb` and its arguments, `answers.share:prog-pzp:2026-01-01`.
 * It is the only memory of a message that was sent long ago, so it must be enough to act on.
 */
export type ActionId = Branded<'ActionId'>;

/** Discord's limit for `custom_id`; the shortest of all platforms. */
export const MAX_ACTION_ID = 100;

export interface ActionName {
  readonly feature: string;
  readonly verb: string;
  readonly args: readonly string[];
}

const NAME = /^[a-z][a-z0-9-]*$/;

/**
 * Builds an action id.
 * @throws {RangeError} when it does not fit into {@link MAX_ACTION_ID} characters or a name is malformed: a bug.
 */
export const actionId = (feature: string, verb: string, ...args: readonly string[]): ActionId => {
  if (!NAME.test(feature) || !NAME.test(verb)) throw new RangeError(`no action name: ${feature}.${verb}`);
  const id = [`${feature}.${verb}`, ...args.map(encodeURIComponent)].join(':');
  if (id.length > MAX_ACTION_ID) throw new RangeError(`action id over ${MAX_ACTION_ID} characters: ${id}`);
  return id as ActionId;
};

/** The beginning of a text that takes at most so many characters of an action id: letters beyond ASCII take six each. */
export const fitting = (text: string, room: number): string => {
  let fits = '';
  for (const letter of text.toWellFormed()) {
    if (encodeURIComponent(fits + letter).length > room) return fits;
    fits += letter;
  }
  return fits;
};

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Reads an id back; undefined where the text was never made by {@link actionId} (a forged or foreign button). */
export const parseActionId = (text: string): ActionName | undefined => {
  if (text.length > MAX_ACTION_ID) return undefined;
  const [name = '', ...rest] = text.split(':');
  const [feature = '', verb = '', ...more] = name.split('.');
  if (more.length > 0 || !NAME.test(feature) || !NAME.test(verb)) return undefined;
  const args = rest.map(decode);
  return args.every((arg) => arg !== undefined) ? { feature, verb, args } : undefined;
};
