import { actionId } from '../../chat/action-id.ts';
import { act, type Button, buttons, heading, type Message, message, notice } from '../../chat/message.ts';
import { allBehind } from '../../chat/rights.ts';
import type { Texts } from '../../i18n/pl.ts';
import { LEFT_SHOWN, leftBlocks, undoButton, wordsOf } from '../imports/run-messages.ts';
import { createRunScreens, type RunScreens } from '../imports/run-screens.ts';
import type { Run } from '../imports/runs-store.ts';
import { forCoordinators, type DirectoryHandling } from './directory-handling.ts';
import type { PlannedUnit } from './store.ts';

const back = ({ units }: Texts): Button => act(actionId('units', 'list', '0'), units.directory.title);

/** What an import of the directory came to. */
const unitsDone = async (
  { runStore }: Pick<DirectoryHandling, 'runStore'>,
  run: Run,
  texts: Texts,
): Promise<Message> => {
  const left = run.counts.left > 0 ? await runStore.rows(run.id, 'left', LEFT_SHOWN) : [];
  const words = wordsOf(run, texts);
  return message(
    heading(words.title),
    notice(run.counts.done > 0 ? 'success' : 'info', words.entered(run.counts.done)),
    ...leftBlocks(run, left, ({ content }) => (content as PlannedUnit).unit.name, texts),
    buttons(
      back(texts),
      act(actionId('units', 'import-files'), texts.imports.files.open),
      undoButton('units', run, texts),
    ),
  );
};

/** Files of the directory that coordinators have read in. */
export const importedFiles = (handling: DirectoryHandling): RunScreens => {
  const screens = createRunScreens({
    feature: 'units',
    done: { units: (run, { texts }) => unitsDone(handling, run, texts) },
    runs: handling.runs,
    store: handling.runStore,
    nameOf: async (person) => {
      const { firstName, lastName } = await handling.store.profile(person);
      return [firstName, lastName].filter((part) => part !== undefined).join(' ');
    },
    back,
  });
  return { ...screens, actions: allBehind(forCoordinators, screens.actions) };
};
