import type { Account } from '../../src/chat/input.ts';
import { type Locale, toLocale } from '../../src/core/locale.ts';
import type { Role } from '../../src/core/roles.ts';

/** An example person (pl. *osoba przykładowa*) as whom one tries the assistant in the preview. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  /** The role shown beside the name; what the person may do is decided by the account's groups. */
  readonly role: Role;
  readonly institution: string;
  readonly description: string;
  readonly account: Account;
}

/** The language the person reads, as their platform would tell it. */
export const localeOf = ({ account }: Persona): Locale => toLocale(account.locale);
