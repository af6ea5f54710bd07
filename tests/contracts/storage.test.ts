import { onEveryDatabase } from '../support/engines.ts';
import { answersContract } from './storage/answers.ts';
import { inboxContract } from './storage/inbox.ts';
import { linkingContract } from './storage/linking.ts';
import { peopleContract } from './storage/people.ts';
import { schemaContract } from './storage/schema.ts';

// One file, so that each database is started once.
onEveryDatabase((fresh) => {
  schemaContract(fresh);
  inboxContract(fresh);
  peopleContract(fresh);
  linkingContract(fresh);
  answersContract(fresh);
});
