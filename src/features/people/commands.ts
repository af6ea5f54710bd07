import { actionId } from '../../chat/action-id.ts';
import type { Command } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import { act, type Block, buttons, heading, type Message, message } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { LinkRefusal } from './link-code.ts';
import { codeForm, confirmMessage, settingsBlocks } from './messages.ts';
import type { People } from './service.ts';

/** What other features have of the person's settings. */
export type Also = (context: Context) => Promise<readonly Block[]>;

export const nothing: Also = () => Promise.resolve([]);

/** Where a code, this one or a new one, can be typed here in a moment. */
const TYPED_AGAIN: readonly LinkRefusal[] = ['malformed', 'wrong', 'expired', 'used', 'stale'];

/** Why the accounts were not joined, with the next step. */
export const refusal = ({ texts }: Context, code: LinkRefusal): Message =>
  say(
    code === 'already-linked' ? 'info' : 'warning',
    texts.people.refused[code],
    TYPED_AGAIN.includes(code) ? buttons(act(actionId('people', 'have'), texts.people.haveCode)) : undefined,
  );

/** The typed code leads to the question whether to join; a typing mistake is shown at the field of the form. */
export const enterCode = async (
  context: Context,
  people: People,
  typed: string,
  from: 'form' | 'command',
): Promise<Reply> => {
  const { texts, speaker, account } = context;
  const entered = await people.enterCode(speaker.person, account, typed);
  if (entered.ok) return toPerson(confirmMessage(texts, entered.value));
  if (from === 'form' && (entered.refusal === 'malformed' || entered.refusal === 'wrong')) {
    const faults = [{ field: 'kod', text: texts.people.refused[entered.refusal] }];
    return { kind: 'invalid', faults, form: codeForm(texts, typed) };
  }
  return toPerson(refusal(context, entered.refusal));
};

/** `/konto`: who the bot thinks I am, my settings, my other accounts. */
export const accountCommand = (people: People, also: Also = nothing): Command => ({
  name: 'konto',
  localName: { en: 'account' },
  title: { pl: 'Łączenie kont', en: 'Linking accounts' },
  description: { pl: textsIn('pl').people.description, en: textsIn('en').people.description },
  example: { pl: '/konto', en: '/konto' },
  options: [
    {
      name: 'kod',
      localName: { en: 'code' },
      label: { pl: 'Kod', en: 'Code' },
      description: { pl: textsIn('pl').people.codeOption, en: textsIn('en').people.codeOption },
      required: false,
      main: true,
      maxLength: 40,
    },
  ],
  handle: async (context, { kod }) => {
    if (kod !== undefined) return enterCode(context, people, kod, 'command');
    const { texts, speaker } = context;
    const person = await people.profile(speaker.person);
    const settings = settingsBlocks(texts, person, speaker.roles);
    return toPerson(message(heading(texts.people.title), ...settings, ...(await also(context))));
  },
});
