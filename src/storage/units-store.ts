import type { UnitsStore } from '../features/units/store.ts';
import type { Engine } from './engine.ts';
import { createDirectoryStore } from './units-directory.ts';
import { createUnitsImportStore } from './units-imports.ts';
import { createProfileStore } from './units-profiles.ts';

/** Institutions, and who works where. */
export const createUnitsStore = (engine: Engine): UnitsStore => ({
  ...createDirectoryStore(engine),
  ...createProfileStore(engine),
  ...createUnitsImportStore(engine),
});
