import type { Unit } from '../../features/units/domain.ts';

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
