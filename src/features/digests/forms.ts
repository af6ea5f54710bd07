import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { type Field, type Form, type FormValues, valueOf } from '../../chat/form.ts';
import type { FieldFault } from '../../chat/reply.ts';
import { findPersonalData } from '../../core/personal-data/find.ts';
import { REGIONS } from '../../core/regions.ts';
import { refuse, ok, type Result } from '../../core/result.ts';
import { tidy } from '../../core/text.ts';
import { formatTime } from '../../i18n/format.ts';
import { CONTENTS, contentsFor, type Reader, RHYTHMS, type Timing, type Wants } from './domain.ts';
import { rootsIn } from './items.ts';

export const FIELD = {
  contents: 'tresc',
  region: 'wojewodztwo',
  powiat: 'powiat',
  topics: 'tematy',
  rhythm: 'rytm',
  weekday: 'dzien',
  time: 'godzina',
  until: 'do',
} as const;

const ANY = 'any';
const MOST_TOPICS = 5;

const text = (id: string, label: string, hint: string, maxLength: number, value = ''): Field => ({
  id,
  kind: 'text',
  label,
  hint,
  maxLength,
  long: false,
  required: false,
  ...(value === '' ? {} : { value }),
});

/** What the digest holds, filled in as it is; `args` name the subscription, or whose new one it is. */
export const contentForm = (
  args: readonly string[],
  reader: Reader,
  wants: Wants,
  { texts }: Context,
): Form => {
  const { contentForm: words, contents, contentHints, everyRegion } = texts.digests;
  return {
    id: actionId('digests', 'content', ...args),
    title: words.title,
    intro: reader.kind === 'channel' ? words.introChannel : words.intro,
    fields: [
      {
        id: FIELD.contents,
        kind: 'choices',
        label: words.contents,
        required: true,
        options: contentsFor(reader).map((value) => ({
          value,
          label: contents[value],
          hint: contentHints[value],
        })),
        values: wants.contents,
      },
      {
        id: FIELD.region,
        kind: 'choice',
        label: words.region,
        required: false,
        options: [
          { value: ANY, label: everyRegion },
          ...REGIONS.map(({ id, name }) => ({ value: id, label: name })),
        ],
        value: wants.region ?? ANY,
      },
      text(FIELD.powiat, words.powiat, words.powiatHint, 60, wants.powiat),
      text(FIELD.topics, words.topics, words.topicsHint, 120, wants.topics?.join(', ')),
    ],
    submit: words.submit,
  };
};

/** Reads {@link contentForm}: what is wanted, or what is wrong at which field. */
export const readWants = (
  values: FormValues,
  reader: Reader,
  { texts }: Context,
): Result<Wants, readonly FieldFault[]> => {
  const { contentForm: words } = texts.digests;
  const chosen = values[FIELD.contents];
  const ticked = typeof chosen === 'string' ? [chosen] : (chosen ?? []);
  const contents = CONTENTS.filter((content) => ticked.includes(content));
  const region = REGIONS.find(({ id }) => id === valueOf(values, FIELD.region));
  const powiat = tidy(valueOf(values, FIELD.powiat));
  const typed = tidy(valueOf(values, FIELD.topics));
  const topics = typed
    .split(/[,;]/)
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '')
    .slice(0, MOST_TOPICS);
  const faults: FieldFault[] = [];
  if (contents.length === 0) faults.push({ field: FIELD.contents, text: words.nothing });
  if (reader.kind === 'channel' && contents.includes('groups'))
    faults.push({ field: FIELD.contents, text: words.noGroups });
  if (findPersonalData(powiat).length > 0) faults.push({ field: FIELD.powiat, text: words.personal });
  if (findPersonalData(typed).length > 0) faults.push({ field: FIELD.topics, text: words.personal });
  else if (topics.some((topic) => rootsIn(topic).length === 0))
    faults.push({ field: FIELD.topics, text: words.unknown });
  if (faults.length > 0) return refuse(faults);
  return ok({
    contents,
    ...(region ? { region: region.id } : {}),
    ...(powiat === '' ? {} : { powiat }),
    ...(topics.length === 0 ? {} : { topics }),
  });
};

/** What was typed, to be shown again beside the faults; nothing of it is kept. */
export const typedWants = (values: FormValues): Wants => {
  const chosen = values[FIELD.contents];
  const ticked = typeof chosen === 'string' ? [chosen] : (chosen ?? []);
  const region = valueOf(values, FIELD.region);
  const typed = valueOf(values, FIELD.topics);
  return {
    contents: CONTENTS.filter((content) => ticked.includes(content)),
    ...(REGIONS.some(({ id }) => id === region) ? { region } : {}),
    powiat: valueOf(values, FIELD.powiat),
    ...(typed === '' ? {} : { topics: [typed] }),
  };
};

/** When the digest comes, filled in as it is. */
export const timeForm = (
  id: string,
  revision: number,
  { rhythm, weekday, time }: Timing,
  { texts }: Context,
): Form => {
  const { timeForm: words, clockNote } = texts.digests;
  return {
    id: actionId('digests', 'time', id, String(revision)),
    title: words.title,
    intro: clockNote,
    fields: [
      {
        id: FIELD.rhythm,
        kind: 'choice',
        label: words.rhythm,
        required: true,
        options: RHYTHMS.map((value) => ({ value, label: words.rhythms[value] })),
        value: rhythm,
      },
      {
        id: FIELD.weekday,
        kind: 'choice',
        label: words.weekday,
        required: false,
        options: words.weekdays.map((label, index) => ({ value: String(index + 1), label })),
        value: String(weekday),
      },
      text(FIELD.time, words.time, words.timeHint, 10, formatTime(time)),
    ],
    submit: words.submit,
  };
};

const TIME = /^(?:godz\.? ?)?(\d{1,2})(?:[:.](\d{2}))?$/u;

/** `8`, `8:00`, `8.30`, `godz. 8` as `08:00`; undefined for anything that is no time of a day. */
export const readTime = (typed: string): string | undefined => {
  const match = TIME.exec(tidy(typed).toLowerCase());
  if (!match) return undefined;
  const time = `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
};

/** Reads {@link timeForm}; the hour of „at once” does not matter and stays as it was. */
export const readTiming = (values: FormValues, before: Timing): Timing | undefined => {
  const rhythm = RHYTHMS.find((one) => one === valueOf(values, FIELD.rhythm)) ?? before.rhythm;
  const chosen = Number(valueOf(values, FIELD.weekday));
  const weekday = Number.isInteger(chosen) && chosen >= 1 && chosen <= 7 ? chosen : before.weekday;
  const time = readTime(valueOf(values, FIELD.time)) ?? (rhythm === 'now' ? before.time : undefined);
  return time === undefined ? undefined : { rhythm, weekday, time };
};

/** The last day of a pause is chosen by the first day after it. */
export const pauseForm = (id: string, revision: string, { texts }: Context, value = ''): Form => {
  const { pauseForm: words } = texts.digests;
  return {
    id: actionId('digests', 'pauseday', id, revision),
    title: words.title,
    fields: [{ ...text(FIELD.until, words.day, words.dayHint, 40, value), required: true }],
    submit: words.submit,
  };
};
