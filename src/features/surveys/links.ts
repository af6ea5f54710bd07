import { type ActionId, actionId } from '../../chat/action-id.ts';
import { type Round, ROUNDS, type Survey } from './domain.ts';

/** What a participant presses: about one round of a survey. */
export const partLink = (
  verb: 'fill' | 'review' | 'send',
  survey: string,
  round: Round,
  part?: number,
): ActionId => actionId('surveys', verb, survey, round, ...(part === undefined ? [] : [String(part)]));

/** What a coordinator presses: about this very state of a survey. */
export const deskLink = (verb: string, { id, revision }: Survey, ...more: readonly string[]): ActionId =>
  actionId('surveys', verb, id, String(revision), ...more);

export const roundOf = (text: string | undefined): Round => ROUNDS.find((round) => round === text) ?? 'once';

export const partOf = (text: string | undefined): number =>
  /^\d{1,2}$/u.test(text ?? '') ? Number(text) : 0;
