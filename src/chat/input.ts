import type { Instant } from '../core/clock.ts';
import type { FormFiles } from './files.ts';
import type { FormValues } from './form.ts';

export type PlatformName = 'slack' | 'discord' | 'local';

/** Who sends, as the platform knows them (pl. *konto*). */
export interface Account {
  readonly platform: PlatformName;
  /** Slack workspace or Discord server; empty where there is none (a direct message on Discord). */
  readonly workspace: string;
  readonly user: string;
  /** The name shown to others; may be empty. */
  readonly name: string;
  /** The platform's locale tag, where it is known. */
  readonly locale?: string;
  /** Slack user groups or Discord roles the account belongs to now. */
  readonly groups: readonly string[];
}

/** Where it was said. In a `direct` place only the person and the bot read. */
export interface Place {
  readonly kind: 'direct' | 'channel' | 'home';
  readonly id: string;
}

/** What somebody did. */
export type Input =
  | {
      readonly kind: 'command';
      readonly name: string;
      /** Options by name, as the platform parsed them… */
      readonly options: Readonly<Record<string, string>>;
      /** …or the whole line after the command, where the platform does not (Slack). */
      readonly text?: string;
    }
  /** Words addressed to the bot: a direct message, a mention, „Zapytaj o to” on a message. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'action'; readonly id: string; readonly values: readonly string[] }
  | { readonly kind: 'form'; readonly id: string; readonly values: FormValues; readonly files?: FormFiles }
  /** Typing in a command option that suggests. */
  | { readonly kind: 'suggest'; readonly command: string; readonly option: string; readonly text: string }
  /** The person opened the bot's own page (Slack App Home, the preview's side panel). */
  | { readonly kind: 'home' };

export interface Incoming {
  /** The same for a redelivery of the same thing, and for nothing else. */
  readonly key: string;
  readonly input: Input;
  readonly from: Account;
  readonly place: Place;
  readonly at: Instant;
}
