import { REGIONS } from '../../core/regions.ts';
import type { AudiencePart } from './audience.ts';
import type { Surroundings, Telling } from './handling.ts';
import type { AnnouncementsStore } from './store.ts';

interface Names {
  readonly around: Pick<Surroundings, 'happening' | 'groupName'>;
  readonly store: Pick<AnnouncementsStore, 'announcement'>;
}

const regionName = (id: string): string => REGIONS.find((region) => region.id === id)?.name ?? id;

const workersText = (
  part: Extract<AudiencePart, { readonly kind: 'workers' }>,
  { texts }: Telling,
): string => {
  const { regions, powiaty, types, posts } = part;
  const { parts } = texts.announcements;
  return [
    ...(regions ? [parts.regions(regions.map(regionName).join(', '))] : []),
    ...(powiaty ? [parts.powiaty(powiaty.join(', '))] : []),
    ...(types ? [parts.types(types.map((type) => texts.units.types[type]).join(', '))] : []),
    ...(posts ? [parts.posts(posts.map((post) => texts.units.posts[post]).join(', '))] : []),
  ].join('; ');
};

/** A part of an audience in the coordinators' words. */
export const partText = async (
  { around, store }: Names,
  part: AudiencePart,
  telling: Telling,
): Promise<string> => {
  const { parts, roles, sorts } = telling.texts.announcements;
  switch (part.kind) {
    case 'everyone':
      return parts.everyone;
    case 'workers':
      return workersText(part, telling);
    case 'roles':
      return parts.roles(part.roles.map((role) => roles[role]).join(', '));
    case 'event': {
      const happening = await around.happening(part.event);
      return parts.event(happening?.title ?? part.event, part.sorts.map((sort) => sorts[sort]).join(', '));
    }
    case 'group':
      return parts.group((await around.groupName(part.group)) ?? part.group);
    case 'silent-units':
      return parts.silent((await store.announcement(part.announcement))?.title ?? part.announcement);
    case 'channel':
      return parts.channel(part.name);
  }
};
