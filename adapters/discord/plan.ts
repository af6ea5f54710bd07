import type { APIInteractionResponse } from 'discord.js';
import { message, paragraph, type Message } from '../../src/chat/message.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Texts } from '../../src/i18n/pl.ts';
import { type DiscordBody, ephemeral, replacement } from './body.ts';
import { faultsMessage, formButton } from './form-message.ts';
import { toModal } from './forms.ts';
import { RESPONSE } from './numbers.ts';

/** How an interaction stands when its reply is there. */
export interface Situation {
  /** It came from a control of a message, which may be replaced. */
  readonly onMessage: boolean;
  /** It is a sent form; Discord opens no form in answer to a form. */
  readonly isForm: boolean;
  /** In a server the person's answers are hidden from others; in a direct message there are no others. */
  readonly inServer: boolean;
  /** Whether we had to tell Discord that the answer will come later. */
  readonly deferred: boolean;
}

/** One call to Discord. */
export type Step =
  | { readonly call: 'respond'; readonly response: APIInteractionResponse }
  | { readonly call: 'edit'; readonly body: DiscordBody }
  | { readonly call: 'followUp'; readonly body: DiscordBody };

const followUps = (bodies: readonly DiscordBody[]): readonly Step[] =>
  bodies.map((body) => ({ call: 'followUp', body }));

const respond = (type: typeof RESPONSE.message | typeof RESPONSE.update, body: DiscordBody): Step => ({
  call: 'respond',
  response: { type, data: body },
});

/** The calls that carry out a reply, in order; pure, so that every combination can be looked at. */
export const plan = (
  reply: Reply,
  situation: Situation,
  texts: Texts,
  render: (from: Message) => readonly DiscordBody[],
): readonly Step[] => {
  const { onMessage, isForm, inServer, deferred } = situation;
  const hide = (bodies: readonly DiscordBody[]) => (inServer ? bodies.map(ephemeral) : bodies);

  /** A deferred command shows "thinking…", and the first message takes its place; a deferred control shows nothing. */
  const say = (bodies: readonly DiscordBody[]): readonly Step[] => {
    const [first, ...rest] = bodies;
    if (first === undefined) return [];
    if (!deferred) return [respond(RESPONSE.message, first), ...followUps(rest)];
    return onMessage ? followUps(bodies) : [{ call: 'edit', body: replacement(first) }, ...followUps(rest)];
  };

  const toPerson = (from: Message): readonly Step[] => say(hide(render(from)));

  /** A hidden "thinking…" cannot become public: it says where the answer is, and the answer follows. */
  const toEveryone = (from: Message): readonly Step[] => {
    const bodies = render(from);
    if (!deferred || onMessage || !inServer) return say(bodies);
    const note = message(paragraph(texts.discord.posted));
    return [...toPerson(note), ...followUps(bodies)];
  };

  const replace = (from: Message): readonly Step[] => {
    if (!onMessage) return toPerson(from);
    const [first, ...rest] = render(from);
    if (first === undefined) return [];
    const replacing: Step = deferred ? { call: 'edit', body: first } : respond(RESPONSE.update, first);
    return [replacing, ...followUps(hide(rest))];
  };

  switch (reply.kind) {
    case 'message':
      return reply.to === 'person' ? toPerson(reply.message) : toEveryone(reply.message);
    case 'update':
      return replace(reply.message);
    case 'form':
      return deferred || isForm
        ? toPerson(formButton(reply.form, texts))
        : [{ call: 'respond', response: { type: RESPONSE.form, data: toModal(reply.form) } }];
    case 'invalid':
      return toPerson(faultsMessage(reply, texts));
    case 'home':
      return toPerson(reply.message);
    case 'suggestions':
    case 'silence':
      return [];
  }
};
