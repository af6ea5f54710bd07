import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import { type Form, FORM_LIMITS, type FormValues, valueOf } from '../../../chat/form.ts';
import { notice, message } from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { tidy } from '../../../core/text.ts';
import type { Texts } from '../../../i18n/pl.ts';
import { type TravelTime, wayOf } from '../travel.ts';
import { textField } from './fields.ts';
import { backButtons, type DutyHandling, forCoordinators, type Telling } from './handling.ts';

const FIELD = 'dojazdy';

// A hyphen may belong to a name (kędzierzyńsko-kozielski): it parts two names only where nothing else does.
const PARTED = /^(.+?)(?:\s+-\s+|\s*[–—,:]\s*)(.+?)[,:=]?\s+(\d{1,4})(?:\s*min\.?)?$/u;
const HYPHENED = /^([^-]+)-([^-]+?)[,:=]?\s+(\d{1,4})(?:\s*min\.?)?$/u;

const MOST = 300;

/** Travel times as they are typed, a pair of powiaty on a line; every mistake is named. */
export const readTravel = (
  typed: string,
  { dutyForms }: Texts,
): { readonly times: readonly TravelTime[]; readonly faults: readonly string[] } => {
  const { travel } = dutyForms;
  const lines = typed
    .split(/[\n;]/u)
    .map((line) => tidy(line))
    .filter((line) => line !== '');
  const seen = new Set<string>();
  const times: TravelTime[] = [];
  const faults: string[] = [];
  for (const line of lines) {
    const match = PARTED.exec(line) ?? HYPHENED.exec(line);
    const [, from, to, minutes] = match ?? [];
    if (from === undefined || to === undefined) faults.push(travel.unread(line));
    else if (Number(minutes) > MOST) faults.push(travel.minutes(line));
    else if (seen.has(wayOf(from, to))) faults.push(travel.twice(line));
    else {
      seen.add(wayOf(from, to));
      times.push({ from, to, minutes: Number(minutes) });
    }
  }
  return { times, faults };
};

const travelForm = (typed: string, { texts }: Telling): Form => {
  const { travel: form, submit } = texts.dutyForms;
  return {
    id: actionId('duty', 'travel'),
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

const save = async (handling: DutyHandling, context: Context, values: FormValues): Promise<Reply> => {
  const { texts } = context;
  const typed = valueOf(values, FIELD);
  const { times, faults } = readTravel(typed, texts);
  if (faults.length > 0)
    return {
      kind: 'invalid',
      faults: [{ field: FIELD, text: faults.join(' ') }],
      form: travelForm(typed, context),
    };
  await handling.duty.saveTravelTimes(times);
  return toPerson(
    message(notice('success', texts.dutyForms.travel.saved(times.length)), backButtons(context)),
  );
};

/** How long journeys take between powiaty: one table for all advisers. */
export const travelActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  travel: forCoordinators(async (context: Context) => {
    const times = await handling.store.travelTimes();
    const lines = times.map(({ from, to, minutes }) => `${from} – ${to} ${String(minutes)}`);
    return showForm(travelForm(lines.join('\n'), context));
  }),
});

export const travelForms = (handling: DutyHandling): Readonly<Record<string, FormHandler>> => ({
  travel: forCoordinators((context: Context, _args: readonly string[], values: FormValues) =>
    save(handling, context, values),
  ),
});
