import { expect, it, onTestFinished } from 'vitest';
import { EXAMPLE_PROJECTS } from '../../src/wiring/examples/projects.ts';
import {
  EXAMPLE_UNITS,
  placeExamplePeople,
  placePiotr,
  saveExampleUnits,
} from '../../src/wiring/examples/units.ts';
import { PERSONAS } from '../../src/wiring/personas.ts';
import { movingClock } from '../support/moving-clock.ts';
import { temporaryStorage } from '../support/storage.ts';

const AT = movingClock().now();

it('has example units in the same five regions as the example projects, each saying that it is one', () => {
  const regions = [...new Set(EXAMPLE_UNITS.map(({ region }) => region))].sort();
  expect(regions).toEqual(EXAMPLE_PROJECTS.map(({ region }) => region).sort());
  expect(regions).toHaveLength(5);
  for (const { name, isExample } of EXAMPLE_UNITS)
    expect([name.endsWith('(przykład)'), isExample]).toEqual([true, true]);
});

it('writes the examples down once, and leaves what a coordinator corrected', async () => {
  const storage = await temporaryStorage();
  onTestFinished(() => storage.close());
  await saveExampleUnits(storage, AT);
  const [first] = EXAMPLE_UNITS;
  await storage.units.save({ ...first!, address: 'ul. Poprawiona 1' }, AT);
  await saveExampleUnits(storage, AT);
  await placePiotr(storage, AT);
  await placePiotr(storage, AT);
  expect(await storage.units.everyUnit()).toHaveLength(EXAMPLE_UNITS.length);
  expect((await storage.units.unit(first!.id))?.address).toBe('ul. Poprawiona 1');
  const piotr = await storage.people.personBehind(PERSONAS.find(({ id }) => id === 'piotr')!.account);
  const profile = await storage.units.profile(piotr!.id);
  expect(profile.units).toMatchObject([{ isHead: true, isMain: true }]);
  await placeExamplePeople(storage, [piotr!.id], AT);
  expect((await storage.units.profile(piotr!.id)).units).toHaveLength(1);
});
