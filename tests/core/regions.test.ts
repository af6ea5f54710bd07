import { expect, it } from 'vitest';
import { REGIONS, regionOf } from '../../src/core/regions.ts';
import { fold } from '../../src/core/text.ts';

it('knows the sixteen voivodeships by ids that are their names without diacritics', () => {
  expect(REGIONS).toHaveLength(16);
  expect(REGIONS.map(({ id }) => id)).toEqual(REGIONS.map(({ name }) => fold(name)));
  expect(REGIONS.map(({ name }) => name)).toEqual(
    REGIONS.map(({ name }) => name).toSorted(new Intl.Collator('pl').compare),
  );
});

it('finds a voivodeship however its name is written', () => {
  expect(regionOf('Łódzkie')?.id).toBe('lodzkie');
  expect(regionOf(' warmińsko-mazurskie ')?.id).toBe('warminsko-mazurskie');
  expect(regionOf('Warmińsko Mazurskie')?.id).toBe('warminsko-mazurskie');
  expect(regionOf('Śląsk')).toBeUndefined();
});
