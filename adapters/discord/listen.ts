import { Events, type Client, type Interaction, type Message } from 'discord.js';
import type { Bot } from '../../src/chat/platform.ts';
import type { Input } from '../../src/chat/input.ts';
import type { ToFile } from './fetch-file.ts';
import type { createInFlight } from './in-flight.ts';
import { readInteraction } from './read-interaction.ts';
import { addressedWords } from './read-message.ts';
import type { AutocompleteInteraction } from 'discord.js';

interface Answers {
  readonly toInteraction: (interaction: Interaction, input: Input) => Promise<void>;
  readonly toTyping: (interaction: AutocompleteInteraction, input: Input) => Promise<void>;
  readonly toMessage: (message: Message, text: string) => Promise<void>;
}

/** Leads what Discord reports to its answer, until told to take no more. */
export const listen = (
  client: Client,
  bot: Bot,
  answers: Answers,
  inFlight: ReturnType<typeof createInFlight>,
  toFile: ToFile,
): { close(): void } => {
  let isOpen = true;

  client.on(Events.InteractionCreate, (interaction) => {
    const input = isOpen ? readInteraction(interaction, bot.commands, toFile) : undefined;
    if (input === undefined) return;
    inFlight.track(
      interaction.isAutocomplete()
        ? answers.toTyping(interaction, input)
        : answers.toInteraction(interaction, input),
    );
  });

  client.on(Events.MessageCreate, (message) => {
    const text = isOpen ? addressedWords(message, message.client.user.id) : undefined;
    if (text !== undefined) inFlight.track(answers.toMessage(message, text));
  });

  return {
    close: () => {
      isOpen = false;
    },
  };
};
