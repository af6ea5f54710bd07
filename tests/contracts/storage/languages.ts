import { describe, expect, it } from 'vitest';
import { type Instant, shift, toInstant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { reachOf } from '../../../src/features/people/reach.ts';
import { mailing } from '../../../src/features/recall/reach.ts';
import { addressesOf } from '../../../src/storage/addresses.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { smallBase } from '../../support/knowledge.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { annaTwice } from './linking.ts';
import { welcome } from './people.ts';

const NOW = toInstant(Date.UTC(2026, 10, 23, 8));
const BASE = smallBase('2020-06-01');

/** Anna on Slack and on Discord, one person, and in which language each reading of the database writes to her. */
const annaReads = async (fresh: FreshDatabase) => {
  const engine = await freshEngine(fresh);
  const storage = await createStorage(engine);
  const { people, announcements, recall } = storage;
  const { anna, merge } = await annaTwice(storage);
  await people.link(merge);
  const { accounts } = (await people.person(anna))!;
  const meet = (platform: string, at: Instant, locale?: Locale): Promise<void> => {
    const { id, workspace } = accounts.find((account) => account.platform === platform)!;
    const met = { name: 'Anna', ...(locale === undefined ? {} : { locale }) };
    return people.noteSeen(id, met, { workspace, groups: [], at });
  };
  const written = async (person: PersonId) => {
    const [candidate] = await announcements.candidates([person]);
    const reachable = await recall.reachable([person]);
    const { tell } = mailing('rec_1', [], { told: [], reachable }, BASE, NOW);
    return [
      reachOf((await people.person(person))!),
      (await addressesOf(engine.queries, [person])).get(person),
      candidate,
      tell[0],
    ].map((one) => [one?.to?.platform, one?.locale]);
  };
  return { people, anna, meet, written };
};

const everywhere = (platform: string, locale: Locale) => Array.from({ length: 4 }, () => [platform, locale]);

export const languagesContract = (fresh: FreshDatabase): void => {
  describe('the language in which somebody is written to', () => {
    it('is that of the app in which they were last met, wherever it is read', async () => {
      const { anna, meet, written } = await annaReads(fresh);
      await meet('slack', NOW, 'en');
      expect(await written(anna)).toEqual(everywhere('slack', 'en'));
      await meet('discord', shift(NOW, 1000), 'pl');
      expect(await written(anna)).toEqual(everywhere('discord', 'pl'));
      await meet('slack', shift(NOW, 2000));
      expect(await written(anna)).toEqual(everywhere('slack', 'en'));
      await meet('slack', shift(NOW, 3000), 'pl');
      expect(await written(anna)).toEqual(everywhere('slack', 'pl'));
    });

    it('is the one they chose, whatever their apps speak, until they take it back', async () => {
      const { people, anna, meet, written } = await annaReads(fresh);
      await meet('slack', NOW, 'en');
      await people.setLocale(anna, 'pl');
      expect(await written(anna)).toEqual(everywhere('slack', 'pl'));
      await people.setLocale(anna, undefined);
      expect(await written(anna)).toEqual(everywhere('slack', 'en'));
    });

    it('is Polish where no app has ever told', async () => {
      const { people, meet, anna, written } = await annaReads(fresh);
      await meet('slack', NOW);
      expect(await written(anna)).toEqual(everywhere('slack', 'pl'));
      const { person } = await welcome(people, { platform: 'slack', workspace: 'T1', user: 'U77' });
      expect(await written(person)).toEqual(everywhere('slack', 'pl'));
      expect((await people.person(person))?.accounts[0]).not.toHaveProperty('locale');
    });
  });
};
