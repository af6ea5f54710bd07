import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDispatch } from '../../../src/chat/dispatch.ts';
import { formFaults, type FormValues } from '../../../src/chat/form.ts';
import type { Input } from '../../../src/chat/input.ts';
import type { Message } from '../../../src/chat/message.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { type Instant, shift } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { silentLog } from '../../../src/core/log.ts';
import type { Role } from '../../../src/core/roles.ts';
import { createDutyFeature } from '../../../src/features/consultations/duty/feature.ts';
import type { DutyHandling } from '../../../src/features/consultations/duty/handling.ts';
import { createOpening } from '../../../src/features/consultations/opening.ts';
import { ALL_MIGRATIONS } from '../../../src/storage/migrations/all-migrations.ts';
import { openSqlite } from '../../../src/storage/sqlite/open-sqlite.ts';
import { press } from '../../features/handover/world.ts';
import { temporaryDirectory } from '../storage.ts';
import { aContext } from '../context.ts';
import { NOW } from './a-diary.ts';
import { stageOn } from './stage.ts';

/** The ids behind buttons and menus of a reply whose labels begin like that. */
const idOf = (reply: Reply, label: string): string => {
  for (const block of 'message' in reply ? reply.message.blocks : []) {
    if (block.kind === 'menu' && block.placeholder.startsWith(label)) return block.id;
    if (block.kind !== 'buttons') continue;
    const found = block.buttons.find((button) => button.label.startsWith(label));
    if (found?.kind === 'act') return found.id;
  }
  throw new Error(`there is no „${label}”`);
};

/** `/dyzur` over the real service and a real database, on Sunday, 10 January 2027. */
export const deskScene = async () => {
  const directory = temporaryDirectory();
  const engine = openSqlite(join(directory.path, 'pomocnik.sqlite'), ALL_MIGRATIONS, {
    clock: { now: () => NOW },
    log: silentLog,
  });
  onTestFinished(async () => {
    await engine.close();
    directory.remove();
  });
  const stage = await stageOn(engine);
  const { storage, store, booking, deciding, requests, people } = stage;
  const handling: DutyHandling = {
    store,
    duty: storage.duty,
    booking,
    deciding,
    opening: createOpening(stage.working),
    queue: requests,
    directory: {
      unit: (id) => storage.units.unit(id),
      seek: async (words, most) => (await storage.units.search({ words }, { from: 0, most })).units,
      nameOf: (person) => people.directory.nameOf(person),
    },
    knowledgeTopics: () => new Set(['zamowienia', 'piecza']),
    mayGoOut: (at) => at,
  };
  const feature = createDutyFeature(handling);
  const dispatch = createDispatch([feature]);
  let moment: Instant = NOW;
  let count = 0;

  const as = (person: PersonId, roles: readonly Role[] = ['worker', 'adviser'], locale: Locale = 'pl') => {
    const send = async (input: Input): Promise<Reply> => {
      count += 1;
      const context = aContext({ speaker: { person, roles, locale }, now: moment });
      const reply = await dispatch({ ...context, request: `k${String(count)}` }, input);
      const faults = reply.kind === 'form' || reply.kind === 'invalid' ? formFaults(reply.form) : [];
      if (faults.length > 0) throw new Error(faults.join('; '));
      return reply;
    };
    return {
      open: () => send({ kind: 'command', name: 'dyzur', options: {} }),
      press: (id: string, ...values: string[]) => send(press(id, ...values)),
      /** Presses what stands in a reply under that label; of a menu a value is chosen. */
      pressIn: (reply: Reply, label: string, ...values: string[]) =>
        send(press(idOf(reply, label), ...values)),
      /** Fills in the form that was opened; what is not named stays as it was shown. */
      fillIn: (reply: Reply, values: FormValues) => {
        if (reply.kind !== 'form' && reply.kind !== 'invalid') throw new Error(`no form but ${reply.kind}`);
        const shown: Record<string, string | readonly string[]> = {};
        for (const field of reply.form.fields) {
          if (field.kind === 'choices') shown[field.id] = field.values ?? [];
          else if (field.kind !== 'file') shown[field.id] = field.value ?? '';
        }
        return send({ kind: 'form', id: reply.form.id, values: { ...shown, ...values } });
      },
    };
  };

  /** The messages of a kind that are in the outbox and still true, as they would be sent now. */
  const messages = async (verb: string): Promise<readonly Message[]> => {
    const rows = await engine.queries
      .selectFrom('outbox')
      .select(['content', 'kind'])
      .where('kind', '=', `duty.${verb}`)
      .orderBy('ord')
      .execute();
    const made: Message[] = [];
    for (const { content } of rows) {
      const one = await feature.deliveries![verb]!.render(JSON.parse(content ?? '{}'), {
        locale: 'pl',
        now: moment,
      });
      if (one) made.push(one);
    }
    return made;
  };
  const pass = (hours: number): void => void (moment = shift(moment, hours * 3_600_000));
  return { ...stage, as, messages, pass, feature, now: () => moment };
};
