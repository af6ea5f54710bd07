import { describe, expect, it } from 'vitest';
import { message } from '../../../src/chat/message.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Day } from '../../../src/core/clock.ts';
import { shift } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Consultation } from '../../../src/features/consultations/domain.ts';
import { createCatalogue } from '../../../src/features/digests/catalogue.ts';
import { concerns, wantedIn } from '../../../src/features/digests/choose.ts';
import type { GroupAdvice } from '../../../src/features/digests/group-session.ts';
import { itemBlocks } from '../../../src/features/digests/item-blocks.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { smallBase } from '../../support/knowledge.ts';
import { idOf } from '../handover/world.ts';
import { MONDAY } from './scene.ts';

const HOUR = 3_600_000;
const [ANNA, MARIA] = ['per_anna' as PersonId, 'per_maria' as PersonId];

const aGroup = (taken: number, startsAt = shift(MONDAY, 48 * HOUR)): GroupAdvice => ({
  consultation: {
    id: 'con_1',
    uid: 'con_1',
    topic: 'grupa-ksiegowosc',
    mode: 'online',
    adviser: MARIA,
    startsAt,
    endsAt: shift(startsAt, HOUR),
    blockFrom: startsAt,
    blockTo: shift(startsAt, HOUR),
    day: '2026-11-25' as Day,
    from: '09:00',
    to: '10:00',
    state: 'confirmed',
    group: { seats: 12, minimum: 3, runsAnyway: false },
    coAdvisers: [],
    isUnplanned: false,
    isExample: false,
    madeAt: MONDAY,
    changedAt: MONDAY,
    sequence: 0,
    revision: 1,
  } satisfies Consultation,
  topic: {
    id: 'grupa-ksiegowosc',
    name: { pl: 'Księgowość projektu', en: 'Project accounting' },
    minutes: 60,
    knowledgeTopics: [],
    isActive: true,
    revision: 1,
  },
  adviser: { region: 'opolskie', powiaty: ['nyski'] },
  taken,
});

const catalogueOf = (groups: readonly GroupAdvice[]) =>
  createCatalogue({
    coming: () => Promise.resolve([]),
    happenings: () => Promise.resolve([]),
    groups: () => Promise.resolve(groups),
    calls: () => Promise.resolve([]),
    callsNamed: () => Promise.resolve([]),
    base: () => smallBase('2020-06-01'),
  });

const adviceIn = async (groups: readonly GroupAdvice[]) =>
  (await catalogueOf(groups).all(MONDAY)).filter(({ section }) => section === 'advice');

describe('a group consultation with free seats', () => {
  it('stands under „Doradztwo” with its free seats and the way to book one', async () => {
    const [item] = await adviceIn([aGroup(10)]);
    expect(item).toMatchObject({ section: 'advice', id: 'advice:con_1' });
    const telling = { texts: textsIn('pl'), locale: 'pl', now: MONDAY } as const;
    const shown = message(...itemBlocks(item!, telling));
    expect(plain(shown)).toContain(
      'Księgowość projektu – konsultacja grupowa · środa, 25 listopada 2026 r., 9:00–10:00 · online · wolne miejsca: 2 z 12',
    );
    expect(idOf({ kind: 'update', message: shown }, 'Zapis')).toMatch(/^digests\.join:/u);
  });

  it('is left out when it is full, has begun, or was called off after the digest was made', async () => {
    expect(await adviceIn([aGroup(12)])).toEqual([]);
    expect(await adviceIn([aGroup(0, MONDAY)])).toEqual([]);
    const names = (await adviceIn([aGroup(0)])).map(({ id, version }) => ({ id, version }));
    expect(await catalogueOf([aGroup(1)]).named(names, MONDAY)).toHaveLength(1);
    expect(await catalogueOf([]).named(names, MONDAY)).toEqual([]);
  });

  it('is told to those whom its adviser serves, and not to who has a seat', async () => {
    const items = await adviceIn([aGroup(1)]);
    const wanted = wantedIn(items);
    const told = (over: object) => wanted({ contents: ['advice'], ...over }).length;
    expect(told({})).toBe(1);
    expect(told({ region: 'opolskie', powiat: 'powiat nyski' })).toBe(1);
    expect(told({ region: 'opolskie', powiat: 'brzeski' })).toBe(0);
    expect(told({ region: 'lubuskie' })).toBe(0);
    expect(told({ topics: ['księgowość'] })).toBe(1);
    expect(told({ topics: ['przemoc'] })).toBe(0);
    expect(told({ contents: ['trainings'] })).toBe(0);
    const standings = { events: new Map([[ANNA, new Set(['con_1'])]]), groups: new Map() };
    expect(items.filter(concerns({ kind: 'person', person: ANNA }, standings))).toEqual([]);
    expect(items.filter(concerns({ kind: 'person', person: MARIA }, standings))).toHaveLength(1);
  });
});
