import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/features/answers/domain.ts';
import { type FakeModel, startFakeModel } from '../../../support/fake-model/start.ts';
import { assistedOver, meaningOf, UNSURE } from './assisted.ts';

let model: FakeModel;
beforeEach(async () => {
  model = await startFakeModel();
  model.embeddings.vectorOf = meaningOf;
});
afterEach(() => model.stop());

/** Only the model that compares meanings. */
const comparing = async (isReady = true) => {
  const assisted = assistedOver(model, { model: undefined, explain: false });
  if (isReady) await assisted.meaning.prepare(assisted.base);
  return assisted;
};

const titles = (outcome: Outcome): readonly string[] =>
  outcome.kind === 'choice' ? outcome.options.map(({ entry }) => entry.id) : [];

/** No word of it is in the small base. */
const OTHER_WORDS = 'za ile pieniędzy trzeba robić przetarg';

describe('a question in words the base does not know', () => {
  it('is not covered by words alone', async () => {
    expect((await comparing()).without(OTHER_WORDS)).toEqual({ kind: 'not-covered' });
  });

  it('brings titles of the same meaning to choose from, and never one answer alone', async () => {
    const outcome = await (await comparing()).ask(OTHER_WORDS);
    expect(outcome.kind).toBe('choice');
    expect(titles(outcome)[0]).toBe('prog');
  });

  it('stays not covered when nothing is as near as the same question would be', async () => {
    expect(await (await comparing()).ask('pogoda w górach')).toEqual({ kind: 'not-covered' });
  });
});

describe('a question that fits several titles', () => {
  it('gets them in the order of words and meaning together', async () => {
    const { ask, without } = await comparing();
    model.embeddings.vectorOf = () => meaningOf('próg');
    expect(titles(without(UNSURE))[0]).toBe('dawna-sciezka');
    expect(titles(await ask(UNSURE))[0]).toBe('prog');
  });
});

describe('the words decide alone', () => {
  const sameAsWithout = async (question: string, isReady = true): Promise<void> => {
    const { ask, without } = await comparing(isReady);
    expect(await ask(question)).toEqual(without(question));
  };

  it('until the knowledge was read', async () => {
    model.embeddings.fault = { kind: 'hang' };
    await sameAsWithout(UNSURE, false);
  });

  it('when the knowledge could not be read', async () => {
    model.embeddings.fault = { kind: 'one-too-few' };
    await sameAsWithout(UNSURE);
  });

  it.each([
    ['is refused', { kind: 'status' as const, status: 500 }],
    ['is too much', { kind: 'status' as const, status: 429 }],
    ['breaks off', { kind: 'disconnect' as const }],
    ['brings garbage', { kind: 'body' as const, body: 'ojej' }],
  ])('when reading the question %s', async (_what, fault) => {
    const { ask, without } = await comparing();
    model.embeddings.fault = fault;
    expect(await ask(UNSURE)).toEqual(without(UNSURE));
    expect(await ask(OTHER_WORDS)).toEqual({ kind: 'not-covered' });
  });

  it('when the question comes back in another dimension', async () => {
    const { ask, without, log } = await comparing();
    model.embeddings.vectorOf = () => [1, 2];
    expect(await ask(UNSURE)).toEqual(without(UNSURE));
    expect(log.lines.map(({ event }) => event)).toContain(
      'a question was read in another dimension than the knowledge',
    );
  });

  it('about what the guard stopped, and nothing is sent', async () => {
    const { ask } = await comparing();
    const before = model.embeddings.calls.length;
    expect((await ask(`${OTHER_WORDS} dla pana Jana Kowalskiego`)).kind).toBe('personal-data');
    expect(model.embeddings.calls).toHaveLength(before);
  });
});

describe('several questions in one message', () => {
  it('are each helped on their own', async () => {
    const { ask, without } = await comparing();
    const message = `Od jakiej kwoty stosuje się ustawę? Czy jest jeszcze ścieżka usług społecznych? ${OTHER_WORDS}?`;
    const found = without(message);
    if (found.kind !== 'several') throw new Error('the message is not split any more');
    const outcome = await ask(message);
    expect(outcome.kind === 'several' && outcome.parts.map((part) => part.outcome.kind)).toEqual([
      found.parts[0]!.outcome.kind,
      found.parts[1]!.outcome.kind,
      'choice',
    ]);
  });
});
