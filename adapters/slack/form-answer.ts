import type { Reply } from '../../src/chat/reply.ts';
import type { Texts } from '../../src/i18n/pl.ts';
import { renderForm } from './forms.ts';
import type { Heard } from './heard.ts';
import { toMetadata } from './origin.ts';

/** Errors by field. One that names no field of the form is shown at the first, or Slack would refuse them all. */
const errorsOf = ({ faults, form }: Extract<Reply, { kind: 'invalid' }>): Record<string, string> => {
  const errors: Record<string, string> = {};
  for (const { field, text } of faults) {
    const known = form.fields.find(({ id }) => id === field) ?? form.fields[0];
    if (known) errors[known.id] = errors[known.id] === undefined ? text : `${errors[known.id]} ${text}`;
  }
  return errors;
};

/**
 * What the acknowledgement of a sent form says: the faults at their fields, or the next form in the place of this
 * one. Undefined where the form simply closes. It can be said only in time.
 */
export const formAnswer = (
  { input, origin }: Extract<Heard, { kind: 'input' }>,
  reply: Reply,
  texts: Texts,
): object | undefined => {
  if (input.kind !== 'form') return undefined;
  if (reply.kind === 'invalid') return { response_action: 'errors', errors: errorsOf(reply) };
  if (reply.kind !== 'form') return undefined;
  const view = renderForm(reply.form, toMetadata(origin), texts.slack.cancel);
  return { response_action: 'update', view };
};
