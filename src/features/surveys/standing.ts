import type { Context } from '../../chat/context.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Invitation, Round, Survey } from './domain.ts';
import type { Handling } from './handling.ts';
import type { Surveys } from './service.ts';
import { closingOf, type Occasion, type Window, windowOf } from './windows.ts';

/** What every handler works with: the ports, and what time does. */
export interface Working extends Handling {
  readonly surveys: Surveys;
}

/** A survey that this person can answer now. */
export interface Standing {
  readonly survey: Survey;
  readonly occasion?: Occasion;
  readonly round: Round;
  readonly invitation: Invitation;
  readonly window: Window;
}

/** Whether this person can answer, or in a sentence why not. */
export const standingOf = async (
  { store, surveys }: Pick<Working, 'store' | 'surveys'>,
  { texts, locale, speaker, now }: Pick<Context, 'texts' | 'locale' | 'speaker' | 'now'>,
  id: string,
  round: Round,
): Promise<Result<Standing, string>> => {
  const { refusals } = texts.surveys;
  const survey = await store.survey(id);
  if (!survey || survey.state === 'draft') return refuse(refusals.gone);
  const occasion = await surveys.occasionOf(survey);
  const invitation = await store.invitationOf(id, round, speaker.person);
  if (invitation?.isReturned) return refuse(refusals.sent);
  const window = windowOf(survey, round, occasion);
  const closedAt = survey.closedAt ?? window?.closesAt ?? closingOf(survey, occasion);
  if (survey.state === 'closed' || (closedAt !== undefined && closedAt <= now))
    return refuse(refusals.closed(closedAt ? formatMoment(closedAt, locale) : ''));
  if (!window) return refuse(refusals.gone);
  if (window.opensAt > now) return refuse(refusals.early(formatMoment(window.opensAt, locale)));
  if (!invitation) return refuse(refusals.notAsked[survey.kind]);
  return ok({ survey, ...(occasion ? { occasion } : {}), round, invitation, window });
};
