import type { Channel } from '../../chat/channel.ts';
import type { Context } from '../../chat/context.ts';
import type { FormValues } from '../../chat/form.ts';
import { targetKey } from '../../chat/target.ts';
import { REGIONS } from '../../core/regions.ts';
import { fold } from '../../core/text.ts';
import { POSTS, UNIT_TYPES } from '../units/domain.ts';
import { add, chooseEvent } from './addressing.ts';
import { ADDRESSED_ROLES, type AudiencePart, PARTICIPANT_SORTS, type ParticipantSort } from './audience.ts';
import { channelLabel, channelsForm, rolesForm, sortsForm, workersForm } from './audience-forms.ts';
import { invalid, withDraft } from './drafting.ts';
import { type Forms, type Handling, type Telling, tellingOf } from './handling.ts';
import { createReading, type Reading } from './reading.ts';

const SORTS = Object.keys(PARTICIPANT_SORTS) as ParticipantSort[];

/** Powiats as the directory writes them; those that it does not know are named. */
const readPowiaty = async ({ store }: Handling, reading: Reading, context: Context) => {
  const typed = (reading.text('powiaty') ?? '')
    .split(/[,;\n]/u)
    .map((one) => one.trim().replace(/^(powiat|pow\.)\s+/iu, ''))
    .filter((one) => one !== '');
  if (typed.length === 0) return undefined;
  const known = new Map((await store.powiaty()).map((one) => [fold(one), one]));
  const unknown = typed.filter((one) => !known.has(fold(one)));
  if (unknown.length > 0)
    return reading.fault('powiaty', context.texts.announcements.faults.powiaty(unknown.join(', ')));
  return [...new Set(typed.map((one) => known.get(fold(one))!))];
};

const sendWorkers = (handling: Handling, context: Context, args: readonly string[], values: FormValues) =>
  withDraft(handling, context, args, async (draft) => {
    const telling = tellingOf(context);
    const reading = createReading(values, handling.moments, telling);
    const regions = reading.choices(
      'wojewodztwa',
      REGIONS.map(({ id }) => id),
    );
    const powiaty = await readPowiaty(handling, reading, context);
    const types = reading.choices('typy', UNIT_TYPES);
    const posts = reading.choices('stanowiska', POSTS);
    const part: AudiencePart = {
      kind: 'workers',
      ...(regions ? { regions } : {}),
      ...(powiaty ? { powiaty } : {}),
      ...(types ? { types } : {}),
      ...(posts ? { posts } : {}),
    };
    if (reading.faults.length === 0 && Object.keys(part).length === 1)
      reading.fault('wojewodztwa', context.texts.announcements.faults.nothingChosen);
    return reading.faults.length > 0
      ? invalid(reading, workersForm(draft, telling))
      : add(handling, context, draft, part);
  });

/** Channels by their typed names; a name that is none, or that several have, is told at its field. */
const namedChannels = (
  channels: readonly Channel[],
  reading: Reading,
  telling: Telling,
): readonly string[] => {
  const { faults } = telling.texts.announcements;
  const typed = (reading.text('nazwy') ?? '')
    .split(/[,;\n]/u)
    .map((one) => one.trim().replace(/^#/u, ''))
    .filter((one) => one !== '');
  return typed.flatMap((one) => {
    const meant = channels.filter((channel) =>
      [channel.name, channelLabel(channel, telling)].some((name) => fold(name) === fold(one)),
    );
    if (meant.length === 0) reading.fault('nazwy', faults.noChannel(one));
    if (meant.length > 1)
      reading.fault(
        'nazwy',
        faults.severalChannels(meant.map((channel) => channelLabel(channel, telling)).join(', ')),
      );
    return meant.length === 1 ? [targetKey(meant[0]!.to)] : [];
  });
};

const sendChannels = (handling: Handling, context: Context, args: readonly string[], values: FormValues) =>
  withDraft(handling, context, args, async (draft) => {
    const telling = tellingOf(context);
    const channels = await handling.around.channels();
    const reading = createReading(values, handling.moments, telling);
    const keys = channels.map(({ to }) => targetKey(to));
    const chosen = [...(reading.choices('kanaly', keys) ?? []), ...namedChannels(channels, reading, telling)];
    if (chosen.length === 0 && reading.faults.length === 0)
      reading.fault('kanaly', context.texts.announcements.faults.nothingChosen);
    if (reading.faults.length > 0) return invalid(reading, channelsForm(draft, channels, telling));
    const parts = channels.map(
      ({ to, name, isAnnouncement }): Extract<AudiencePart, { readonly kind: 'channel' }> => ({
        kind: 'channel',
        target: targetKey(to),
        name,
        ...(isAnnouncement ? { isAnnouncement } : {}),
      }),
    );
    return add(handling, context, draft, ...parts.filter(({ target }) => chosen.includes(target)));
  });

/** What the forms of the audience bring. */
export const addressForms = (handling: Handling): Forms => ({
  workers: (context, args, values) => sendWorkers(handling, context, args, values),
  channels: (context, args, values) => sendChannels(handling, context, args, values),
  roles: (context, args, values) =>
    withDraft(handling, context, args, (draft) => {
      const telling = tellingOf(context);
      const reading = createReading(values, handling.moments, telling);
      const roles = reading.choices('role', ADDRESSED_ROLES);
      if (roles) return add(handling, context, draft, { kind: 'roles', roles });
      reading.fault('role', context.texts.announcements.faults.nothingChosen);
      return invalid(reading, rolesForm(draft, telling));
    }),
  sorts: (context, args, values) =>
    withDraft(handling, context, args, (draft) => {
      const telling = tellingOf(context);
      const [, , event = ''] = args;
      const reading = createReading(values, handling.moments, telling);
      const sorts = reading.choices('stany', SORTS);
      if (sorts) return add(handling, context, draft, { kind: 'event', event, sorts });
      reading.fault('stany', context.texts.announcements.faults.nothingChosen);
      return invalid(reading, sortsForm(draft, event, telling));
    }),
  find: (context, args, values) =>
    withDraft(handling, context, args, (draft) => {
      const words = createReading(values, handling.moments, tellingOf(context)).text('slowa') ?? '';
      return chooseEvent(handling, context, draft, args[2] === 'about' ? 'about' : 'event', words);
    }),
});
