import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, FORM_LIMITS, type FormValues, valueOf } from '../../../chat/form.ts';
import { notice } from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { newId } from '../../../core/ids.ts';
import { formatTime } from '../../../i18n/format.ts';
import type { Hours } from '../domain.ts';
import { textField } from './fields.ts';
import { type DutyHandling, forAdvisers, type Telling } from './handling.ts';
import { readWeekly, type TypedHours, type WeeklyFault } from './read-weekly.ts';
import { settingsMessage } from './settings-message.ts';

const FIELD = 'godziny';

/** Weekly hours that one adviser may have. */
const MOST = 60;

const typedDay = (day: string): string => day.split('-').reverse().join('.');

/** Hours as if they had just been typed; days that are alike share a line. */
export const typedWeekly = (hours: readonly Hours[], { texts }: Telling): string => {
  const { weekdays, modes } = texts.duty;
  const lines = new Map<string, number[]>();
  for (const { weekday, from, to, modes: given, place, validFrom, validUntil } of hours) {
    const rest = [
      `${formatTime(from)}–${formatTime(to)} ${given.map((mode) => modes[mode]).join(', ')}`,
      ...(validFrom ? [`od ${typedDay(validFrom)}`] : []),
      ...(validUntil ? [`do ${typedDay(validUntil)}`] : []),
      ...(place === undefined ? [] : [`miejsce: ${place}`]),
    ].join(' ');
    lines.set(rest, [...(lines.get(rest) ?? []), weekday]);
  }
  return [...lines]
    .map(([rest, days]) => `${days.map((day) => weekdays[day - 1]!).join(', ')} ${rest}`)
    .join('\n');
};

const span = ({ from, to }: TypedHours): string => `${formatTime(from)}–${formatTime(to)}`;

const faultText = (fault: WeeklyFault, { texts }: Telling): string => {
  const { faults } = texts.dutyForms.hours;
  switch (fault.kind) {
    case 'unread':
      return faults.unread(fault.line, fault.words.join(', '));
    case 'no-days':
    case 'no-hours':
    case 'no-modes':
      return faults[fault.kind](fault.line);
    case 'no-time':
    case 'reversed':
    case 'no-quarter':
      return faults[fault.kind](fault.hours);
    case 'overlap':
      return faults.overlap(texts.duty.weekdayNames[fault.weekday - 1]!, span(fault.one), span(fault.other));
  }
};

const hoursForm = (revision: number, typed: string, { texts }: Telling): Form => {
  const { hours: form, submit } = texts.dutyForms;
  return {
    id: actionId('duty', 'hours', String(revision)),
    title: form.title,
    intro: form.intro,
    fields: [
      textField(FIELD, form.label, typed, {
        hint: form.hint,
        required: false,
        long: true,
        maxLength: FORM_LIMITS.text,
      }),
    ],
    submit,
  };
};

const open = async (handling: DutyHandling, context: Context): Promise<Reply> => {
  const adviser = await handling.store.adviser(context.speaker.person);
  if (!adviser) return toPerson(await settingsMessage(handling, context));
  const { hours } = await handling.duty.timetable(adviser.person);
  return showForm(hoursForm(adviser.revision, typedWeekly(hours, context), context));
};

const save = async (
  handling: DutyHandling,
  context: Context,
  revision: string | undefined,
  values: FormValues,
): Promise<Reply> => {
  const { store, duty } = handling;
  const { texts, speaker, now } = context;
  const adviser = await store.adviser(speaker.person);
  if (!adviser) return toPerson(await settingsMessage(handling, context));
  const typed = valueOf(values, FIELD);
  const { hours, faults } = readWeekly(typed);
  const wrong = [
    ...faults.map((fault) => faultText(fault, context)),
    ...(hours.length > MOST ? [texts.dutyForms.hours.many] : []),
  ];
  if (wrong.length > 0)
    return {
      kind: 'invalid',
      faults: [{ field: FIELD, text: wrong.join(' ') }],
      form: hoursForm(adviser.revision, typed, context),
    };
  const isFresh = String(adviser.revision) === revision;
  const rows = hours.map((one): Hours => ({ id: newId('hrs'), ...one }));
  const isSaved = isFresh && (await duty.saveHours(adviser, rows, now));
  const line = isSaved
    ? notice('success', texts.dutyForms.hours.saved(hours.length))
    : notice('warning', texts.duty.changed);
  return toPerson(await settingsMessage(handling, context, line));
};

export const hoursActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  hours: forAdvisers((context: Context) => open(handling, context)),
});

export const hoursForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => ({
  hours: forAdvisers((context: Context, [revision]: readonly string[], values: FormValues) =>
    save(handling, context, revision, values),
  ),
});
