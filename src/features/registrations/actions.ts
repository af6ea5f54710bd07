import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import {
  act,
  buttons,
  heading,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { say, shownIn } from '../../chat/saying.ts';
import type { Result } from '../../core/result.ts';
import { formatMoment } from '../../i18n/format.ts';
import { closedText } from './closed-text.ts';
import type { Registration } from './domain.ts';
import { formBlocks } from './messages.ts';
import { closedFor } from './open.ts';
import type { ActRefusal, Doing, SignUpRefusal, SignUps, Standing } from './service.ts';
import type { RegistrationsStore } from './store.ts';
import { button, type Telling, titleOf } from './telling.ts';

type Actions = Readonly<Record<string, ActionHandler>>;

interface Handling {
  readonly signUps: SignUps;
  readonly store: Pick<RegistrationsStore, 'facts' | 'occasion'>;
}

/** Who does something, from the moment a handler sees; the roles are those of this very call. */
export const doingOf = ({ speaker, request, now }: Context): Doing => ({
  by: speaker.person,
  isCoordinator: isCoordinator({ speaker }),
  request,
  at: now,
});

export const refusedReply = ({ texts }: Context, refusal: ActRefusal): Reply =>
  toPerson(say('warning', texts.registrations.refused[refusal]));

/** What somebody keeps who does not resign after all. */
const keepFor = ({ hasSeat, state }: Registration): 'keepSeat' | 'keep' | 'keepApplication' => {
  if (hasSeat) return 'keepSeat';
  return state === 'waiting' ? 'keep' : 'keepApplication';
};

/** What resigning comes to, said before it is done. */
const askToResign = async (
  { store }: Handling,
  { registration }: Standing,
  context: Context,
): Promise<Message | undefined> => {
  const { texts, locale } = context;
  const words = texts.registrations;
  const telling: Telling = { texts, locale };
  const occasion = await store.occasion(registration.term);
  const facts = await store.facts(registration.term);
  if (!occasion || !facts) return undefined;
  const { id, hasSeat, state, revision } = registration;
  const consequence = hasSeat
    ? words.resignWithSeat
    : state === 'waiting'
      ? words.resignWaiting
      : words.resignApplied;
  const until = hasSeat ? (facts.resignUntil ?? facts.startsAt) : undefined;
  return message(
    heading(words.resignAsk(titleOf(occasion, telling))),
    paragraph(consequence),
    ...(until === undefined ? [] : [small(words.resignUntil(formatMoment(until, locale)))]),
    buttons(
      act(actionId('registrations', 'resign-sure', id, String(revision)), words.buttons.resignSure, 'danger'),
      act(actionId('registrations', 'keep', id), words.buttons[keepFor(registration)]),
    ),
  );
};

/** Why somebody cannot sign up again; what the rules say, the sign-up itself explains. */
const rejoinRefused = (context: Context, term: string, refusal: SignUpRefusal): Reply => {
  const { texts } = context;
  const words = texts.registrations;
  const browse = buttons(act(actionId('calendar', 'list', '0', '-'), texts.signUp.mine.browse));
  switch (refusal.kind) {
    case 'busy':
      return refusedReply(context, 'busy');
    case 'already':
      return toPerson(say('info', texts.signUp.done.already, small(words.seeMine)));
    case 'changed':
    case 'not-eligible':
    case 'would-wait':
    case 'unit-limit':
      return toPerson(
        say(
          'warning',
          words.rejoinRefused,
          buttons(act(actionId('calendar', 'apply', term), words.buttons.check)),
        ),
      );
    case 'gone':
    case 'not-open':
    case 'cancelled':
    case 'started':
    case 'deadline':
    case 'paused':
      return toPerson(say('warning', closedText(refusal, context), browse));
  }
};

/** What is pressed under the messages of this feature. */
export const registrationActions = (handling: Handling): Actions => {
  const { signUps, store } = handling;

  const doing =
    (
      work: (doing: Doing, id: string) => Promise<Result<Registration, ActRefusal>>,
      done: (texts: Context['texts']['registrations'], registration: Registration) => readonly string[],
    ): ActionHandler =>
    async (context, [id = '']) => {
      const acted = await work(doingOf(context), id);
      if (!acted.ok) return refusedReply(context, acted.refusal);
      const [line = '', ...more] = done(context.texts.registrations, acted.value);
      return shownIn(context, say('success', line, ...more.map(small)));
    };

  return {
    accept: async (context, [id = '']) => {
      const accepted = await signUps.accept(doingOf(context), id);
      if (!accepted.ok) return refusedReply(context, accepted.refusal);
      const { texts, locale } = context;
      const { state, term } = accepted.value;
      const { accepted: seat, acceptedConsent } = texts.registrations;
      const occasion = state === 'consent' ? undefined : await store.occasion(term);
      const form = occasion ? formBlocks(occasion, { texts, locale }) : [];
      return shownIn(
        context,
        message(notice('success', state === 'consent' ? acceptedConsent : seat), ...form),
      );
    },
    decline: doing(
      (by, id) => signUps.decline(by, id),
      ({ declined }) => [declined],
    ),
    agree: doing(
      (by, id) => signUps.consent(by, id, true),
      ({ agreed }) => [agreed],
    ),
    refuse: doing(
      (by, id) => signUps.consent(by, id, false),
      ({ refusedConsent }) => [refusedConsent],
    ),

    resign: async (context, [id = '']) => {
      const standing = await signUps.registration(id);
      if (standing?.registration.person !== context.speaker.person) return refusedReply(context, 'gone');
      const asked = await askToResign(handling, standing, context);
      return asked ? toPerson(asked) : refusedReply(context, 'gone');
    },
    'resign-sure': async (context, [id = '']) => {
      const before = await signUps.registration(id);
      const resigned = await signUps.resign(doingOf(context), id);
      if (!resigned.ok) return refusedReply(context, resigned.refusal);
      const words = context.texts.registrations;
      const facts = await store.facts(resigned.value.term);
      const isOpen = facts !== undefined && closedFor(facts, context.now) === undefined;
      return shownIn(
        context,
        message(
          notice('success', words.resigned),
          before?.registration.hasSeat ? small(words.resignedSeat) : undefined,
          isOpen ? buttons(act(actionId('calendar', 'apply', facts.term), words.buttons.rejoin)) : undefined,
        ),
      );
    },
    keep: (context) => shownIn(context, say('info', context.texts.registrations.kept)),

    rejoin: async (context, [term = '']) => {
      const words = context.texts.registrations;
      const joined = await signUps.signUp(doingOf(context), { term });
      if (!joined.ok) return rejoinRefused(context, term, joined.refusal);
      const { place, registration } = joined.value;
      const telling = { texts: context.texts, locale: context.locale };
      return shownIn(
        context,
        message(
          notice('success', place === undefined ? words.standings.confirmed : words.rejoined(place)),
          buttons(button(place === undefined ? 'resign' : 'leave', registration.id, telling)),
        ),
      );
    },

    repair: async (context, [term = '']) => {
      const words = context.texts.registrations;
      const repaired = await signUps.repair(doingOf(context), term);
      if (repaired.ok) return shownIn(context, say('success', words.repaired));
      switch (repaired.refusal.kind) {
        case 'below-given':
          return toPerson(say('warning', words.notRepaired(repaired.refusal.given)));
        case 'same':
          return shownIn(context, say('info', words.repaired));
        case 'not-allowed':
          return refusedReply(context, 'not-allowed');
        default:
          return refusedReply(context, 'gone');
      }
    },
  };
};
