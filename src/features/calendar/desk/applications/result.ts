import { actionId } from '../../../../chat/action-id.ts';
import { cut } from '../../../../chat/cut.ts';
import {
  act,
  buttons,
  facts,
  heading,
  list,
  type Message,
  message,
  notice,
  small,
} from '../../../../chat/message.ts';
import type { Run, RunRow, RunsStore } from '../../../imports/runs-store.ts';
import { LIVE_STATES } from '../../../registrations/domain.ts';
import type { Happening } from '../../domain.ts';
import type { CalendarStore } from '../../store.ts';
import type { Telling } from '../../telling.ts';
import type { Outcome, PlannedApplication } from './domain.ts';
import type { ApplicationsStore } from './store.ts';

/** Rows that were left out and are shown one by one. */
const SHOWN = 10;

export interface ResultDeps {
  readonly runStore: Pick<RunsStore, 'rows'>;
  readonly applications: Pick<ApplicationsStore, 'standings'>;
  readonly store: Pick<CalendarStore, 'ofTerm'>;
}

const progressMessage = ({ id, state, counts }: Run, { texts }: Telling): Message => {
  const { progress } = texts.desk.applications;
  const done = counts.done + counts.left;
  return message(
    heading(progress.heading),
    notice(
      'info',
      state === 'running' ? progress.entering(done, done + counts.planned) : progress.undoing(counts.done),
    ),
    small(progress.hint),
    buttons(act(actionId('desk', 'applications-progress', id), progress.refresh)),
  );
};

const undoneMessage = ({ counts }: Run, { texts }: Telling): Message => {
  const { done } = texts.desk.applications;
  return message(
    notice('success', done.undone(counts.undone, counts.kept)),
    buttons(act(actionId('desk', 'list', '0'), texts.desk.back)),
  );
};

const leftLine = ({ row, content, outcome }: RunRow, { texts }: Telling): string => {
  const { done } = texts.desk.applications;
  const { newcomer } = content as PlannedApplication;
  const { why } = outcome as Extract<Outcome, { why: unknown }>;
  const name = newcomer ? `, ${newcomer.firstName} ${newcomer.lastName}` : '';
  return cut(done.leftLine(row, name, done.why[why]), 300);
};

const doneMessage = async (deps: ResultDeps, run: Run, telling: Telling): Promise<Message> => {
  const { desk } = telling.texts;
  const { done, noAccount } = desk.applications;
  const { states, withoutAccount } = await deps.applications.standings(run.id);
  const [entered] = await deps.runStore.rows(run.id, 'done', 1);
  const left = await deps.runStore.rows(run.id, 'left', SHOWN);
  const term = (entered?.content as PlannedApplication | undefined)?.term;
  const happening: Happening | undefined = term === undefined ? undefined : await deps.store.ofTerm(term);
  return message(
    heading(done.heading),
    notice(run.counts.done > 0 ? 'success' : 'info', done.entered(run.counts.done)),
    facts(
      LIVE_STATES.flatMap((state) =>
        states[state] === undefined
          ? []
          : [{ label: desk.registration.states[state], value: String(states[state]) }],
      ),
    ),
    states.consent === undefined ? undefined : notice('info', done.consent),
    withoutAccount > 0 ? notice('warning', noAccount.line(withoutAccount)) : undefined,
    ...(run.counts.left > 0
      ? [notice('warning', done.left(run.counts.left)), list(left.map((row) => leftLine(row, telling)))]
      : []),
    buttons(
      term === undefined ? undefined : act(actionId('desk', 'people', term, '0'), done.people, 'primary'),
      happening && withoutAccount > 0
        ? act(actionId('desk', 'no-account', happening.id), noAccount.button)
        : undefined,
      happening ? act(actionId('desk', 'open', happening.id), desk.backToEvent) : undefined,
      run.counts.done > 0
        ? act(actionId('desk', 'applications-undo', run.id), done.undo, 'danger')
        : undefined,
    ),
  );
};

/** How an import of applications stands: how far it is, or what it came to and what to do next. */
export const resultMessage = (deps: ResultDeps, run: Run, telling: Telling): Promise<Message> | Message => {
  switch (run.state) {
    case 'running':
    case 'undoing':
      return progressMessage(run, telling);
    case 'undone':
      return undoneMessage(run, telling);
    case 'done':
      return doneMessage(deps, run, telling);
  }
};
