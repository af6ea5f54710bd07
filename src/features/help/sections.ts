import type { Command } from '../../chat/command.ts';
import type { Texts } from '../../i18n/pl.ts';

/** What people come for (po co się przychodzi), in the order in which help tells of it. */
type Section = keyof Texts['help']['sections'];

const COMMANDS: Readonly<Record<Exclude<Section, 'mine'>, readonly string[]>> = {
  questions: ['pytanie', 'prog', 'kryterium', 'specjalizacja', 'zmiany', 'doradca'],
  events: ['szkolenia', 'nabory', 'grupy', 'obecnosc', 'zaswiadczenia', 'ankiety'],
  advice: ['doradztwo'],
};

/** The commands by what they are for; what is listed nowhere is about oneself. */
export const inSections = (
  commands: readonly Command[],
): readonly { readonly section: Section; readonly commands: readonly Command[] }[] => {
  const listed = new Set(Object.values(COMMANDS).flat());
  const named = (names: readonly string[]): readonly Command[] =>
    names.flatMap((name) => commands.find((command) => command.name === name) ?? []);
  return [
    { section: 'questions' as const, commands: named(COMMANDS.questions) },
    { section: 'events' as const, commands: named(COMMANDS.events) },
    { section: 'advice' as const, commands: named(COMMANDS.advice) },
    { section: 'mine' as const, commands: commands.filter(({ name }) => !listed.has(name)) },
  ].filter((section) => section.commands.length > 0);
};
