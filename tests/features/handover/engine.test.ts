import { describe, expect, it, onTestFinished } from 'vitest';
import { createRouter } from '../../../src/chat/router.ts';
import { shift, toEpoch } from '../../../src/core/clock.ts';
import { silentLog } from '../../../src/core/log.ts';
import { createAnswering } from '../../../src/features/answers/answering.ts';
import { createPeople } from '../../../src/features/people/service.ts';
import type { Account, Input } from '../../../src/chat/input.ts';
import { createFeatures } from '../../../src/wiring/features.ts';
import { named } from '../../../src/wiring/named.ts';
import { setStage } from '../../jobs/stage.ts';
import { createManualTime } from '../../support/fake-slack/manual-time.ts';
import { smallBase } from '../../support/knowledge.ts';
import { temporaryStorage } from '../../support/storage.ts';
import { ANNA, asks, command, EWA, JAN, MARIA } from './world.ts';

const MINUTE = 60_000;
const MONTH = 30 * 24 * 60 * MINUTE;
const groups = { slack: { adviser: ['S_DOR'], coordinator: ['S_KO'], admin: [] } };

/** The office with everything that is sent later and runs at set times, and the clock in the test's hands. */
const office = async (start: string) => {
  const time = createManualTime(start);
  const storage = await temporaryStorage(time);
  const people = createPeople({ store: storage.people, clock: time, groups });
  const answering = createAnswering(smallBase('2020-06-01'));
  const features = createFeatures({ storage, people, answering: () => answering });
  const [handover] = features.filter(({ name }) => name === 'handover');
  const stage = await setStage({
    storage,
    time,
    posting: { bodies: (whole) => [whole] },
    kinds: named(features, ({ deliveries }) => deliveries),
    runs: named([handover!], ({ jobs }) => jobs),
    standing: handover!.schedules!.map(({ name, job, ...rest }) => ({
      ...rest,
      id: `handover.${name}`,
      job: `handover.${job}`,
      content: null,
    })),
    // Time goes by in half hours here; that a lease ends and is renewed is another test's affair.
    deps: {
      leases: {
        ...storage.leases,
        take: (name, holder, at) => storage.leases.take(name, holder, at, shift(at, MONTH)),
      },
    },
  });
  await stage.jobs.start();
  onTestFinished(() => stage.stop());
  const router = createRouter({
    features,
    inbox: storage.inbox,
    identify: people.identify,
    clock: time,
    log: silentLog,
    introduction: {},
  });
  let count = 0;
  const send = async (from: Account, input: Input): Promise<void> => {
    const key = `k${String((count += 1))}`;
    await router.handle({ key, input, from, place: { kind: 'direct', id: 'D1' }, at: time.now() });
    await stage.settle();
  };

  /** Lets time go by to that moment, half an hour at a time, with the minute's tick at each. */
  const until = async (moment: string): Promise<void> => {
    const end = Date.parse(moment);
    while (toEpoch(time.now()) < end) {
      time.advance(Math.min(30 * MINUTE, end - toEpoch(time.now())) - 1000);
      await stage.pass(1000);
      // Several may be told of one thing, and one conversation takes a message each second.
      for (let turn = 0; turn < 5; turn += 1) await stage.settle();
    }
  };
  const toldTo = ({ user }: Account): readonly string[] =>
    stage.posted
      .filter(({ to }) => to.kind === 'person' && to.user === user)
      .map(({ text }) => text.split('\n')[0] ?? '');
  return { send, until, toldTo };
};

describe('a question that nobody answers', () => {
  it('is told of again after one working day and to the coordinators after two, once each, over a long weekend', async () => {
    // Wednesday before Corpus Christi 2026, ten o'clock in Warsaw.
    const { send, until, toldTo } = await office('2026-06-03T08:00:00.000Z');
    for (const one of [MARIA, EWA, JAN]) await send(one, command('pytania'));
    await send(ANNA, asks('Czy fotele kupujemy bez ustawy?'));
    await until('2026-06-03T15:30:00.000Z');
    const arrival = toldTo(MARIA);
    expect(arrival).toEqual(['Nowe pytanie do doradcy']);
    expect(toldTo(JAN)).toEqual([]);

    await until('2026-06-05T07:30:00.000Z');
    expect(toldTo(MARIA)).toEqual(arrival);
    await until('2026-06-05T16:00:00.000Z');
    expect(toldTo(MARIA)).toEqual([...arrival, 'Przypomnienie o pytaniu']);
    expect(toldTo(EWA)).toEqual([...arrival, 'Przypomnienie o pytaniu']);
    expect(toldTo(JAN)).toEqual([]);

    await until('2026-06-08T07:30:00.000Z');
    expect(toldTo(JAN)).toEqual([]);
    await until('2026-06-10T16:00:00.000Z');
    expect(toldTo(JAN)).toEqual(['Pytanie po terminie']);
    expect(toldTo(MARIA)).toHaveLength(2);
    expect(toldTo(ANNA)).toEqual([]);
  });
});
