import { type Instant } from '../../core/clock.ts';
import { newId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import { type Round, roundsOf, type Sheet, type Survey } from './domain.ts';
import type { Handling } from './handling.ts';
import { groupsOf } from './plan.ts';
import { newSubject } from './pseudonym.ts';
import type { Guest, NewInvitation } from './store.ts';
import { closingOf, isOn, type Occasion, reminderAt, type Window, windowOf } from './windows.ts';

/** People asked in one batch; others may write in between. */
const AT_ONCE = 100;

/** Kinds of units that are too few to be told are put together, as they will be told. */
const coarse = (sheets: readonly Sheet[]): readonly Sheet[] => {
  const groups = groupsOf(sheets.filter(({ group }) => group !== undefined));
  return sheets.map((sheet) => {
    const found = groups.find(({ keys }) => keys.includes(sheet.group ?? ''));
    return found && sheet.group !== undefined ? { ...sheet, group: found.keys.join('+') } : sheet;
  });
};

/** What time does with surveys: people are asked, reminded, and told the result. */
export const createSurveys = ({
  store,
  happening,
  coordinators,
  mayGoOut,
  shuffled,
}: Pick<Handling, 'store' | 'happening' | 'coordinators' | 'mayGoOut' | 'shuffled'>) => {
  const occasionOf = async ({ event, term: wanted }: Survey): Promise<Occasion | undefined> => {
    const found = event === undefined ? undefined : await happening(event);
    const term = found?.terms.find(({ id }) => id === wanted);
    return found && term && { happening: found, term };
  };

  const invitationOf = (
    { id }: Survey,
    round: Round,
    { closesAt }: Window,
    remindAt: Instant | undefined,
    { person, to, locale }: Guest,
    at: Instant,
  ): NewInvitation => {
    const invitation = newId('inv');
    const told = { to, locale, content: { invitation }, expiresAt: closesAt } as const;
    // Named by survey and person: two programs at once ask and remind once.
    const thing = `${id}:${round}:${person}`;
    const tell: readonly NewDelivery[] = [
      { ...told, kind: 'surveys.invited', thing, notBefore: mayGoOut(at) },
      ...(remindAt === undefined
        ? []
        : [{ ...told, kind: 'surveys.reminder', thing, notBefore: mayGoOut(remindAt) }]),
    ];
    return { id: invitation, person, subject: newSubject(), tell };
  };

  /** Asks whoever is to be asked and was not: also those whose attendance was noted late. */
  const invite = async (survey: Survey, round: Round, window: Window, at: Instant): Promise<void> => {
    const guests = await store.uninvited(survey.id, round, await store.audience(survey, round));
    const remindAt = reminderAt(window, at);
    for (let from = 0; from < guests.length; from += AT_ONCE) {
      const some = guests.slice(from, from + AT_ONCE);
      await store.invite(
        survey.id,
        round,
        some.map((guest) => invitationOf(survey, round, window, remindAt, guest, at)),
        at,
      );
    }
  };

  /** Whoever prepared it is told how it came out; where they do not coordinate any more, all who do. */
  const summaries = async ({ id, createdBy }: Survey, at: Instant): Promise<readonly NewDelivery[]> => {
    const all = await coordinators(at);
    const author = all.filter(({ person }) => person === createdBy);
    return (author.length > 0 ? author : all).map(({ to, locale }) => ({
      kind: 'surveys.summary',
      thing: id,
      to,
      locale,
      content: { survey: id },
      notBefore: mayGoOut(at),
    }));
  };

  /** Closes it for good. False where somebody sent their answers, or changed it, at the same moment. */
  const close = async (survey: Survey, at: Instant): Promise<boolean> => {
    const sheets = coarse(await store.sheets(survey.id));
    const wasAsked = (await store.returns(survey.id)).some(({ sent }) => sent > 0);
    return store.close(survey, shuffled(sheets), wasAsked ? await summaries(survey, at) : [], at);
  };

  /** What is due for one open survey. */
  const tend = async (survey: Survey, at: Instant): Promise<void> => {
    const occasion = await occasionOf(survey);
    const closesAt = closingOf(survey, occasion);
    const isOff = survey.kind !== 'needs' && (!occasion || !isOn(occasion));
    if (isOff || (closesAt !== undefined && closesAt <= at)) {
      await close(survey, at);
      return;
    }
    for (const round of roundsOf(survey.kind)) {
      const window = windowOf(survey, round, occasion);
      if (window && window.opensAt <= at && at < window.closesAt) await invite(survey, round, window, at);
    }
  };

  return {
    occasionOf,
    close,
    tend,
    /** Asks, and closes, whatever is due; what fails for one survey keeps the others going. */
    tendAll: async (at: Instant): Promise<void> => {
      const failures: unknown[] = [];
      for (const survey of await store.open())
        await tend(survey, at).catch((thrown: unknown) => failures.push(thrown));
      if (failures.length > 0) throw new AggregateError(failures, 'surveys were not looked after');
    },
  };
};

export type Surveys = ReturnType<typeof createSurveys>;
