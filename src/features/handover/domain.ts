import type { Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import { ok, refuse, type Result } from '../../core/result.ts';

/**
 * Where a question stands. `waiting`: nobody has taken it. `taken`: one adviser writes the reply. `answered`: the
 * asker has the reply and may ask further. `closed` and `withdrawn` are ends.
 */
export const QUESTION_STATES = ['waiting', 'taken', 'answered', 'closed', 'withdrawn'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** Why an adviser closes a question without a reply. */
export const CLOSE_REASONS = ['not-ours', 'individual', 'unclear'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** How a question was closed: by an adviser, by the asker it helped, or by itself some time after the reply. */
export type Closing = CloseReason | 'helped' | 'settled';

/** Something written about a question; the whole of them is its thread. */
export interface Said {
  readonly kind: 'question' | 'reply' | 'follow-up' | 'closing';
  readonly author: PersonId;
  readonly name: string;
  readonly text: string;
  /** The legal basis or source the adviser names. */
  readonly basis?: string;
  readonly at: Instant;
}

export interface Named {
  readonly person: PersonId;
  readonly name: string;
}

/** A question handed over to an adviser (pl. *pytanie przekazane doradcy*). */
export interface HandedOver {
  readonly id: string;
  /** Grows with each change, so that of two changes at once one is refused. */
  readonly revision: number;
  readonly asker: Named;
  /** Where the asker is told. */
  readonly askerTarget: Target;
  readonly askerLocale: Locale;
  readonly topic: string;
  readonly state: QuestionState;
  readonly adviser?: Named;
  readonly askedAt: Instant;
  /** Since when the asker has been waiting for a reply: the question, or the latest follow-up. */
  readonly waitingSince: Instant;
  readonly endedAt?: Instant;
  readonly closing?: Closing;
  readonly said: readonly Said[];
}

/** Who does something, with what they may. */
export interface Actor extends Named {
  readonly isAdviser: boolean;
  readonly isCoordinator: boolean;
}

export type Act =
  | { readonly kind: 'take' }
  | { readonly kind: 'give-back' }
  | { readonly kind: 'helped' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'reply'; readonly text: string; readonly basis?: string }
  | { readonly kind: 'pass'; readonly topic: string }
  | { readonly kind: 'assign'; readonly to: Named }
  | { readonly kind: 'close'; readonly reason: CloseReason; readonly note?: string }
  | { readonly kind: 'follow-up'; readonly text: string };

type AskersAct = Extract<Act, { kind: 'helped' } | { kind: 'withdraw' } | { kind: 'follow-up' }>;

/** Why something cannot be done with a question. */
export type HandoverRefusal =
  'not-allowed' | 'own' | 'ended' | 'taken' | 'not-taken' | 'answered' | 'not-answered' | 'same';

type Decided = Result<HandedOver, HandoverRefusal>;

const isDesk = ({ isAdviser, isCoordinator }: Actor): boolean => isAdviser || isCoordinator;

const end = (
  question: HandedOver,
  state: 'closed' | 'withdrawn',
  at: Instant,
  closing?: Closing,
): HandedOver => ({ ...question, state, endedAt: at, ...(closing ? { closing } : {}) });

const say = (question: HandedOver, said: Said): HandedOver => ({
  ...question,
  said: [...question.said, said],
});

const withAdviser = ({ adviser: _before, ...question }: HandedOver, adviser?: Named): HandedOver => ({
  ...question,
  state: adviser ? 'taken' : 'waiting',
  ...(adviser ? { adviser } : {}),
});

/** Whether this adviser may act on a question that waits for a reply; a coordinator may on anybody's. */
const objectionAtDesk = (question: HandedOver, actor: Actor): HandoverRefusal | undefined => {
  if (!isDesk(actor)) return 'not-allowed';
  if (question.asker.person === actor.person) return 'own';
  if (question.state === 'answered') return 'answered';
  const isOthers = question.state === 'taken' && question.adviser?.person !== actor.person;
  return isOthers && !actor.isCoordinator ? 'taken' : undefined;
};

const decideAtDesk = (
  question: HandedOver,
  act: Exclude<Act, AskersAct>,
  actor: Actor,
  at: Instant,
): Decided => {
  const objection = objectionAtDesk(question, actor);
  if (objection) return refuse(objection);
  const { person, name } = actor;
  switch (act.kind) {
    case 'take':
      return question.state === 'taken' ? refuse('taken') : ok(withAdviser(question, { person, name }));
    case 'give-back':
      return question.state === 'taken' ? ok(withAdviser(question)) : refuse('not-taken');
    case 'reply': {
      if (question.state !== 'taken') return refuse('not-taken');
      if (question.adviser?.person !== person) return refuse('taken');
      const { text, basis } = act;
      const reply = { kind: 'reply', author: person, name, text, at, ...(basis ? { basis } : {}) } as const;
      return ok({ ...say(question, reply), state: 'answered' });
    }
    case 'pass':
      if (question.topic === act.topic) return refuse('same');
      return ok({ ...withAdviser(question), topic: act.topic });
    case 'assign':
      if (!actor.isCoordinator) return refuse('not-allowed');
      if (act.to.person === question.asker.person) return refuse('own');
      if (act.to.person === question.adviser?.person) return refuse('same');
      return ok(withAdviser(question, act.to));
    case 'close': {
      const closed = end(question, 'closed', at, act.reason);
      return ok(
        act.note ? say(closed, { kind: 'closing', author: person, name, text: act.note, at }) : closed,
      );
    }
  }
};

const decideByAsker = (question: HandedOver, act: AskersAct, actor: Actor, at: Instant): Decided => {
  if (question.asker.person !== actor.person) return refuse('not-allowed');
  if (act.kind === 'withdraw')
    return question.state === 'answered' ? refuse('answered') : ok(end(question, 'withdrawn', at));
  if (question.state !== 'answered') return refuse('not-answered');
  if (act.kind === 'helped') return ok(end(question, 'closed', at, 'helped'));
  const followUp = { kind: 'follow-up', author: actor.person, name: actor.name, text: act.text, at } as const;
  return ok({ ...say(question, followUp), state: 'taken', waitingSince: at });
};

/** What becomes of a question when somebody does something with it, or why it cannot be done. */
export const decide = (question: HandedOver, act: Act, actor: Actor, at: Instant): Decided => {
  if (question.endedAt !== undefined) return refuse('ended');
  switch (act.kind) {
    case 'helped':
    case 'withdraw':
    case 'follow-up':
      return decideByAsker(question, act, actor, at);
    default:
      return decideAtDesk(question, act, actor, at);
  }
};
