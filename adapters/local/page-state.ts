import { type Command, mayUse } from '../../src/chat/command.ts';
import type { Bot } from '../../src/chat/platform.ts';
import type { Locale } from '../../src/core/locale.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { localeOf, type Persona } from './persona.ts';
import type { Preview } from './preview.ts';

const commandFor = (command: Command, locale: Locale) => ({
  name: command.name,
  description: command.description[locale],
  example: command.example[locale],
  options: command.options.map((option) => ({
    name: option.name,
    description: option.description[locale],
    main: option.main === true,
    suggests: option.suggest !== undefined,
    choices: option.choices?.(locale) ?? [],
  })),
});

/** All the page needs to draw itself for this person, in their language. */
export const pageState = (
  bot: Bot,
  personas: readonly Persona[],
  previews: readonly Preview[],
  persona: Persona,
) => {
  const locale = localeOf(persona);
  const { local: texts, people } = textsIn(locale);
  return {
    locale,
    texts: texts.page,
    botName: texts.botName,
    persona: persona.id,
    personas: personas.map(({ id, name, role, institution, description }) => ({
      id,
      name,
      role: people.roles[role],
      institution,
      description,
    })),
    commands: bot.commands
      .filter((command) => mayUse(command, [persona.role]))
      .map((command) => commandFor(command, locale)),
    prompts: bot.prompts(locale),
    previews: previews.map(({ name, label }) => ({ name, label })),
  };
};
