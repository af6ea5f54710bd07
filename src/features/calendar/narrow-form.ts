import { actionId } from '../../chat/action-id.ts';
import { type Field, type Form, type FormValues, valueOf } from '../../chat/form.ts';
import type { MenuOption } from '../../chat/message.ts';
import type { Day } from '../../core/clock.ts';
import { day, parseDay, partsOf } from '../../core/day.ts';
import { REGIONS } from '../../core/regions.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatMonth } from '../../i18n/format.ts';
import { EVENT_FORMS } from './domain.ts';
import { capital, type Telling } from './telling.ts';
import type { Wanted } from './wanted.ts';

const ANY = 'any';

/** The word by which events without a place are found; in the menu it stands beside the voivodeships. */
const ONLINE = 'online';

/** How many months ahead can be chosen. */
const MONTHS = 12;

const monthsFrom = (today: Day): readonly Day[] => {
  const { year, month } = partsOf(today);
  return Array.from({ length: MONTHS }, (_, ahead) =>
    day(year + Math.floor((month - 1 + ahead) / 12), ((month - 1 + ahead) % 12) + 1, 1)!,
  );
};

const choice = (
  id: string,
  label: string,
  any: string,
  options: readonly MenuOption[],
  value: string | undefined,
): Field => ({
  id,
  label,
  kind: 'choice',
  required: false,
  options: [{ value: ANY, label: any }, ...options],
  value: value ?? ANY,
});

/** The form that narrows the list, as it is narrowed now. */
export const narrowForm = (wanted: Wanted, { texts, locale, now }: Telling): Form => {
  const { narrowForm: words, forms } = texts.calendar;
  const [form, second] = wanted.forms ?? [];
  const isOnline = wanted.region === undefined && (wanted.words ?? []).includes(ONLINE);
  const typed = (wanted.words ?? []).filter((word) => !isOnline || word !== ONLINE);
  return {
    id: actionId('calendar', 'narrow'),
    title: words.title,
    fields: [
      {
        id: 'slowa',
        kind: 'text',
        label: words.words,
        hint: words.wordsHint,
        required: false,
        long: false,
        maxLength: 60,
        ...(typed.length > 0 ? { value: typed.join(' ') } : {}),
      },
      choice(
        'forma',
        words.form,
        words.any,
        EVENT_FORMS.map((value) => ({ value, label: capital(forms[value]) })),
        second ? undefined : form,
      ),
      choice(
        'wojewodztwo',
        words.region,
        words.any,
        [
          { value: ONLINE, label: words.online },
          ...REGIONS.map(({ id, name }) => ({ value: id, label: name })),
        ],
        isOnline ? ONLINE : wanted.region,
      ),
      choice(
        'miesiac',
        words.month,
        words.any,
        monthsFrom(warsawDay(now)).map((month) => ({ value: month, label: formatMonth(month, locale) })),
        wanted.month,
      ),
      choice(
        'miejsca',
        words.free,
        words.any,
        [{ value: 'free', label: words.freeOnly }],
        wanted.hasFree ? 'free' : undefined,
      ),
    ],
    submit: words.submit,
  };
};

/** What was typed, with the words that the menus stand for: read like a typed line. */
export const wordsIn = (values: FormValues): string =>
  [valueOf(values, 'slowa'), ...(valueOf(values, 'wojewodztwo') === ONLINE ? [ONLINE] : [])].join(' ').trim();

/** What the form's menus say besides. */
export const chosenIn = (values: FormValues): Wanted => {
  const form = EVENT_FORMS.find((one) => one === valueOf(values, 'forma'));
  const region = REGIONS.find(({ id }) => id === valueOf(values, 'wojewodztwo'));
  const month = parseDay(valueOf(values, 'miesiac'));
  return {
    ...(form ? { forms: [form] } : {}),
    ...(region ? { region: region.id } : {}),
    ...(month ? { month } : {}),
    ...(valueOf(values, 'miejsca') === 'free' ? { hasFree: true } : {}),
  };
};
