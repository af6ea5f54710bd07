import { expect, onTestFinished } from 'vitest';
import type { Account, Incoming, Input, Place } from '../../../src/chat/input.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { createRouter } from '../../../src/chat/router.ts';
import type { Log, LogFields } from '../../../src/core/log.ts';
import { type Answering, createAnswering } from '../../../src/features/answers/answering.ts';
import { createPeople } from '../../../src/features/people/service.ts';
import { createFeatures } from '../../../src/wiring/features.ts';
import { anAccount } from '../../support/context.ts';
import { smallBase } from '../../support/knowledge.ts';
import { movingClock } from '../../support/moving-clock.ts';
import { temporaryStorage } from '../../support/storage.ts';

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

const groups = { slack: { adviser: ['S_DOR'], coordinator: ['S_KO'], admin: ['S_ADM'] } };

/** Anna asks; Maria and Ewa advise; Jan coordinates. */
export const ANNA = anAccount();
export const MARIA = anAccount({ user: 'U2', name: 'Maria Doradcza', groups: ['S_DOR'] });
export const EWA = anAccount({ user: 'U3', name: 'Ewa Radna', groups: ['S_DOR'] });
export const JAN = anAccount({ user: 'U4', name: 'Jan Koordynacki', groups: ['S_KO'] });

export const command = (name: string, options: Readonly<Record<string, string>> = {}): Input => ({
  kind: 'command',
  name,
  options,
});
export const press = (id: string, ...values: string[]): Input => ({ kind: 'action', id, values });
export const form = (id: string, values: Readonly<Record<string, string | readonly string[]>>): Input => ({
  kind: 'form',
  id,
  values,
});

/** The name of a form and what it is about: `calendar.enrol:trm_1`. */
const subjectOf = (id: string): string => id.split(':').slice(0, 2).join(':');

/** The form as somebody fills it in who reads it. */
export const asks = (text: string, over: Readonly<Record<string, string | readonly string[]>> = {}): Input =>
  form('handover.ask', { pytanie: text, temat: 'zamowienia', zgoda: ['tak'], ...over });

/** The ids behind buttons, forms and menus of a reply whose labels begin like that. */
export const idOf = (reply: Reply, label: string): string => {
  const blocks = 'message' in reply ? reply.message.blocks : [];
  for (const block of blocks) {
    if (block.kind === 'menu' && block.placeholder.startsWith(label)) return block.id;
    if (block.kind !== 'buttons') continue;
    const found = block.buttons.find((button) => button.label.startsWith(label));
    if (found?.kind === 'act') return found.id;
  }
  throw new Error(`there is no „${label}” in: ${'message' in reply ? plain(reply.message) : reply.kind}`);
};

export const textOf = (reply: Reply): string => {
  if ('message' in reply) return plain(reply.message);
  return reply.kind === 'invalid' ? reply.faults.map(({ text }) => text).join() : reply.kind;
};

const smallAnswering = (): (() => Answering) => {
  const answering = createAnswering(smallBase('2020-06-01'));
  return () => answering;
};

/** Every feature over a real SQLite file, behind the real router, on a Monday morning. */
export const world = async (answering = smallAnswering()) => {
  const clock = movingClock();
  clock.pass(DAY);
  const storage = await temporaryStorage(clock);
  onTestFinished(() => storage.close());
  const people = createPeople({ store: storage.people, clock, groups });
  const features = createFeatures({ storage, people, answering });
  const logged: unknown[] = [];
  const note = (event: string, fields?: LogFields): void => void logged.push([event, fields]);
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const router = createRouter({
    features,
    inbox: storage.inbox,
    identify: people.identify,
    clock,
    log,
    introduction: {},
  });
  let count = 0;
  const hand = (
    from: Account,
    input: Input,
    over: { place?: Place['kind']; key?: string } = {},
  ): Promise<Reply> => {
    const incoming: Incoming = {
      key: over.key ?? `k${String((count += 1))}`,
      input,
      from,
      place: { kind: over.place ?? 'direct', id: 'P1' },
      at: clock.now(),
    };
    return router.handle(incoming);
  };
  /**
   * Every form that is shown is opened once more by its own id, as by the button under a form that came too late. It
   * has to be about the same thing; what was confirmed in it is asked anew.
   */
  const send: typeof hand = async (from, input, over) => {
    const reply = await hand(from, input, over);
    if (reply.kind !== 'form' && reply.kind !== 'invalid') return reply;
    const again = await hand(from, press(reply.form.id), { place: over?.place ?? 'direct' });
    expect(again.kind === 'form' && subjectOf(again.form.id)).toBe(subjectOf(reply.form.id));
    return reply;
  };
  const read = async (from: Account, input: Input): Promise<string> => textOf(await send(from, input));
  /** Presses what the person finds in the list of questions. */
  const pressIn = async (from: Account, name: string, label: string): Promise<Reply> =>
    send(from, press(idOf(await send(from, command(name)), label)));

  const handover = features.find((feature) => feature.name === 'handover')!;
  return { clock, storage, people, features, handover, logged, send, read, pressIn };
};

export type World = Awaited<ReturnType<typeof world>>;

/** Anna asks, Maria takes the question; gives its id. */
export const annaAsksMariaTakes = async ({ send, pressIn }: World, text: string): Promise<string> => {
  const passed = await send(ANNA, asks(text));
  await pressIn(MARIA, 'pytania', 'Biorę');
  return idOf(passed, 'Zobacz').split(':')[1]!;
};

/** The same, and Maria replies. */
export const mariaReplies = async (scene: World, text: string, reply: string): Promise<string> => {
  const id = await annaAsksMariaTakes(scene, text);
  await scene.send(MARIA, form(`handover.reply:${id}`, { odpowiedz: reply, podstawa: 'art. 2 Pzp' }));
  return id;
};
