import { onTestFinished } from 'vitest';
import type { Account, Incoming, Input, Place } from '../../../src/chat/input.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { createRouter } from '../../../src/chat/router.ts';
import { toError } from '../../../src/core/failure.ts';
import { silentLog } from '../../../src/core/log.ts';
import { createPeopleFeature } from '../../../src/features/people/feature.ts';
import { createPeople, type People } from '../../../src/features/people/service.ts';
import { anAccount } from '../../support/context.ts';
import { type MovingClock, movingClock } from '../../support/moving-clock.ts';
import { temporaryStorage } from '../../support/storage.ts';

export const HOUR = 60 * 60 * 1000;

/** Anna has a Slack account and a Discord one; Jan works at the same Slack workspace. */
export const ANNA = anAccount();
export const ANNA_ON_DISCORD = anAccount({ platform: 'discord', workspace: 'G1', user: 'D1', name: 'ania' });
export const JAN = anAccount({ user: 'U2', name: 'Jan Nowak' });

const groups = {
  slack: { adviser: ['S_DOR'], coordinator: ['S_KO'], admin: [] },
  discord: { adviser: [], coordinator: ['R_KO'], admin: [] },
};

export interface World {
  readonly people: People;
  readonly clock: MovingClock;
  readonly storage: Awaited<ReturnType<typeof temporaryStorage>>;
  /** Lets somebody do something, as the adapters would, and gives what the bot replies. */
  readonly send: (from: Account, input: Input, place?: Place['kind']) => Promise<Reply>;
  /** The same, as plain text. */
  readonly read: (from: Account, input: Input, place?: Place['kind']) => Promise<string>;
}

/** The people feature over a real SQLite file, behind the real router. */
export const world = async (options: { firstAdmin?: string } = {}): Promise<World> => {
  const clock = movingClock();
  const storage = await temporaryStorage(clock);
  onTestFinished(() => storage.close());
  const people = createPeople({ store: storage.people, clock, groups, ...options });
  const router = createRouter({
    features: [createPeopleFeature(people)],
    inbox: storage.inbox,
    identify: people.identify,
    clock,
    log: {
      ...silentLog,
      error: (_event, fields) => {
        throw toError(fields?.error);
      },
    },
    introduction: {},
  });
  let count = 0;
  const send = (from: Account, input: Input, place: Place['kind'] = 'direct'): Promise<Reply> =>
    router.handle({
      key: `k${String((count += 1))}`,
      input,
      from,
      place: { kind: place, id: 'P1' },
      at: clock.now(),
    } satisfies Incoming);
  return {
    people,
    clock,
    storage,
    send,
    read: async (from, input, place) => {
      const reply = await send(from, input, place);
      if ('message' in reply) return plain(reply.message);
      return reply.kind === 'invalid' ? reply.faults.map(({ text }) => text).join() : reply.kind;
    },
  };
};

/** `/konto`, with a code where there is one. */
export const konto = (kod?: string): Input => ({
  kind: 'command',
  name: 'konto',
  options: kod ? { kod } : {},
});

/** A pressed button, or a line chosen from a menu. */
export const press = (id: string, ...values: string[]): Input => ({ kind: 'action', id, values });

/** The id behind the button of that label. */
export const buttonOf = (reply: Reply, label: string): string => {
  const blocks = 'message' in reply ? reply.message.blocks : [];
  const buttons = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  const found = buttons.find((button) => button.label.startsWith(label));
  if (found?.kind !== 'act') throw new Error(`there is no button „${label}”`);
  return found.id;
};

/** A code made by that person, as the bot shows it. */
export const codeFrom = async ({ read }: World, from: Account): Promise<string> => {
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await read(from, press('people.code')));
  if (!code) throw new Error('no code was shown');
  return code[0];
};

/** Anna links her two accounts: a code on Slack, typed and confirmed on Discord. */
export const annaLinks = async (world: World): Promise<void> => {
  const code = await codeFrom(world, ANNA);
  world.clock.pass(1000);
  const question = await world.send(ANNA_ON_DISCORD, konto(code));
  await world.send(ANNA_ON_DISCORD, press(buttonOf(question, 'Połącz konta')));
};
