import Database from 'better-sqlite3';
import type { Account } from '../../../src/chat/input.ts';
import type { Message } from '../../../src/chat/message.ts';
import { targetKey, toAccount } from '../../../src/chat/target.ts';
import type { Instant } from '../../../src/core/clock.ts';
import { createAnswering } from '../../../src/features/answers/answering.ts';
import type { KnowledgeBase } from '../../../src/knowledge/base.ts';
import type { Fact } from '../../../src/knowledge/fact.ts';
import { smallBase } from '../../support/knowledge.ts';
import { command, world } from '../handover/world.ts';

export const QUESTION = 'ile wynosi próg zamówień';

export const zloty = (amount: number): Fact['values'] => ({
  kwota: { kind: 'money', money: { hundredths: amount * 100, currency: 'PLN' } },
});

/** The office, over knowledge that editors may change; the bot has looked at it once. */
export const recallWorld = async (base = smallBase('2020-06-01')) => {
  let answering = createAnswering(base);
  const scene = await world(() => answering);
  const recall = scene.features.find(({ name }) => name === 'recall')!;
  const look = async (): Promise<void> => {
    const due: Instant = scene.clock.now();
    const occurrence = { schedule: 'recall.look', content: null, due, day: '2026-11-23' as never };
    await recall.jobs!['look']!({ ...occurrence, time: '06:15' });
  };
  await look();

  /** Everything of this feature in the outbox for somebody, as they would read it now. */
  const waitingFor = async (account: Account): Promise<readonly (Message | undefined)[]> => {
    const database = new Database(scene.storage.file, { readonly: true });
    const queued = database
      .prepare<[string], { kind: string; content: string; locale: 'pl' | 'en' }>(
        "select kind, content, locale from outbox where target = ? and kind like 'recall.%' order by queued_at, ord",
      )
      .all(targetKey(toAccount(account)));
    database.close();
    return Promise.all(
      queued.map(async ({ kind, content, locale }) =>
        recall.deliveries![kind.split('.')[1]!]!.render(JSON.parse(content), {
          locale,
          now: scene.clock.now(),
        }),
      ),
    );
  };

  return {
    ...scene,
    look,
    waitingFor,
    base: (): KnowledgeBase => answering.base,
    /** The files are other ones from now on, and were looked at. */
    becomes: async (changed: KnowledgeBase): Promise<void> => {
      answering = createAnswering(changed);
      await look();
    },
    asks: (account: Account, text = QUESTION) => scene.read(account, command('pytanie', { pytanie: text })),
  };
};

export type RecallWorld = Awaited<ReturnType<typeof recallWorld>>;
