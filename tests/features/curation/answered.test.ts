import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/chat/plain.ts';
import type { Account } from '../../../src/chat/input.ts';
import { type Answering, createAnswering } from '../../../src/features/answers/answering.ts';
import { warsawDay } from '../../../src/core/warsaw.ts';
import { smallBase } from '../../support/knowledge.ts';
import { ANNA, command, DAY, idOf, MARIA, press, world } from '../handover/world.ts';

const IN_VAIN = 'kto naprawi drukarkę w piwnicy';
const PIOTR: Account = { ...ANNA, user: 'U9', name: 'Piotr Wzorcowy' };

/** A base that learns to answer the question when somebody lets it. */
const learning = () => {
  const answering = createAnswering(smallBase('2020-06-01'));
  let knows = false;
  const later: Answering = {
    ...answering,
    ask: (question) =>
      knows && question.text.includes('drukark')
        ? answering.ask({ ...question, text: 'jaki jest próg' })
        : answering.ask(question),
  };
  return { answering: () => later, learn: () => void (knows = true) };
};

const askedInVain = async (askers: readonly Account[]) => {
  const base = learning();
  const scene = await world(base.answering);
  const { send, clock, storage, features } = scene;
  for (const account of askers) {
    await send(account, { kind: 'words', text: IN_VAIN });
    clock.pass(1);
  }
  const gap = await send(
    MARIA,
    press(idOf(await send(MARIA, command('wiedza', { dzial: 'braki' })), 'Zobacz')),
  );
  const { jobs, deliveries } = features.find(({ name }) => name === 'curation')!;
  /** Runs the job, and gives what waits to be sent of it. */
  const waiting = async () => {
    const due = clock.now();
    await jobs!.answered!({ schedule: 'answered', content: null, due, day: warsawDay(due), time: '09:20' });
    const all = await storage.outbox.due('slack:T1', due, 100);
    return all.filter(({ kind }) => kind === 'curation.answered');
  };
  const render = ({ content }: { readonly content: unknown }) =>
    deliveries!.answered!.render(content, { locale: 'pl', now: clock.now() });
  /** The same, and lets it arrive. */
  const run = async (): Promise<readonly (readonly [string, string])[]> => {
    const told: (readonly [string, string])[] = [];
    for (const one of await waiting()) {
      const message = await render(one);
      await storage.outbox.settle(one, { state: 'failed', reason: 'test' }, clock.now());
      if (message && one.to.kind === 'person') told.push([one.to.user, plain(message)]);
    }
    return told;
  };
  const close = () => send(MARIA, press(idOf(gap, 'Jest już odpowiedź')));
  return { ...scene, ...base, waiting, render, run, close };
};

describe('a question that had no answer', () => {
  it('is told to have one to everybody who asked it, once, with the way to the answer', async () => {
    const { run, close, learn, clock } = await askedInVain([ANNA, PIOTR]);
    await close();
    learn();
    const told = await run();
    expect(told.map(([user]) => user).toSorted()).toEqual(['U1', 'U9']);
    expect(told[0]?.[1].replaceAll('\u00a0', ' ')).toContain(`„${IN_VAIN}”`);
    expect(told[0]?.[1]).toContain('„Od jakiej kwoty stosuje się ustawę?”');
    expect(told[0]?.[1]).toContain('[Odpowiedź]');
    clock.pass(DAY);
    expect(await run()).toEqual([]);
  });

  it('is told nothing of while its gap is open, or the base has no answer to those very words', async () => {
    const { run, close, learn } = await askedInVain([ANNA]);
    expect(await run()).toEqual([]);
    await close();
    expect(await run()).toEqual([]);
    learn();
    expect(await run()).toHaveLength(1);
  });

  it('is left out when its gap is opened again before the message leaves', async () => {
    const { close, learn, send, waiting, render } = await askedInVain([ANNA]);
    await close();
    learn();
    const [one] = await waiting();
    const ended = await send(MARIA, press('curation.ended'));
    await send(MARIA, press(idOf(await send(MARIA, press(idOf(ended, 'Zobacz'))), 'Otwórz ponownie')));
    expect(await render(one!)).toBeUndefined();
  });
});
