import { type Command, mayUse } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import type { Feature } from '../../chat/feature.ts';
import { heading, list, type Message, message, paragraph, small } from '../../chat/message.ts';
import { toPerson } from '../../chat/reply.ts';
import { code, strong, type Spans } from '../../chat/span.ts';
import { textsIn } from '../../i18n/texts.ts';
import { inSections } from './sections.ts';

const commandLine = (command: Command, { locale }: Context): Spans => [
  strong(`/${command.name}`),
  { kind: 'text', text: ` – ${command.description[locale]}. ` },
  code(command.example[locale]),
];

/** `/pomoc`: what this person can do here, in their language and with their rights. */
const helpMessage = (context: Context, commands: readonly Command[], adviserContact?: string): Message => {
  const { help } = context.texts;
  const mine = commands.filter((command) => mayUse(command, context.speaker.roles));
  const everyone = mine.filter((command) => command.roles === undefined);
  const forRole = mine.filter((command) => command.roles !== undefined);
  return message(
    heading(help.title),
    paragraph(help.intro),
    list([
      help.howDirect,
      help.howMention,
      ...(context.platform === 'discord' ? [help.howMessageCommand] : []),
    ]),
    ...inSections(everyone).flatMap(({ section, commands: these }) => [
      paragraph(strong(help.sections[section])),
      list(these.map((command) => commandLine(command, context))),
    ]),
    forRole.length > 0 ? paragraph(strong(help.forYourRole)) : undefined,
    forRole.length > 0 ? list(forRole.map((command) => commandLine(command, context))) : undefined,
    paragraph(help.sources),
    adviserContact ? paragraph(help.adviser(adviserContact)) : undefined,
    small(help.privacy),
  );
};

export interface HelpDeps {
  /** The other features' commands; help adds itself. */
  readonly commands: readonly Command[];
  readonly adviserContact?: string | undefined;
}

export const createHelpFeature = ({ commands, adviserContact }: HelpDeps): Feature => {
  const help: Command = {
    name: 'pomoc',
    localName: { en: 'help' },
    description: { pl: textsIn('pl').help.description, en: textsIn('en').help.description },
    example: { pl: '/pomoc', en: '/pomoc' },
    options: [],
    handle: (context) => toPerson(helpMessage(context, [...commands, help], adviserContact)),
  };
  return { name: 'help', commands: [help] };
};
