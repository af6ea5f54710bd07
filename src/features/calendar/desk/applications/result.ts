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
} from '../../../../chat/message.ts';
import { LEFT_SHOWN, undoButton, wordsOf } from '../../../imports/run-messages.ts';
import type { Run, RunRow, RunsStore } from '../../../imports/runs-store.ts';
import { LIVE_STATES } from '../../../registrations/domain.ts';
import type { Happening } from '../../domain.ts';
import type { CalendarStore } from '../../store.ts';
import type { Telling } from '../../telling.ts';
import type { Outcome, PlannedApplication } from './domain.ts';
import type { ApplicationsStore } from './store.ts';

export interface ResultDeps {
  readonly runStore: Pick<RunsStore, 'rows'>;
  readonly applications: Pick<ApplicationsStore, 'standings'>;
  readonly store: Pick<CalendarStore, 'ofTerm'>;
}

const leftLine = ({ row, content, outcome }: RunRow, { texts }: Telling): string => {
  const { done } = texts.desk.applications;
  const { newcomer } = content as PlannedApplication;
  const { why } = outcome as Extract<Outcome, { why: unknown }>;
  const name = newcomer ? `, ${newcomer.firstName} ${newcomer.lastName}` : '';
  return cut(done.leftLine(row, name, done.why[why]), 300);
};

/** What a file of applications came to, and what to do next. */
export const doneMessage = async (deps: ResultDeps, run: Run, telling: Telling): Promise<Message> => {
  const { desk } = telling.texts;
  const { done, noAccount } = desk.applications;
  const { states, withoutAccount } = await deps.applications.standings(run.id);
  const [entered] = await deps.runStore.rows(run.id, 'done', 1);
  const left = await deps.runStore.rows(run.id, 'left', LEFT_SHOWN);
  const term = (entered?.content as PlannedApplication | undefined)?.term;
  const happening: Happening | undefined = term === undefined ? undefined : await deps.store.ofTerm(term);
  return message(
    heading(done.heading),
    notice(run.counts.done > 0 ? 'success' : 'info', wordsOf(run, telling.texts).entered(run.counts.done)),
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
      undoButton('desk', run, telling.texts),
    ),
  );
};
