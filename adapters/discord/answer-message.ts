import type { Message as DiscordMessage } from 'discord.js';
import type { FileTurns } from '../../src/chat/file-turns.ts';
import type { Incoming } from '../../src/chat/input.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Bot } from '../../src/chat/platform.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Clock } from '../../src/core/clock.ts';
import { PlatformError } from '../../src/core/failure.ts';
import { toLocale } from '../../src/core/locale.ts';
import type { Log } from '../../src/core/log.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import type { Origins } from './account.ts';
import type { DiscordBody } from './body.ts';
import type { Calls } from './calls.ts';
import { faultsMessage, formButton } from './form-message.ts';
import type { KeptForms } from './kept-forms.ts';
import { nonceFor } from './nonce.ts';
import { CODE } from './refusal-codes.ts';
import { render, renderPlainly } from './render.ts';

interface MessageDeps {
  readonly bot: Bot;
  readonly calls: Calls;
  readonly origins: Origins;
  readonly keptForms: KeptForms;
  readonly fileTurns: FileTurns;
  readonly clock: Clock;
  readonly log: Log;
}

const isRefusal = (thrown: unknown, ...codes: readonly number[]): boolean =>
  thrown instanceof PlatformError && codes.some((code) => code === thrown.status);

/**
 * Answers a mention or a direct message with messages. Discord has nothing private in answer to a message, and
 * whoever addresses the bot gets an answer: a mention is answered in the channel, and directly where the bot may not
 * write there.
 */
export const createMessageAnswer = (deps: MessageDeps) => {
  const { bot, calls, origins, keptForms, clock, log } = deps;

  const post = async (to: DiscordMessage, channel: string, bodies: readonly DiscordBody[]): Promise<void> => {
    const isReply = channel === to.channelId && to.inGuild();
    const reference = { message_reference: { message_id: to.id, fail_if_not_exists: false } };
    for (const [index, body] of bodies.entries()) {
      const named = { ...body, nonce: nonceFor(to.id, index), enforce_nonce: true };
      await calls.post(channel, isReply && index === 0 ? { ...named, ...reference } : named);
    }
  };

  const say = async (to: DiscordMessage, message: Message, channel = to.channelId): Promise<void> => {
    try {
      await post(to, channel, render(message));
    } catch (thrown) {
      if (isRefusal(thrown, CODE.noPermission, CODE.noAccess) && to.inGuild() && channel === to.channelId)
        return say(to, message, await calls.openDirect(to.author.id));
      if (!isRefusal(thrown, CODE.invalidBody)) throw thrown;
      log.error('Discord refused a body; the words alone are sent', {
        platform: 'discord',
        error: thrown as Error,
      });
      await post(to, channel, renderPlainly(message));
    }
  };

  /** What a reply says as a message: a form cannot be opened here, so a button that opens it is sent. */
  const spoken = (reply: Reply, locale: string | undefined): Message | undefined => {
    const texts = textsIn(toLocale(locale));
    switch (reply.kind) {
      case 'message':
      case 'update':
      case 'home':
        return reply.message;
      case 'form':
        return formButton(reply.form, texts);
      case 'invalid':
        return faultsMessage(reply, texts);
      case 'suggestions':
      case 'silence':
        return undefined;
    }
  };

  return async (received: DiscordMessage, text: string): Promise<void> => {
    const origin = await origins.ofMessage(received);
    const key = `discord:msg:${received.id}`;
    const incoming: Incoming = { ...origin, key, input: { kind: 'words', text }, at: clock.now() };
    const reply = await bot.handle(incoming);
    if (reply.kind === 'form' || reply.kind === 'invalid') keptForms.keep(received.author.id, reply.form);
    await deps.fileTurns(incoming, reply, async (full) => {
      const message = spoken(full, origin.from.locale);
      if (message) await say(received, message);
    });
  };
};
