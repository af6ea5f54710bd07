import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { type Field, FORM_LIMITS, type FormValues, valueOf } from '../../chat/form.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { strong } from '../../chat/span.ts';
import { isLink } from '../../core/link.ts';
import { forDesk } from './desk-group.ts';
import { FIELD, minutesForm } from './forms.ts';
import { type Handling } from './handling.ts';
import { meetingFacts } from './messages.ts';
import { createGroupsService, type MeetingUnits } from './service.ts';
import { tellingOf } from './show.ts';

/** Units listed by name under one heading; the others are counted. */
const MOST_LISTED = 30;
/** Options of one field (Discord's limit), and all that a form takes. */
const IN_FIELD = 25;
const IN_FORM = IN_FIELD * FORM_LIMITS.fields;

const nothing = ({ texts }: Context): Reply => toPerson(say('warning', texts.groups.meeting.closed));

const namesOf = async ({ people }: Handling, units: readonly string[]): Promise<readonly string[]> =>
  (await Promise.all(units.map(async (id) => (await people.unit(id))?.name ?? id))).toSorted((one, other) =>
    one.localeCompare(other, 'pl'),
  );

const part = async (
  handling: Handling,
  { texts }: Context,
  title: string,
  units: readonly string[],
): Promise<readonly Block[]> => {
  const { presence } = texts.groups.desk;
  const names = await namesOf(handling, units);
  const more = names.length - MOST_LISTED;
  return [
    paragraph([
      strong(`${title}: `),
      { kind: 'text', text: units.length === 0 ? presence.nobody : presence.count(units.length) },
    ]),
    ...(names.length === 0
      ? []
      : [list([...names.slice(0, MOST_LISTED), ...(more > 0 ? [presence.more(more)] : [])])]),
  ];
};

/** Before a meeting: who announced themselves and who did not; after it began: who was there and who was not. */
const partsOf = async (
  handling: Handling,
  context: Context,
  units: MeetingUnits,
): Promise<readonly Block[]> => {
  const { presence } = context.texts.groups.desk;
  const { hasBegun, present, excused, absent, guests, expected, announced } = units;
  const lists: readonly (readonly [string, readonly string[]])[] = hasBegun
    ? [
        [presence.absent, absent],
        [presence.present, present],
        ...(excused.length > 0 ? [[presence.excused, excused] as const] : []),
        ...(guests.length > 0 ? [[presence.guests, guests] as const] : []),
      ]
    : [
        [presence.coming, announced],
        [presence.silent, expected.filter((unit) => !announced.includes(unit))],
      ];
  return (await Promise.all(lists.map(([title, of]) => part(handling, context, title, of)))).flat();
};

const showUnits = async (
  handling: Handling,
  context: Context,
  event: string,
  first?: Block,
): Promise<Reply> => {
  const { presence } = context.texts.groups.desk;
  const units = await createGroupsService(handling).unitsOf(event, context.now);
  if (!units) return nothing(context);
  const { happening, group, hasBegun } = units;
  const shown = message(
    first,
    heading(cut(presence.title(happening.title), 150)),
    meetingFacts(happening, tellingOf(context)),
    ...(await partsOf(handling, context, units)),
    hasBegun ? small(presence.why) : undefined,
    buttons(
      hasBegun ? act(actionId('groups', 'mark', event), presence.mark, 'primary') : undefined,
      hasBegun ? act(actionId('groups', 'minutes', event), presence.minutes) : undefined,
      act(actionId('calendar', 'show', event), context.texts.groups.meeting.details),
      act(actionId('groups', 'show', group.id), context.texts.groups.notices.group),
    ),
  );
  return first ? toPerson(shown) : shownIn(context, shown);
};

/** All units that may be marked, those of the group first in the order of the alphabet. */
const markable = async (
  handling: Handling,
  { expected, announced, noted }: MeetingUnits,
): Promise<readonly { readonly value: string; readonly label: string }[]> => {
  const ids = [...new Set([...expected, ...announced, ...noted])];
  const named = await Promise.all(
    ids.map(async (id) => ({ value: id, label: cut((await handling.people.unit(id))?.name ?? id, 75) })),
  );
  return named.toSorted((one, other) => one.label.localeCompare(other.label, 'pl')).slice(0, IN_FORM);
};

const markForm = async (handling: Handling, context: Context, event: string): Promise<Reply> => {
  const { presence } = context.texts.groups.desk;
  const units = await createGroupsService(handling).unitsOf(event, context.now);
  if (!units) return nothing(context);
  if (!units.hasBegun) return toPerson(say('info', presence.early));
  const options = await markable(handling, units);
  if (options.length === 0) return toPerson(say('info', context.texts.groups.desk.memberList.none));
  const fields: readonly Field[] = Array.from(
    { length: Math.ceil(options.length / IN_FIELD) },
    (_, index) => {
      const page = options.slice(index * IN_FIELD, (index + 1) * IN_FIELD);
      return {
        id: `${FIELD.unit}${String(index)}`,
        kind: 'choices',
        label: presence.field(index * IN_FIELD + 1, index * IN_FIELD + page.length),
        required: false,
        options: page,
        values: page.map(({ value }) => value).filter((id) => units.noted.includes(id)),
      };
    },
  );
  return showForm({
    id: actionId('groups', 'mark', event),
    title: presence.markTitle,
    intro: presence.intro,
    fields,
    submit: presence.submit,
  });
};

const mark = async (
  handling: Handling,
  context: Context,
  event: string,
  values: FormValues,
): Promise<Reply> => {
  const units = await createGroupsService(handling).unitsOf(event, context.now);
  if (!units?.hasBegun) return nothing(context);
  const allowed = new Set((await markable(handling, units)).map(({ value }) => value));
  const chosen = Object.values(values).flat();
  await handling.store.noteUnits(
    event,
    [...new Set(chosen)].filter((id) => allowed.has(id)),
    context.speaker.person,
    context.now,
  );
  return showUnits(handling, context, event, notice('success', context.texts.groups.desk.saved));
};

const saveMinutes = async (
  handling: Handling,
  context: Context,
  event: string,
  values: FormValues,
): Promise<Reply> => {
  const { texts, speaker, now: at } = context;
  const { presence } = texts.groups.desk;
  const url = valueOf(values, FIELD.url);
  if (!isLink(url))
    return {
      kind: 'invalid',
      faults: [{ field: FIELD.url, text: presence.minutesFault }],
      form: minutesForm(texts, event, url),
    };
  const service = createGroupsService(handling);
  const units = await service.unitsOf(event, at);
  if (!units) return nothing(context);
  await service.noteMinutes({ by: speaker.person, at }, units.happening, url);
  return showUnits(handling, context, event, notice('success', presence.minutesSaved));
};

/** Which units come or were there, and the minutes. */
export const meetingDeskActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  units: forDesk((context: Context, [event = '']: readonly string[]) => showUnits(handling, context, event)),
  mark: forDesk((context: Context, [event = '']: readonly string[]) => markForm(handling, context, event)),
  minutes: forDesk(async ({ texts }: Context, [event = '']: readonly string[]) => {
    const noted = (await handling.store.minutes([event])).get(event);
    return showForm(minutesForm(texts, event, noted?.url ?? ''));
  }),
});

export const meetingDeskForms = (handling: Handling): Readonly<Record<string, FormHandler>> => ({
  mark: forDesk((context: Context, [event = '']: readonly string[], values: FormValues) =>
    mark(handling, context, event, values),
  ),
  minutes: forDesk((context: Context, [event = '']: readonly string[], values: FormValues) =>
    saveMinutes(handling, context, event, values),
  ),
});
