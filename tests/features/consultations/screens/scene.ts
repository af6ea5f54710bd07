import { onTestFinished } from 'vitest';
import type { Input } from '../../../../src/chat/input.ts';
import type { Reply } from '../../../../src/chat/reply.ts';
import { createDispatch } from '../../../../src/chat/dispatch.ts';
import type { Instant } from '../../../../src/core/clock.ts';
import { shift } from '../../../../src/core/clock.ts';
import type { PersonId } from '../../../../src/core/ids.ts';
import type { Locale } from '../../../../src/core/locale.ts';
import { silentLog } from '../../../../src/core/log.ts';
import type { Adviser } from '../../../../src/features/consultations/domain.ts';
import { createConsultationsFeature } from '../../../../src/features/consultations/screens/feature.ts';
import type { FromQuestion } from '../../../../src/features/consultations/screens/handling.ts';
import { ALL_MIGRATIONS } from '../../../../src/storage/migrations/all-migrations.ts';
import { openSqlite } from '../../../../src/storage/sqlite/open-sqlite.ts';
import { createAsking } from '../../../../src/features/consultations/create-asking.ts';
import { NOW } from '../../../support/consultations/a-diary.ts';
import { stageOn, WEEK } from '../../../support/consultations/stage.ts';
import { aContext } from '../../../support/context.ts';
import { temporaryDirectory } from '../../../support/storage.ts';
import { idOf, press } from '../../handover/world.ts';
import { join } from 'node:path';

/** The screens over the real service, on Sunday, 10 January 2027. */
export const scene = async (questionOf: () => FromQuestion = () => ({})) => {
  const directory = temporaryDirectory();
  const clock = { now: () => NOW };
  const file = join(directory.path, 'pomocnik.sqlite');
  const engine = openSqlite(file, ALL_MIGRATIONS, { clock, log: silentLog });
  onTestFinished(async () => {
    await engine.close();
    directory.remove();
  });
  const stage = await stageOn(engine);
  const asking = createAsking({ ...stage.working, asking: stage.storage.asking });
  const asked: string[] = [];
  const feature = createConsultationsFeature({
    booking: stage.booking,
    asking,
    people: {
      profileOf: (person) => stage.people.directory.profile(person),
      askMissing: (_context, _fields, then) => {
        asked.push(then);
        return Promise.resolve(undefined);
      },
      membersOf: (unit) => stage.people.directory.membersOf(unit),
      unit: (id) => stage.people.directory.unit(id),
    },
    questionOf: () => Promise.resolve(questionOf()),
  });
  const dispatch = createDispatch([feature]);
  let moment: Instant = NOW;
  let count = 0;

  /** Somebody of the unit in Nysa. */
  const worker = async (user: string, firstName: string): Promise<PersonId> => {
    const id = await stage.person(user);
    stage.people.worksAt(id, {}, { firstName, lastName: 'Próbna' });
    return id;
  };
  const send = async (person: PersonId, input: Input, locale: Locale = 'pl'): Promise<Reply> => {
    count += 1;
    const context = aContext({ speaker: { person, locale }, now: moment });
    return dispatch({ ...context, request: `k${String(count)}` }, input);
  };
  /** Presses what stands in a reply under that label; of a menu a value is chosen. */
  const pressIn = (person: PersonId, reply: Reply, label: string, ...values: string[]): Promise<Reply> =>
    send(person, press(idOf(reply, label), ...values));
  /** Fills in the form that was opened. */
  const fillIn = (
    person: PersonId,
    reply: Reply,
    values: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<Reply> => {
    if (reply.kind !== 'form' && reply.kind !== 'invalid') throw new Error(`no form but ${reply.kind}`);
    return send(person, { kind: 'form', id: reply.form.id, values });
  };
  const pass = (hours: number): void => void (moment = shift(moment, hours * 3_600_000));
  const adviser = (user: string, terms: Partial<Adviser> = {}, week = WEEK) =>
    stage.adviser(user, { topics: ['lpdi', 'zamowienia'], ...terms }, week);

  const mine = async (person: PersonId) =>
    (await feature.mine?.(aContext({ speaker: { person }, now: moment }))) ?? [];

  return { ...stage, mine, asking, asked, adviser, worker, send, pressIn, fillIn, pass, feature };
};

export type Scene = Awaited<ReturnType<typeof scene>>;
