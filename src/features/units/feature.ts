import type { ActionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { Feature } from '../../chat/feature.ts';
import type { Reply } from '../../chat/reply.ts';
import type { PersonId } from '../../core/ids.ts';
import { shift } from '../../core/clock.ts';
import type { ImportRuns } from '../imports/runs.ts';
import type { RunsStore } from '../imports/runs-store.ts';
import type { ImportsStore } from '../imports/store.ts';
import type { TableFiles } from '../imports/table.ts';
import { directoryCommand, profileCommand } from './commands.ts';
import { directoryActions, directoryForms } from './directory-actions.ts';
import type { DirectoryHandling } from './directory-handling.ts';
import type { Profile } from './domain.ts';
import { goOn, type Handling } from './filling.ts';
import { headActions, headDeliveries } from './heads.ts';
import { importedFiles } from './imported.ts';
import { importActions, importForms } from './import-actions.ts';
import { profileActions, profileForms } from './profile-actions.ts';
import type { ProfileField } from './profile-fields.ts';
import { createUnitsService, type UnitsDeps } from './service.ts';

/** Sheets that nobody confirmed, and the rows of imports, are kept this long, in milliseconds. */
const IMPORTS_KEPT = 7 * 24 * 60 * 60 * 1000;

export interface UnitsFeatureDeps extends UnitsDeps {
  readonly imports: ImportsStore;
  readonly tables: TableFiles;
  readonly runs: ImportRuns;
  readonly runStore: RunsStore;
  /** Does what a button of any feature does. */
  readonly resume: Handling['resume'];
}

/** What other features may ask of profiles. */
export interface Profiles {
  profileOf(person: PersonId): Promise<Profile>;
  /**
   * A form for those of the fields that are not known yet; when they are given, the person goes on with the action
   * `then` (at most about 60 characters). Undefined where nothing is missing.
   */
  askMissing(context: Context, fields: readonly ProfileField[], then: ActionId): Promise<Reply | undefined>;
}

/** Who works where: `/profil`, and the heads of units. */
export const createUnitsFeature = (deps: UnitsFeatureDeps): Feature & { readonly profiles: Profiles } => {
  const { store, resume, imports, tables, runs, runStore } = deps;
  const directory: DirectoryHandling = { store, imports, tables, runs, runStore };
  const imported = importedFiles(directory);
  const handling: Handling = { service: createUnitsService(deps), store, resume };
  return {
    name: 'units',
    commands: [profileCommand(handling), directoryCommand(directory)],
    actions: {
      ...profileActions(handling),
      ...headActions(handling),
      ...directoryActions(directory),
      ...importActions(directory, imported),
      ...imported.actions,
    },
    forms: { ...profileForms(handling), ...directoryForms(directory), ...importForms(directory) },
    deliveries: { ...headDeliveries(store), entered: imported.delivery },
    jobs: {
      forget: async ({ due }) => {
        await imports.forget(shift(due, -IMPORTS_KEPT));
      },
    },
    schedules: [{ name: 'forget', job: 'forget', pattern: '40 3 * * *', windowMinutes: 600 }],
    profiles: {
      profileOf: (person) => store.profile(person),
      askMissing: async (context, fields, then) => {
        const missing = await handling.service.missing(context.speaker.person, fields);
        return missing.length === 0 ? undefined : goOn(handling, context, missing, then);
      },
    },
  };
};
