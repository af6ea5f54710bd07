import type { ActionName } from '../../../src/chat/action-id.ts';
import { parseActionId } from '../../../src/chat/action-id.ts';
import type { Block } from '../../../src/chat/message.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import type { Instant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { warsawDay } from '../../../src/core/warsaw.ts';
import { createRegistrationsFeature } from '../../../src/features/registrations/feature.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { TODAY } from '../calendar/an-event.ts';
import { aContext } from '../context.ts';
import { stageOn } from './stage.ts';

const buttonsOf = (blocks: readonly Block[]): readonly ActionName[] =>
  blocks.flatMap((block) =>
    block.kind === 'buttons'
      ? block.buttons.flatMap((one) => (one.kind === 'act' ? (parseActionId(one.id) ?? []) : []))
      : [],
  );

/** Registrations with everything that people are told of them, as they read it. */
export const toldOn = async (storage: Storage) => {
  const stage = await stageOn(storage);
  const { signUps, store, people } = stage;
  const feature = createRegistrationsFeature({ signUps, store, directory: people.directory });

  /** Everything that may leave at that moment, as people read it. */
  const sent = async (at: Instant) => {
    const messages = [];
    // One conversation hears one thing after another: until nobody is to be told anything more.
    for (;;) {
      const due = await storage.outbox.due('slack:T1', at, 50);
      if (due.length === 0) return messages;
      for (const delivery of due) {
        const kind = feature.deliveries![delivery.kind.replace('registrations.', '')]!;
        const message = await kind.render(delivery.content, { locale: 'pl', now: at });
        if (message) messages.push({ text: plain(message), buttons: buttonsOf(message.blocks) });
        await storage.outbox.settle(delivery, { state: 'dropped', reason: 'told' }, at);
      }
    }
  };

  let presses = 0;
  const press = async ({ verb, args }: Pick<ActionName, 'verb' | 'args'>, by: PersonId, now = TODAY) => {
    presses += 1;
    const context = { ...aContext({ speaker: { person: by }, now }), request: `press:${String(presses)}` };
    const reply: Reply = await feature.actions![verb]!(context, args, []);
    if (reply.kind !== 'message' && reply.kind !== 'update') throw new Error(`unexpected ${reply.kind}`);
    return { text: plain(reply.message), buttons: buttonsOf(reply.message.blocks) };
  };
  /** Runs a job at that moment, as the scheduler does. */
  const runs = (job: 'consents' | 'remind', due: Instant) =>
    feature.jobs![job]!({ schedule: job, content: null, due, day: warsawDay(due), time: '10:20' });
  return { ...stage, sent, press, runs };
};
