import type { Clock, Instant } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Log } from '../../core/log.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Storage } from '../../storage/storage.ts';
import { clashMark } from '../../features/registrations/clash-mark.ts';
import { registrationsDeps } from '../registrations.ts';
import { loadExampleCalls } from './calls.ts';
import { loadExampleConsultations } from './consultations.ts';
import { firstExamples, type ExampleEvent } from './events.ts';
import { loadExampleGroups } from './groups.ts';
import { moreExamples } from './more-events.ts';
import { loadPastAdvice } from './past-advice.ts';
import { loadPastExamples } from './past-events.ts';
import { loadPastProofs } from './past-proofs.ts';
import { EXAMPLE_PROJECTS } from './projects.ts';
import { employ, employPiotr, saveWorkplaces, SPREAD } from './workplaces.ts';

/** With fewer examples to come than that, those of an earlier day have run out. */
const FEW = 8;

/** Made-up people: those of all regions, and two colleagues of Piotr. */
const PEOPLE = SPREAD + 2;

/** A made-up person who is met again at the next start. */
const somebody = async ({ people }: Storage, number: number, at: Instant): Promise<PersonId> => {
  const account = { platform: 'local', workspace: 'przyklad', user: `osoba-${String(number)}` } as const;
  const known = await people.personBehind(account);
  if (known) return known.id;
  const person = newId('per') as PersonId;
  await people.welcome({
    ...account,
    person,
    account: newId('acc'),
    name: `Osoba Przykładowa ${String(number)}`,
    at,
  });
  return person;
};

const publish = async (storage: Storage, { key, plan }: ExampleEvent, at: Instant): Promise<string> => {
  const request = `example:${key}:${warsawDay(at)}`;
  const id = await storage.calendar.create({ id: newId('evt'), request, plan, isExample: true, at });
  const before = await storage.calendar.happening(id);
  if (before?.state === 'draft')
    await storage.calendar.publish({
      before,
      as: plan.terms.length === 0 ? 'planned' : 'published',
      tell: [],
      at,
    });
  return id;
};

/** The events to come, each with its id. */
const publishAll = async (storage: Storage, at: Instant) => {
  const today = warsawDay(at);
  const shown: { readonly id: string; readonly example: ExampleEvent }[] = [];
  for (const example of [...firstExamples(today), ...moreExamples(today)])
    shown.push({ id: await publish(storage, example, at), example });
  return shown;
};

/**
 * Fills an empty preview with made-up projects, units, events of every form and applications for them, dated from today on;
 * every one says that it is an example. Examples of an earlier day that have run out are followed by new ones.
 */
export const loadExamples = async (storage: Storage, clock: Clock, log: Log): Promise<void> => {
  const at = clock.now();
  await saveWorkplaces(storage, at);
  for (const project of EXAMPLE_PROJECTS) await storage.calendar.saveProject(project);
  const { happenings } = await storage.calendar.shown({}, at, { from: 0, size: FEW });
  const there = happenings.filter(({ isExample }) => isExample);
  // With nobody on any of them the last start was broken off before the applications came.
  const hasPeople = there.some(({ terms }) => terms.some(({ taken }) => taken > 0));
  const areThere = there.length === FEW && hasPeople;
  // Every event is shown before anything else: who looks at once sees them all, and the seats fill while they look.
  const shown = areThere ? [] : await publishAll(storage, at);
  const piotr = await employPiotr(storage, at);
  const people: PersonId[] = [];
  for (let number = 1; number <= PEOPLE; number += 1) people.push(await somebody(storage, number, at));
  await employ(storage, people, at);
  await loadExampleCalls(storage, at);
  await loadExampleConsultations(storage, people, clock);
  await loadPastAdvice(storage, people, at);
  const { signUps } = registrationsDeps(storage, log);
  await loadPastExamples({ ...storage, signUps }, [...people.slice(0, SPREAD), piotr], at);
  await loadPastProofs(storage, people[0]!, at);
  if (areThere) return;
  await loadExampleGroups(storage, [...people, piotr], at);
  for (const { id, example } of shown) {
    const [term] = (await storage.calendar.happening(id))?.terms ?? [];
    if (!term) continue;
    const applicants = [
      ...people.slice(0, example.applied),
      ...(example.withColleague ? people.slice(SPREAD, SPREAD + 1) : []),
    ];
    for (const by of applicants) {
      const rules = (await signUps.look(term.id, by, at))?.rules ?? [];
      const clash = rules.find((check) => check.rule === 'clash');
      await signUps.signUp(
        { by, isCoordinator: false, request: `${id}:${by}`, at },
        { term: term.id, ...(clash?.rule === 'clash' ? { despiteClash: clashMark(clash.has) } : {}) },
      );
    }
    await signUps.settle(term.id, at);
  }
};
