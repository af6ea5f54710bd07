import {
  type FigureId,
  FIGURES,
  type FormFigure,
  LEARNING_FORMS,
  type LearningForm,
  SEX_FIGURES,
  type SexFigure,
  type SingleFigure,
} from './domain.ts';

/** Whole lists, as they are chosen by name. */
export const MAIN_LISTS = [
  'persons',
  'projects',
  'participations',
  'topics',
  'editions',
  'unlisted',
  'units',
  'unreached',
  'governments',
  'meetings',
  'meetingUnits',
  'applications',
  'services',
  'adviceTopics',
  'adviceModes',
  'certificates',
  'surveys',
  'answers',
  'gaps',
  'handed',
  'announcements',
] as const;
export type MainList = (typeof MAIN_LISTS)[number];

/** What stands behind figures: each list is the rows that were counted. */
export type ListId =
  MainList | `persons.${SexFigure}` | `participations.${LearningForm}` | `editions.${LearningForm}`;

/** Their columns; the message shows the first five, a file all of them. */
export const LIST_COLUMNS = {
  persons: ['name', 'unit', 'participations', 'day', 'powiat'],
  projects: ['name', 'project', 'participations', 'unit', 'powiat'],
  participations: ['name', 'unit', 'title', 'form', 'day', 'minutes', 'powiat', 'project'],
  topics: ['title', 'form', 'editions', 'participations', 'day'],
  editions: ['title', 'form', 'day', 'places', 'participations', 'lastDay', 'minutes', 'hour', 'project'],
  unlisted: ['title', 'form', 'day', 'places', 'project'],
  units: ['unit', 'type', 'powiat', 'participations', 'services', 'gmina', 'region', 'known'],
  unreached: ['unit', 'type', 'powiat', 'gmina', 'region'],
  governments: ['government', 'powiat', 'region', 'participations', 'services', 'units'],
  meetings: ['title', 'day', 'present', 'excused', 'absent', 'absentUnits'],
  meetingUnits: ['unit', 'present', 'excused', 'absent', 'powiat', 'type'],
  applications: ['title', 'day', 'name', 'unit', 'state', 'placed', 'waited'],
  services: ['day', 'topic', 'unit', 'minutes', 'persons', 'mode', 'adviser', 'group', 'unplanned'],
  adviceTopics: ['topic', 'services', 'minutes', 'persons', 'units'],
  adviceModes: ['mode', 'services', 'minutes', 'persons', 'units'],
  certificates: ['certificate', 'title', 'day', 'name', 'unit'],
  surveys: ['title', 'kind', 'sent', 'returned'],
  answers: ['answer', 'count'],
  gaps: ['day', 'question'],
  handed: ['day', 'topic', 'outcome', 'replied'],
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

/** The list behind each figure that stands alone. */
const BEHIND: Readonly<Record<SingleFigure, MainList>> = {
  'persons.all': 'persons',
  'persons.projects': 'projects',
  'editions.unlisted': 'unlisted',
  'units.covered': 'units',
  'units.reached': 'units',
  'units.known': 'unreached',
  'governments.covered': 'governments',
  'meetings.held': 'meetings',
  'meetings.present': 'meetingUnits',
  'meetings.absent': 'meetingUnits',
  'meetings.units': 'meetingUnits',
  'applications.made': 'applications',
  'applications.placed': 'applications',
  'applications.resigned': 'applications',
  'applications.cancelled': 'applications',
  'applications.waited': 'applications',
  'applications.unplaced': 'applications',
  'advice.services': 'services',
  'advice.minutes': 'services',
  'advice.persons': 'services',
  'advice.units': 'units',
  'advice.governments': 'governments',
  'advice.group': 'services',
  'advice.unplanned': 'services',
  'certificates.valid': 'certificates',
  'surveys.sent': 'surveys',
  'surveys.returned': 'surveys',
  'surveys.managersSent': 'surveys',
  'surveys.managersReturned': 'surveys',
  'surveys.preSent': 'surveys',
  'surveys.preReturned': 'surveys',
  'surveys.postSent': 'surveys',
  'surveys.postReturned': 'surveys',
  'surveys.needsSent': 'surveys',
  'surveys.needsReturned': 'surveys',
  'questions.answered': 'answers',
  'questions.unanswered': 'gaps',
  'questions.handed': 'handed',
  'questions.replied': 'handed',
  'announcements.sent': 'announcements',
  'announcements.addressed': 'announcements',
  'announcements.acknowledged': 'announcements',
};

const FORM_LISTS = {
  topics: 'topics',
  editions: 'editions',
  places: 'editions',
  minutes45: 'editions',
  minutes60: 'editions',
  participations: 'participations',
  persons: 'participations',
} as const satisfies Record<FormFigure, MainList>;

/** The list of what was counted for a figure. */
export const listBehind = (id: FigureId): ListId => {
  const sex = SEX_FIGURES.find((one) => id === `persons.${one}`);
  if (sex) return `persons.${sex}`;
  const form = LEARNING_FORMS.find((one) => id.startsWith(`form.${one}.`));
  if (form === undefined) return BEHIND[id as SingleFigure];
  const main = FORM_LISTS[id.slice(`form.${form}.`.length) as FormFigure];
  return main === 'topics' ? main : `${main}.${form}`;
};

/** Figures that a list stands behind; of a list that can be narrowed also those of its parts. */
export const figuresOf = (of: ListId): readonly FigureId[] =>
  FIGURES.filter((id) => {
    const list = listBehind(id);
    return list === of || mainOf(list) === of;
  });
