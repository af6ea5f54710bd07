import type { Day } from '../../../src/core/clock.ts';
import type { Project } from '../../../src/features/calendar/domain.ts';

/** A project that asks its participants for a form. */
export const aProject = (over: Partial<Project> = {}): Project => ({
  id: 'prj_1',
  name: 'Kompetentna kadra',
  region: 'opolskie',
  funding: 'Dofinansowane przez Unię Europejską',
  hourMinutes: 45,
  startsOn: '2026-01-01' as Day,
  endsOn: '2027-12-31' as Day,
  participantFormUrl: 'https://projekt.example.org/formularz',
  isExample: false,
  ...over,
});
