import { actionId } from '../../../chat/action-id.ts';
import type { Form, FormValues } from '../../../chat/form.ts';
import type { FieldFault } from '../../../chat/reply.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { HappeningPlan } from '../store.ts';
import type { Part, PartId, PartView } from './part.ts';
import { conditions } from './part-conditions.ts';
import { basics, place, recruit } from './parts-basic.ts';
import { extras, priority, project, who } from './parts-more.ts';
import { createReading } from './reading.ts';

const PARTS: Readonly<Record<PartId, Part>> = {
  basics,
  place,
  recruit,
  who,
  conditions,
  priority,
  extras,
  project,
};

/** An event nobody has described yet. */
export const EMPTY_PLAN: HappeningPlan = {
  form: 'training',
  title: '',
  topics: [],
  organiser: '',
  region: '',
  eligibility: {},
  priority: {},
  selection: 'order',
  needsConsent: false,
  catering: false,
  downloads: [],
  asks: [],
  attendancePercent: 80,
  terms: [],
};

/** `new` in place of an event's id: it is made when the form is sent. */
export const partForm = (
  part: PartId,
  { revision }: { readonly revision: number },
  plan: HappeningPlan,
  view: PartView,
  event: string,
): Form => ({
  id: actionId('desk', 'part', event, String(revision), part),
  title: view.texts.deskForms.parts[part],
  intro: view.texts.deskForms.intros[part],
  fields: PARTS[part].fields(plan, view),
  submit: view.texts.deskForms.submit,
});

/** The plan as the form changes it, or every mistake at its field. */
export const readPart = (
  part: PartId,
  plan: HappeningPlan,
  values: FormValues,
  view: PartView,
): Result<HappeningPlan, readonly FieldFault[]> => {
  const reading = createReading(values, view);
  const next = PARTS[part].read(plan, reading, view);
  return reading.faults.length > 0 ? refuse(reading.faults) : ok(next);
};
