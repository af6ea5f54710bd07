import { silentLog } from '../core/log.ts';
import type { PrivacyHandling } from '../features/privacy/handling.ts';
import type { Storage } from '../storage/storage.ts';
import { privacyDeps, USUAL_PRIVACY } from '../wiring/privacy.ts';

/** What erases people, for an operator's command: nobody is told of it here. */
export const privacyOver = (storage: Storage): Pick<PrivacyHandling, 'store' | 'live'> =>
  privacyDeps(storage, { withRole: () => Promise.resolve([]) }, USUAL_PRIVACY, silentLog);
