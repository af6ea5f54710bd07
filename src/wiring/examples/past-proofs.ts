import { type Day, type Instant, shift } from '../../core/clock.ts';
import { newId, type PersonId } from '../../core/ids.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Happening, Term } from '../../features/calendar/domain.ts';
import type { Answers, Sheet, Survey } from '../../features/surveys/domain.ts';
import { newSubject } from '../../features/surveys/pseudonym.ts';
import { templateOf } from '../../features/surveys/templates.ts';
import type { Storage } from '../../storage/storage.ts';
import { certificatesDeps } from '../certificates.ts';

const DAY = 24 * 3_600_000;
const BACK = 70 * DAY;

/** So long ago a past example has its certificates; those of the latest are left to whoever tries the preview. */
const ISSUED_AFTER = 10 * DAY;

/** Degrees of four questions, whether they would recommend it, and sometimes words: what made-up people answered. */
const ANSWERED: readonly (readonly [degrees: string, recommends: string, words: string])[] = [
  ['5545', '0', 'Przykłady z codziennej pracy'],
  ['4454', '0', ''],
  ['5555', '0', 'Czas na pytania'],
  ['3443', '1', 'Materiały po zajęciach'],
  ['4545', '0', ''],
  ['5454', '0', 'Ćwiczenia w małych grupach'],
  ['4344', '1', ''],
  ['5555', '0', ''],
];

const answersOf = ([degrees, recommends, words]: (typeof ANSWERED)[number]): Answers => ({
  ...Object.fromEntries(Array.from(degrees, (degree, index) => [`q${String(index + 1)}`, degree])),
  q5: recommends,
  q6: words,
});

interface Past {
  readonly happening: Happening;
  readonly term: Term;
  readonly endedAt: Instant;
}

/** Past examples that are no meetings of groups, the earliest first. */
const pastOf = async (
  { calendar, attendance }: Pick<Storage, 'calendar' | 'attendance'>,
  at: Instant,
): Promise<readonly Past[]> => {
  const places = await attendance.sessions(shift(at, -BACK), at);
  const all = await calendar.happenings([...new Set(places.map(({ event }) => event))]);
  return all
    .flatMap((happening): readonly Past[] => {
      const [term] = happening.terms;
      const endedAt = term?.sessions.at(-1)?.endsAt;
      const { form, state, isExample } = happening;
      const isOver = state === 'published' && endedAt && endedAt < at;
      return term && isOver && isExample && form !== 'group-meeting' ? [{ happening, term, endedAt }] : [];
    })
    .toSorted((one, other) => (one.endedAt < other.endedAt ? -1 : 1));
};

/** The answers come as they would: an invitation, what was filled in, a sheet without a name. */
const answer = async (
  { surveys }: Pick<Storage, 'surveys'>,
  survey: Survey,
  asked: readonly PersonId[],
  day: Day,
  at: Instant,
): Promise<readonly Sheet[]> => {
  const invitations = asked.map((person) => ({ id: newId('inv'), person, subject: newSubject(), tell: [] }));
  await surveys.invite(survey.id, 'once', invitations, at);
  for (const [index, given] of ANSWERED.entries()) {
    const person = asked[index];
    const invitation = person && (await surveys.invitationOf(survey.id, 'once', person));
    if (!invitation || invitation.isReturned) continue;
    const answers = answersOf(given);
    await surveys.saveDraft(invitation, answers);
    await surveys.submit({ ...invitation, draft: answers }, { round: 'once', day, answers });
  }
  return surveys.sheets(survey.id);
};

const survey = async (storage: Storage, { happening, term, endedAt }: Past, by: PersonId): Promise<void> => {
  const { surveys } = storage;
  if ((await surveys.ofTerm(term.id)).includes('evaluation')) return;
  const id = await surveys.create({
    id: newId('srv'),
    request: `example:evaluation:${term.id}`,
    kind: 'evaluation',
    event: happening.id,
    term: term.id,
    questions: templateOf('evaluation'),
    isExample: true,
    createdBy: by,
    at: endedAt,
  });
  const draft = await surveys.survey(id);
  if (!draft || !(await surveys.release(draft, undefined, endedAt))) return;
  const open = (await surveys.survey(id))!;
  const asked = await surveys.audience(open, 'once');
  const sheets = await answer(storage, open, asked, warsawDay(endedAt), endedAt);
  const answered = (await surveys.survey(id))!;
  await surveys.close(answered, sheets, [], shift(endedAt, 7 * DAY));
};

/**
 * What is left of past examples: certificates of those that are a while ago, and the result of a survey. Nobody is told
 * of the survey; both are made once.
 */
export const loadPastProofs = async (storage: Storage, by: PersonId, at: Instant): Promise<void> => {
  const { certificates } = certificatesDeps(storage, undefined);
  const past = (await pastOf(storage, at)).filter(({ endedAt }) => endedAt < shift(at, -ISSUED_AFTER));
  for (const { term, endedAt } of past) {
    const doneAt = shift(endedAt, DAY);
    const view = await certificates.view(term.id, doneAt);
    const earned = view && !view.refusal ? certificates.earnedOf(view) : [];
    if (view && earned.length > 0) await certificates.issue(view, earned, { by, at: doneAt });
  }
  const latest = past.at(-1);
  if (latest) await survey(storage, latest, by);
};
