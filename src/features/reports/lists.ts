import { LEARNING_FORMS, type LearningForm, SEX_FIGURES, type SexFigure } from './domain.ts';

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
  return narrowerThan(main).find((one) => one === text);
};

/** The lists that a list can be narrowed to: people by sex, what they took part in by form. */
export const narrowerThan = (main: MainList): readonly ListId[] => {
  switch (main) {
    case 'persons':
      return SEX_FIGURES.map((sex): ListId => `persons.${sex}`);
    case 'participations':
    case 'editions':
      return LEARNING_FORMS.map((form): ListId => `${main}.${form}`);
    default:
      return [];
  }
};

const NARROWED: readonly ListId[] = MAIN_LISTS.flatMap(narrowerThan);

/** A list's name as it fits into a button beside a scope: `n3` is the fourth of those that are narrowed. */
export const listCode = (of: ListId): string =>
  narrowOf(of) === undefined ? of : `n${NARROWED.indexOf(of)}`;

/** Reads {@link listCode} back; undefined where there is no such list. */
export const listOfCode = (code: string): ListId | undefined =>
  MAIN_LISTS.find((one) => one === code) ?? NARROWED.find((one) => listCode(one) === code);
