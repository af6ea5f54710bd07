import { onEveryDatabase } from '../support/engines.ts';
import { privacyContract } from './storage/privacy.ts';

onEveryDatabase(privacyContract);
