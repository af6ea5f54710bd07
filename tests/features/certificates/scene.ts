import type { Account } from '../../../src/chat/input.ts';
import type { Message } from '../../../src/chat/message.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { shift, toEpoch } from '../../../src/core/clock.ts';
import type { Delivery } from '../../../src/features/delivery/delivery.ts';
import type { HappeningPlan } from '../../../src/features/calendar/store.ts';
import { aProject } from '../../support/calendar/a-project.ts';
import { aSession, aTerm } from '../../support/calendar/an-event.ts';
import { anAccount } from '../../support/context.ts';
import { scene } from '../calendar/scene.ts';
import { ANNA, DAY, HOUR, idOf, JAN, press, textOf } from '../handover/world.ts';

export const ADA = anAccount({ user: 'U8', name: 'Ada Żółć' });
export const OLA = anAccount({ user: 'U9', name: 'Ola Bez' });

/** Two days of five and a half hours each: 660 minutes, of which 80 % are 528. */
const TWO_DAYS = {
  terms: [
    aTerm('2026-12-15', {
      sessions: [aSession('2026-12-15'), aSession('2026-12-16', { number: 2 })],
    }),
  ],
};

/** The option of a menu whose label begins like that. */
export const optionOf = (reply: Reply, label: string): { readonly id: string; readonly value: string } => {
  const blocks = 'message' in reply ? reply.message.blocks : [];
  for (const block of blocks)
    if (block.kind === 'menu') {
      const option = block.options.find((one) => one.label.startsWith(label));
      if (option) return { id: block.id, value: option.value };
    }
  throw new Error(`nothing called ${label} in: ${textOf(reply)}`);
};

/** Anna, Ada and Ola have seats on a training of two days that Jan runs; it was over an hour ago. */
export const certificatesScene = async (over: Partial<HappeningPlan> = {}) => {
  const all = await scene();
  const { storage, clock, send, works, publish, features } = all;
  await storage.calendar.saveProject(aProject());
  const event = await publish({ ...TWO_DAYS, project: 'prj_1', ...over });
  const term = event.terms[0]!;
  const registrations = new Map<string, string>();
  for (const account of [ANNA, ADA, OLA]) {
    const person = await works(account);
    const confirm = await send(account, press(`calendar.apply:${term.id}`));
    await send(account, press(idOf(confirm, 'Wysyłam zgłoszenie')));
    const mine = (await storage.registrations.ofTerm(term.id)).find((one) => one.person === person);
    registrations.set(account.user, mine!.id);
  }
  const jan = await works(JAN);
  const kinds = features.find(({ name }) => name === 'certificates')!.deliveries!;

  /** Notes at which of the sessions somebody was; at the others they were absent. */
  const attended = async (account: Account, ...numbers: readonly number[]): Promise<void> => {
    for (const session of term.sessions)
      await storage.attendance.mark({
        session: session.id,
        registration: registrations.get(account.user)!,
        presence: numbers.includes(session.number) ? 'present' : 'absent',
        cause: 'list',
        by: jan,
        at: session.endsAt,
      });
  };
  const passTo = (at: number): void => void clock.pass(at - toEpoch(clock.now()));
  passTo(toEpoch(term.sessions.at(-1)!.endsAt) + HOUR);
  const open = (): Promise<Reply> => send(JAN, press(`certificates.term:${term.id}`));
  const person = async (name: string): Promise<Reply> => {
    const { id, value } = optionOf(await open(), name);
    return send(JAN, press(id, value));
  };
  const issueAll = async (): Promise<Reply> => {
    const asked = await send(JAN, press(idOf(await open(), 'Wydanie')));
    return send(JAN, press(idOf(asked, 'Potwierdzam wydanie')));
  };
  const queued: Delivery[] = [];
  /** Takes everything of a week out of the outbox, one message of a conversation at a time, as the worker does. */
  const take = async (): Promise<void> => {
    const later = shift(clock.now(), 7 * DAY);
    for (;;) {
      const due = await storage.outbox.due('slack:T1', later, 100);
      if (due.length === 0) return;
      for (const one of due) await storage.outbox.settle(one, { state: 'dropped', reason: 'test' }, later);
      queued.push(...due);
    }
  };
  /** What was put out for somebody by this feature, made as it would be made now. */
  const told = async (account: Account): Promise<readonly Message[]> => {
    await take();
    const made = await Promise.all(
      queued
        .filter(
          ({ kind, to }) => kind.startsWith('certificates.') && 'user' in to && to.user === account.user,
        )
        .map(async ({ kind, content, locale }) =>
          kinds[kind.replace('certificates.', '')]!.render(content, { locale, now: clock.now() }),
        ),
    );
    return made.filter((one) => one !== undefined);
  };
  const toldTo = async (account: Account): Promise<string> => (await told(account)).map(plain).join('\n');
  const issued = () => storage.certificates.find({ term: term.id }, 100);
  return {
    ...all,
    event,
    term,
    registrations,
    attended,
    passTo,
    open,
    person,
    issueAll,
    told,
    toldTo,
    issued,
  };
};
