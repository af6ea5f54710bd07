import { REGIONS } from '../../../core/regions.ts';
import { type Post, POSTS, UNIT_TYPES, type UnitType } from '../../units/domain.ts';
import { type Eligibility, NEEDS, type Priority } from '../domain.ts';
import type { Texts } from '../../../i18n/pl.ts';
import { downloadsText, readDownloads } from './downloads.ts';
import { choiceField, choicesField, textField } from './fields.ts';
import type { Part } from './part.ts';
import { without, withOptional } from './plan.ts';

const typeOptions = ({ units }: Texts) => UNIT_TYPES.map((value) => ({ value, label: units.types[value] }));

const postOptions = ({ units }: Texts) => POSTS.map((value) => ({ value, label: units.posts[value] }));

const DEGREES = ['none', 'first', 'second'] as const;

const types = (list: readonly UnitType[] | undefined) => (list ? { unitTypes: list } : {});
const posts = (list: readonly Post[] | undefined) => (list ? { posts: list } : {});

/** Who may take part. */
export const who: Part = {
  fields: ({ forWhom, eligibility }, { texts }) => {
    const { fields } = texts.deskForms;
    return [
      textField('dla', fields.forWhom, 200, forWhom),
      choicesField('typy', fields.unitTypes, typeOptions(texts), eligibility.unitTypes),
      choicesField('stanowiska', fields.posts, postOptions(texts), eligibility.posts),
      choicesField(
        'wojewodztwa',
        fields.regions,
        REGIONS.map(({ id, name }) => ({ value: id, label: name })),
        eligibility.regions,
      ),
      textField('staz', fields.years, 2, eligibility.minYearsWorked),
    ];
  },
  read: (plan, reading) => {
    const rest = without(plan.eligibility, 'unitTypes', 'posts', 'regions', 'minYearsWorked');
    const regions = reading.choices(
      'wojewodztwa',
      REGIONS.map(({ id }) => id),
    );
    const years = reading.number('staz', 0, 50);
    const eligibility: Eligibility = {
      ...rest,
      ...types(reading.choices('typy', UNIT_TYPES)),
      ...posts(reading.choices('stanowiska', POSTS)),
      ...(regions ? { regions } : {}),
      ...(years ? { minYearsWorked: years } : {}),
    };
    return { ...withOptional(plan, 'forWhom', reading.text('dla')), eligibility };
  },
};

const PRIORITY_SWITCHES = ['new-units', 'consent'] as const;

/** Who comes first, who has to agree, and what else is asked of the unit. */
export const priority: Part = {
  fields: ({ priority: first, needsConsent, eligibility, unitFormUrl }, { texts }) => {
    const { fields, switches } = texts.deskForms;
    return [
      choicesField(
        'zasady',
        fields.rules,
        PRIORITY_SWITCHES.map((value) => ({ value, label: switches[value] })),
        [...(first.newUnits ? ['new-units'] : []), ...(needsConsent ? ['consent'] : [])],
      ),
      choicesField('typy', fields.firstTypes, typeOptions(texts), first.unitTypes),
      choicesField('stanowiska', fields.firstPosts, postOptions(texts), first.posts),
      choiceField(
        'stopien',
        fields.degree,
        [
          { value: 'any', label: texts.deskForms.anyDegree },
          ...DEGREES.map((value) => ({ value, label: texts.calendar.card.conditions.degree[value] })),
        ],
        eligibility.degree ?? 'any',
      ),
      textField('formularz', fields.unitFormUrl, 500, unitFormUrl),
    ];
  },
  read: (plan, reading) => {
    const on = reading.choices('zasady', PRIORITY_SWITCHES) ?? [];
    const rest = without(plan.eligibility, 'degree');
    const degree = reading.choice('stopien', DEGREES);
    const first: Priority = {
      ...(on.includes('new-units') ? { newUnits: true } : {}),
      ...types(reading.choices('typy', UNIT_TYPES)),
      ...posts(reading.choices('stanowiska', POSTS)),
    };
    return {
      ...withOptional(plan, 'unitFormUrl', reading.url('formularz')),
      priority: first,
      needsConsent: on.includes('consent'),
      eligibility: { ...rest, ...(degree ? { degree } : {}) },
    };
  },
};

/** Characters of all documents and their addresses in one field. */
const MOST_TYPED = 2000;

const EXTRAS = ['catering', ...NEEDS] as const;

/** `120`, `120 zł`, `99,50`: in grosze; undefined for anything else. */
const readPrice = (typed: string): number | undefined => {
  const found = /^(\d{1,3}(?: ?\d{3})*|\d{1,6})(?:[.,](\d{2}))?(?: ?zł| ?zl| ?pln)?$/iu.exec(typed);
  return found ? Number(found[1]!.replaceAll(' ', '')) * 100 + Number(found[2] ?? '0') : undefined;
};

/** What it costs, what is provided, what the application asks, and where to write. */
export const extras: Part = {
  fields: (plan, { texts: { deskForms } }) => {
    const { fields, switches } = deskForms;
    return [
      textField(
        'koszt',
        fields.price,
        20,
        plan.price === undefined ? undefined : (plan.price / 100).toFixed(2).replace('.', ','),
      ),
      choicesField(
        'dodatki',
        fields.extras,
        EXTRAS.map((value) => ({ value, label: switches[value] })),
        [...(plan.catering ? ['catering'] : []), ...plan.asks],
      ),
      textField('dostepnosc', fields.accessibility, 200, plan.accessibility),
      textField('kontakt', fields.contact, 150, plan.contact),
      textField('materialy', fields.downloads, MOST_TYPED, downloadsText(plan.downloads), { long: true }),
    ];
  },
  read: (plan, reading, { texts }) => {
    const on = reading.choices('dodatki', EXTRAS) ?? [];
    const typed = reading.text('koszt');
    const price = typed === undefined ? 0 : readPrice(typed);
    if (price === undefined) reading.fault('koszt', texts.desk.faults.price);
    let next = withOptional(plan, 'price', price === 0 ? undefined : price);
    next = withOptional(next, 'accessibility', reading.text('dostepnosc'));
    next = withOptional(next, 'contact', reading.text('kontakt'));
    const downloads = readDownloads(reading.raw('materialy'));
    if (!downloads.ok) reading.fault('materialy', texts.desk.faults.downloads[downloads.refusal]);
    else next = { ...next, downloads: downloads.value };
    return { ...next, catering: on.includes('catering'), asks: NEEDS.filter((need) => on.includes(need)) };
  },
};

/** Projects that fit into a menu, beside „none”. */
const MOST_PROJECTS = 24;

/** Which project pays, who else organises, and what earns a certificate. */
export const project: Part = {
  fields: (plan, { texts: { deskForms }, projects }) => [
    choiceField(
      'projekt',
      deskForms.fields.project,
      [
        { value: 'none', label: deskForms.noProject },
        ...projects.slice(0, MOST_PROJECTS).map(({ id, name }) => ({ value: id, label: name })),
      ],
      plan.project ?? 'none',
    ),
    textField('partnerzy', deskForms.fields.partners, 200, plan.partners),
    textField('frekwencja', deskForms.fields.attendance, 3, plan.attendancePercent, { required: true }),
  ],
  read: (plan, reading, { projects }) => ({
    ...withOptional(
      withOptional(plan, 'partners', reading.text('partnerzy')),
      'project',
      reading.choice(
        'projekt',
        projects.map(({ id }) => id),
      ),
    ),
    attendancePercent: reading.number('frekwencja', 0, 100) ?? plan.attendancePercent,
  }),
};
