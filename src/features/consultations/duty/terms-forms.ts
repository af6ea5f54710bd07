import { actionId } from '../../../chat/action-id.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import type { FieldFault } from '../../../chat/reply.ts';
import { isLink } from '../../../core/link.ts';
import { hasNumbersOfPeople } from '../../../core/personal-data/numbers-of-people.ts';
import { regionOf, REGIONS } from '../../../core/regions.ts';
import type { AdviceTopic, Adviser } from '../domain.ts';
import { choiceField, choicesField, textField, typedList, typedNumber, typedText } from './fields.ts';
import type { Telling } from './handling.ts';
import { readPowiaty } from './terms.ts';

/** What was typed into a form of the terms, or what is wrong with it. */
export interface ReadTerms {
  readonly change: Partial<Adviser>;
  readonly faults: readonly FieldFault[];
}

/** A form of the adviser's terms: how it looks, filled in, and what it says. */
export interface TermsForm {
  show(adviser: Adviser, topics: readonly AdviceTopic[], telling: Telling, typed?: FormValues): Form;
  read(values: FormValues, topics: readonly AdviceTopic[], telling: Telling): ReadTerms;
}

/** Options of one field: Discord's limit. */
const MOST = 25;

/** Numbers of people that were typed into a field. */
export const personal = (
  values: FormValues,
  ids: readonly string[],
  { texts }: Pick<Telling, 'texts'>,
): readonly FieldFault[] =>
  ids
    .filter((id) => hasNumbersOfPeople(typedText(values, id)))
    .map((field) => ({ field, text: texts.dutyForms.personal }));

/** Absent where the field was left empty. */
const optional = (name: 'basePowiat' | 'place' | 'onlineUrl' | 'phone', text: string): Partial<Adviser> => ({
  [name]: text === '' ? undefined : text,
});

const idOf = (name: string, { revision }: Adviser) => actionId('duty', name, String(revision));

/** Whom they advise on what. */
const scope: TermsForm = {
  show: (adviser, topics, { texts, locale }, typed) => {
    const { terms: form, submit } = texts.dutyForms;
    const value = (id: string, own: string): string => (typed ? valueOf(typed, id) : own);
    const shown = topics.filter(({ id, isActive }) => isActive || adviser.topics.includes(id));
    return {
      id: idOf('terms', adviser),
      title: form.title,
      fields: [
        textField('nazwa', form.name, value('nazwa', adviser.name), { hint: form.nameHint, maxLength: 80 }),
        choicesField(
          'tematy',
          form.topics,
          shown.slice(0, MOST).map(({ id, name }) => ({ value: id, label: name[locale] })),
          typed ? typedList(typed, 'tematy') : adviser.topics,
        ),
        choiceField(
          'wojewodztwo',
          form.region,
          REGIONS.map(({ id, name }) => ({ value: id, label: name })),
          value('wojewodztwo', adviser.region),
        ),
        textField('powiaty', form.powiaty, value('powiaty', adviser.powiaty.join(', ')), {
          hint: form.powiatyHint,
          required: false,
          maxLength: 1000,
        }),
        textField('baza', form.base, value('baza', adviser.basePowiat ?? ''), {
          required: false,
          maxLength: 60,
        }),
      ],
      submit,
    };
  },
  read: (values, topics, telling) => {
    const words = telling.texts.dutyForms;
    const name = typedText(values, 'nazwa');
    const region = regionOf(valueOf(values, 'wojewodztwo'));
    const chosen = typedList(values, 'tematy').filter((id) => topics.some((topic) => topic.id === id));
    const [base = ''] = readPowiaty(typedText(values, 'baza'));
    return {
      change: {
        name,
        topics: chosen,
        ...(region ? { region: region.id } : {}),
        powiaty: readPowiaty(valueOf(values, 'powiaty')),
        ...optional('basePowiat', base),
      },
      faults: [
        ...(name.length < 3 ? [{ field: 'nazwa', text: words.required }] : []),
        ...(region ? [] : [{ field: 'wojewodztwo', text: words.choice }]),
        ...(chosen.length === 0 ? [{ field: 'tematy', text: words.choice }] : []),
        ...personal(values, ['nazwa', 'powiaty', 'baza'], telling),
      ],
    };
  },
};

/** Where people find them, and whether bookings wait for their consent. */
const meeting: TermsForm = {
  show: (adviser, _topics, { texts }, typed) => {
    const { meeting: form, submit } = texts.dutyForms;
    const value = (id: string, own: string): string => (typed ? valueOf(typed, id) : own);
    const { confirmsOptions, activeOptions } = form;
    return {
      id: idOf('meeting', adviser),
      title: form.title,
      fields: [
        textField('miejsce', form.place, value('miejsce', adviser.place ?? ''), {
          hint: form.placeHint,
          required: false,
        }),
        textField('pokoj', form.online, value('pokoj', adviser.onlineUrl ?? ''), {
          hint: form.onlineHint,
          required: false,
          maxLength: 500,
        }),
        textField('telefon', form.phone, value('telefon', adviser.phone ?? ''), {
          required: false,
          maxLength: 30,
        }),
        choiceField(
          'zgoda',
          form.confirms,
          [
            { value: 'od-razu', label: confirmsOptions.atOnce },
            { value: 'po-zgodzie', label: confirmsOptions.byHand },
          ],
          value('zgoda', adviser.confirmsByHand ? 'po-zgodzie' : 'od-razu'),
        ),
        choiceField(
          'przyjmuje',
          form.active,
          [
            { value: 'tak', label: activeOptions.yes },
            { value: 'nie', label: activeOptions.no },
          ],
          value('przyjmuje', adviser.isActive ? 'tak' : 'nie'),
        ),
      ],
      submit,
    };
  },
  read: (values, _topics, telling) => {
    const { dutyForms: words } = telling.texts;
    const [place, url, phone] = ['miejsce', 'pokoj', 'telefon'].map((id) => typedText(values, id)) as [
      string,
      string,
      string,
    ];
    return {
      change: {
        ...optional('place', place),
        ...optional('onlineUrl', url),
        ...optional('phone', phone),
        confirmsByHand: valueOf(values, 'zgoda') === 'po-zgodzie',
        isActive: valueOf(values, 'przyjmuje') !== 'nie',
      },
      faults: [
        ...(url === '' || isLink(url) ? [] : [{ field: 'pokoj', text: words.url }]),
        ...(phone === '' || /^\+?[\d\s()-]{7,25}(?:\s*(?:w|wew)\.?\s*\d{1,5})?$/u.test(phone)
          ? []
          : [{ field: 'telefon', text: words.meeting.badPhone }]),
        ...personal(values, ['miejsce'], telling),
      ],
    };
  },
};

/** How bookings are limited: field, property, least, most. */
const LIMITS = [
  ['wyprzedzenie', 'noticeHours', 'notice', 0, 336],
  ['naprzod', 'horizonDays', 'horizon', 1, 365],
  ['dziennie', 'dailyMinutes', 'daily', 15, 720],
  ['przed', 'bufferBefore', 'before', 0, 180],
  ['po', 'bufferAfter', 'after', 0, 180],
] as const;

const limits: TermsForm = {
  show: (adviser, _topics, { texts }, typed) => {
    const { limits: form, submit } = texts.dutyForms;
    return {
      id: idOf('limits', adviser),
      title: form.title,
      fields: LIMITS.map(([id, name, label]) =>
        textField(id, form[label], typed ? valueOf(typed, id) : String(adviser[name]), { maxLength: 5 }),
      ),
      submit,
    };
  },
  read: (values, _topics, { texts }) => {
    const read = LIMITS.map(([id, name, , least, most]) => ({
      id,
      name,
      value: typedNumber(values, id, least, most),
      text: texts.dutyForms.number(least, most),
    }));
    return {
      change: Object.fromEntries(read.map(({ name, value }) => [name, value])),
      faults: read.filter(({ value }) => value === undefined).map(({ id, text }) => ({ field: id, text })),
    };
  },
};

/** The forms of the terms, by the verb that opens and sends each. */
export const TERMS_FORMS = { terms: scope, meeting, limits } as const;
export type TermsVerb = keyof typeof TERMS_FORMS;
