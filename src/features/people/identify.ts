import { type Instant, shift } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import { type Locale, toLocale } from '../../core/locale.ts';
import { tidy } from '../../core/text.ts';
import type { Speaker } from '../../chat/context.ts';
import type { Account } from '../../chat/input.ts';
import {
  type Access,
  groupsThatCount,
  keyOf,
  type KnownAccount,
  type Person,
  rolesOf,
  sameKey,
  type Sighting,
  withSighting,
} from './domain.ts';
import { languageFor } from './language.ts';
import type { PersonStore } from './store.ts';

/** A sighting in which nothing changed is written again after this many milliseconds, not at every input. */
const SIGHTING_LASTS = 60 * 60 * 1000;
const LONGEST_NAME = 100;

type Met = Pick<KnownAccount, 'name' | 'locale'>;

const nameOf = ({ name }: Account): string => tidy(name).slice(0, LONGEST_NAME).trim();

/** The account of the person from which something came. */
export const accountOf = (person: Person, account: Account): KnownAccount | undefined =>
  person.accounts.find((known) => sameKey(known, keyOf(account)));

/** The language of the app, where it is told: a direct message on Discord, for one, comes without any. */
const localeOf = ({ locale }: Account): Locale | undefined =>
  locale === undefined ? undefined : toLocale(locale);

/** In which language the person is answered on that account: their own, else what the app tells or told last. */
export const languageOn = (person: Person, account: Account): Locale =>
  languageFor(person.locale, localeOf(account) ?? accountOf(person, account)?.locale);

const isNews = (known: KnownAccount, { name, locale }: Met, sighting: Sighting): boolean => {
  const last = known.sightings.find(({ workspace }) => workspace === sighting.workspace);
  if (!last || known.name !== name) return true;
  if (locale !== undefined && known.locale !== locale) return true;
  return last.groups.join() !== sighting.groups.join() || last.at <= shift(sighting.at, -SIGHTING_LASTS);
};

/**
 * Who is behind an account; somebody met for the first time becomes a new person. `isNew` is true once in a
 * person's life: at the first input that is not fleeting (typing with suggestions or opening a page is).
 */
export const createIdentify = (store: PersonStore, access: Access) => {
  const meet = async (account: Account, at: Instant): Promise<Person> => {
    const key = keyOf(account);
    const known = await store.personBehind(key);
    if (known) return known;
    const ids = { person: newId('per') as PersonId, account: newId('acc') };
    await store.welcome({ ...ids, ...key, name: nameOf(account), at });
    const welcomed = await store.personBehind(key);
    if (!welcomed) throw new Error('the person who was just welcomed is gone');
    return welcomed;
  };

  return async (account: Account, at: Instant, fleeting = false): Promise<Speaker> => {
    const person = await meet(account, at);
    const known = accountOf(person, account)!;
    const sighting = { workspace: account.workspace, groups: groupsThatCount(access, account), at };
    const locale = localeOf(account);
    const met: Met = { name: nameOf(account) || known.name, ...(locale === undefined ? {} : { locale }) };
    if (isNews(known, met, sighting)) await store.noteSeen(known.id, met, sighting);
    return {
      person: person.id,
      roles: rolesOf(withSighting(person, known.id, sighting), access, at),
      locale: languageOn(person, account),
      isNew: !fleeting && !person.greeted && (await store.greet(person.id, at)),
    };
  };
};
