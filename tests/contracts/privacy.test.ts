import { onEveryDatabase } from '../support/engines.ts';
import { privacyContract } from './storage/privacy.ts';
import { retentionContract } from './storage/retention.ts';

onEveryDatabase((fresh) => {
  privacyContract(fresh);
  retentionContract(fresh);
});
