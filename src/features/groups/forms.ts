import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import { type Field, type Form, FORM_LIMITS, type FormValues, valueOf } from '../../chat/form.ts';
import type { FieldFault } from '../../chat/reply.ts';
import { findPersonalData } from '../../core/personal-data/find.ts';
import { REGIONS } from '../../core/regions.ts';
import { tidy } from '../../core/text.ts';
import { formatTime } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import { JOINING, type ThematicGroup } from './domain.ts';
import type { MeetingFault, TypedMeeting } from './read-meeting.ts';
import type { GroupPlan } from './store.ts';

export const FIELD = {
  name: 'nazwa',
  aim: 'cel',
  region: 'wojewodztwo',
  powiat: 'powiat',
  joining: 'udzial',
  subject: 'tytul',
  day: 'dzien',
  hours: 'godziny',
  place: 'miejsce',
  agenda: 'porzadek',
  unit: 'jednostka',
  people: 'osoby',
  url: 'adres',
} as const;

const text = (
  id: string,
  label: string,
  maxLength: number,
  value: string,
  over: { hint?: string; required?: boolean; long?: boolean } = {},
): Field => ({
  id,
  kind: 'text',
  label,
  maxLength,
  long: over.long ?? false,
  required: over.required ?? true,
  ...(over.hint === undefined ? {} : { hint: over.hint }),
  ...(value === '' ? {} : { value: value.slice(0, maxLength) }),
});

const choice = (
  id: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  value: string,
): Field => ({
  id,
  kind: 'choice',
  label,
  required: true,
  options: options.map(([of, name]) => ({ value: of, label: name })),
  ...(value === '' ? {} : { value }),
});

/** A group as if it had just been typed. */
export const typedGroup = ({ name, aim, region, powiat, joining }: ThematicGroup): FormValues => ({
  [FIELD.name]: name,
  [FIELD.aim]: aim ?? '',
  [FIELD.region]: region,
  [FIELD.powiat]: powiat ?? '',
  [FIELD.joining]: joining,
});

/** A new group, or the change of one that had that revision when the form was opened. */
export const groupForm = (
  { groups }: Texts,
  typed: FormValues,
  edited?: { readonly id: string; readonly revision: number | string },
): Form => {
  const { form } = groups.desk;
  const value = (id: string) => valueOf(typed, id);
  return {
    id: edited
      ? actionId('groups', 'edit', edited.id, String(edited.revision))
      : actionId('groups', 'create'),
    title: edited ? form.edit : form.create,
    fields: [
      text(FIELD.name, form.name, 100, value(FIELD.name), { hint: form.nameHint }),
      text(FIELD.aim, form.aim, 300, value(FIELD.aim), { required: false, long: true }),
      choice(
        FIELD.region,
        form.region,
        REGIONS.map(({ id, name }) => [id, name] as const),
        value(FIELD.region),
      ),
      text(FIELD.powiat, form.powiat, 60, value(FIELD.powiat), { hint: form.powiatHint, required: false }),
      choice(
        FIELD.joining,
        form.joining,
        JOINING.map((joining) => [joining, groups.joining[joining]] as const),
        value(FIELD.joining) || 'open',
      ),
    ],
    submit: form.submit,
  };
};

/** Whether a text for many eyes holds somebody's number. */
const holdsNumbers = (typed: string): boolean =>
  findPersonalData(typed).some(({ kind }) => kind !== 'email' && kind !== 'name');

/** What was typed into {@link groupForm}, or what is wrong with it. */
export const readGroup = (
  { groups }: Texts,
  typed: FormValues,
): { readonly plan?: GroupPlan; readonly faults: readonly FieldFault[] } => {
  const { form } = groups.desk;
  const [name, aim, powiat] = [FIELD.name, FIELD.aim, FIELD.powiat].map((id) => tidy(valueOf(typed, id)));
  const region = REGIONS.find(({ id }) => id === valueOf(typed, FIELD.region));
  const joining = JOINING.find((one) => one === valueOf(typed, FIELD.joining));
  const faults = [
    ...(name!.length < 3 || name!.length > 100 ? [{ field: FIELD.name, text: form.nameFault }] : []),
    ...([FIELD.name, FIELD.aim, FIELD.powiat] as const)
      .filter((id) => holdsNumbers(valueOf(typed, id)))
      .map((field) => ({ field, text: form.personal })),
    ...(region ? [] : [{ field: FIELD.region, text: form.choiceFault }]),
    ...(joining ? [] : [{ field: FIELD.joining, text: form.choiceFault }]),
  ];
  if (faults.length > 0 || !region || !joining) return { faults };
  return {
    faults,
    plan: {
      name: name!,
      ...(aim === '' ? {} : { aim: aim! }),
      region: region.id,
      ...(powiat === '' ? {} : { powiat: powiat!.replace(/^(powiat|pow\.)\s+/iu, '') }),
      joining,
    },
  };
};

/** Calls a meeting of a group. */
export const callForm = ({ groups }: Texts, group: ThematicGroup, typed: FormValues | undefined): Form => {
  const { callForm: form } = groups.desk;
  const value = (id: string) => (typed ? valueOf(typed, id) : '');
  const subject = typed ? value(FIELD.subject) : group.name;
  return {
    id: actionId('groups', 'call', group.id),
    title: form.title,
    intro: cut(group.name, FORM_LIMITS.text),
    fields: [
      text(FIELD.subject, form.subject, 150, subject),
      text(FIELD.day, form.day, 40, value(FIELD.day), { hint: form.dayHint }),
      text(FIELD.hours, form.hours, 40, value(FIELD.hours), { hint: form.hoursHint }),
      text(FIELD.place, form.place, 200, value(FIELD.place)),
      text(FIELD.agenda, form.agenda, 500, value(FIELD.agenda), { required: false, long: true }),
    ],
    submit: form.submit,
  };
};

export const typedMeeting = (typed: FormValues): TypedMeeting => ({
  title: valueOf(typed, FIELD.subject),
  day: valueOf(typed, FIELD.day),
  hours: valueOf(typed, FIELD.hours),
  place: valueOf(typed, FIELD.place),
  agenda: valueOf(typed, FIELD.agenda),
});

const FAULTY = { title: FIELD.subject, day: FIELD.day, hours: FIELD.hours, place: FIELD.place } as const;

/** What is wrong, at its field, in words. */
export const meetingFaults = ({ groups }: Texts, faults: readonly MeetingFault[]): readonly FieldFault[] => {
  const { callForm: form } = groups.desk;
  const words = (fault: MeetingFault): string => {
    if (fault.field === 'title') return form.subjectFault;
    if (fault.field === 'place') return form.placeFault;
    if (fault.code === 'past') return form.pastFault;
    if (fault.field === 'day') return form.dayFault;
    if (fault.code === 'reversed') return form.orderFault;
    if (fault.code === 'repeated') return form.repeatedFault;
    if (fault.code === 'missing')
      return form.missingFault(formatTime(fault.readings[0]), formatTime(fault.readings[1]));
    return form.hoursFault;
  };
  return faults.map((fault) => ({ field: FAULTY[fault.field], text: words(fault) }));
};

/** Faults of texts that hold somebody's number. */
export const numberFaults = ({ groups }: Texts, typed: FormValues): readonly FieldFault[] =>
  ([FIELD.subject, FIELD.agenda] as const)
    .filter((id) => holdsNumbers(valueOf(typed, id)))
    .map((field) => ({ field, text: groups.desk.form.personal }));

export const inviteForm = ({ groups }: Texts, group: string, typed = ''): Form => {
  const { inviteForm: form } = groups.desk;
  return {
    id: actionId('groups', 'invite', group),
    title: form.title,
    fields: [text(FIELD.unit, form.unit, 120, typed, { hint: form.unitHint })],
    submit: form.submit,
  };
};

export const minutesForm = ({ groups }: Texts, event: string, typed: string): Form => {
  const { presence: form } = groups.desk;
  return {
    id: actionId('groups', 'minutes', event),
    title: form.minutesTitle,
    fields: [text(FIELD.url, form.minutesUrl, 500, typed, { hint: form.minutesHint })],
    submit: form.submit,
  };
};
