import type { Message } from 'discord.js';

/**
 * The words of a message that are addressed to the bot: all of a direct message, and what stands beside the bot's
 * mention elsewhere. Undefined where nobody addressed it: @everyone, a role, a reply that merely pings it, other
 * bots and Discord's own notices.
 */
export const addressedWords = (message: Message, bot: string): string | undefined => {
  if (message.author.bot || message.system || message.webhookId !== null) return undefined;
  if (!message.inGuild()) return message.content.trim();
  const mention = new RegExp(`<@!?${bot}>`, 'g');
  if (!mention.test(message.content)) return undefined;
  return message.content.replace(mention, ' ').trim();
};
