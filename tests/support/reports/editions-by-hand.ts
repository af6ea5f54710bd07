import type { Scope } from '../../../src/features/reports/domain.ts';
import type { Edition } from '../../../src/features/reports/edition-figures.ts';
import { createProofs } from './proofs-world.ts';
import type { World, WorldEvent, WorldSession } from './world.ts';

/** What is compared of an edition; of a family only the event matters, which is checked apart. */
export type EditionByHand = Omit<Edition, 'family' | 'place'>;

const minutesOf = ({ from, to, pause }: WorldSession): number => {
  const clock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return clock(to) - clock(from) - pause;
};

/** Every edition of a world with what became of it, found by walking through all of it. */
export const editionsByHand = (
  world: World,
  { region, isExample, until }: Scope,
): readonly EditionByHand[] => {
  const proofs = createProofs(world);
  const inScope = (event: WorldEvent): boolean =>
    event.form !== 'group-meeting' &&
    event.isExample === isExample &&
    (region === undefined || event.region === region);
  const personOf = (registration: string): string =>
    world.registrations.find(({ id }) => id === registration)!.person;
  return world.events.filter(inScope).flatMap((event) =>
    event.terms.flatMap((term): readonly EditionByHand[] => {
      const marksOf = ({ id }: WorldSession) => world.marks.filter(({ session }) => session === id);
      const isOn = event.state === 'published' && term.state === 'open';
      const held = term.sessions.filter(
        (session) =>
          session.endsAt <= until && (isOn || marksOf(session).some(({ state }) => state === 'present')),
      );
      if (held.length === 0) return [];
      const days = held.map(({ day }) => day).toSorted();
      const marks = term.sessions.flatMap(marksOf);
      const present = marks.filter(({ state }) => state === 'present');
      const persons = [...new Set(present.map(({ registration }) => personOf(registration)))];
      const sexes = persons.map((person) => world.people.find(({ id }) => id === person)?.sex ?? 'missing');
      const of = (sex: string): number => sexes.filter((one) => one === sex).length;
      // Surveys of the world are after the first term of their event.
      const sent = proofs.surveys
        .filter(({ kind }) => kind === 'evaluation' && term === event.terms[0])
        .filter((survey) => survey.event === event.id)
        .flatMap((survey) => survey.sent);
      return [
        {
          term: term.id,
          event: event.id,
          title: event.title,
          form: event.form as Edition['form'],
          from: days[0]!,
          to: days.at(-1)!,
          ...(event.project === null ? {} : { project: event.project }),
          places: term.capacity,
          minutes: held.reduce((sum, session) => sum + minutesOf(session), 0),
          hour: world.projects.find(({ id }) => id === event.project)?.hour ?? 60,
          applications: world.registrations.filter((one) => one.term === term.id).length,
          persons: persons.length,
          woman: of('woman'),
          man: of('man'),
          refused: of('refused'),
          missing: of('missing'),
          present: present.length,
          noted: marks.length,
          certificates: proofs.certificates.filter((one) => one.of.term === term.id && one.state === 'valid')
            .length,
          sent: sent.length,
          returned: sent.filter(({ isReturned }) => isReturned).length,
        },
      ];
    }),
  );
};
