import type { Field } from '../../../chat/form.ts';
import type { HappeningPlan } from '../store.ts';
import type { Telling } from '../telling.ts';
import type { GroupChoice, ProjectChoice } from './plan.ts';
import type { Reading } from './reading.ts';

/** The forms in which an event is described, in the order of the steps. */
export const PART_IDS = [
  'basics',
  'place',
  'recruit',
  'who',
  'conditions',
  'priority',
  'extras',
  'project',
] as const;
export type PartId = (typeof PART_IDS)[number];

export interface PartView extends Telling {
  readonly projects: readonly ProjectChoice[];
  readonly groups: readonly GroupChoice[];
}

/** One form of at most five fields, and what it makes of an event. */
export interface Part {
  readonly fields: (plan: HappeningPlan, view: PartView) => readonly Field[];
  /** The plan with what was typed; mistakes are in the reading, at their fields. */
  readonly read: (plan: HappeningPlan, reading: Reading, view: PartView) => HappeningPlan;
}
