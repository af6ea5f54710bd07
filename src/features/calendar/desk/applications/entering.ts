import type { Instant } from '../../../../core/clock.ts';
import type { PersonId } from '../../../../core/ids.ts';
import type { RunKind } from '../../../imports/runs.ts';
import type { RowMark, Run, RunRow, RunsStore } from '../../../imports/runs-store.ts';
import type { SignUpRefusal, SignUps } from '../../../registrations/service.ts';
import type { Entered, LeftWhy, Outcome, PlannedApplication } from './domain.ts';
import type { ApplicationsStore } from './store.ts';

export const APPLICATIONS = 'applications';

export interface EnteringDeps {
  readonly store: ApplicationsStore;
  readonly runs: Pick<RunsStore, 'mark'>;
  readonly signUps: SignUps;
}

const WHY: Readonly<Record<SignUpRefusal['kind'], LeftWhy>> = {
  already: 'already',
  'not-eligible': 'rules',
  'unit-limit': 'unit-limit',
  gone: 'closed',
  'not-open': 'closed',
  cancelled: 'closed',
  started: 'closed',
  deadline: 'closed',
  paused: 'closed',
  changed: 'failed',
  'would-wait': 'failed',
  busy: 'failed',
};

/** Applications of a file, entered one after another through the same door as everybody's. */
export const createEntering = ({ store, runs, signUps }: EnteringDeps): RunKind => {
  /** Whom a row names; somebody who came with no row before is written down. */
  const personOf = async (run: Run, { content }: RunRow, at: Instant): Promise<PersonId> => {
    const { newcomer, person, unit, post } = content as PlannedApplication;
    const who = newcomer ? await store.welcome(newcomer, run.id, at) : person!;
    if (unit !== undefined) await store.join(who, unit, post ?? 'other', at);
    return who;
  };

  /** The same row entered again finds what it did the first time, by its request. */
  const enterOne = async (
    run: Run,
    { number, content }: RunRow,
    person: PersonId,
    at: Instant,
  ): Promise<RowMark> => {
    const { term, newcomer, unit, needs, despiteRules } = content as PlannedApplication;
    const doing = { by: run.by, isCoordinator: true, request: `${run.id}:${String(number)}`, at };
    const entered = await signUps.signUp(doing, {
      term,
      person,
      ...(unit === undefined ? {} : { unit }),
      needs,
      waives: despiteRules ? 'rules' : 'deadline',
    });
    if (!entered.ok) {
      if (newcomer) await store.forget(person, run.id);
      return { number, to: 'left', outcome: { why: WHY[entered.refusal.kind] } satisfies Outcome };
    }
    const { id: registration } = entered.value.registration;
    return { number, to: 'done', outcome: { registration, person, isNewcomer: newcomer !== undefined } };
  };

  /** Ends it where nothing else happened to it. */
  const undoOne = async (run: Run, { number, outcome }: RunRow, at: Instant): Promise<RowMark> => {
    const { registration } = outcome as Entered;
    const standing = await signUps.registration(registration);
    // It was ended already, by this import or by its own undoing that the program did not finish.
    const isEnded = !standing || standing.registration.state === 'cancelled';
    if (!isEnded && !(await store.isUntouched(registration))) return { number, to: 'kept' };
    const doing = { by: run.by, isCoordinator: true, request: `${run.id}:undo:${String(number)}`, at };
    if (!isEnded && !(await signUps.remove(doing, registration)).ok) return { number, to: 'kept' };
    return { number, to: 'undone' };
  };

  return {
    atOnce: 5,
    // People are written down together, then they get seats one after another: the order is theirs.
    enter: async (run, rows, at) => {
      const people = await Promise.all(rows.map((row) => personOf(run, row, at)));
      const marks: RowMark[] = [];
      for (const [index, row] of rows.entries()) marks.push(await enterOne(run, row, people[index]!, at));
      await runs.mark(run.id, marks);
    },
    undo: async (run, rows, at) => {
      const marks: RowMark[] = [];
      for (const row of rows) marks.push(await undoOne(run, row, at));
      const gone = rows.filter((_row, index) => marks[index]?.to === 'undone');
      await Promise.all(
        gone.map(async ({ outcome }) => {
          const { person, isNewcomer } = outcome as Entered;
          if (isNewcomer) await store.forget(person, run.id);
        }),
      );
      await runs.mark(run.id, marks);
    },
    tellsBy: 'desk.entered',
  };
};
