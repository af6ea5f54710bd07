import { type Target, toAccount } from '../../chat/target.ts';
import type { Locale } from '../../core/locale.ts';
import type { KnownAccount, Person } from './domain.ts';
import { languageFor } from './language.ts';

/** Where a person reads what is sent to them, and in which language. */
export interface Reach {
  readonly to: Target;
  readonly locale: Locale;
}

const lastSeen = ({ sightings }: KnownAccount): string =>
  sightings.reduce((latest, { at }) => (at > latest ? at : latest), '');

/** The account on which the person was last met, and its language; undefined for somebody without any. */
export const reachOf = ({ accounts, locale }: Pick<Person, 'accounts' | 'locale'>): Reach | undefined => {
  const [latest] = accounts.toSorted((one, other) => (lastSeen(one) < lastSeen(other) ? 1 : -1));
  return latest && { to: toAccount(latest), locale: languageFor(locale, latest.locale) };
};
