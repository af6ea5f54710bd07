import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KnowledgeText } from '../../src/features/answers/ai-port.ts';
import { type FakeModel, startFakeModel } from '../support/fake-model/start.ts';
import { aiOver, guarded, patiently } from './setting.ts';

let model: FakeModel;
beforeEach(async () => {
  model = await startFakeModel();
  model.embeddings.vectorOf = (text) => [text.length, 3];
});
afterEach(() => model.stop());

const asked = (...texts: readonly string[]): readonly KnowledgeText[] =>
  texts.map((text) => ({ kind: 'asked', text }));

const folder = (): string => mkdtempSync(join(tmpdir(), 'pomocnik-ai-'));

describe('vectors of texts', () => {
  it('come in the order of the texts and with length 1', async () => {
    const vectors = await aiOver(model).ai.vectorsOf(asked('abcd', ''), patiently());
    expect(vectors.ok && vectors.value.map((vector) => [...vector])).toEqual([
      [expect.closeTo(0.8), expect.closeTo(0.6)],
      [0, 1],
    ]);
  });

  it('are paid for once, over restarts, until a text or the model changes', async () => {
    const place = folder();
    await aiOver(model, {}, place).ai.vectorsOf(asked('jeden', 'dwa'), patiently());
    expect(model.embeddings.calls).toEqual([['jeden', 'dwa']]);
    await aiOver(model, {}, place).ai.vectorsOf(asked('jeden', 'trzy', 'dwa'), patiently());
    expect(model.embeddings.calls.slice(1)).toEqual([['trzy']]);
    const again = await aiOver(model, {}, place).ai.vectorsOf(asked('trzy', 'dwa'), patiently());
    expect(again.ok).toBe(true);
    expect(model.embeddings.calls).toHaveLength(2);
    await aiOver(model, { embeddingModel: 'another' }, place).ai.vectorsOf(asked('dwa'), patiently());
    expect(model.embeddings.calls.slice(2)).toEqual([['dwa']]);
  });

  it('are asked for in batches, and a failure keeps those that came', async () => {
    const place = folder();
    const texts = asked(...Array.from({ length: 150 }, (_, at) => `tekst ${at}`));
    model.embeddings.vectorOf = () => {
      if (model.embeddings.calls.length === 2) model.embeddings.fault = { kind: 'status', status: 400 };
      return [1, 1];
    };
    expect(await aiOver(model, {}, place).ai.vectorsOf(texts, patiently())).toEqual({
      ok: false,
      refusal: 'refused',
    });
    model.embeddings.fault = undefined;
    model.embeddings.calls.length = 3;
    expect((await aiOver(model, {}, place).ai.vectorsOf(texts, patiently())).ok).toBe(true);
    expect(model.embeddings.calls.map(({ length }) => length)).toEqual([64, 64, 22, 22]);
  });

  it('survive a damaged file: it is as good as none', async () => {
    const place = folder();
    await aiOver(model, {}, place).ai.vectorsOf(asked('jeden'), patiently());
    const file = join(place, 'vectors.bin');
    writeFileSync(file, readFileSync(file).subarray(0, -3));
    expect((await aiOver(model, {}, place).ai.vectorsOf(asked('jeden'), patiently())).ok).toBe(true);
    writeFileSync(file, 'coś innego');
    expect((await aiOver(model, {}, place).ai.vectorsOf(asked('jeden'), patiently())).ok).toBe(true);
    expect(model.embeddings.calls).toHaveLength(3);
  });

  it('are not mixed when the server changes the model behind a name, and are read anew the time after', async () => {
    const place = folder();
    await aiOver(model, {}, place).ai.vectorsOf(asked('jeden'), patiently());
    model.embeddings.vectorOf = () => [1, 2, 3];
    const both = asked('jeden', 'dwa');
    expect(await aiOver(model, {}, place).ai.vectorsOf(both, patiently())).toEqual({
      ok: false,
      refusal: 'garbage',
    });
    const next = await aiOver(model, {}, place).ai.vectorsOf(both, patiently());
    expect(next.ok && next.value.map(({ length }) => length)).toEqual([3, 3]);
  });

  it.each([
    ['too few vectors', { kind: 'one-too-few' as const }, 'garbage'],
    ['no list', { kind: 'body' as const, body: { data: 'x' } }, 'garbage'],
    [
      'words for numbers',
      { kind: 'body' as const, body: { data: [{ index: 0, embedding: ['a'] }] } },
      'garbage',
    ],
    [
      'a vector of nothing',
      { kind: 'body' as const, body: { data: [{ index: 0, embedding: [0, 0] }] } },
      'garbage',
    ],
    ['half a body', { kind: 'disconnect' as const }, 'unreachable'],
    ['a fault', { kind: 'status' as const, status: 503 }, 'refused'],
    ['too many requests', { kind: 'status' as const, status: 429, retryAfter: 5 }, 'refused'],
  ])('are none when the server gives %s', async (_what, fault, refusal) => {
    model.embeddings.fault = fault;
    expect(await aiOver(model).ai.vectorOf(guarded('jaki próg?'), patiently())).toEqual({
      ok: false,
      refusal,
    });
  });

  it('are not asked for elsewhere, whatever the server says', async () => {
    const elsewhere = await startFakeModel();
    model.embeddings.fault = { kind: 'redirect', to: `${elsewhere.url}/embeddings` };
    const read = await aiOver(model).ai.vectorOf(guarded('jaki próg?'), patiently());
    await elsewhere.stop();
    expect(read).toEqual({ ok: false, refusal: 'unreachable' });
    expect(elsewhere.embeddings.calls).toEqual([]);
  });

  it('get the prefix that the model was trained with', async () => {
    const { ai } = aiOver(model, { embeddingModel: 'sdadas/mmlw-retrieval-roberta-large-v2' });
    await ai.vectorsOf([...asked('tytuł'), { kind: 'told', text: 'treść' }], patiently());
    await ai.vectorOf(guarded('pytanie'), patiently());
    expect(model.embeddings.calls).toEqual([['[query]: tytuł', 'treść'], ['[query]: pytanie']]);
  });

  it('cannot be turned back into the texts they are kept for', async () => {
    const { ai, dataDir } = aiOver(model);
    await ai.vectorsOf(asked('tajemnica'), patiently());
    expect(readFileSync(join(dataDir, 'vectors.bin')).toString('latin1')).not.toContain('tajemnica');
  });
});
