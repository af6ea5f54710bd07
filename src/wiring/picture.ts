import { tableFiles } from '../documents/table-files.ts';
import type { PictureHandling } from '../features/consultations/picture/handling.ts';
import type { Storage } from '../storage/storage.ts';

/** The coordinators' view of advice over the storage. */
export const pictureDeps = (storage: Storage): PictureHandling => ({
  store: storage.picture,
  topics: () => storage.consultations.topics(),
  tables: tableFiles,
});
