import { describe, expect, it } from 'vitest';
import { shift } from '../../../src/core/clock.ts';
import { newId } from '../../../src/core/ids.ts';
import { changedTo } from '../../../src/features/calls/domain.ts';
import { aCall, TODAY } from '../../support/calls/a-call.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { annaTwice } from './linking.ts';
import { welcome } from './people.ts';

const LATER = shift(TODAY, 60_000);
const PAGE = { from: 0, size: 10 };

export const callsContract = (fresh: FreshDatabase): void => {
  describe('calls for proposals', () => {
    it('are made once for one request and keep everything that was typed', async () => {
      const { calls } = await freshStorage(fresh);
      const made = aCall({
        amount: 'do 200 000 zł',
        types: ['ops', 'ngo'],
        region: 'opolskie',
        powiat: 'nyski',
        forWhom: 'gminy do 20 000 mieszkańców',
        note: 'Wkład własny 20 %.',
      });
      const ids = await Promise.all([made, { ...made, id: newId('nab') }].map((one) => calls.create(one)));
      expect(new Set(ids).size).toBe(1);
      const id = ids[0]!;
      const call = { ...made.plan, id, state: 'draft', isExample: false, revision: 1 };
      expect(await calls.call(id)).toEqual(call);
      expect(await calls.calls([id, 'nab_none'])).toEqual([call]);
      expect(await calls.calls([])).toEqual([]);
      expect(await calls.lastStep(id)).toEqual({ did: 'created' });
    });

    it('are changed by one of two at once, whose step alone is in the history', async () => {
      const { calls } = await freshStorage(fresh);
      const id = await calls.create(aCall());
      const before = (await calls.call(id))!;
      const steps = await Promise.all(
        ['Pierwsza', 'Druga'].map((title) =>
          calls.step(before, { ...before, title }, 'changed', { at: LATER }),
        ),
      );
      expect(steps.toSorted()).toEqual([false, true]);
      const title = steps[0] ? 'Pierwsza' : 'Druga';
      expect(await calls.call(id)).toEqual({ ...before, title, revision: 2 });
      expect(await calls.lastStep(id)).toEqual({ did: 'changed', before });
    });

    it('are found by beginnings of words, drafts and those called off by coordinators alone, none that are over', async () => {
      const { calls } = await freshStorage(fresh);
      const made = async (title: string, state: 'draft' | 'published' | 'cancelled', deadline = LATER) => {
        const id = await calls.create(aCall({ title, deadline }));
        const before = (await calls.call(id))!;
        if (state !== 'draft') await calls.step(before, { ...before, state }, 'published', { at: TODAY });
      };
      await made('Szkic', 'draft');
      await made('Odwołany', 'cancelled');
      await made('Mieszkania', 'published', shift(LATER, 60_000));
      await made('Asystent', 'published');
      await made('Miniony', 'published', TODAY);
      const titles = async (filter: Parameters<typeof calls.search>[0]) =>
        (await calls.search(filter, TODAY, PAGE)).calls.map(({ title }) => title);
      expect(await titles({})).toEqual(['Asystent', 'Mieszkania']);
      expect(await titles({ words: ['miesz', 'wojew'] })).toEqual(['Mieszkania']);
      expect((await titles({ forDesk: true })).toSorted()).toEqual([
        'Asystent',
        'Mieszkania',
        'Odwołany',
        'Szkic',
      ]);
      const second = await calls.search({}, TODAY, { from: 1, size: 1 });
      expect(second.calls.map(({ title }) => title)).toEqual(['Mieszkania']);
      expect(second.total).toBe(2);
    });

    it('go with their history while they are drafts, and not once they are published', async () => {
      const { calls } = await freshStorage(fresh);
      const id = await calls.create(aCall());
      const draft = (await calls.call(id))!;
      await calls.step(draft, { ...draft, state: 'published' }, 'published', { at: LATER });
      expect(await calls.discard(draft)).toBe(false);
      expect(await calls.discard((await calls.call(id))!)).toBe(false);
      const other = (await calls.call(await calls.create(aCall())))!;
      expect(await calls.discard(other)).toBe(true);
      expect(await calls.call(other.id)).toBeUndefined();
      expect(await calls.lastStep(other.id)).toBeUndefined();
    });

    it('stand in the journal with who did what, whichever account it was that became the other’s', async () => {
      const storage = await freshStorage(fresh);
      const { calls, people, journal } = storage;
      const { anna, onDiscord, merge } = await annaTwice(storage);
      const jan = (await welcome(people, { platform: 'slack', workspace: 'T1', user: 'U9' })).person;
      const id = await calls.create({ ...aCall(), by: onDiscord });
      const before = (await calls.call(id))!;
      const moved = changedTo(before, { ...before, deadline: LATER });
      await calls.step(before, moved, 'changed', { by: jan, at: LATER });
      expect(await people.link(merge)).toBe(true);
      const page = { since: shift(TODAY, -1), until: LATER, about: id, from: 0, most: 9 };
      expect((await journal.page(page)).map(({ actor, did, state }) => [actor, did, state])).toEqual([
        [jan, 'call', 'changed'],
        [anna, 'call', 'created'],
      ]);
    });
  });
};
