import { plain } from '../../../src/chat/plain.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { JAN, form } from '../handover/world.ts';
import { scene } from '../calendar/scene.ts';

export const WEEK = 7 * 24 * 60 * 60 * 1000;

/** What a coordinator types for a group and for its meeting. */
export const TYPED = { nazwa: 'Przeciwdziałanie przemocy', wojewodztwo: 'opolskie', udzial: 'open' };
export const MEETING = {
  tytul: 'Spotkanie grupy: Przeciwdziałanie przemocy',
  dzien: '1.12.2026',
  godziny: '10.00–13.00',
  miejsce: 'urząd marszałkowski, sala 414',
  porzadek: 'Procedura Niebieskie Karty po zmianach',
};

/** Every feature behind the real router, with what waits to be sent as its readers will see it. */
export const groupsScene = async () => {
  const base = await scene();
  const { storage, features, clock, send } = base;
  const kinds = features.find(({ name }) => name === 'groups')!.deliveries!;

  /** Takes everything that is due out of the outbox, as the worker does: one message of a conversation at a time. */
  const taken = async () => {
    const all = [];
    for (;;) {
      const due = await storage.outbox.due('slack:T1', clock.now(), 50);
      if (due.length === 0) return all;
      all.push(...due);
      for (const one of due)
        await storage.outbox.settle(one, { state: 'dropped', reason: 'test' }, clock.now());
    }
  };

  /** What readers get of one kind of this feature's messages; those that would be dropped are left out. */
  const outbox = async (verb: string): Promise<readonly { user: string; reply: Reply; text: string }[]> => {
    const made = await Promise.all(
      (await taken())
        .filter(({ kind }) => kind === `groups.${verb}`)
        .map(async ({ to, content }) => {
          const message = await kinds[verb]!.render(content, { locale: 'pl', now: clock.now() });
          return message && to.kind === 'person'
            ? { user: to.user, reply: { kind: 'update', message } as const, text: plain(message) }
            : undefined;
        }),
    );
    return made.filter((one) => one !== undefined);
  };

  const created = async (over: Readonly<Record<string, string>> = {}): Promise<string> => {
    await send(JAN, form('groups.create', { ...TYPED, ...over }));
    const name = over.nazwa ?? TYPED.nazwa;
    const { groups } = await storage.groups.search({}, { from: 0, size: 20 });
    return groups.find((group) => group.name === name)!.id;
  };

  const called = async (group: string): Promise<string> => {
    await send(JAN, form(`groups.call:${group}`, MEETING));
    return (await storage.groups.meetings(group, 1))[0]!;
  };

  return { ...base, outbox, created, called };
};
