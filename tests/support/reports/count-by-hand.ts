import { dayAfter } from '../../../src/core/day.ts';
import { foldedWords } from '../../../src/core/text.ts';
import { atWarsaw } from '../../../src/features/registrations/quiet-hours.ts';
import {
  type Figures,
  formFigure,
  LEARNING_FORMS,
  type Scope,
  SEX_FIGURES,
} from '../../../src/features/reports/domain.ts';
import { gminaOf, type World, type WorldEvent, type WorldSession, type WorldTerm } from './world.ts';

const distinct = (values: readonly string[]): number => new Set(values).size;
const minutesOf = ({ from, to, pause }: WorldSession): number => {
  const clock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return clock(to) - clock(from) - pause;
};

/** Every figure of a world, counted by walking through all of it; slow, and so plain that it can be believed. */
export const countByHand = (world: World, scope: Scope): Figures => {
  const inScope = (event: WorldEvent): boolean =>
    event.isExample === scope.isExample &&
    (scope.region === undefined || event.region === scope.region) &&
    (scope.project === undefined || event.project === scope.project);
  const inPeriod = ({ day }: WorldSession): boolean => day >= scope.from && day <= scope.to;
  const marksOf = (session: string) => world.marks.filter((mark) => mark.session === session);
  const registered = new Map(world.registrations.map((one) => [one.id, one]));

  const presences: { event: WorldEvent; person: string; unit: string | null }[] = [];
  const held: { event: WorldEvent; term: WorldTerm; session: WorldSession }[] = [];
  for (const event of world.events.filter(inScope))
    for (const term of event.terms)
      for (const session of term.sessions.filter(inPeriod)) {
        const present = marksOf(session.id).filter(({ state }) => state === 'present');
        for (const { registration } of present) {
          const { person, unit } = registered.get(registration)!;
          presences.push({ event, person, unit });
        }
        const isOn = event.state === 'published' && term.state === 'open';
        if (session.endsAt <= scope.until && (isOn || present.length > 0))
          held.push({ event, term, session });
      }

  const learning = presences.filter(({ event }) => event.form !== 'group-meeting');
  const persons = [...new Set(learning.map(({ person }) => person))];
  const sexOf = (person: string): string => world.people.find(({ id }) => id === person)?.sex ?? 'missing';
  const figures: Record<string, number> = {
    'persons.all': persons.length,
    'persons.projects': distinct(
      learning
        .filter(({ event }) => event.project !== null)
        .map(({ event, person }) => `${event.project} ${person}`),
    ),
  };
  for (const sex of SEX_FIGURES)
    figures[`persons.${sex}`] = persons.filter((one) => sexOf(one) === sex).length;

  for (const form of LEARNING_FORMS) {
    const came = learning.filter(({ event }) => event.form === form);
    const were = held.filter(({ event }) => event.form === form);
    if (came.length === 0 && were.length === 0) continue;
    const editions = [...new Map(were.map(({ term }) => [term.id, term])).values()];
    const minutes = (hour: 45 | 60): number =>
      were
        .filter(({ event }) => (world.projects.find(({ id }) => id === event.project)?.hour ?? 60) === hour)
        .reduce((sum, { session }) => sum + minutesOf(session), 0);
    figures[formFigure(form, 'topics')] = distinct(were.map(({ event }) => foldedWords(event.title)));
    figures[formFigure(form, 'editions')] = editions.length;
    figures[formFigure(form, 'places')] = editions.reduce((sum, { capacity }) => sum + capacity, 0);
    figures[formFigure(form, 'participations')] = distinct(
      came.map(({ event, person }) => `${event.id} ${person}`),
    );
    figures[formFigure(form, 'persons')] = distinct(came.map(({ person }) => person));
    figures[formFigure(form, 'minutes45')] = minutes(45);
    figures[formFigure(form, 'minutes60')] = minutes(60);
  }
  const editions = new Map<string, boolean>();
  for (const { event, term, session } of held)
    if (event.form !== 'group-meeting')
      editions.set(term.id, (editions.get(term.id) ?? false) || marksOf(session.id).length > 0);
  figures['editions.unlisted'] = [...editions.values()].filter((isMarked) => !isMarked).length;

  const covered = new Set(presences.flatMap(({ unit }) => (unit === null ? [] : [unit])));
  const known = world.units.filter(
    ({ isActive, region }) =>
      isActive && !scope.isExample && (scope.region === undefined || region === scope.region),
  );
  figures['units.covered'] = covered.size;
  figures['units.known'] = known.length;
  figures['governments.covered'] = distinct(
    world.units.filter(({ id }) => covered.has(id)).map(({ id, region }) => `${region} ${gminaOf(id)}`),
  );
  figures['units.reached'] = known.filter(({ id }) => covered.has(id)).length;

  const meetings = [
    ...new Set(held.filter(({ event }) => event.group !== null).map(({ event }) => event)),
  ].map((event) => {
    const begins = held
      .filter((one) => one.event === event)
      .map(({ session }) => session.startsAt)
      .toSorted()[0]!;
    const of = (state: string): readonly string[] =>
      world.registrations
        .filter((one) => one.event === event.id && one.unit !== null)
        .filter(({ id }) => world.marks.some((mark) => mark.registration === id && mark.state === state))
        .map(({ unit }) => unit!);
    const noted = world.noted.filter((one) => one.event === event.id).map(({ unit }) => unit);
    const present = new Set([...of('present'), ...noted]);
    const excused = new Set(of('excused'));
    const expected = new Set(
      world.members
        .filter(
          ({ group, joinedAt, endedAt }) =>
            group === event.group && joinedAt <= begins && (endedAt === null || endedAt > begins),
        )
        .map(({ unit }) => unit),
    );
    return {
      present,
      absent: [...expected].filter((unit) => !present.has(unit) && !excused.has(unit)).length,
    };
  });
  figures['meetings.held'] = meetings.length;
  figures['meetings.present'] = meetings.reduce((sum, { present }) => sum + present.size, 0);
  figures['meetings.absent'] = meetings.reduce((sum, { absent }) => sum + absent, 0);
  figures['meetings.units'] = new Set(meetings.flatMap(({ present }) => [...present])).size;

  const made = world.registrations.filter(
    ({ event, madeAt }) =>
      world.events.some((one) => one.id === event && inScope(one)) &&
      madeAt >= atWarsaw(scope.from, '00:00') &&
      madeAt < atWarsaw(dayAfter(scope.to), '00:00'),
  );
  const had = (state: string) =>
    made.filter((one) => one.state === state || one.past.some((past) => past === state));
  figures['applications.made'] = made.length;
  figures['applications.placed'] = had('confirmed').length;
  figures['applications.resigned'] = made.filter(({ state }) => state === 'resigned').length;
  figures['applications.cancelled'] = made.filter(({ state }) => state === 'cancelled').length;
  figures['applications.waited'] = had('waiting').length;
  figures['applications.unplaced'] = had('waiting').filter((one) => !had('confirmed').includes(one)).length;
  return figures;
};
