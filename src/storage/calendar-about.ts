import { sql } from './kysely.ts';

/** Shorter roots begin too many words: „żary” would find „zarządzanie”. */
const LONG_ENOUGH = 4;

/** Whether an event is about a root: one of its words has it, or begins with it where that is long enough to tell. */
export const isAbout = (root: string) =>
  root.length < LONG_ENOUGH
    ? sql<boolean>`(events.search_key || ' ') like ${`% ${root} %`}`
    : sql<boolean>`events.search_key like ${`% ${root}%`}`;
