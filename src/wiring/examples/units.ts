import type { Instant } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import type { Unit } from '../../features/units/domain.ts';
import type { Storage } from '../../storage/storage.ts';
import { PERSONAS } from '../personas.ts';

const unit = (
  region: string,
  number: number,
  name: string,
  over: Pick<Unit, 'type' | 'powiat' | 'town'>,
): Unit => ({
  id: `uni_example_${region}_${String(number)}`,
  name: `${name} (przykład)`,
  region,
  ...over,
  isExample: true,
  isActive: true,
});

/** Two made-up institutions for each example region. */
export const EXAMPLE_UNITS: readonly Unit[] = [
  unit('opolskie', 1, 'OPS w Przykładowie', { type: 'ops', powiat: 'nyski', town: 'Przykładowo' }),
  unit('opolskie', 2, 'CUS we Wzorcowej', { type: 'cus', powiat: 'opolski', town: 'Wzorcowa' }),
  unit('lubuskie', 1, 'PCPR w Próbnej', { type: 'pcpr', powiat: 'żarski', town: 'Próbna' }),
  unit('lubuskie', 2, 'GOPS w Pokazowie', { type: 'ops', powiat: 'żagański', town: 'Pokazowo' }),
  unit('wielkopolskie', 1, 'OPS w Modelowie', { type: 'ops', powiat: 'koniński', town: 'Modelowo' }),
  unit('wielkopolskie', 2, 'DPS w Szkicach', { type: 'dps', powiat: 'kolski', town: 'Szkice' }),
  unit('slaskie', 1, 'MOPS w Przymiarce', { type: 'ops', powiat: 'bielski', town: 'Przymiarka' }),
  unit('slaskie', 2, 'Stowarzyszenie Przystań', { type: 'ngo', powiat: 'cieszyński', town: 'Wersja' }),
  unit('malopolskie', 1, 'OPS w Ćwiczeniach', { type: 'ops', powiat: 'tarnowski', town: 'Ćwiczenia' }),
  unit('malopolskie', 2, 'PCPR w Zarysie', { type: 'pcpr', powiat: 'bocheński', town: 'Zarys' }),
];

/** Writes the example units down; one that is there already stays as a coordinator left it. */
export const saveExampleUnits = async ({ units }: Storage, at: Instant): Promise<void> => {
  for (const one of EXAMPLE_UNITS) if (!(await units.unit(one.id))) await units.save(one, at);
};

/** The unit that Piotr of the preview heads. */
const PIOTRS = 'uni_example_lubuskie_1';

/** Piotr of the preview heads a unit, so that what heads see can be tried at once. */
export const placePiotr = async ({ people, units }: Storage, at: Instant): Promise<void> => {
  const { account } = PERSONAS.find(({ id }) => id === 'piotr')!;
  const known = await people.personBehind(account);
  const person = known?.id ?? (newId('per') as PersonId);
  if (!known) await people.welcome({ ...account, person, account: newId('acc'), at });
  if ((await units.profile(person)).units.length > 0) return;
  await units.saveDetails(person, { firstName: 'Piotr', lastName: 'Wzorcowy', yearsWorked: 12 }, at);
  await units.join({ person, unit: PIOTRS, post: 'manager', relation: 'employee' }, at);
  await units.askHead({ person, unit: PIOTRS, askedAt: at }, []);
  await units.decideHead({ person, unit: PIOTRS }, true, [], at);
};

/** Gives each person who works nowhere yet a profile in one of the example units. */
export const placeExamplePeople = async (
  { units }: Storage,
  people: readonly PersonId[],
  at: Instant,
): Promise<void> => {
  for (const [index, person] of people.entries()) {
    if ((await units.profile(person)).units.length > 0) continue;
    const lastName = `Przykładowa ${String(index + 1)}`;
    await units.saveDetails(person, { firstName: 'Osoba', lastName, yearsWorked: 6, degree: 'none' }, at);
    const { id: unit } = EXAMPLE_UNITS[index % EXAMPLE_UNITS.length]!;
    await units.join({ person, unit, post: 'social-worker', relation: 'employee' }, at);
  }
};
