import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeModel, startFakeModel } from '../support/fake-model/start.ts';
import { aiOver, CANDIDATES, guarded, patiently } from './setting.ts';

let model: FakeModel;
beforeEach(async () => {
  model = await startFakeModel();
});
afterEach(() => model.stop());

const choose = ({ ai }: ReturnType<typeof aiOver>, signal = patiently()) =>
  ai.choose(guarded('jaki próg?'), CANDIDATES, signal);

const MINUTE = 60_000;

describe('a model that fails', () => {
  it('is tried once more after a fault of the server', async () => {
    const over = aiOver(model);
    model.refuses(503);
    expect(await choose(over)).toEqual({ ok: false, refusal: 'refused' });
    expect(model.asked()).toHaveLength(2);
  });

  it('is left alone for as long as it asks when too much was asked of it', async () => {
    const over = aiOver(model);
    model.refuses(429, 90);
    expect(await choose(over)).toEqual({ ok: false, refusal: 'refused' });
    model.says('{"id":"prog"}');
    over.clock.pass(89_000);
    expect(await choose(over)).toEqual({ ok: false, refusal: 'paused' });
    expect(model.asked()).toHaveLength(1);
    over.clock.pass(1000);
    expect(await choose(over)).toEqual({ ok: true, value: 'prog' });
  });

  it.each([401, 403, 404])(
    'is left alone for a quarter of an hour when the settings are wrong (%i)',
    async (status) => {
      const over = aiOver(model);
      model.refuses(status);
      expect(await choose(over)).toEqual({ ok: false, refusal: 'refused' });
      over.clock.pass(14 * MINUTE);
      expect(await choose(over)).toEqual({ ok: false, refusal: 'paused' });
      expect(model.asked()).toHaveLength(1);
    },
  );

  it('does not leave people waiting: after three failures it is not asked for a while, then once', async () => {
    const over = aiOver(model);
    model.says('nie wiem');
    for (const expected of ['garbage', 'garbage', 'garbage', 'paused', 'paused'])
      expect(await choose(over)).toEqual({ ok: false, refusal: expected });
    expect(model.asked()).toHaveLength(3);
    over.clock.pass(31_000);
    expect(await choose(over)).toEqual({ ok: false, refusal: 'garbage' });
    over.clock.pass(31_000);
    expect(await choose(over)).toEqual({ ok: false, refusal: 'paused' });
    over.clock.pass(30_000);
    model.says('{"id":"prog"}');
    expect(await choose(over)).toEqual({ ok: true, value: 'prog' });
    expect(await choose(over)).toEqual({ ok: true, value: 'prog' });
  });

  it('is given up when the connection drops in the middle of the answer', async () => {
    model.breaksOff('{"id":"prog"}                                          ');
    expect(await choose(aiOver(model))).toEqual({ ok: false, refusal: 'unreachable' });
    expect(model.asked()).toHaveLength(2);
  });

  it('is not believed when its answer was cut for length', async () => {
    model.endsWith('{"id":"prog"}', 'length');
    expect(await choose(aiOver(model))).toEqual({ ok: false, refusal: 'garbage' });
  });

  it('is stopped when it talks on and on', async () => {
    model.says('{"id":"prog"}'.padEnd(20_000, ' '));
    expect(await choose(aiOver(model))).toEqual({ ok: false, refusal: 'garbage' });
  });

  it('is given up when the time is up', async () => {
    const controller = new AbortController();
    const arrived = model.hangs();
    const result = choose(aiOver(model), controller.signal);
    await arrived;
    controller.abort();
    expect(await result).toEqual({ ok: false, refusal: 'slow' });
  });

  it('is given up when nobody listens at its address', async () => {
    const over = aiOver(model, { baseUrl: 'http://127.0.0.1:9/v1' });
    expect(await choose(over)).toEqual({ ok: false, refusal: 'unreachable' });
  });

  it('leaves in the log what happened, and not a word of what was asked', async () => {
    const over = aiOver(model);
    model.refuses(500);
    await choose(over);
    expect(over.log.lines).toContainEqual({
      event: 'a model did not help',
      fields: { method: 'chat', outcome: 'refused', status: 500, milliseconds: 0 },
    });
    expect(JSON.stringify(over.log.lines)).not.toMatch(/próg|repeats what it was sent/);
  });
});
