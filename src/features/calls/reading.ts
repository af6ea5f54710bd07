import { type FormValues, valueOf } from '../../chat/form.ts';
import type { FieldFault } from '../../chat/reply.ts';
import { findPersonalData } from '../../core/personal-data/find.ts';
import { REGIONS } from '../../core/regions.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { tidy, tidyLines } from '../../core/text.ts';
import { formatMoment } from '../../i18n/format.ts';
import { UNIT_TYPES } from '../units/domain.ts';
import type { CallPlan } from './domain.ts';
import { FIELD } from './forms.ts';
import type { MomentFault, Moments, Telling } from './handling.ts';

/** The part of a call that one form asks for. */
export type Basics = Pick<CallPlan, 'title' | 'announcer' | 'deadline' | 'url' | 'amount'>;
export type Who = Pick<CallPlan, 'types' | 'region' | 'powiat' | 'forWhom' | 'note'>;

type Read<T> = Result<T, readonly FieldFault[]>;

/** An office announces calls under its name and with its telephone; numbers of people belong in none. */
const OF_PEOPLE = ['pesel', 'account', 'identity-card', 'passport'];

const personalFaults = (
  values: FormValues,
  fields: readonly string[],
  { texts }: Telling,
): readonly FieldFault[] =>
  fields
    .filter((field) => findPersonalData(valueOf(values, field)).some(({ kind }) => OF_PEOPLE.includes(kind)))
    .map((field) => ({ field, text: texts.desk.faults.personalData }));

const momentFault = (fault: MomentFault, { texts, locale }: Telling): string => {
  const { faults } = texts.desk;
  if (fault.kind !== 'clock') return faults.moment[fault.kind];
  const [earlier, later] = fault.readings;
  return faults.clock[fault.code](formatMoment(earlier, locale), formatMoment(later, locale));
};

const isSafeUrl = (text: string): boolean => /^https:\/\/[^\s<>|]+$/iu.test(text) && URL.canParse(text);

/** What the first form holds, or what is wrong at which field. */
export const readBasics = (values: FormValues, moments: Moments, telling: Telling): Read<Basics> => {
  const { faults: words } = telling.texts.desk;
  const [title, announcer, url, amount] = [FIELD.title, FIELD.announcer, FIELD.url, FIELD.amount].map(
    (field) => tidy(valueOf(values, field)),
  ) as [string, string, string, string];
  const deadline = moments.read(tidy(valueOf(values, FIELD.deadline)), telling.now);
  const faults: FieldFault[] = [
    ...(title === '' ? [{ field: FIELD.title, text: words.required }] : []),
    ...(announcer === '' ? [{ field: FIELD.announcer, text: words.required }] : []),
    ...(deadline.ok ? [] : [{ field: FIELD.deadline, text: momentFault(deadline.refusal, telling) }]),
    ...(isSafeUrl(url) ? [] : [{ field: FIELD.url, text: words.url }]),
    ...personalFaults(values, [FIELD.title, FIELD.announcer, FIELD.amount], telling),
  ];
  if (!deadline.ok || faults.length > 0) return refuse(faults);
  return ok({ title, announcer, deadline: deadline.value, url, ...(amount === '' ? {} : { amount }) });
};

/** What the second form holds: a powiat without its region is asked for it, because names of powiaty repeat. */
export const readWho = (values: FormValues, telling: Telling): Read<Who> => {
  const chosen = values[FIELD.types] ?? [];
  const types = UNIT_TYPES.filter((type) => (typeof chosen === 'string' ? [chosen] : chosen).includes(type));
  const region = REGIONS.find(({ id }) => id === valueOf(values, FIELD.region));
  const powiat = tidy(valueOf(values, FIELD.powiat)).replace(/^(powiat|pow\.)\s+/iu, '');
  const [forWhom, note] = [FIELD.forWhom, FIELD.note].map((field) => tidyLines(valueOf(values, field))) as [
    string,
    string,
  ];
  const faults: FieldFault[] = [
    ...(powiat !== '' && !region
      ? [{ field: FIELD.region, text: telling.texts.calls.desk.form.regionFault }]
      : []),
    ...personalFaults(values, [FIELD.powiat, FIELD.forWhom, FIELD.note], telling),
  ];
  if (faults.length > 0) return refuse(faults);
  return ok({
    ...(types.length === 0 ? {} : { types }),
    ...(region ? { region: region.id } : {}),
    ...(powiat === '' ? {} : { powiat }),
    ...(forWhom === '' ? {} : { forWhom }),
    ...(note === '' ? {} : { note }),
  });
};

/** Why a call is off; empty where nobody says. */
export const readReason = (values: FormValues, telling: Telling): Read<string> => {
  const faults = personalFaults(values, [FIELD.reason], telling);
  return faults.length > 0 ? refuse(faults) : ok(tidyLines(valueOf(values, FIELD.reason)));
};
