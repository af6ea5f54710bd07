import type { Instant } from '../../../../core/clock.ts';
import type { PersonId } from '../../../../core/ids.ts';
import type { RunKind } from '../../../imports/runs.ts';
import type { RowMark, Run, RunRow, RunsStore } from '../../../imports/runs-store.ts';
import type {
  Application,
  SignUpOutcome,
  SignUpRefusal,
  SignUps,
  Standing,
} from '../../../registrations/service.ts';
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

/** Rows in their order: those without a seat together, each with one by itself. */
const partsWithoutSeats = (standings: readonly (Standing | undefined)[]): readonly (readonly number[])[] => {
  const parts: number[][] = [];
  for (const [index, standing] of standings.entries()) {
    const hasSeat = standing?.registration.hasSeat ?? false;
    const before = parts.at(-1)?.at(-1);
    const isBeforeSeated = before !== undefined && (standings[before]?.registration.hasSeat ?? false);
    if (before === undefined || hasSeat || isBeforeSeated) parts.push([index]);
    else parts.at(-1)!.push(index);
  }
  return parts;
};

/** Applications of a file, entered in their order through the same door as everybody's. */
export const createEntering = ({ store, runs, signUps }: EnteringDeps): RunKind => {
  /** Whom a row names; somebody who came with no row before is written down. */
  const personOf = async (run: Run, { content }: RunRow, at: Instant): Promise<PersonId> => {
    const { newcomer, person, unit, post } = content as PlannedApplication;
    const who = newcomer ? await store.welcome(newcomer, run.id, at) : person!;
    if (unit !== undefined) await store.join(who, unit, post ?? 'other', at);
    return who;
  };

  /** The same row entered again finds what it did the first time, by its request. */
  const applicationOf = (run: Run, { number, content }: RunRow, person: PersonId): Application => {
    const { term, unit, needs, despiteRules } = content as PlannedApplication;
    return {
      request: `${run.id}:${String(number)}`,
      term,
      person,
      ...(unit === undefined ? {} : { unit }),
      needs,
      waives: despiteRules ? 'rules' : 'deadline',
    };
  };

  const markOf = async (
    run: Run,
    { number, content }: RunRow,
    person: PersonId,
    entered: SignUpOutcome,
  ): Promise<RowMark> => {
    const { newcomer } = content as PlannedApplication;
    if (!entered.ok) {
      if (newcomer) await store.forget(person, run.id);
      return { number, to: 'left', outcome: { why: WHY[entered.refusal.kind] } satisfies Outcome };
    }
    const { id: registration } = entered.value.registration;
    return { number, to: 'done', outcome: { registration, person, isNewcomer: newcomer !== undefined } };
  };

  /** Ends it where nothing else happened to it. */
  const undoOne = async (
    run: Run,
    { number, outcome }: RunRow,
    standing: Standing | undefined,
    at: Instant,
  ): Promise<RowMark> => {
    const { registration } = outcome as Entered;
    // It was ended already, by this import or by its own undoing that the program did not finish.
    const isEnded = !standing || standing.registration.state === 'cancelled';
    if (!isEnded && !(await store.isUntouched(registration))) return { number, to: 'kept' };
    const doing = { by: run.by, isCoordinator: true, request: `${run.id}:undo:${String(number)}`, at };
    if (!isEnded && !(await signUps.remove(doing, registration)).ok) return { number, to: 'kept' };
    return { number, to: 'undone' };
  };

  return {
    atOnce: 25,
    // People are written down together, then they are signed up together: the order of seats is that of the rows.
    enter: async (run, rows, at) => {
      const people = await Promise.all(rows.map((row) => personOf(run, row, at)));
      const doing = { by: run.by, isCoordinator: true, at };
      const wanted = rows.map((row, index) => applicationOf(run, row, people[index]!));
      const entered = await signUps.signUpEach(doing, wanted);
      const marks = await Promise.all(
        rows.map((row, index) => markOf(run, row, people[index]!, entered[index]!)),
      );
      await runs.mark(run.id, marks);
    },
    // Whoever has no seat goes at once with others: only a seat that comes free is somebody else's.
    undo: async (run, rows, at) => {
      const standings = await Promise.all(
        rows.map(({ outcome }) => signUps.registration((outcome as Entered).registration)),
      );
      const marks: RowMark[] = [];
      for (const part of partsWithoutSeats(standings))
        marks.push(
          ...(await Promise.all(part.map((index) => undoOne(run, rows[index]!, standings[index], at)))),
        );
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
