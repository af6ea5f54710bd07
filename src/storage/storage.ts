import type { Inbox } from '../chat/inbox.ts';
import type { Instant } from '../core/clock.ts';
import type { AnswersStore } from '../features/answers/store.ts';
import type { PeopleStore } from '../features/people/store.ts';
import { createAnswersStore } from './answers-store.ts';
import type { Engine } from './engine.ts';
import { createInboxStore } from './inbox-store.ts';
import { createLinkStore } from './link-store.ts';
import { createPersonStore } from './person-store.ts';
import { purge } from './purge.ts';

/** Everything that is remembered (pl. *pamięć*): the features' ports over one database. */
export interface Storage {
  readonly people: PeopleStore;
  readonly answers: AnswersStore;
  readonly inbox: Inbox;
  /** Whether the database answers now. */
  ready(): Promise<boolean>;
  /** Forgets handled inputs, dead codes and counted tries from before that moment; gives their number. */
  purge(before: Instant): Promise<number>;
  close(): Promise<void>;
}

/**
 * The storage over an open database, its schema brought up to date. A database that is refused is closed again.
 * @throws {SchemaRefused} when it does not fit this program.
 */
export const createStorage = async (engine: Engine): Promise<Storage> => {
  try {
    await engine.migrate();
  } catch (thrown) {
    await engine.close();
    throw thrown;
  }
  return {
    people: { ...createPersonStore(engine), ...createLinkStore(engine) },
    answers: createAnswersStore(engine),
    inbox: createInboxStore(engine),
    ready: () => engine.ready(),
    purge: (before) => purge(engine, before),
    close: () => engine.close(),
  };
};
