import { LEARNING_FORMS, type LearningForm, type SexFigure } from './domain.ts';

/** What stands behind figures: each list is the rows that were counted. */
export type ListId =
  | 'persons'
  | `persons.${SexFigure}`
  | 'participations'
  | `participations.${LearningForm}`
  | 'editions'
  | `editions.${LearningForm}`
  | 'unlisted'
  | 'units'
  | 'unreached'
  | 'meetings'
  | 'applications'
  | 'services'
  | 'certificates'
  | 'surveys'
  | 'answers'
  | 'handed'
  | 'announcements';

/** Whole lists, as they are chosen by name. */
export const MAIN_LISTS = [
  'persons',
  'participations',
  'editions',
  'unlisted',
  'units',
  'unreached',
  'meetings',
  'applications',
  'services',
  'certificates',
  'surveys',
  'answers',
  'handed',
  'announcements',
] as const satisfies readonly ListId[];
export type MainList = (typeof MAIN_LISTS)[number];

/** Their columns; the message shows the first five, a file all of them. */
export const LIST_COLUMNS = {
  persons: ['name', 'unit', 'participations', 'day', 'powiat'],
  participations: ['name', 'unit', 'title', 'form', 'day', 'minutes', 'powiat', 'project'],
  editions: ['title', 'form', 'day', 'places', 'participations', 'lastDay', 'minutes', 'hour', 'project'],
  unlisted: ['title', 'form', 'day', 'places', 'project'],
  units: ['unit', 'type', 'powiat', 'participations', 'services', 'gmina', 'region'],
  unreached: ['unit', 'type', 'powiat', 'gmina', 'region'],
  meetings: ['title', 'day', 'present', 'excused', 'absent', 'absentUnits'],
  applications: ['title', 'day', 'name', 'unit', 'state', 'waited'],
  services: ['day', 'topic', 'unit', 'minutes', 'persons', 'mode', 'adviser'],
  certificates: ['certificate', 'title', 'day', 'name', 'unit'],
  surveys: ['title', 'kind', 'sent', 'returned'],
  answers: ['answer', 'count'],
  handed: ['day', 'topic', 'outcome'],
  announcements: ['title', 'day', 'addressed', 'acknowledged'],
} as const satisfies Record<MainList, readonly string[]>;

export type ColumnId = (typeof LIST_COLUMNS)[MainList][number];

/** A row behind a figure; ids are named when it is shown. */
export type Row = Readonly<Partial<Record<ColumnId, string | number>>>;

export const mainOf = (of: ListId): MainList => of.split('.')[0] as MainList;

/** What narrows a list: a sex or a form; undefined: nothing. */
export const narrowOf = (of: ListId): string | undefined => of.split('.')[1];

/** Reads a list's name back; undefined where there is no such list. */
export const listOf = (text: string): ListId | undefined => {
  const [name = '', narrow] = text.split('.');
  const main = MAIN_LISTS.find((one) => one === name);
  if (!main) return undefined;
  if (narrow === undefined) return main;
  if (main === 'persons' && ['woman', 'man', 'refused', 'missing'].includes(narrow)) return text as ListId;
  const isByForm = main === 'participations' || main === 'editions';
  return isByForm && LEARNING_FORMS.some((form) => form === narrow) ? (text as ListId) : undefined;
};
