import { type FormValues, valueOf } from '../../chat/form.ts';
import { type Moments, momentFaultText } from '../../chat/moments.ts';
import type { FieldFault } from '../../chat/reply.ts';
import { isLink } from '../../core/link.ts';
import { hasNumbersOfPeople } from '../../core/personal-data/numbers-of-people.ts';
import { REGIONS } from '../../core/regions.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { tidy, tidyLines } from '../../core/text.ts';
import { UNIT_TYPES } from '../units/domain.ts';
import type { CallPlan } from './domain.ts';
import { FIELD } from './forms.ts';
import type { Telling } from './handling.ts';

/** The part of a call that one form asks for. */
export type Basics = Pick<CallPlan, 'title' | 'announcer' | 'deadline' | 'url' | 'amount'>;
export type Who = Pick<CallPlan, 'types' | 'region' | 'powiat' | 'forWhom' | 'note'>;

type Read<T> = Result<T, readonly FieldFault[]>;

const personalFaults = (
  values: FormValues,
  fields: readonly string[],
  { texts }: Telling,
): readonly FieldFault[] =>
  fields
    .filter((field) => hasNumbersOfPeople(valueOf(values, field)))
    .map((field) => ({ field, text: texts.desk.faults.personalData }));

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
    ...(deadline.ok
      ? []
      : [{ field: FIELD.deadline, text: momentFaultText(deadline.refusal, words, telling.locale) }]),
    ...(isLink(url) ? [] : [{ field: FIELD.url, text: words.url }]),
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
