import { expect, it } from 'vitest';
import type { PersonId } from '../../src/core/ids.ts';
import { newId } from '../../src/core/ids.ts';
import { toAccount } from '../../src/chat/target.ts';
import { type Announcement, decide } from '../../src/features/announcements/domain.ts';
import type { Queries } from '../../src/storage/engine.ts';
import { createStorage } from '../../src/storage/storage.ts';
import { welcome } from '../contracts/storage/people.ts';
import { TODAY } from '../support/calendar/an-event.ts';
import { freshEngine, onEveryDatabase } from '../support/engines.ts';

const waits = async (queries: Queries, id: string): Promise<boolean> =>
  (await queries.selectFrom('announcements').select('state').where('id', '=', id).executeTakeFirst())
    ?.state === 'approval';

/** Sends as it would be without its guard: what was seen is believed, and who approved it is written. */
const approveUnguarded = async (
  queries: Queries,
  id: string,
  approver: PersonId,
  didWait: boolean,
): Promise<boolean> => {
  if (!didWait) return false;
  const change = { state: 'sending', approver, approver_name: approver, went_out_at: TODAY } as const;
  await queries.updateTable('announcements').set(change).where('id', '=', id).execute();
  return true;
};

onEveryDatabase((fresh) => {
  const waiting = async () => {
    const engine = await freshEngine(fresh);
    const storage = await createStorage(engine);
    const person = async (user: string) =>
      (await welcome(storage.people, { platform: 'slack', workspace: 'T1', user })).person;
    const [jan, ...others] = await Promise.all(['U1', 'U2', 'U3', 'U4'].map(person));
    const text = { title: 'Pilne', body: 'Zmiana zasad.' };
    const author = { person: jan!, name: 'Jan' };
    const id = await storage.announcements.create({
      id: newId('ann'),
      request: newId('req'),
      text,
      author,
      at: TODAY,
    });
    const before = (await storage.announcements.announcement(id))!;
    const after = { ...before, state: 'approval', audience: [{ kind: 'everyone' }] } as const;
    await storage.announcements.change({ before, after, tell: [] });
    const seen = (await storage.announcements.announcement(id))!;
    return { engine, storage, id, seen, others };
  };

  it('of second people who approve at the same moment one does, and the others are told so', async () => {
    const { storage, seen, others } = await waiting();
    const to = toAccount({ platform: 'slack', workspace: 'T1', user: 'U2' });
    const approve = (before: Announcement, person: PersonId) => {
      const actor = { person, name: person, mayDecide: true };
      const decided = decide(before, { kind: 'launch', targets: 1 }, actor, TODAY);
      if (!decided.ok) throw new Error(decided.refusal);
      const addressees = [{ to, locale: 'pl' } as const];
      return storage.announcements.launch({ before, after: decided.value, addressees, tell: [] });
    };
    const told = await Promise.all(others.map((person) => approve(seen, person)));
    expect(told.filter(Boolean)).toHaveLength(1);
    const winner = others[told.indexOf(true)];
    expect((await storage.announcements.announcement(seen.id))?.approver?.person).toBe(winner);
  });

  it('without the guard several would be told that it was them', async () => {
    const { engine, id, others } = await waiting();
    // Everybody looks before anybody writes.
    const looks = await Promise.all(others.map(() => waits(engine.queries, id)));
    const told = await Promise.all(
      others.map((person, index) => approveUnguarded(engine.queries, id, person, looks[index]!)),
    );
    expect(told.filter(Boolean)).toHaveLength(others.length);
  });
});
