import type { Instant } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Post, Sex, Unit, UnitType } from '../../features/units/domain.ts';
import type { Storage } from '../../storage/storage.ts';
import { PERSONAS } from '../personas.ts';

/** The made-up places of the example regions: region, powiat, town, and „w” the town. */
const PLACES: readonly (readonly [string, string, string, string])[] = [
  ['opolskie', 'przykładowy', 'Przykładów', 'w Przykładowie'],
  ['lubuskie', 'wzorcowy', 'Wzorców', 'we Wzorcowie'],
  ['wielkopolskie', 'próbny', 'Próbnica', 'w Próbnicy'],
  ['slaskie', 'pokazowy', 'Pokazów', 'w Pokazowie'],
  ['malopolskie', 'ćwiczebny', 'Ćwiczenice', 'w Ćwiczenicach'],
];

const KINDS: readonly (readonly [UnitType, string, number])[] = [
  ['ops', 'Gminny Ośrodek Pomocy Społecznej', 14],
  ['cus', 'Centrum Usług Społecznych', 31],
  ['pcpr', 'Powiatowe Centrum Pomocy Rodzinie', 22],
  ['dps', 'Dom Pomocy Społecznej', 58],
  ['ngo', 'Stowarzyszenie „Blisko”', 6],
  ['pup', 'Powiatowy Urząd Pracy', 27],
  ['school', 'Szkoła Podstawowa nr 1', 40],
  ['police', 'Komenda Powiatowa Policji', 75],
];

/** Made-up units of five regions; every name says that it is an example. */
export const WORKPLACES: readonly Unit[] = PLACES.flatMap(([region, powiat, town, inTown]) =>
  KINDS.map(([type, name, size]): Unit => ({
    id: `unt_example_${region}_${type}`,
    name: `${name} ${inTown} (przykład)`,
    type,
    region,
    powiat,
    gmina: town,
    town,
    size,
    isExample: true,
    isActive: true,
  })),
);

/** Writes the units down that are not there yet; what a coordinator changed in one stays. */
export const saveWorkplaces = async ({ units }: Storage, at: Instant): Promise<void> => {
  const known = new Set((await units.everyUnit()).map(({ id }) => id));
  for (const unit of WORKPLACES) if (!known.has(unit.id)) await units.save(unit, at);
};

const POSTS_IN_TURN: readonly Post[] = [
  'social-worker',
  'family-assistant',
  'manager',
  'accountant',
  'carer',
];

/** The first units of all regions in turn, so that the people are spread over the map. */
const unitFor = (number: number): Unit => {
  const place = number % PLACES.length;
  const kind = Math.floor(number / PLACES.length) % 4;
  return WORKPLACES[place * KINDS.length + kind]!;
};

/** Where Piotr of the preview is the head. */
const UNIT_OF_PIOTR = 'unt_example_lubuskie_pcpr';

/** So many made-up people are spread over the units; those who follow work with Piotr. */
export const SPREAD = 14;

/** Whoever reads the reports of the preview finds women, men, somebody who refused, and somebody who was not asked. */
const SEXES_IN_TURN: readonly (Sex | undefined)[] = ['woman', 'woman', 'man', 'woman', 'refused', undefined];

/** Gives the made-up people a name, a unit and a post. */
export const employ = async ({ units }: Storage, people: readonly PersonId[], at: Instant): Promise<void> => {
  for (const [index, person] of people.entries()) {
    if ((await units.profile(person)).units.length > 0) continue;
    const post = POSTS_IN_TURN[index % POSTS_IN_TURN.length]!;
    const unit = index < SPREAD ? unitFor(index).id : UNIT_OF_PIOTR;
    await units.join({ person, unit, post, relation: 'employee' }, at);
    const lastName = `Przykładowa ${String(index + 1)}`;
    await units.saveDetails(person, { firstName: 'Osoba', lastName, yearsWorked: index, degree: 'none' }, at);
    const sex = SEXES_IN_TURN[index % SEXES_IN_TURN.length];
    if (sex) await units.saveReporting(person, 'sex', sex, at);
  }
};

/**
 * Piotr of the preview has told who he is and may enrol people of his unit; Anna has not, so that signing up shows what
 * a newcomer is asked.
 */
export const employPiotr = async ({ people, units }: Storage, at: Instant): Promise<PersonId> => {
  const { platform, workspace, user, name } = PERSONAS.find(({ id }) => id === 'piotr')!.account;
  const known = await people.personBehind({ platform, workspace, user });
  if (known) return known.id;
  const person = newId('per') as PersonId;
  await people.welcome({ person, account: newId('acc'), platform, workspace, user, name, at });
  const unit = UNIT_OF_PIOTR;
  await units.join({ person, unit, post: 'accountant', relation: 'employee' }, at);
  await units.decideHead({ person, unit }, true, [], at);
  const details = { firstName: 'Piotr', lastName: 'Wzorcowy', yearsWorked: 12, degree: 'none' } as const;
  await units.saveDetails(person, details, at);
  await units.saveReporting(person, 'sex', 'man', at);
  return person;
};
