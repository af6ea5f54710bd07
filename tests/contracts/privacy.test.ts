import { onEveryDatabase } from '../support/engines.ts';
import { erasuresContract } from './storage/erasures.ts';
import { privacyContract } from './storage/privacy.ts';
import { retentionContract } from './storage/retention.ts';

onEveryDatabase((fresh) => {
  privacyContract(fresh);
  retentionContract(fresh);
  erasuresContract(fresh);
});
