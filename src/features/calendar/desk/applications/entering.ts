import type { Instant } from '../../../../core/clock.ts';
import type { RunKind } from '../../../imports/runs.ts';
import type { RowMark, Run, RunRow, RunsStore } from '../../../imports/runs-store.ts';
import type { SignUpRefusal, SignUps } from '../../../registrations/service.ts';
import type { Address } from '../handling.ts';
import type { LeftWhy, Outcome, PlannedApplication } from './domain.ts';
import type { ApplicationsStore } from './store.ts';

export const APPLICATIONS = 'applications';

export interface EnteringDeps {
  readonly store: ApplicationsStore;
  readonly runs: Pick<RunsStore, 'mark'>;
  readonly signUps: SignUps;
  readonly addressOf: (person: Run['by']) => Promise<Address | undefined>;
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
export const createEntering = ({ store, runs, signUps, addressOf }: EnteringDeps): RunKind => {
  /** The same row entered again finds what it did the first time, by its request and by who the person is. */
  const enterOne = async (run: Run, { number, content }: RunRow, at: Instant): Promise<RowMark> => {
    const { term, newcomer, unit, post, needs, despiteRules, ...known } = content as PlannedApplication;
    const person = newcomer ? await store.welcome(newcomer, run.id, at) : known.person!;
    if (unit !== undefined) await store.join(person, unit, post ?? 'other', at);
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
    const outcome: Outcome = {
      registration: entered.value.registration.id,
      person,
      isNewcomer: newcomer !== undefined,
    };
    return { number, to: 'done', outcome };
  };

  /** Ends it where nothing else happened to it, and forgets whoever came with it and has nothing else. */
  const undoOne = async (run: Run, { number, outcome }: RunRow, at: Instant): Promise<RowMark> => {
    const { registration, person, isNewcomer } = outcome as Extract<Outcome, { registration: string }>;
    const standing = await signUps.registration(registration);
    // It was ended already, by this import or by its own undoing that the program did not finish.
    const isEnded = !standing || standing.registration.state === 'cancelled';
    if (!isEnded && !(await store.isUntouched(registration))) return { number, to: 'kept' };
    const doing = { by: run.by, isCoordinator: true, request: `${run.id}:undo:${String(number)}`, at };
    if (!isEnded && !(await signUps.remove(doing, registration)).ok) return { number, to: 'kept' };
    if (isNewcomer) await store.forget(person, run.id);
    return { number, to: 'undone' };
  };

  return {
    atOnce: 20,
    enter: async (run, rows, at) => {
      for (const row of rows) await runs.mark(run.id, [await enterOne(run, row, at)]);
    },
    undo: async (run, rows, at) => {
      for (const row of rows) await runs.mark(run.id, [await undoOne(run, row, at)]);
    },
    tell: async (run) => {
      const address = await addressOf(run.by);
      const verb = run.state === 'running' ? 'done' : 'undone';
      return address
        ? [{ kind: 'desk.entered', thing: `${run.id}:${verb}`, ...address, content: { file: run.id, verb } }]
        : [];
    },
  };
};
