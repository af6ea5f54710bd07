import { onEveryDatabase } from '../support/engines.ts';
import { inboxContract } from './storage/inbox.ts';
import { schemaContract } from './storage/schema.ts';

/** One file, so that each database is started once. */
onEveryDatabase((fresh) => {
  schemaContract(fresh);
  inboxContract(fresh);
});
