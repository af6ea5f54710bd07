import { type Day, type Instant, shift } from '../../core/clock.ts';
import { dayAfter, daysLater } from '../../core/day.ts';
import { instantOf, warsawDay } from '../../core/warsaw.ts';
import { isWorkingDay } from '../../core/working-days.ts';
import type { Happening, Term } from '../calendar/domain.ts';
import type { Round, Survey, SurveyKind } from './domain.ts';

/** So many days after the end (of needs: after it begins) a survey closes. */
export const OPEN_DAYS: Readonly<Record<SurveyKind, number>> = {
  evaluation: 7,
  test: 7,
  managers: 14,
  needs: 14,
};

/** The hour at which surveys close: the summary comes on the same day. */
const CLOSING_TIME = '14:00';

/** Who has not answered so long before the end is reminded, in milliseconds. */
const REMIND_BEFORE = 2 * 24 * 60 * 60_000;

/** From when to when a round takes answers. */
export interface Window {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** What a survey is about, as the calendar has it now; undefined where it is about no event, or that is gone. */
export interface Occasion {
  readonly happening: Happening;
  readonly term: Term;
}

const workingDayFrom = (day: Day): Day => (isWorkingDay(day) ? day : workingDayFrom(dayAfter(day)));

/** In the afternoon of that working day. @throws {RangeError} never: clocks change at night. */
const closingOn = (day: Day): Instant => {
  const at = instantOf(workingDayFrom(day), CLOSING_TIME);
  if (!at.ok) throw new RangeError(`no single moment: ${day}`);
  return at.value;
};

const endOf = ({ term }: Occasion): Instant | undefined => term.sessions.at(-1)?.endsAt;

/** Whether the event takes place, as far as the calendar knows. */
export const isOn = ({ happening, term }: Occasion): boolean =>
  happening.state === 'published' && term.state === 'open' && term.sessions.length > 0;

/** What was made after the event gives people as long as what was made before: it would be over at once. */
const countedFrom = ({ createdAt }: Survey, occasion: Occasion | undefined): Instant | undefined => {
  const end = occasion && endOf(occasion);
  return end === undefined || end > createdAt ? end : createdAt;
};

/**
 * When it closes: as a coordinator has said, else so many days after the end of the event, or after it was made where
 * that came later. Undefined while that is not known.
 */
export const closingOf = (survey: Survey, occasion: Occasion | undefined): Instant | undefined => {
  if (survey.closesAt !== undefined) return survey.closesAt;
  const from = survey.kind === 'needs' ? survey.releasedAt : countedFrom(survey, occasion);
  return from && closingOn(daysLater(warsawDay(from), OPEN_DAYS[survey.kind]));
};

/** When a round takes answers; undefined while nobody can say, or where the event does not take place. */
export const windowOf = (
  survey: Survey,
  round: Round,
  occasion: Occasion | undefined,
): Window | undefined => {
  const { releasedAt } = survey;
  const closesAt = closingOf(survey, occasion);
  if (releasedAt === undefined || closesAt === undefined) return undefined;
  if (survey.kind === 'needs') return { opensAt: releasedAt, closesAt };
  if (!occasion || !isOn(occasion)) return undefined;
  const [starts, ends] = [occasion.term.sessions[0]!.startsAt, endOf(occasion)!];
  if (round === 'pre') return { opensAt: releasedAt, closesAt: starts };
  return { opensAt: ends > releasedAt ? ends : releasedAt, closesAt };
};

/** When those who have not answered are reminded; undefined where there is no time for it. */
export const reminderAt = ({ closesAt }: Window, invitedAt: Instant): Instant | undefined => {
  const at = shift(closesAt, -REMIND_BEFORE);
  return at > shift(invitedAt, REMIND_BEFORE / 2) ? at : undefined;
};
