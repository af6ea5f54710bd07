import { describe, expect, it } from 'vitest';
import { type Instant, shift, toInstant } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { Gap } from '../../../src/features/curation/domain.ts';
import type { NotedQuestion } from '../../../src/features/curation/store.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { annaTwice } from './linking.ts';
import { welcome } from './people.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
const after = (minutes: number): Instant => shift(NOW, minutes * 60_000);
const DAY = 24 * 60;

const question = { words: 'kto zapłaci za superwizję', how: 'none', options: [] } as const;

const scene = async (fresh: FreshDatabase) => {
  const storage = await freshStorage(fresh);
  const someone = async (user: string): Promise<PersonId> =>
    (await welcome(storage.people, { platform: 'slack', workspace: 'T1', user })).person;
  const [anna, piotr, ewa] = [await someone('U1'), await someone('U2'), await someone('U3')];
  const asks = (words: string, minutes: number, over: Partial<NotedQuestion> = {}) =>
    storage.curation.note({
      request: newId('req'),
      person: anna,
      words,
      how: 'none',
      options: [],
      at: after(minutes),
      ...over,
    });
  return { storage, store: storage.curation, anna, piotr, ewa, asks };
};

/** Puts every loose question into one gap. */
const inOneGap = async ({ curation }: Storage, gap: string, minutes = 0): Promise<void> => {
  for (const [at, { id, about }] of (await curation.loose(after(minutes), 100)).entries())
    await curation.place({ question: id, gap, isNew: at === 0, ...(about ? { about } : {}) }, after(minutes));
};

const onlyGap = async ({ curation }: Storage): Promise<Gap> => {
  const [gap] = await curation.gaps();
  return gap!;
};

export const curationContract = (fresh: FreshDatabase): void => {
  describe('questions without an answer', () => {
    it('are kept once for each input, and make a gap that counts people and not questions', async () => {
      const { storage, store, piotr, asks } = await scene(fresh);
      await asks('kto zapłaci za superwizję', 1, { request: 'r1' });
      await asks('kto zapłaci za superwizję', 1, { request: 'r1' });
      await asks('superwizja kto płaci', 2);
      await asks('kto płaci za superwizje', 3, { person: piotr });
      await inOneGap(storage, 'gap_1');
      expect(await store.gaps()).toEqual([
        {
          id: 'gap_1',
          revision: 1,
          people: 2,
          questions: 3,
          again: 0,
          example: 'kto płaci za superwizje',
          latestAt: after(3),
        },
      ]);
      expect((await store.wordsOfGaps(2)).get('gap_1')).toEqual([
        'kto płaci za superwizje',
        'superwizja kto płaci',
      ]);
    });

    it('tell the person who asked, and nobody else, what they asked last', async () => {
      const { store, anna, piotr, asks } = await scene(fresh);
      await asks('kto naprawi drukarkę', 1);
      await asks('kto zapłaci za superwizję', 2, { request: 'r#0' });
      await asks('i za dojazd', 2, { request: 'r#1' });
      await asks('gdzie jest parking', 3, { person: piotr });
      expect(await store.latestWords(anna, after(0))).toEqual(['kto zapłaci za superwizję', 'i za dojazd']);
      expect(await store.latestWords(anna, after(3))).toEqual([]);
      expect(await store.latestWords(piotr, after(0))).toEqual(['gdzie jest parking']);
    });

    it('are placed once, whoever else places them at the same moment', async () => {
      const { store, asks } = await scene(fresh);
      await asks('kto naprawi drukarkę', 1);
      const [loose] = await store.loose(after(60), 10);
      const placing = (gap: string) => ({ question: loose!.id, gap, isNew: true });
      const placed = await Promise.all(['gap_1', 'gap_2'].map((gap) => store.place(placing(gap), after(2))));
      expect(placed.filter(Boolean)).toHaveLength(1);
      expect(await store.gaps()).toHaveLength(1);
    });

    it('that were shown a choice wait an hour for somebody to pick', async () => {
      const { store, asks } = await scene(fresh);
      await asks('ile na paliwo', 0, { how: 'choice', options: ['a', 'b'] });
      expect(await store.loose(after(0), 10)).toEqual([]);
      expect(await store.loose(after(1), 10)).toMatchObject([{ words: 'ile na paliwo' }]);
    });

    it('are at once without an answer when nothing of the choice fits', async () => {
      const { store, anna, asks } = await scene(fresh);
      await asks('ile na paliwo', 0, { how: 'choice', options: ['a', 'b'] });
      await store.noneFits(anna, after(-60));
      expect(await store.loose(after(0), 10)).toHaveLength(1);
    });
  });

  describe('a gap', () => {
    it('is changed by the first of two editors, and the second is told', async () => {
      const { storage, store, piotr, ewa, asks } = await scene(fresh);
      await asks('kto zapłaci za superwizję', 1);
      await inOneGap(storage, 'gap_1');
      const before = await onlyGap(storage);
      const takenBy = (person: PersonId) => ({ ...before, owner: { person, name: 'Ktoś' } });
      expect(await store.changeGap({ before, after: takenBy(piotr), at: after(2) })).toBe(true);
      expect(await store.changeGap({ before, after: takenBy(ewa), at: after(2) })).toBe(false);
      expect(await onlyGap(storage)).toMatchObject({ revision: 2, owner: { person: piotr } });
    });

    it('has the draft made of it, which a second person finds among the drafts to review', async () => {
      const { storage, store, piotr, ewa, asks } = await scene(fresh);
      await asks('kto zapłaci za superwizję', 1);
      await inOneGap(storage, 'gap_1');
      const before = await onlyGap(storage);
      const author = { person: piotr, name: 'Piotr' };
      const draft = { id: 'dra_1', topic: 'inne', question: 'Kto zapłaci?', reply: 'Gmina.', author };
      const drafted: Gap = { ...before, owner: author, draft: { id: 'dra_1', state: 'draft' } };
      await store.changeGap({ before, after: drafted, draft, at: after(2) });
      expect(await onlyGap(storage)).toMatchObject({ draft: { id: 'dra_1', state: 'draft' } });
      expect(await storage.handover.draftsFor(piotr, 5)).toEqual([]);
      const [waiting] = await storage.handover.draftsFor(ewa, 5);
      expect(waiting).toMatchObject({ id: 'dra_1', reply: 'Gmina.' });

      const reviewer = { person: ewa, name: 'Ewa' };
      await storage.handover.changeDraft(waiting!, {
        ...waiting!,
        state: 'published',
        reviewer,
        changedAt: after(5),
      });
      await asks('kto zapłaci za superwizje', 9);
      const [loose] = await store.loose(after(60), 10);
      await store.place({ question: loose!.id, gap: 'gap_1', isNew: false }, after(10));
      expect(await onlyGap(storage)).toMatchObject({ draft: { state: 'published' }, again: 1 });
    });

    it('goes with its last question when the time is up, and its draft too', async () => {
      const { storage, store, piotr, ewa, asks } = await scene(fresh);
      await asks('kto zapłaci za superwizję', 0);
      await asks('gdzie parking', 10 * DAY);
      await inOneGap(storage, 'gap_1');
      const before = await onlyGap(storage);
      const author = { person: piotr, name: 'Piotr' };
      await store.changeGap({
        before,
        after: { ...before, draft: { id: 'dra_1', state: 'draft' } },
        draft: { id: 'dra_1', topic: 'inne', question: 'Kto?', reply: 'Gmina.', author },
        at: after(1),
      });
      expect(await store.forget(after(5 * DAY))).toBe(1);
      expect(await onlyGap(storage)).toMatchObject({ questions: 1, example: 'gdzie parking' });
      expect(await storage.handover.draftsFor(ewa, 5)).toHaveLength(1);
      expect(await store.forget(after(11 * DAY))).toBe(1);
      expect(await store.gaps()).toEqual([]);
      expect(await storage.handover.draftsFor(ewa, 5)).toEqual([]);
    });
  });

  describe('who asked what has an answer now', () => {
    it('is everybody of a closed gap by their newest question, until they are told', async () => {
      const { storage, store, anna, piotr, asks } = await scene(fresh);
      await asks('kto zapłaci za superwizję', 1);
      await asks('kto płaci za superwizję zespołu', 2);
      await asks('superwizja kto płaci', 3, { person: piotr });
      await inOneGap(storage, 'gap_1', 10);
      expect(await store.answeredAsks(NOW)).toEqual([]);
      const before = await onlyGap(storage);
      await store.changeGap({
        before,
        after: { ...before, closed: 'answered', closedAt: after(20) },
        at: after(20),
      });
      const found = await store.answeredAsks(NOW);
      expect(found.map(({ person, words }) => [person, words])).toEqual([
        [piotr, 'superwizja kto płaci'],
        [anna, 'kto płaci za superwizję zespołu'],
      ]);
      expect(await store.answeredAsks(after(3))).toHaveLength(1);
      const { question } = found[0]!;
      expect(await store.answeredAsk(question)).toEqual(found[0]);
      const to = { kind: 'person', platform: 'slack', workspace: 'T1', user: 'U2' } as const;
      const told = { kind: 'curation.answered', thing: question, to, locale: 'pl', content: null } as const;
      await storage.ledger.enqueue([told], after(30));
      expect((await store.answeredAsks(NOW)).map(({ person }) => person)).toEqual([anna]);
      const closed = await onlyGap(storage);
      await store.changeGap({ before: closed, after: before, at: after(40) });
      expect(await store.answeredAsk(question)).toBeUndefined();
    });
  });

  describe('answers that did not help', () => {
    it('are listed until somebody handles them, and again after a later vote', async () => {
      const { storage, store, anna, piotr, ewa } = await scene(fresh);
      const vote = (person: PersonId, helpful: boolean, minutes: number) =>
        storage.answers.vote({ person, answer: 'prog', helpful, at: after(minutes) });
      await vote(anna, false, 1);
      await vote(piotr, false, 2);
      await vote(ewa, true, 3);
      await store.giveReason(anna, 'prog', 'brak kwoty brutto', after(2));
      await store.giveReason(anna, 'prog', 'nie ma kwoty brutto', after(3));
      expect(await store.complaints()).toEqual([
        { answer: 'prog', unhelpful: 2, helpful: 1, latestAt: after(2), reason: 'nie ma kwoty brutto' },
      ]);
      await store.handle('prog', ewa, after(4));
      expect(await store.complaints()).toEqual([]);
      await vote(anna, false, 5);
      expect(await store.complaints()).toEqual([
        { answer: 'prog', unhelpful: 1, helpful: 0, latestAt: after(5) },
      ]);
    });
  });

  describe('use of answers', () => {
    it('counts how often each was given since a day', async () => {
      const { storage, store, anna } = await scene(fresh);
      const give = (answer: string, minutes: number) =>
        storage.answers.recordServed({
          person: anna,
          answer,
          asOf: '2026-11-22' as never,
          at: after(minutes),
        });
      await give('prog', -DAY);
      await give('prog', 1);
      await give('prog', 2);
      await give('stawka', 3);
      expect(await store.servedSince(after(0))).toEqual(new Map(Object.entries({ prog: 2, stawka: 1 })));
    });
  });

  describe('wordings from real questions', () => {
    const choice = { how: 'choice', options: ['prog', 'stawka'] } as const;

    it('are proposed for the answer that was picked, by the number of people, and decided on once', async () => {
      const { store, anna, piotr, ewa, asks } = await scene(fresh);
      for (const [at, person] of [anna, piotr].entries()) {
        await asks(at === 0 ? 'Od ilu przetarg?' : 'od ilu przetarg', at, { ...choice, person });
        await store.pick(person, 'prog', after(-60));
      }
      await asks('ile za godzinę', 3, { ...choice, person: ewa });
      await store.pick(ewa, 'stawka', after(-60));
      const proposals = await store.proposals();
      expect(proposals).toMatchObject([
        { answer: 'prog', words: 'od ilu przetarg', folded: 'od ilu przetarg', people: 2 },
        { answer: 'stawka', words: 'ile za godzinę', people: 1 },
      ]);
      expect(await store.decideWording(proposals[0]!, true, ewa, after(6))).toBe(true);
      expect(await store.decideWording(proposals[0]!, false, piotr, after(7))).toBe(false);
      expect(await store.decideWording(proposals[1]!, false, ewa, after(7))).toBe(true);
      expect(await store.proposals()).toEqual([]);
      expect(await store.accepted()).toEqual([{ answer: 'prog', wording: 'od ilu przetarg' }]);
    });

    it('come from the latest choice that offered the answer, and only from a recent one', async () => {
      const { store, anna, asks } = await scene(fresh);
      await asks('dawne pytanie', -100, choice);
      await asks('pytanie z wyborem', 1, choice);
      await asks('inne pytanie', 2, { how: 'choice', options: ['inna'] });
      await store.pick(anna, 'prog', after(-60));
      await store.pick(anna, 'prog', after(-60));
      expect(await store.proposals()).toMatchObject([{ words: 'pytanie z wyborem', people: 1 }]);
    });
  });

  describe('one person of two', () => {
    it('keeps the questions, decisions and reasons of both', async () => {
      const storage = await freshStorage(fresh);
      const store = storage.curation;
      const { anna: kept, onDiscord: merged, merge } = await annaTwice(storage);
      for (const [at, person] of [kept, merged].entries())
        await store.note({ ...question, request: `r${at}`, person, at: after(at) });
      await inOneGap(storage, 'gap_1');
      const before = await onlyGap(storage);
      const owner = { person: merged, name: 'Anna' };
      await store.changeGap({ before, after: { ...before, owner }, at: after(3) });
      for (const person of [kept, merged]) {
        await storage.answers.vote({ person, answer: 'prog', helpful: false, at: after(1) });
        await store.giveReason(person, 'prog', person === kept ? 'własny' : 'drugi', after(1));
      }
      await store.handle('stawka', merged, after(1));
      expect(await storage.people.link(merge)).toBe(true);
      expect(await onlyGap(storage)).toMatchObject({ people: 1, questions: 2, owner: { person: kept } });
      expect(await store.complaints()).toMatchObject([{ unhelpful: 1, reason: 'własny' }]);
    });
  });
};
