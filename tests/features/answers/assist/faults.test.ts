import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuse } from '../../../../src/core/result.ts';
import type { Timer } from '../../../../src/core/timer.ts';
import type { AnswersAi } from '../../../../src/features/answers/ai-port.ts';
import { type FakeModel, startFakeModel } from '../../../support/fake-model/start.ts';
import { assistedBy, assistedOver, meaningOf, SURE, UNSURE } from './assisted.ts';

let model: FakeModel;
beforeEach(async () => {
  model = await startFakeModel();
  model.embeddings.vectorOf = meaningOf;
});
afterEach(() => model.stop());

describe('people still get the verified answer or the choice', () => {
  const sameAsWithout = async (break_: () => void): Promise<void> => {
    const { ask, without, read, meaning, base } = assistedOver(model);
    await meaning.prepare(base);
    break_();
    for (const question of [SURE, UNSURE]) expect(read(await ask(question))).toBe(read(without(question)));
  };

  it('when the model refuses', () =>
    sameAsWithout(() => {
      model.refuses(503);
      model.embeddings.fault = { kind: 'status', status: 503 };
    }));
  it('when too much was asked of it', () =>
    sameAsWithout(() => {
      model.refuses(429, 30);
      model.embeddings.fault = { kind: 'status', status: 429, retryAfter: 30 };
    }));
  it('when the connection drops in the middle', () =>
    sameAsWithout(() => {
      model.breaksOff('{"id": "prog", "sentences": []}                     ');
      model.embeddings.fault = { kind: 'disconnect' };
    }));
  it('when it talks nonsense', () =>
    sameAsWithout(() => {
      model.says('Jako model językowy nie mogę.');
      model.embeddings.fault = { kind: 'body', body: { data: [] } };
    }));
  it('when nobody listens at its address', async () => {
    const { ask, without } = assistedOver(model, { baseUrl: 'http://127.0.0.1:9/v1' });
    for (const question of [SURE, UNSURE]) expect(await ask(question)).toEqual(without(question));
  });
  it('when nothing may be spent today', async () => {
    const { ask, without } = assistedOver(model, { dailyBudget: 1 });
    expect(await ask(UNSURE)).toEqual(without(UNSURE));
    expect(model.asked()).toEqual([]);
    expect(model.embeddings.calls).toEqual([]);
  });
});

/** A timer whose time passes when the test says so. */
const heldTimer = (): Timer & { pass(): void } => {
  const waiting: (() => void)[] = [];
  return {
    after: () => ({ elapsed: new Promise((resolve) => waiting.push(resolve)), cancel: () => {} }),
    pass: () => waiting.splice(0).forEach((resolve) => resolve()),
  };
};

const offline: AnswersAi = {
  can: { compare: false, choose: true, explain: true },
  vectorsOf: () => Promise.resolve(refuse('off')),
  vectorOf: () => Promise.resolve(refuse('off')),
  choose: () => Promise.resolve(refuse('off')),
  explain: () => Promise.resolve(refuse('off')),
};

describe('a model that does not answer', () => {
  it('is waited for until the time is up, and not longer, even if it heeds no signal', async () => {
    const timer = heldTimer();
    let asked: (() => void) | undefined;
    const arrived = new Promise<void>((resolve) => (asked = resolve));
    const ai: AnswersAi = {
      ...offline,
      choose: () => {
        asked?.();
        return new Promise(() => {});
      },
    };
    const { ask, without } = assistedBy(ai, { timer });
    const outcome = ask(UNSURE);
    await arrived;
    timer.pass();
    expect(await outcome).toEqual(without(UNSURE));
  });

  it('loses nothing that was found before the time was up', async () => {
    const timer = heldTimer();
    let asked: (() => void) | undefined;
    const arrived = new Promise<void>((resolve) => (asked = resolve));
    const ai: AnswersAi = {
      ...offline,
      choose: () => Promise.resolve({ ok: true, value: 'prog' }),
      explain: () => {
        asked?.();
        return new Promise(() => {});
      },
    };
    const { ask } = assistedBy(ai, { timer });
    const outcome = ask(UNSURE);
    await arrived;
    timer.pass();
    expect(await outcome).toMatchObject({
      kind: 'assisted',
      outcome: { kind: 'answered', answer: { id: 'prog' } },
    });
  });
});

describe('a model that breaks its word', () => {
  it('costs an entry in the log, not the answer', async () => {
    const ai: AnswersAi = { ...offline, choose: () => Promise.reject(new Error('a bug')) };
    const { ask, without, log } = assistedBy(ai);
    expect(await ask(UNSURE)).toEqual(without(UNSURE));
    expect(log.lines.map(({ event }) => event)).toEqual(['a model was asked and that failed']);
  });
});
