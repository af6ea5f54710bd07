import type { Locale } from '../core/locale.ts';
import type { Role } from '../core/roles.ts';
import type { Context } from './context.ts';
import type { MenuOption } from './message.ts';
import type { Reply, Suggestion } from './reply.ts';

/** One option of a command (pl. *opcja polecenia*). */
export interface CommandOption {
  /** Lower case ASCII, at most 32 characters; typed on Slack as `name:value`. */
  readonly name: string;
  readonly localName?: Readonly<Record<'en', string>>;
  /** Its name in a form, with Polish letters; at most 45 characters in each language. */
  readonly label: Readonly<Record<Locale, string>>;
  /** At most 100 characters in each language. */
  readonly description: Readonly<Record<Locale, string>>;
  readonly required: boolean;
  /** The option that takes the free words of the line. At most one. */
  readonly main?: true;
  /** `long` text gets a tall field in a form. */
  readonly long?: true;
  readonly maxLength?: number;
  /** A closed list of values; at most 25. */
  readonly choices?: (locale: Locale) => readonly MenuOption[];
  /** Suggestions while typing, where the platform has them. */
  readonly suggest?: (
    context: Context,
    typed: string,
  ) => Promise<readonly Suggestion[]> | readonly Suggestion[];
}

/** Option values by name; options left out are absent. */
export type OptionValues = Readonly<Record<string, string>>;

/** What the free words after a command say. */
export interface ReadWords {
  readonly options: OptionValues;
  /** The words that mean nothing to this command, as they were typed: the person is told so. */
  readonly unread: readonly string[];
}

/**
 * A slash command (pl. *polecenie*). The list of commands is what the Slack manifest, Discord's registration,
 * the preview's suggestions and `/pomoc` are made of.
 */
export interface Command {
  /** Polish, lower case ASCII: what is typed after the slash on every platform. */
  readonly name: string;
  /** Discord shows this name to those who use it in English. */
  readonly localName: Readonly<Record<'en', string>>;
  /** At most 100 characters in each language. */
  readonly description: Readonly<Record<Locale, string>>;
  /** How it is typed, for help: `/pytanie jaki jest próg zamówień w 2026?` */
  readonly example: Readonly<Record<Locale, string>>;
  readonly options: readonly CommandOption[];
  /** What its form is called, at most 24 characters in each language (Slack); else it is called as it is typed. */
  readonly title?: Readonly<Record<Locale, string>>;
  /** Takes free words apart (`/prog 90 tys. mops efs`) into options, where the main option is not all they say. */
  readonly readWords?: (words: string, context: Context) => ReadWords;
  /** Who may use it; absent: everyone. Checked by the router on each call, whatever the platform shows. */
  readonly roles?: readonly Role[];
  /** Discord's message command (right click on a message) that runs this command on the message's text. */
  readonly onMessage?: Readonly<Record<Locale, string>>;
  readonly handle: (context: Context, options: OptionValues) => Promise<Reply> | Reply;
}

/** Whether somebody with these roles may use it. An admin may use everything. */
export const mayUse = (command: Command, roles: readonly Role[]): boolean =>
  command.roles === undefined ||
  roles.includes('admin') ||
  command.roles.some((role) => roles.includes(role));
