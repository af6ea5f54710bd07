import type { Form } from './form.ts';
import type { Message } from './message.ts';

/** A line of suggestions under a command option that is being typed; at most 25 are shown. */
export interface Suggestion {
  /** At most 100 characters (Discord). */
  readonly label: string;
  /** At most 100 characters (Discord). */
  readonly value: string;
}

/** What is wrong with one field of a form. */
export interface FieldFault {
  readonly field: string;
  readonly text: string;
}

/** Files that are fetched only when their turn to be sent has come, because they are large. */
export interface Enclosing {
  /** In bytes, together. */
  readonly size: number;
  /** The words with the files, or what is to be said in their place where the files are not there any more. */
  into(words: Message): Promise<Message>;
}

/**
 * What the bot does in answer to one input.
 *
 * - `message` to the `person` alone is private wherever the platform can do it; to `everyone` it is posted in the place.
 * - `update` replaces the message whose button was pressed; where that is impossible it is a private message.
 * - `form` opens a form; where it is too late for one (Discord after three seconds) a button that opens it is sent.
 * - `invalid` keeps the form open and shows each fault at its field, where the platform can, else as a message.
 */
export type Reply =
  | {
      readonly kind: 'message';
      readonly to: 'person' | 'everyone';
      readonly message: Message;
      readonly enclosing?: Enclosing;
    }
  | { readonly kind: 'update'; readonly message: Message }
  | { readonly kind: 'form'; readonly form: Form }
  | {
      readonly kind: 'invalid';
      readonly faults: readonly FieldFault[];
      /** The form to show again where the platform cannot keep it open. */
      readonly form: Form;
    }
  | { readonly kind: 'suggestions'; readonly suggestions: readonly Suggestion[] }
  | { readonly kind: 'home'; readonly message: Message }
  /** Already handled: a redelivery. Acknowledge and say nothing. */
  | { readonly kind: 'silence' };

export const toPerson = (message: Message): Reply => ({ kind: 'message', to: 'person', message });
/** The same, with files that are fetched when their turn has come. */
export const toPersonWith = (message: Message, enclosing: Enclosing): Reply => ({
  kind: 'message',
  to: 'person',
  message,
  enclosing,
});
export const toEveryone = (message: Message): Reply => ({ kind: 'message', to: 'everyone', message });
export const update = (message: Message): Reply => ({ kind: 'update', message });
export const showForm = (form: Form): Reply => ({ kind: 'form', form });
