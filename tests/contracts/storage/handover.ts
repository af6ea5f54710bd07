import { describe, expect, it } from 'vitest';
import { toAccount } from '../../../src/chat/target.ts';
import { type Instant, shift, toInstant } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import { type Act, type Actor, decide, type HandedOver } from '../../../src/features/handover/domain.ts';
import { decideDraft, type Draft } from '../../../src/features/handover/draft.ts';
import type { HandoverStore, NewQuestion } from '../../../src/features/handover/store.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { welcome } from './people.ts';

const NOW = toInstant(Date.UTC(2026, 10, 23, 8));
const DAY = 24 * 60 * 60 * 1000;
const later = (days: number): Instant => shift(NOW, days * DAY);

const newcomer = async ({ people }: Storage, user: string): Promise<Actor> => {
  const { person } = await welcome(people, { platform: 'slack', workspace: 'T1', user }, NOW);
  return { person, name: `osoba ${user}`, isAdviser: true, isCoordinator: false };
};

const aQuestion = (asker: PersonId, over: Partial<NewQuestion> = {}): NewQuestion => ({
  id: newId('que'),
  request: newId('req'),
  fingerprint: newId('fin'),
  asker: { person: asker, name: 'Anna' },
  askerTarget: toAccount({ platform: 'slack', workspace: 'T1', user: 'U1' }),
  askerLocale: 'pl',
  topic: 'zamowienia',
  text: 'Czy ten próg nas dotyczy?',
  at: NOW,
  ...over,
});

const tell = (person: PersonId, thing: string) => ({
  kind: 'handover.new',
  thing,
  to: toAccount({ platform: 'slack', workspace: 'T1', user: person }),
  locale: 'pl' as const,
  content: { question: thing, at: NOW },
});

/** Does it as the service would, and says whether it was the first. */
const doAct = async (
  store: HandoverStore,
  before: HandedOver,
  act: Act,
  actor: Actor,
  draft?: Draft,
): Promise<boolean> => {
  const decided = decide(before, act, actor, later(1));
  if (!decided.ok) throw new Error(decided.refusal);
  const change = { before, after: decided.value, tell: [], at: later(1) };
  return store.change({ ...change, ...(draft ? { draft } : {}) });
};

const scene = async (fresh: FreshDatabase) => {
  const storage = await freshStorage(fresh);
  const anna = await newcomer(storage, 'U1');
  const maria = await newcomer(storage, 'U2');
  const store = storage.handover;
  const submit = async (over: Partial<NewQuestion> = {}): Promise<HandedOver> => {
    const submitted = await store.submit(aQuestion(anna.person, over), 5, []);
    if (submitted.kind !== 'there') throw new Error('the question was not taken in');
    return (await store.question(submitted.id))!;
  };
  /** The question taken and answered by Maria, with the draft of her reply. */
  const answered = async (draftId = newId('dra')): Promise<HandedOver> => {
    const { id } = await submit();
    await doAct(store, (await store.question(id))!, { kind: 'take' }, maria);
    const draft: Draft = {
      id: draftId,
      topic: 'zamowienia',
      question: 'Czy ten próg nas dotyczy?',
      reply: 'Tak.',
      author: maria,
      state: 'draft',
      changedAt: later(1),
    };
    const act = { kind: 'reply', text: 'Tak.', basis: 'art. 2' } as const;
    await doAct(store, (await store.question(id))!, act, maria, draft);
    return (await store.question(id))!;
  };
  return { storage, store, anna, maria, submit, answered };
};

export const handoverContract = (fresh: FreshDatabase): void => {
  describe('questions handed over', () => {
    it('are told as they were asked, with their thread in order', async () => {
      const { answered, anna, maria, store } = await scene(fresh);
      const question = await answered();
      expect(question).toMatchObject({
        state: 'answered',
        topic: 'zamowienia',
        adviser: { name: 'osoba U2' },
      });
      expect(question.said).toEqual([
        { kind: 'question', author: anna.person, name: 'Anna', text: 'Czy ten próg nas dotyczy?', at: NOW },
        {
          kind: 'reply',
          author: maria.person,
          name: maria.name,
          text: 'Tak.',
          basis: 'art. 2',
          at: later(1),
        },
      ]);
      expect(await store.ofAsker(anna.person, 5)).toEqual([question]);
      expect(await store.ofAsker(maria.person, 5)).toEqual([]);
      expect(await store.question('que_nobody')).toBeUndefined();
    });

    it('are one when the platform delivers the input again, or the same text comes twice', async () => {
      const { store, anna } = await scene(fresh);
      const first = aQuestion(anna.person);
      expect(await store.submit(first, 5, [])).toEqual({ kind: 'there', id: first.id, isNew: true });
      const again = { ...first, id: newId('que'), fingerprint: 'other' };
      expect(await store.submit(again, 5, [])).toEqual({ kind: 'there', id: first.id, isNew: false });
      const twice = { ...first, id: newId('que'), request: 'other' };
      expect(await store.submit(twice, 5, [])).toEqual({ kind: 'there', id: first.id, isNew: false });
      expect(await store.pending()).toHaveLength(1);
    });

    it('are one when a double click sends the text twice at the same moment', async () => {
      const { store, anna } = await scene(fresh);
      const fingerprint = 'the same';
      const sent = await Promise.all(
        Array.from({ length: 6 }, () => store.submit(aQuestion(anna.person, { fingerprint }), 5, [])),
      );
      expect(sent.filter((one) => one.kind === 'there' && one.isNew)).toHaveLength(1);
      expect(new Set(sent.map((one) => (one.kind === 'there' ? one.id : ''))).size).toBe(1);
    });

    it('are never more than the limit, however many are sent at once', async () => {
      const { store, anna } = await scene(fresh);
      const sent = await Promise.all(
        Array.from({ length: 9 }, () => store.submit(aQuestion(anna.person), 5, [])),
      );
      expect(sent.filter(({ kind }) => kind === 'there')).toHaveLength(5);
      expect(await store.pending()).toHaveLength(5);
    });

    it('wait in the order in which they were asked', async () => {
      const { store, submit } = await scene(fresh);
      const newer = await submit({ at: later(1) });
      const older = await submit({ at: NOW });
      expect((await store.pending()).map(({ id }) => id)).toEqual([older.id, newer.id]);
    });

    it('are taken by exactly one of several advisers', async () => {
      const { storage, store, submit } = await scene(fresh);
      for (let round = 0; round < 5; round += 1) {
        const question = await submit();
        const advisers = await Promise.all([1, 2, 3].map((n) => newcomer(storage, `A${round}${n}`)));
        const won = await Promise.all(
          advisers.map((adviser) => doAct(store, question, { kind: 'take' }, adviser)),
        );
        expect(won.filter(Boolean)).toHaveLength(1);
        const winner = advisers[won.indexOf(true)]!;
        expect((await store.question(question.id))?.adviser?.person).toBe(winner.person);
        await doAct(
          store,
          (await store.question(question.id))!,
          { kind: 'close', reason: 'unclear' },
          winner,
        );
      }
    });

    it('tell people in the same step, and nobody where the change was refused', async () => {
      const { storage, store, anna, maria, submit } = await scene(fresh);
      const fingerprint = 'once';
      const one = aQuestion(anna.person, { fingerprint });
      await store.submit(one, 5, [tell(maria.person, one.id)]);
      const same = aQuestion(anna.person, { fingerprint });
      await store.submit(same, 5, [tell(maria.person, same.id)]);
      expect((await storage.ledger.counts('handover.new', one.id)).pending).toBe(1);
      expect((await storage.ledger.counts('handover.new', same.id)).pending).toBe(0);

      const stale = await submit();
      await doAct(store, stale, { kind: 'take' }, maria);
      const decided = decide(stale, { kind: 'withdraw' }, anna, later(1));
      const after = decided.ok ? decided.value : stale;
      const refused = { before: stale, after, tell: [tell(maria.person, 'too late')], at: later(1) };
      expect(await store.change(refused)).toBe(false);
      expect((await storage.ledger.counts('handover.new', 'too late')).pending).toBe(0);
    });
  });

  describe('drafts of answers', () => {
    it('wait for somebody else than their author, and are decided once', async () => {
      const { storage, store, maria, answered } = await scene(fresh);
      const jan = await newcomer(storage, 'U3');
      await answered('dra_1');
      expect(await store.draftsFor(maria.person, 5)).toEqual([]);
      const [draft] = await store.draftsFor(jan.person, 5);
      expect(draft).toMatchObject({ id: 'dra_1', reply: 'Tak.', state: 'draft' });
      const reviewed = decideDraft(draft!, 'review', jan, later(2));
      if (!reviewed.ok) throw new Error(reviewed.refusal);
      expect(await store.changeDraft(draft!, reviewed.value)).toBe(true);
      expect(await store.changeDraft(draft!, reviewed.value)).toBe(false);
      expect(await store.draft('dra_1')).toMatchObject({
        state: 'in-review',
        reviewer: { name: 'osoba U3' },
      });
    });

    it('cannot be reviewed by their author, whatever a program asks for', async () => {
      const { store, maria, answered } = await scene(fresh);
      await answered('dra_1');
      const draft = (await store.draft('dra_1'))!;
      expect(await store.changeDraft(draft, { ...draft, state: 'in-review', reviewer: maria })).toBe(false);
    });
  });

  describe('seats', () => {
    it('are remembered with their topics, until they were not seen for long', async () => {
      const { store, maria } = await scene(fresh);
      const target = toAccount({ platform: 'slack', workspace: 'T1', user: 'U2' });
      const seat = { ...maria, target, locale: 'pl', seenAt: NOW } as const;
      expect(await store.sit(seat)).toMatchObject({ topics: [], isAdviser: true, isCoordinator: false });
      await store.chooseTopics(maria.person, ['zamowienia']);
      expect(await store.sit({ ...seat, seenAt: later(1) })).toMatchObject({
        topics: ['zamowienia'],
        target,
      });
      expect(await store.seats(NOW)).toHaveLength(1);
      expect(await store.seats(later(1))).toEqual([]);
      await store.stand(maria.person);
      expect(await store.seats(NOW)).toEqual([]);
    });
  });

  describe('what is kept of a question', () => {
    it('is nothing that was written, ninety days after it ended', async () => {
      const { storage, store, anna, answered } = await scene(fresh);
      const question = await answered('dra_1');
      await doAct(store, question, { kind: 'helped' }, anna);
      const open = aQuestion(anna.person);
      await store.submit(open, 5, []);
      const forget = (days: number) =>
        store.forget({ answeredBefore: NOW, endedBefore: later(days), at: later(days + 90) });
      expect(await forget(1)).toBe(0);
      expect(await store.question(question.id)).toBeDefined();
      expect(await forget(2)).toBe(1);
      expect(await store.question(question.id)).toBeUndefined();
      expect(await store.draft('dra_1')).toBeUndefined();
      expect((await store.ofAsker(anna.person, 5)).map(({ id }) => id)).toEqual([open.id]);
      expect(await storage.handover.pending()).toHaveLength(1);
    });

    it('closes by itself when nobody asks further', async () => {
      const { store, answered } = await scene(fresh);
      const { id } = await answered();
      await store.forget({ answeredBefore: later(1), endedBefore: NOW, at: later(14) });
      expect((await store.question(id))?.state).toBe('answered');
      await store.forget({ answeredBefore: later(2), endedBefore: NOW, at: later(15) });
      expect(await store.question(id)).toMatchObject({ state: 'closed', closing: 'settled' });
    });
  });

  describe('two accounts joined', () => {
    it('become one asker, one adviser and one seat', async () => {
      const { storage, store, anna, maria, answered, submit } = await scene(fresh);
      const { people } = storage;
      const elder = await welcome(people, { platform: 'discord', workspace: '', user: 'D1' }, NOW);
      const account = (await people.person(anna.person))!.accounts[0]!.id;
      const target = toAccount({ platform: 'discord', workspace: '', user: 'D1' });
      for (const person of [anna.person, elder.person])
        await store.sit({ ...anna, person, target, locale: 'pl', seenAt: NOW });
      await answered('dra_1');
      const fingerprint = 'asked on both';
      await submit({ fingerprint });
      await store.submit(aQuestion(elder.person, { fingerprint }), 5, []);
      await people.saveCode({ id: 'lnk_1', hash: 'h', person: anna.person, account, expiresAt: later(1) });
      await people.enterCode('lnk_1', { by: elder.person, on: elder.account });
      const merge = { code: 'lnk_1', enteredBy: elder.person, survivor: elder.person, merged: anna.person };
      expect(await people.link({ ...merge, at: NOW })).toBe(true);
      expect(await store.ofAsker(elder.person, 9)).toHaveLength(3);
      expect(await store.seats(shift(NOW, -1))).toHaveLength(1);
      expect((await store.draft('dra_1'))?.author.person).toBe(maria.person);
    });
  });
};
