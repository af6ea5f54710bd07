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

/** Channels that one form can list: the limit of menus. */
const MOST_CHANNELS = 25;

export const channelsForm = (
  announcement: Announcement,
  channels: readonly Channel[],
  telling: Telling,
): Form => {
  const { forms, fields } = telling.texts.announcements;
  const { platforms } = telling.texts.people;
  return {
    id: formId('channels', announcement),
    title: forms.channels,
    fields: [
      choices(
        'kanaly',
        fields.channels,
        channels.slice(0, MOST_CHANNELS).map(({ to, name }) => ({
          value: targetKey(to),
          label: cut(`${name} (${platforms[to.platform]})`, 75),
        })),
        true,
      ),
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
