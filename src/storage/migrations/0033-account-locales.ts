import type { Migration } from './migration.ts';

/**
 * The language in which the app of an account last spoke, so that what the bot sends by itself comes in the language of
 * its answers. Null where it was never told.
 */
export const accountLocales: Migration = {
  number: 33,
  name: 'account-locales',
  statements: ({ text }) => [`alter table accounts add column locale ${text} check (locale in ('pl', 'en'))`],
};
