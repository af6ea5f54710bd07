import type { Channel } from '../../chat/channel.ts';
import { cut } from '../../chat/cut.ts';
import type { Form } from '../../chat/form.ts';
import { targetKey } from '../../chat/target.ts';
import { REGIONS } from '../../core/regions.ts';
import { POSTS, UNIT_TYPES } from '../units/domain.ts';
import { ADDRESSED_ROLES, PARTICIPANT_SORTS } from './audience.ts';
import type { Announcement } from './domain.ts';
import { choices, text } from './fields.ts';
import { formId } from './forms.ts';
import type { Telling } from './handling.ts';

export const workersForm = (announcement: Announcement, telling: Telling): Form => {
  const { forms, fields } = telling.texts.announcements;
  const { types, posts } = telling.texts.units;
  return {
    id: formId('workers', announcement),
    title: forms.workers,
    intro: forms.workersIntro,
    fields: [
      choices(
        'wojewodztwa',
        fields.regions,
        REGIONS.map(({ id, name }) => ({ value: id, label: name })),
      ),
      text('powiaty', fields.powiaty, 300, undefined),
      choices(
        'typy',
        fields.types,
        UNIT_TYPES.map((value) => ({ value, label: types[value] })),
      ),
      choices(
        'stanowiska',
        fields.posts,
        POSTS.map((value) => ({ value, label: posts[value] })),
      ),
    ],
    submit: forms.add,
  };
};

export const rolesForm = (announcement: Announcement, telling: Telling): Form => {
  const { forms, fields, roles } = telling.texts.announcements;
  return {
    id: formId('roles', announcement),
    title: forms.roles,
    fields: [
      choices(
        'role',
        fields.roles,
        ADDRESSED_ROLES.map((value) => ({ value, label: roles[value] })),
        true,
      ),
    ],
    submit: forms.add,
  };
};

/** A channel with its platform, as people see and type it. */
export const channelLabel = ({ to, name }: Channel, { texts }: Telling): string =>
  `${name} (${texts.people.platforms[to.platform]})`;

/** Channels that one form can list: the limit of menus. */
const MOST_CHANNELS = 25;

export const channelsForm = (
  announcement: Announcement,
  channels: readonly Channel[],
  telling: Telling,
): Form => {
  const { forms, fields } = telling.texts.announcements;
  const isAll = channels.length <= MOST_CHANNELS;
  const listed = channels.slice(0, MOST_CHANNELS);
  const options = listed.map((channel) => ({
    value: targetKey(channel.to),
    label: cut(channelLabel(channel, telling), 75),
  }));
  return {
    id: formId('channels', announcement),
    title: forms.channels,
    ...(isAll ? {} : { intro: forms.channelsMore(MOST_CHANNELS, channels.length) }),
    fields: [
      choices('kanaly', fields.channels, options, isAll),
      ...(isAll ? [] : [text('nazwy', fields.channelNames, 300, undefined)]),
    ],
    submit: forms.add,
  };
};

const SORTS = Object.keys(PARTICIPANT_SORTS) as (keyof typeof PARTICIPANT_SORTS)[];

export const sortsForm = (announcement: Announcement, event: string, telling: Telling): Form => {
  const { forms, fields, sorts } = telling.texts.announcements;
  return {
    id: formId('sorts', announcement, event),
    title: forms.sorts,
    fields: [
      choices(
        'stany',
        fields.sorts,
        SORTS.map((value) => ({ value, label: sorts[value] })),
        true,
      ),
    ],
    submit: forms.add,
  };
};

/** What an event is looked for: to be described, or for its participants. */
export type Purpose = 'about' | 'event';

export const findForm = (announcement: Announcement, purpose: Purpose, telling: Telling): Form => {
  const { forms, fields } = telling.texts.announcements;
  return {
    id: formId('find', announcement, purpose),
    title: forms.find,
    fields: [text('slowa', fields.words, 60, undefined, { required: true })],
    submit: forms.search,
  };
};
