import type { Day, Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { UnitType } from '../units/domain.ts';

/**
 * What a survey is for (pl. *ankieta*). `evaluation`: after an event, from those who were there. `test`: the same
 * questions before and after it. `managers`: from the heads of those who were there. `needs`: what people of some kinds
 * of units want to learn next.
 */
export const SURVEY_KINDS = ['evaluation', 'test', 'managers', 'needs'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];
/** Those that belong to an event. */
export type EventSurveyKind = Exclude<SurveyKind, 'needs'>;

/** A test has two rounds, everything else one. */
export const ROUNDS = ['once', 'pre', 'post'] as const;
export type Round = (typeof ROUNDS)[number];

export const roundsOf = (kind: SurveyKind): readonly Round[] =>
  kind === 'test' ? ['pre', 'post'] : ['once'];

/** `scale` is 1 to 5, `one` and `many` have options, `words` are free and may be left out. */
export const QUESTION_KINDS = ['scale', 'one', 'many', 'words'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const SCALE = [1, 2, 3, 4, 5] as const;

/** A question as it is read. */
export interface Wording {
  readonly text: string;
  readonly hint?: string;
  /** Empty where the kind has none. */
  readonly options: readonly string[];
}

/** A question of a survey (pl. *pytanie*): worded by a template, in each reader's language, or by a coordinator. */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  /** The name of the template's wording; absent: `own`. */
  readonly standard?: string;
  readonly own?: Wording;
  /** Which option of a test's question is right. */
  readonly right?: number;
}

/** What somebody answered, by the id of the question: a degree, numbers of options, or words. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** `draft`: being prepared. `open`: released; each round has its own time. `closed`: for good, with results. */
export type SurveyState = 'draft' | 'open' | 'closed';

export interface Survey {
  readonly id: string;
  readonly kind: SurveyKind;
  readonly state: SurveyState;
  /** Absent for a survey of needs. */
  readonly event?: string;
  readonly term?: string;
  /** Whom a survey of needs asks; absent: units of every kind, or everywhere. */
  readonly unitTypes?: readonly UnitType[];
  readonly region?: string;
  readonly questions: readonly Question[];
  readonly releasedAt?: Instant;
  /** As a coordinator has set it; absent: it follows from the event. */
  readonly closesAt?: Instant;
  readonly closedAt?: Instant;
  /** How many have answered, whatever the round. */
  readonly sheets: number;
  readonly isExample: boolean;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
  /** Grows with every change; a button of an older one is refused kindly. */
  readonly revision: number;
}

/** Somebody who is asked (pl. *zaproszenie*). That they have answered is known; what, when and on which sheet is not. */
export interface Invitation {
  readonly id: string;
  readonly survey: string;
  readonly round: Round;
  readonly person: PersonId;
  /** Random, the same in both rounds of a test: what the pseudonym is made of. */
  readonly subject: string;
  readonly isReturned: boolean;
  /** What was filled in and not sent yet. */
  readonly draft: Answers;
}

/** The answers of one person (pl. *arkusz odpowiedzi*): no person, no hour, and no way back to either. */
export interface Sheet {
  readonly round: Round;
  readonly day: Day;
  /** The pseudonym that joins both rounds of a test. */
  readonly pairKey?: string;
  /** The kind of the unit, where needs are asked. */
  readonly group?: string;
  readonly answers: Answers;
}

/** How many were asked and how many answered, by round (pl. *wysłane, zwrócone*). */
export interface Returns {
  readonly round: Round;
  readonly sent: number;
  readonly returned: number;
}

export const isRequired = ({ kind }: Pick<Question, 'kind'>): boolean => kind !== 'words';

export const listOf = (answer: string | readonly string[] | undefined): readonly string[] =>
  answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;

export const hasAnswer = (answers: Answers, { id }: Pick<Question, 'id'>): boolean =>
  listOf(answers[id]).some((one) => one !== '');

/** Required questions without an answer. */
export const missingIn = (questions: readonly Question[], answers: Answers): readonly Question[] =>
  questions.filter((question) => isRequired(question) && !hasAnswer(answers, question));

/** Questions of one form: five, as many as every platform can show. */
export const PART = 5;

/** The questions as several forms in a row. */
export const partsOf = (questions: readonly Question[]): readonly (readonly Question[])[] =>
  Array.from({ length: Math.ceil(questions.length / PART) }, (_, index) =>
    questions.slice(index * PART, (index + 1) * PART),
  );

/** Of so many, in whole percent; nothing of none. */
export const shareOf = (part: number, all: number): number =>
  all === 0 ? 0 : Math.round((part * 100) / all);
