import type { Day, Instant } from '../../core/clock.ts';
import type { EventForm } from '../calendar/domain.ts';

/** What a report is about (pl. *zakres raportu*). Both days count; examples are never counted together with real facts. */
export interface Scope {
  /** Id of the voivodeship; absent: all. */
  readonly region?: string;
  readonly from: Day;
  readonly to: Day;
  /** Id of the project that pays; absent: whatever pays. */
  readonly project?: string;
  readonly isExample: boolean;
  /** What had not ended by then did not take place yet. */
  readonly until: Instant;
}

/** By what people are counted apart; `missing`: nobody has asked them yet. */
export const SEX_FIGURES = ['woman', 'man', 'refused', 'missing'] as const;
export type SexFigure = (typeof SEX_FIGURES)[number];

/** What is counted of each form of event. Forms are never added up. */
export const FORM_FIGURES = [
  'topics',
  'editions',
  'places',
  'participations',
  'persons',
  /** Minutes in projects whose hour has 45 of them. */
  'minutes45',
  /** Minutes in projects whose hour has 60 of them, and without a project. */
  'minutes60',
] as const;
export type FormFigure = (typeof FORM_FIGURES)[number];

/** Forms that are people's education; meetings of groups are counted by unit, in figures of their own. */
export const LEARNING_FORMS = [
  'training',
  'cycle',
  'vocational-course',
  'postgraduate',
  'specialisation-1',
  'specialisation-2',
  'study-visit',
  'workshop',
  'conference',
  'seminar',
  'group-advice',
] as const satisfies readonly EventForm[];
export type LearningForm = (typeof LEARNING_FORMS)[number];

/** Figures that stand alone, in the order in which they are shown. */
export const SINGLE_FIGURES = [
  'persons.all',
  'persons.projects',
  'editions.unlisted',
  'units.covered',
  'units.reached',
  'units.known',
  'governments.covered',
  'meetings.held',
  'meetings.present',
  'meetings.absent',
  'meetings.units',
  'applications.made',
  'applications.placed',
  'applications.resigned',
  'applications.cancelled',
  'applications.waited',
  'applications.unplaced',
  'advice.services',
  'advice.minutes',
  'advice.persons',
  'advice.units',
  'advice.governments',
  'advice.group',
  'advice.unplanned',
  'certificates.valid',
  'surveys.sent',
  'surveys.returned',
  'surveys.managersSent',
  'surveys.managersReturned',
  'surveys.preSent',
  'surveys.preReturned',
  'surveys.postSent',
  'surveys.postReturned',
  'surveys.needsSent',
  'surveys.needsReturned',
  'questions.answered',
  'questions.unanswered',
  'questions.handed',
  'questions.replied',
  'announcements.sent',
  'announcements.addressed',
  'announcements.acknowledged',
] as const;
export type SingleFigure = (typeof SINGLE_FIGURES)[number];

/** A figure (pl. *wskaźnik*): one kind of thing counted one way, named for snapshots and plans, too. */
export type FigureId = SingleFigure | `persons.${SexFigure}` | `form.${LearningForm}.${FormFigure}`;

/** What was counted; what is not there was not counted, which is not a nought. */
export type Figures = Readonly<Partial<Record<FigureId, number>>>;

export const formFigure = (form: LearningForm, figure: FormFigure): FigureId => `form.${form}.${figure}`;

/** Every figure there is, as reports list them. */
export const FIGURES: readonly FigureId[] = [
  'persons.all',
  ...SEX_FIGURES.map((sex): FigureId => `persons.${sex}`),
  'persons.projects',
  ...LEARNING_FORMS.flatMap((form) => FORM_FIGURES.map((figure) => formFigure(form, figure))),
  ...SINGLE_FIGURES.filter((id) => !id.startsWith('persons.')),
];

/** In hours of so many minutes, to one decimal. */
export const hoursOf = (minutes: number, hour: 45 | 60): number => Math.round((minutes / hour) * 10) / 10;

/** Of a whole, in percent to one decimal; undefined of nothing. */
export const percentOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((part / whole) * 1000) / 10;

/** Figures that are told as a part of another, too: how many of those that were sent came back. */
export const PARTS: Readonly<Partial<Record<FigureId, FigureId>>> = {
  'surveys.returned': 'surveys.sent',
  'surveys.managersReturned': 'surveys.managersSent',
  'surveys.preReturned': 'surveys.preSent',
  'surveys.postReturned': 'surveys.postSent',
  'surveys.needsReturned': 'surveys.needsSent',
  'questions.replied': 'questions.handed',
  'announcements.acknowledged': 'announcements.addressed',
};

/** What a figure was and is; undefined where it was not counted then or now. */
export interface Change {
  readonly id: FigureId;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Figures that are not the same, in the order of reports. */
export const changesOf = (before: Figures, after: Figures): readonly Change[] =>
  FIGURES.filter((id) => before[id] !== after[id]).map((id) => ({
    id,
    before: before[id],
    after: after[id],
  }));

/** A report on paper (pl. *wydruk raportu*), in words: what was counted, and apart from it what others reported. */
export interface ReportPaper {
  readonly title: string;
  /** Where, which project, when it was made. */
  readonly lines: readonly string[];
  /** Why it must not be sent to anybody. */
  readonly warning?: string;
  readonly sections: readonly PaperSection[];
  /** PNG, wide ones. */
  readonly pictures: readonly Uint8Array[];
  readonly notes: { readonly title: string; readonly lines: readonly string[] };
  readonly page: (number: number, of: number) => string;
  readonly language: 'pl-PL' | 'en-GB';
  readonly madeAt: Instant;
}

export interface PaperSection {
  readonly title: string;
  /** What has to be known before its figures are read. */
  readonly lead?: string;
  readonly columns: readonly { readonly name: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}
