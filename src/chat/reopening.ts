import { parseActionId } from './action-id.ts';
import { OPTIONS_FORM } from './command-form.ts';
import type { Feature } from './feature.ts';
import type { Reply } from './reply.ts';

/*
 * A form that comes too late, or that a platform cannot keep open at its faults, is offered by a button. That button
 * carries the form's own id: the action of the same name, with the same arguments, has to open the form again.
 */

/** @throws {Error} when a feature has a form that no action of its name opens: a bug, told at the start. */
export const checkFormsReopen = (features: readonly Feature[]): void => {
  const without = features.flatMap(({ name, forms = {}, actions = {} }) =>
    Object.keys(forms)
      .filter((verb) => !Object.hasOwn(actions, verb))
      .map((verb) => `${name}.${verb}`),
  );
  if (without.length > 0) throw new Error(`forms that no action opens again: ${without.join(', ')}`);
};

/** @throws {Error} when a form is shown whose id no form handler has: it could be neither sent nor opened again. */
export const checkFormIsKnown = (reply: Reply, features: ReadonlyMap<string, Feature>): Reply => {
  if (reply.kind !== 'form' && reply.kind !== 'invalid') return reply;
  const name = parseActionId(reply.form.id);
  const isOptions = name !== undefined && `${name.feature}.${name.verb}` === OPTIONS_FORM;
  const forms = name === undefined ? undefined : features.get(name.feature)?.forms;
  if (isOptions || (forms && Object.hasOwn(forms, name!.verb))) return reply;
  throw new Error(`a form that nobody handles: ${name ? `${name.feature}.${name.verb}` : 'malformed id'}`);
};
