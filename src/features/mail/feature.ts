import type { Context } from '../../chat/context.ts';
import type { Feature } from '../../chat/feature.ts';
import { valueOf } from '../../chat/form.ts';
import { type Block, message, notice } from '../../chat/message.ts';
import { type Reply, showForm, toPerson, update } from '../../chat/reply.ts';
import { codeDelivery } from './deliveries.ts';
import { addressForm, codeForm, FIELD, mailBlocks, mailMessage } from './messages.ts';
import { enterCode, sendCode } from './proving.ts';
import type { MailStore } from './store.ts';

interface MailDeps {
  readonly store: MailStore;
  /** Whether letters are set up; without it nothing of them is shown. */
  readonly isOn: boolean;
}

export type MailFeature = Feature & {
  /** What `/konto` shows of it. */
  readonly blocks: (context: Context) => Promise<readonly Block[]>;
};

/** Copies of important messages to a person's work address (pl. *kopie e-mail*). */
export const createMailFeature = ({ store, isOn }: MailDeps): MailFeature => {
  const boxOf = ({ speaker }: Context) => store.mailboxOf(speaker.person);
  const blocks = async (context: Context) => (isOn ? mailBlocks(context.texts, await boxOf(context)) : []);

  const told = async (context: Context, tone: 'success' | 'warning' | 'info', line: string): Promise<Reply> =>
    toPerson(mailMessage(context.texts, await boxOf(context), tone, line));
  const off = ({ texts }: Context): Reply => toPerson(message(notice('info', texts.mail.copies.notSetUp)));

  return {
    name: 'mail',
    blocks,
    home: blocks,
    deliveries: { code: codeDelivery(store) },
    actions: {
      address: async (context) => {
        if (!isOn) return off(context);
        const known = (await boxOf(context))?.address ?? (await store.profileAddress(context.speaker.person));
        return showForm(addressForm(context.texts, known ?? ''));
      },
      code: ({ texts }) => showForm(codeForm(texts)),
      want: async (context, [wish]) => {
        const { texts, speaker, now } = context;
        const isWanted = wish === 'on';
        const { copies } = texts.mail;
        if (!(await store.want(speaker.person, isWanted, now))) return told(context, 'warning', copies.none);
        const line = isWanted ? copies.turnedOn : copies.turnedOff;
        return update(mailMessage(texts, await boxOf(context), 'success', line));
      },
      forget: async (context) => {
        await store.forget(context.speaker.person);
        return update(mailMessage(context.texts, undefined, 'success', context.texts.mail.copies.forgotten));
      },
    },
    forms: {
      address: async (context, _args, values) => {
        if (!isOn) return off(context);
        const typed = valueOf(values, FIELD.address);
        const sent = await sendCode(store, context, typed);
        const { refused, copies } = context.texts.mail;
        if (sent.ok) return told(context, 'info', copies.sent);
        if (sent.refusal !== 'malformed') return told(context, 'warning', refused[sent.refusal]);
        const faults = [{ field: FIELD.address, text: refused.address }];
        return { kind: 'invalid', faults, form: addressForm(context.texts, typed) };
      },
      code: async (context, _args, values) => {
        const typed = valueOf(values, FIELD.code);
        const entered = await enterCode(store, context, typed);
        const { refused, copies } = context.texts.mail;
        if (entered.ok) return told(context, 'success', copies.proven);
        if (entered.refusal !== 'malformed' && entered.refusal !== 'wrong')
          return told(context, 'warning', refused[entered.refusal]);
        const faults = [{ field: FIELD.code, text: refused[entered.refusal] }];
        return { kind: 'invalid', faults, form: codeForm(context.texts, typed) };
      },
    },
  };
};
