import type { Account, Input } from '../../../src/chat/input.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { type Instant, toEpoch } from '../../../src/core/clock.ts';
import type { Registration } from '../../../src/features/registrations/domain.ts';
import { createSurveys } from '../../../src/features/surveys/service.ts';
import { coordinatorsOf } from '../../../src/wiring/coordinators.ts';
import { surveysDeps } from '../../../src/wiring/surveys.ts';
import { aTerm } from '../../support/calendar/an-event.ts';
import { anAccount } from '../../support/context.ts';
import { stageOn } from '../../support/registrations/stage.ts';
import { scene } from '../calendar/scene.ts';
import { command, form, idOf, JAN, press, textOf } from '../handover/world.ts';

export const HOUR = 60 * 60_000;

/** Marks of the first part of an evaluation, and its optional words of the second. */
export const marks = (degree: number) => ({ q1: String(degree), q2: '4', q3: '5', q4: '5', q5: '0' });

/** A training on 15 December with so many people who have seats; Jan coordinates. */
export const surveysScene = async (count: number) => {
  const base = await scene();
  const { storage, clock, features, send, read } = base;
  const stage = await stageOn(storage);
  const event = await base.publish({ terms: [aTerm('2026-12-15')] });
  const term = event.terms[0]!;
  const session = term.sessions[0]!;
  const accounts = Array.from({ length: count }, (_, index) =>
    anAccount({ user: `P${String(index + 1)}`, name: `Osoba ${String(index + 1)}` }),
  );
  const people = await stage.crowd(count, 'P');
  const registrations: Registration[] = [];
  for (const person of people) registrations.push(await stage.signed(person, { term: term.id }));
  const jan = await base.personOf(JAN);

  const passTo = (at: Instant): void => {
    clock.pass(toEpoch(at) - toEpoch(clock.now()));
  };
  /** Notes who was there, by number. */
  const attended = async (...numbers: readonly number[]): Promise<void> => {
    for (const number of numbers)
      await storage.attendance.mark({
        session: session.id,
        registration: registrations[number - 1]!.id,
        presence: 'present',
        cause: 'list',
        by: jan,
        at: clock.now(),
      });
  };

  const feature = features.find(({ name }) => name === 'surveys')!;
  /** What the program does every minute. */
  const surveys = createSurveys(surveysDeps(storage, coordinatorsOf(base.people)));
  const tend = (): Promise<void> => surveys.tendAll(clock.now());

  /** Takes out of the outbox what is due and would still be sent, by kind and reader. */
  const told = async (verb: string): Promise<readonly { user: string; reply: Reply; text: string }[]> => {
    const found = [];
    for (;;) {
      const due = await storage.outbox.due('slack:T1', clock.now(), 100);
      if (due.length === 0) return found;
      for (const one of due) {
        const isOurs = one.kind === `surveys.${verb}` && one.to.kind === 'person';
        const message = isOurs
          ? await feature.deliveries![verb]!.render(one.content, { locale: 'pl', now: clock.now() })
          : undefined;
        if (message && one.to.kind === 'person')
          found.push({
            user: one.to.user,
            reply: { kind: 'update', message } as const,
            text: plain(message),
          });
        await storage.outbox.settle(one, { state: 'dropped', reason: 'test' }, clock.now());
      }
    }
  };

  /** The two taps; gives the id of the survey. */
  const begun = async (label: string): Promise<string> => {
    const list = await send(JAN, command('ankiety'));
    const events = await send(JAN, press(idOf(list, 'Ankieta do wydarzenia')));
    const kinds = await send(JAN, press(idOf(events, 'Wybór wydarzenia'), term.id));
    const card = await send(JAN, press(idOf(kinds, label)));
    return idOf(card, 'Wysyłka').split(':')[1]!;
  };
  const released = async (id: string): Promise<Reply> => {
    const card = await send(JAN, press(`surveys.card:${id}`));
    const asked = await send(JAN, press(idOf(card, 'Wysyłka')));
    return send(JAN, press(idOf(asked, 'Tak, wysyłka')));
  };
  /** Fills in both parts and sends. */
  const answers = async (
    who: Account,
    id: string,
    first: Readonly<Record<string, string>>,
    words = '',
  ): Promise<string> => {
    const part = (number: number, values: Readonly<Record<string, string>>): Input =>
      form(`surveys.fill:${id}:once:${String(number)}`, values);
    await send(who, part(0, first));
    const review = await send(who, part(1, { q6: words, q7: '', q8: '' }));
    return textOf(await send(who, press(idOf(review, 'Wysłanie odpowiedzi'))));
  };

  return {
    ...base,
    stage,
    event,
    term,
    session,
    accounts,
    asked: people,
    jan,
    passTo,
    attended,
    tend,
    told,
    begun,
    released,
    answers,
    read,
  };
};
