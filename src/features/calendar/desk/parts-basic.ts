import { REGIONS } from '../../../core/regions.ts';
import { EVENT_FORMS, SELECTION_MODES } from '../domain.ts';
import { capital } from '../telling.ts';
import { choiceField, textField } from './fields.ts';
import type { Part } from './part.ts';
import { withOptional } from './plan.ts';
import { momentText } from './read-moment.ts';

const regionOptions = REGIONS.map(({ id, name }) => ({ value: id, label: name }));

const withoutBlanks = (parts: readonly string[]): readonly string[] =>
  [...new Set(parts.map((part) => part.trim()))].filter((part) => part !== '');

/** What it is, where in Poland, and whose. */
export const basics: Part = {
  fields: (plan, { texts }) => {
    const { fields } = texts.deskForms;
    return [
      textField('tytul', fields.title, 150, plan.title, { required: true }),
      choiceField(
        'forma',
        fields.form,
        EVENT_FORMS.map((value) => ({ value, label: capital(texts.calendar.forms[value]) })),
        plan.form,
      ),
      choiceField('wojewodztwo', fields.region, regionOptions, plan.region || undefined),
      textField('organizator', fields.organiser, 120, plan.organiser, { required: true }),
      textField('cel', fields.aim, 300, plan.aim, { long: true }),
    ];
  },
  read: (plan, reading) => ({
    ...withOptional(plan, 'aim', reading.text('cel')),
    title: reading.text('tytul', 'required') ?? plan.title,
    form: reading.choice('forma', EVENT_FORMS) ?? plan.form,
    region:
      reading.choice(
        'wojewodztwo',
        REGIONS.map(({ id }) => id),
      ) ?? plan.region,
    organiser: reading.text('organizator', 'required') ?? plan.organiser,
  }),
};

/** Where, online or not, who leads, what about. */
export const place: Part = {
  fields: (plan, { texts: { deskForms } }) => {
    const { fields } = deskForms;
    return [
      textField('miejsce', fields.place, 200, plan.place),
      textField('powiat', fields.powiat, 60, plan.powiat),
      textField('adres', fields.onlineUrl, 500, plan.onlineUrl),
      textField('prowadzi', fields.trainer, 120, plan.trainer),
      textField('tematy', fields.topics, 200, plan.topics.join(', ')),
    ];
  },
  read: (plan, reading) => {
    let next = withOptional(plan, 'place', reading.text('miejsce'));
    next = withOptional(next, 'powiat', reading.text('powiat')?.replace(/^(powiat|pow\.)\s+/iu, ''));
    next = withOptional(next, 'onlineUrl', reading.url('adres'));
    next = withOptional(next, 'trainer', reading.text('prowadzi'));
    return { ...next, topics: withoutBlanks((reading.text('tematy') ?? '').split(/[,;]/u)) };
  },
};

/** Until when and how people apply. */
export const recruit: Part = {
  fields: (plan, { texts }) => {
    const { fields, modes } = texts.deskForms;
    return [
      textField('zgloszenia', fields.deadline, 40, plan.deadline && momentText(plan.deadline)),
      textField('rezygnacja', fields.resignUntil, 40, plan.resignUntil && momentText(plan.resignUntil)),
      choiceField(
        'tryb',
        fields.selection,
        SELECTION_MODES.map((value) => ({ value, label: modes[value] })),
        plan.selection,
      ),
      textField('minimum', fields.minimum, 4, plan.minimum),
      textField('limit', fields.perUnit, 4, plan.perUnit),
    ];
  },
  read: (plan, reading) => {
    let next = withOptional(plan, 'deadline', reading.moment('zgloszenia'));
    next = withOptional(next, 'resignUntil', reading.moment('rezygnacja'));
    next = withOptional(next, 'minimum', reading.number('minimum', 1, 5000));
    next = withOptional(next, 'perUnit', reading.number('limit', 1, 500));
    return { ...next, selection: reading.choice('tryb', SELECTION_MODES) ?? plan.selection };
  },
};
