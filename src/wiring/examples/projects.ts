import type { Day } from '../../core/clock.ts';
import type { Project } from '../../features/calendar/domain.ts';

const FUNDING =
  'Przykład zdania o finansowaniu: projekt współfinansowany ze środków Europejskiego Funduszu Społecznego Plus.';

const project = (region: string, name: string, hourMinutes: Project['hourMinutes']): Project => ({
  id: `prj_example_${region}`,
  name: `${name} (przykład)`,
  region,
  funding: FUNDING,
  hourMinutes,
  startsOn: '2023-07-01' as Day,
  endsOn: '2028-12-31' as Day,
  isExample: true,
});

/** One made-up project for each example region. */
export const EXAMPLE_PROJECTS: readonly Project[] = [
  project('opolskie', 'Razem w Opolskiem', 45),
  project('lubuskie', 'Lubuska Sieć Wsparcia', 45),
  project('wielkopolskie', 'Wielkopolskie Usługi Blisko', 60),
  project('slaskie', 'Śląskie Kompetencje', 45),
  project('malopolskie', 'Małopolska Przestrzeń Pomocy', 45),
];
