import { expect, it, onTestFinished } from 'vitest';
import { EXAMPLE_PROJECTS } from '../../src/wiring/examples/projects.ts';
import { WORKPLACES, employ, employPiotr, saveWorkplaces } from '../../src/wiring/examples/workplaces.ts';
import { PERSONAS } from '../../src/wiring/personas.ts';
import { movingClock } from '../support/moving-clock.ts';
import { temporaryStorage } from '../support/storage.ts';

const AT = movingClock().now();

it('has example units in the same five regions as the example projects, each saying that it is one', () => {
  const regions = [...new Set(WORKPLACES.map(({ region }) => region))].sort();
  expect(regions).toEqual(EXAMPLE_PROJECTS.map(({ region }) => region).sort());
  expect(regions).toHaveLength(5);
  for (const { name, isExample } of WORKPLACES)
    expect([name.endsWith('(przykład)'), isExample]).toEqual([true, true]);
});

it('writes the examples down once, and leaves what a coordinator corrected', async () => {
  const storage = await temporaryStorage();
  onTestFinished(() => storage.close());
  await saveWorkplaces(storage, AT);
  const [first] = WORKPLACES;
  await storage.units.save({ ...first!, address: 'ul. Poprawiona 1' }, AT);
  await saveWorkplaces(storage, AT);
  await employPiotr(storage, AT);
  await employPiotr(storage, AT);
  expect(await storage.units.everyUnit()).toHaveLength(WORKPLACES.length);
  expect((await storage.units.unit(first!.id))?.address).toBe('ul. Poprawiona 1');
  const piotr = await storage.people.personBehind(PERSONAS.find(({ id }) => id === 'piotr')!.account);
  const profile = await storage.units.profile(piotr!.id);
  expect(profile.units).toMatchObject([{ isHead: true, isMain: true }]);
  await employ(storage, [piotr!.id], AT);
  expect((await storage.units.profile(piotr!.id)).units).toHaveLength(1);
});

it('finds an example unit by its town and not by the mark that all of them bear', async () => {
  const storage = await temporaryStorage();
  onTestFinished(() => storage.close());
  await saveWorkplaces(storage, AT);
  const found = async (typed: string) =>
    (await storage.units.search({ words: typed }, { from: 0, most: 50 })).units.map(({ name }) => name);
  expect(await found('GOPS Przykładów')).toEqual([
    'Gminny Ośrodek Pomocy Społecznej w Przykładowie (przykład)',
  ]);
  expect(await found('Przykładów')).toHaveLength(8);
});
