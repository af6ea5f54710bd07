import type { ActionId } from '../../src/chat/action-id.ts';
import type { Form } from '../../src/chat/form.ts';
import { act, buttons, list, message, notice, paragraph, type Message } from '../../src/chat/message.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { strong } from '../../src/chat/span.ts';
import type { Texts } from '../../src/i18n/pl.ts';

/** The button has the id of the form itself: as an action it means "open this form". */
const opener = (id: ActionId, label: string) => buttons(act(id, label, 'primary'));

/**
 * Stands in for a form where Discord does not let us open one: after a message, a form, or three seconds. What the form
 * says above its fields may be the reason why it comes again, so it is said here, too.
 */
export const formButton = (form: Form, { chat }: Texts): Message =>
  message(
    form.intro ? paragraph(form.intro) : undefined,
    paragraph(chat.formNeedsButton),
    opener(form.id, chat.openForm),
  );

/** Discord closes a form when it is sent, so its faults come as a message with a button that opens it again. */
export const faultsMessage = (reply: Extract<Reply, { kind: 'invalid' }>, { discord }: Texts): Message => {
  const labels = new Map(reply.form.fields.map((field) => [field.id, field.label]));
  return message(
    notice('warning', discord.correctForm),
    list(
      reply.faults.map(({ field, text }) => {
        const label = labels.get(field);
        return label === undefined ? text : [strong(`${label}:`), { kind: 'text', text: ` ${text}` }];
      }),
    ),
    opener(reply.form.id, discord.openAgain),
  );
};
