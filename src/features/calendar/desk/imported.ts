import { actionId } from '../../../chat/action-id.ts';
import { act, buttons, heading, type Message, message, notice } from '../../../chat/message.ts';
import { LEFT_SHOWN, leftBlocks, type RunTelling, undoButton, wordsOf } from '../../imports/run-messages.ts';
import { createRunScreens, type RunScreens } from '../../imports/run-screens.ts';
import type { Run } from '../../imports/runs-store.ts';
import { doneMessage as applicationsDone } from './applications/result.ts';
import type { DeskHandling } from './handling.ts';
import type { PlannedEvent } from './store.ts';

/** What a file of events came to. */
const eventsDone = async (
  { runStore }: Pick<DeskHandling, 'runStore'>,
  run: Run,
  { texts }: RunTelling,
): Promise<Message> => {
  const left = run.counts.left > 0 ? await runStore.rows(run.id, 'left', LEFT_SHOWN) : [];
  const words = wordsOf(run, texts);
  return message(
    heading(words.title),
    notice(run.counts.done > 0 ? 'success' : 'info', words.entered(run.counts.done)),
    ...leftBlocks(run, left, ({ content }) => (content as PlannedEvent).plan.title, texts),
    buttons(
      act(actionId('desk', 'list', '0'), texts.desk.back, 'primary'),
      act(actionId('desk', 'import-files'), texts.imports.files.open),
      undoButton('desk', run, texts),
    ),
  );
};

/** Files that coordinators have read in: events, and applications for them. */
export const importedFiles = (handling: DeskHandling): RunScreens =>
  createRunScreens({
    feature: 'desk',
    done: {
      events: (run, telling) => eventsDone(handling, run, telling),
      applications: (run, telling) => applicationsDone(handling, run, telling),
    },
    runs: handling.runs,
    store: handling.runStore,
    nameOf: async (person) => {
      const { firstName, lastName } = await handling.people.profileOf(person);
      return [firstName, lastName].filter((part) => part !== undefined).join(' ');
    },
    back: (texts) => act(actionId('desk', 'list', '0'), texts.desk.back),
  });
