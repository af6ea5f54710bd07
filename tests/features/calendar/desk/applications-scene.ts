import { expect } from 'vitest';
import type { FormValues } from '../../../../src/chat/form.ts';
import { type Reply, toPerson } from '../../../../src/chat/reply.ts';
import { warsawDay } from '../../../../src/core/warsaw.ts';
import type { HappeningPlan } from '../../../../src/features/calendar/store.ts';
import { silentLog } from '../../../../src/core/log.ts';
import type { Doing } from '../../../../src/features/registrations/service.ts';
import { registrationsDeps } from '../../../../src/wiring/registrations.ts';
import { aTerm } from '../../../support/calendar/an-event.ts';
import { dueNow } from '../../../support/deliveries.ts';
import { idOf, JAN, textOf } from '../../handover/world.ts';
import { deskScene } from './desk-scene.ts';

/** As Google Forms writes it in Polish. */
export const GOOGLE = 'Sygnatura czasowa;Imię i nazwisko;Adres e-mail;Nazwa jednostki;Stanowisko;Dieta;PESEL';

export const aFile = (lines: readonly string[]) => {
  const bytes = Buffer.from(lines.join('\r\n'));
  return { name: 'zgloszenia.csv', size: bytes.length, read: () => Promise.resolve(bytes) };
};

/** Jan runs an event with two seats to which people applied elsewhere; OPS Opole and PCPR Nysa are in the directory. */
export const applicationsScene = async (plan: Partial<HappeningPlan> = {}) => {
  const all = await deskScene();
  const event = await all.publish({ terms: [aTerm('2026-12-15', { capacity: 2 })], ...plan });
  const unit = async (name: string, type: 'ops' | 'pcpr', nip?: string) => {
    const id = `uni_${name.replace(/\W/gu, '').toLowerCase()}`;
    const place = { region: 'opolskie', powiat: name.split(' ')[1]!, town: name.split(' ')[1]! };
    const made = { id, name, type, ...place, isExample: false, isActive: true, ...(nip ? { nip } : {}) };
    await all.storage.units.save(made, all.clock.now());
    return id;
  };
  await unit('OPS Prudnik', 'ops');
  const units = { ops: await unit('OPS Opole', 'ops'), pcpr: await unit('PCPR Nysa', 'pcpr', '7540000005') };
  let sent = 0;
  const sendFile = (lines: readonly string[], values: FormValues = {}): Promise<Reply> => {
    const input = {
      kind: 'form',
      id: `desk.applications:${event.id}`,
      values,
      files: { plik: aFile(lines) },
    } as const;
    return all.send(JAN, input, { key: `file${String((sent += 1))}` });
  };
  /** Presses, and waits for the end where the machine is slow. */
  const settled = async (reply: Reply): Promise<Reply> => {
    let now = reply;
    for (let turn = 0; turn < 60 && /Odśwież/u.test(textOf(now)); turn += 1)
      now = await all.jan(idOf(now, 'Odśwież'));
    expect(textOf(now)).not.toContain('Odśwież');
    return now;
  };
  const enter = async (shown: Reply, label = 'Wpisz wszystkie'): Promise<Reply> =>
    settled(await all.jan(idOf(shown, label)));
  /** Everybody with a live registration: name, state, in the order of the list. */
  const list = async (): Promise<readonly string[]> =>
    (await all.storage.applications.registered(event.id)).map(
      ({ firstName, lastName, state }) => `${firstName} ${lastName} ${state}`,
    );
  const desk = all.features.find(({ name }) => name === 'desk')!;
  /** The hourly look. */
  const watch = (): Promise<void> => {
    const due = all.clock.now();
    const occurrence = { schedule: 'desk.watch', content: null, due, day: warsawDay(due), time: '10:10' };
    return desk.jobs!['watch']!(occurrence);
  };
  /** What is to be sent of a kind and still holds, as its readers will see it; a conversation hears one after another. */
  const told = async (kind: string): Promise<readonly Reply[]> => {
    const now = all.clock.now();
    const rendered: Reply[] = [];
    for (let turn = 0; turn < 5; turn += 1)
      for (const one of await dueNow(all.storage, now)) {
        const made = desk.deliveries![one.kind.replace('desk.', '')]?.render(one.content, {
          locale: 'pl',
          now,
        });
        const message = await made;
        if (!message) await all.storage.outbox.settle(one, { state: 'dropped', reason: 'not wanted' }, now);
        else if (one.kind === kind && turn === 4) rendered.push(toPerson(message));
      }
    return rendered;
  };
  const { signUps } = registrationsDeps(all.storage, silentLog);
  const signUp = (doing: Doing, term: string) => signUps.signUp(doing, { term });
  const sweep = (): Promise<void> => signUps.sweep(all.clock.now());
  return {
    ...all,
    signUp,
    sweep,
    watch,
    told,
    event,
    term: event.terms[0]!.id,
    units,
    sendFile,
    settled,
    enter,
    list,
  };
};
