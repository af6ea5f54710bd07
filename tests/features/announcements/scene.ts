import { createFanOut } from '../../../src/features/announcements/fan-out.ts';
import type { Announcement } from '../../../src/features/announcements/domain.ts';
import type { Account } from '../../../src/chat/input.ts';
import type { Message } from '../../../src/chat/message.ts';
import { plain } from '../../../src/chat/plain.ts';
import { silentLog } from '../../../src/core/log.ts';
import { announcementsDeps, NO_OUTLETS } from '../../../src/wiring/announcements.ts';
import { anAccount } from '../../support/context.ts';
import { scene } from '../calendar/scene.ts';
import { command, form, idOf, JAN, press } from '../handover/world.ts';

/** A second coordinator. */
export const OLA = anAccount({ user: 'U9', name: 'Ola Zatwierdzająca', groups: ['S_KO'] });

/** What a coordinator types. */
export const TYPED = { tytul: 'Nowe wzory umów', tresc: 'Od poniedziałku obowiązują nowe wzory.' };

/** What came to one reader, and where it stands now. */
interface Arrived {
  readonly user: string;
  readonly kind: string;
  readonly text: string;
  readonly message: Message;
}

/** Every feature behind the real router, with what goes out carried to its readers as the worker does. */
export const announcementsScene = async (known: readonly Account[] = [JAN, OLA]) => {
  const base = await scene();
  const { storage, features, clock, send } = base;
  const kinds = features.find(({ name }) => name === 'announcements')!.deliveries!;
  const handling = announcementsDeps(storage, NO_OUTLETS, silentLog, { withRole: () => Promise.resolve([]) });
  const fanOut = createFanOut(handling);

  // Coordinators are known from the first time they do anything at all.
  for (const account of known) await send(account, command('pomoc'));

  /** Lets the sweep do everything there is to do. */
  const sweep = async (): Promise<void> => {
    while (await fanOut.step(clock.now()));
  };

  /** Sends everything that is due, one message of a conversation at a time; gives what arrived. */
  const deliver = async (): Promise<readonly Arrived[]> => {
    const arrived: Arrived[] = [];
    for (;;) {
      await sweep();
      const due = await storage.outbox.due('slack:T1', clock.now(), 500);
      if (due.length === 0) return arrived;
      for (const one of due) {
        const verb = one.kind.replace('announcements.', '');
        const message = await kinds[verb]?.render(one.content, { locale: one.locale, now: clock.now() });
        if (!message || one.to.kind !== 'person') {
          await storage.outbox.settle(one, { state: 'dropped', reason: 'not-wanted' }, clock.now());
          continue;
        }
        arrived.push({ user: one.to.user, kind: verb, text: plain(message), message });
        await markSent(one.id);
      }
    }
  };

  /** Writes down that a delivery was sent, as the worker does after the platform took it. */
  const markSent = async (id: string): Promise<void> => {
    const holder = { id: 'run_test', host: 'h', pid: 1 };
    const at = clock.now();
    await storage.leases.take(
      'outbox',
      holder,
      at,
      new Date(Date.parse(at) + 60_000).toISOString() as typeof at,
    );
    const due = (await storage.outbox.due('slack:T1', at, 500)).find((one) => one.id === id)!;
    const claimed = await storage.outbox.claim(due, { holder: holder.id, lease: 'outbox', at }, { parts: 1 });
    await storage.outbox.partSent(claimed!, { channel: `D-${due.place}`, message: id }, at, 'claimed');
  };

  /** Refuses what is due of that kind for good. */
  const refuseAll = async (kind: string): Promise<number> => {
    const due = (await storage.outbox.due('slack:T1', clock.now(), 500)).filter((one) => one.kind === kind);
    for (const one of due)
      await storage.outbox.settle(one, { state: 'failed', reason: 'user_disabled' }, clock.now());
    return due.length;
  };

  const latest = async (): Promise<Announcement> => {
    const { announcements } = await storage.announcements.list(
      ['draft', 'approval', 'scheduled', 'sending', 'sent', 'retracted'],
      { from: 0, size: 1 },
    );
    return announcements[0]!;
  };

  /** The verb on the announcement as it stands. */
  const on = async (verb: string, ...more: readonly string[]): Promise<string> => {
    const { id, revision } = await latest();
    return ['announcements.' + verb, id, String(revision), ...more]
      .map((one, index) => (index === 0 ? one : encodeURIComponent(one)))
      .join(':');
  };

  const drafted = async (
    by: Account = JAN,
    typed: Readonly<Record<string, string>> = TYPED,
  ): Promise<Announcement> => {
    await send(by, form('announcements.write:new:0', { ...typed }));
    return latest();
  };

  /** Everybody with a post in OPS Opole. */
  const addressed = async (by: Account = JAN): Promise<Announcement> => {
    await send(by, form(await on('workers'), { wojewodztwa: ['opolskie'] }));
    return latest();
  };

  /** Written, addressed and on its way. */
  const sent = async (typed: Readonly<Record<string, string>> = TYPED): Promise<Announcement> => {
    await drafted(JAN, typed);
    await addressed();
    const asked = await send(JAN, press(await on('send')));
    await send(JAN, press(idOf(asked, 'Wysłanie teraz')));
    return latest();
  };

  return { ...base, handling, sweep, deliver, refuseAll, latest, on, drafted, addressed, sent };
};

export type AnnouncementsScene = Awaited<ReturnType<typeof announcementsScene>>;
