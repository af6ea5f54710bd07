import { actionId } from '../../chat/action-id.ts';
import type { Form } from '../../chat/form.ts';
import { act, type Block, buttons, facts, type Message, message, notice } from '../../chat/message.ts';
import type { Texts } from '../../i18n/pl.ts';
import { hidden } from './address.ts';
import type { Mailbox } from './domain.ts';

export const FIELD = { address: 'adres', code: 'kod' } as const;

const standing = ({ copies }: Texts['mail'], box: Mailbox | undefined): string => {
  if (box?.address === undefined)
    return box?.attempt ? copies.unproven(hidden(box.attempt.address)) : copies.none;
  return box.isWanted ? copies.on(hidden(box.address)) : copies.off;
};

/** Whether copies go out, to where, and what can be done about it: in `/konto` and on the person's own page. */
export const mailBlocks = ({ mail }: Texts, box: Mailbox | undefined): readonly Block[] => {
  const { copies } = mail;
  const pressed = buttons(
    box?.attempt ? act(actionId('mail', 'code'), copies.typeCode) : undefined,
    box?.address === undefined
      ? undefined
      : act(
          actionId('mail', 'want', box.isWanted ? 'off' : 'on'),
          box.isWanted ? copies.turnOff : copies.turnOn,
        ),
    act(actionId('mail', 'address'), box?.address === undefined ? copies.set : copies.change),
    box ? act(actionId('mail', 'forget'), copies.forget) : undefined,
  );
  return [facts([{ label: copies.label, value: standing(mail, box) }]), ...(pressed ? [pressed] : [])];
};

export const mailMessage = (
  texts: Texts,
  box: Mailbox | undefined,
  tone: 'success' | 'warning' | 'info',
  line: string,
): Message => message(notice(tone, line), ...mailBlocks(texts, box));

export const addressForm = ({ mail }: Texts, typed: string): Form => ({
  id: actionId('mail', 'address'),
  title: mail.form.title,
  fields: [
    {
      id: FIELD.address,
      kind: 'text',
      label: mail.form.address,
      hint: mail.form.addressHint,
      required: true,
      long: false,
      maxLength: 254,
      value: typed,
    },
  ],
  submit: mail.form.send,
});

export const codeForm = ({ mail }: Texts, typed = ''): Form => ({
  id: actionId('mail', 'code'),
  title: mail.form.codeTitle,
  fields: [
    {
      id: FIELD.code,
      kind: 'text',
      label: mail.form.code,
      hint: mail.form.codeHint,
      required: true,
      long: false,
      maxLength: 20,
      ...(typed === '' ? {} : { value: typed }),
    },
  ],
  submit: mail.form.confirm,
});
