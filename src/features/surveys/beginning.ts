import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../chat/form.ts';
import {
  act,
  buttons,
  heading,
  list,
  MAX_MENU_OPTIONS,
  menu,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { type Reply, showForm, toPerson, update } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { type Instant, toEpoch } from '../../core/clock.ts';
import { partsOf } from '../../core/day.ts';
import { newId } from '../../core/ids.ts';
import { REGIONS } from '../../core/regions.ts';
import { UNIT_TYPES } from '../units/domain.ts';
import { showCard } from './desk.ts';
import { type EventSurveyKind, listOf, SURVEY_KINDS } from './domain.ts';
import { forCoordinators } from './handling.ts';
import { dayOf } from './naming.ts';
import type { Working } from './standing.ts';
import { templateOf } from './templates.ts';
import { isOn, type Occasion } from './windows.ts';

const LABEL = 75;
const EVENT_KINDS = SURVEY_KINDS.filter((kind): kind is EventSurveyKind => kind !== 'needs');

const TYPES = 'jednostki';
const REGION = 'wojewodztwo';
const EVERYWHERE = 'wszystkie';

/** `15.12.2026` */
const shortDay = ({ term }: Occasion): string => {
  const { year, month, day } = partsOf(term.sessions[0]!.day);
  return `${String(day)}.${String(month).padStart(2, '0')}.${String(year)}`;
};

const startOf = ({ term }: Occasion): Instant => term.sessions[0]!.startsAt;

/** The first tap: which event. Those nearest to now are there, in the order in which they begin. */
const chooseEvent = async (working: Working, context: Context): Promise<Reply> => {
  const { begin } = context.texts.surveys;
  const away = ({ term }: Occasion): number =>
    Math.abs(toEpoch(term.sessions.at(-1)!.endsAt) - toEpoch(context.now));
  const occasions = (await working.around(context.now))
    .flatMap((happening) => happening.terms.map((term) => ({ happening, term })))
    .filter(isOn)
    .toSorted((one, other) => away(one) - away(other))
    .slice(0, MAX_MENU_OPTIONS)
    .toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  if (occasions.length === 0) return update(message(heading(begin.title), paragraph(begin.noEvents)));
  const options = await Promise.all(
    occasions.map(async (occasion) => {
      const kinds = await working.store.ofTerm(occasion.term.id);
      const { label } = occasion.term;
      const title = label === undefined ? occasion.happening.title : `${occasion.happening.title} (${label})`;
      return {
        value: occasion.term.id,
        label: cut(`${shortDay(occasion)} · ${title}`, LABEL),
        ...(kinds.length === 0
          ? {}
          : { hint: begin.has(kinds.map((kind) => context.texts.surveys.names[kind].once).join(', ')) }),
      };
    }),
  );
  return update(
    message(
      heading(begin.title),
      paragraph(begin.chooseEvent),
      menu(actionId('surveys', 'term'), begin.menu, options),
    ),
  );
};

const occasionAt = async (working: Working, wanted: string): Promise<Occasion | undefined> => {
  const happening = await working.ofTerm(wanted);
  const term = happening?.terms.find(({ id }) => id === wanted);
  return happening && term && { happening, term };
};

/** The second tap: which template. One that the event has already is opened instead. */
const chooseKind = async (working: Working, context: Context, term: string): Promise<Reply> => {
  const { surveys: words } = context.texts;
  const occasion = await occasionAt(working, term);
  if (!occasion || !isOn(occasion)) return toPerson(say('warning', words.begin.gone));
  return update(
    message(
      heading(occasion.happening.title),
      small(dayOf(occasion, context) ?? ''),
      list(EVENT_KINDS.map((kind) => words.begin.about[kind])),
      buttons(
        ...EVENT_KINDS.map((kind) => act(actionId('surveys', 'make', kind, term), words.names[kind].once)),
      ),
    ),
  );
};

const make = async (
  working: Working,
  context: Context,
  [wanted, term = '']: readonly string[],
): Promise<Reply> => {
  const { begin } = context.texts.surveys;
  const kind = EVENT_KINDS.find((one) => one === wanted);
  const occasion = await occasionAt(working, term);
  if (!kind || !occasion || !isOn(occasion)) return toPerson(say('warning', begin.gone));
  const id = newId('srv');
  const made = await working.store.create({
    id,
    request: context.request,
    kind,
    event: occasion.happening.id,
    term,
    questions: templateOf(kind),
    isExample: occasion.happening.isExample,
    createdBy: context.speaker.person,
    at: context.now,
  });
  return showCard(
    working,
    context,
    made,
    made === id ? notice('success', begin.made) : notice('info', begin.there),
  );
};

const needsForm = ({ texts }: Context, values: FormValues): Form => {
  const { needsForm: form } = texts.surveys;
  const types = listOf(values[TYPES]);
  return {
    id: actionId('surveys', 'needs'),
    title: form.title,
    intro: form.intro,
    fields: [
      {
        kind: 'choices',
        id: TYPES,
        label: form.types,
        hint: form.typesHint,
        required: false,
        options: UNIT_TYPES.map((type) => ({ value: type, label: texts.units.types[type] })),
        ...(types.length === 0 ? {} : { values: types }),
      },
      {
        kind: 'choice',
        id: REGION,
        label: form.region,
        required: true,
        options: [
          { value: EVERYWHERE, label: form.everywhere },
          ...REGIONS.map(({ id, name }) => ({ value: id, label: name })),
        ],
        value: valueOf(values, REGION) || EVERYWHERE,
      },
    ],
    submit: form.submit,
  };
};

const makeNeeds = async (working: Working, context: Context, values: FormValues): Promise<Reply> => {
  const { begin } = context.texts.surveys;
  const chosen = listOf(values[TYPES]);
  const unitTypes = UNIT_TYPES.filter((type) => chosen.includes(type));
  const region = REGIONS.find(({ id }) => id === valueOf(values, REGION))?.id;
  const made = await working.store.create({
    id: newId('srv'),
    request: context.request,
    kind: 'needs',
    ...(unitTypes.length === 0 ? {} : { unitTypes }),
    ...(region === undefined ? {} : { region }),
    questions: templateOf('needs'),
    isExample: false,
    createdBy: context.speaker.person,
    at: context.now,
  });
  return showCard(working, context, made, notice('success', begin.made), 'new');
};

/** How a survey begins: two taps for an event, one form for needs. */
export const beginningActions = (working: Working): Readonly<Record<string, ActionHandler>> => ({
  new: forCoordinators((context: Context) => chooseEvent(working, context)),
  term: forCoordinators((context: Context, args: readonly string[], [value]: readonly string[]) =>
    chooseKind(working, context, value ?? args[0] ?? ''),
  ),
  make: forCoordinators((context: Context, args: readonly string[]) => make(working, context, args)),
  needs: forCoordinators((context: Context) => showForm(needsForm(context, {}))),
});

export const beginningForms = (working: Working): Readonly<Record<string, FormHandler>> => ({
  needs: forCoordinators((context: Context, _args: readonly string[], values: FormValues) =>
    makeNeeds(working, context, values),
  ),
});
