import type { AutocompleteInteraction } from 'discord.js';
import { cut } from '../../src/chat/cut.ts';
import type { Input } from '../../src/chat/input.ts';
import { ANSWER_WITHIN, type Bot } from '../../src/chat/platform.ts';
import type { Suggestion } from '../../src/chat/reply.ts';
import type { Clock } from '../../src/core/clock.ts';
import { within, type Timer } from '../../src/core/timer.ts';
import type { Origins } from './account.ts';
import type { Calls } from './calls.ts';
import { LIMITS } from './limits.ts';
import { RESPONSE } from './numbers.ts';

interface SuggestDeps {
  readonly bot: Bot;
  readonly calls: Calls;
  readonly origins: Origins;
  readonly clock: Clock;
  readonly timer: Timer;
}

/** A value is an identity, so one that is too long is left out rather than cut. */
const choices = (suggestions: readonly Suggestion[]) =>
  suggestions
    .filter(({ label, value }) => label !== '' && value !== '' && value.length <= LIMITS.optionText)
    .slice(0, LIMITS.options)
    .map(({ label, value }) => ({ name: cut(label, LIMITS.optionText), value }));

/** Suggestions while somebody types; there is no deferral for them, so late ones are none. */
export const createSuggestAnswer = ({ bot, calls, origins, clock, timer }: SuggestDeps) => {
  const suggest = async (interaction: AutocompleteInteraction, input: Input) => {
    const origin = await origins.ofInteraction(interaction);
    const key = `discord:int:${interaction.id}`;
    const reply = await bot.handle({ ...origin, key, input, at: clock.now() });
    return reply.kind === 'suggestions' ? choices(reply.suggestions) : [];
  };

  return async (interaction: AutocompleteInteraction, input: Input): Promise<void> => {
    const timely = await within(suggest(interaction, input), ANSWER_WITHIN, timer);
    const found = timely.inTime ? timely.value : [];
    await calls.respond(interaction, { type: RESPONSE.suggestions, data: { choices: found } });
  };
};
