import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { type Block, buttons, heading, message, notice, act, small } from '../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { closedText } from '../registrations/closed-text.ts';
import type { RuleCheck } from '../registrations/eligibility.ts';
import { needsProfile } from '../registrations/eligibility.ts';
import type { Closed } from '../registrations/open.ts';
import type { Look } from '../registrations/service.ts';
import { type Application, confirmMessage, needsForm } from './apply-message.ts';
import { cardOf } from './browse.ts';
import type { Happening, Term } from './domain.ts';
import { type AskedOfProfile, type Handling } from './handling.ts';
import { mineOf } from './mine.ts';
import { standingBlocks } from './registration-blocks.ts';
import { clashesIn, ruleBlocks } from './rules-text.ts';
import { tellingOf } from './telling.ts';

/** What the profile has to say for a rule to be checked. */
const ASKED_FOR: Readonly<Record<RuleCheck['rule'], AskedOfProfile>> = {
  unit: 'unit',
  'unit-type': 'unit',
  post: 'unit',
  relation: 'unit',
  region: 'unit',
  powiat: 'unit',
  'unit-limit': 'unit',
  clash: 'unit',
  group: 'unit',
  years: 'years',
  degree: 'degree',
};

/** What lists and reports need of everybody, and what the rules ask. */
const askedOf = ({ project }: Happening, rules: readonly RuleCheck[]): readonly AskedOfProfile[] => [
  ...new Set<AskedOfProfile>([
    'name',
    'unit',
    ...rules.filter(({ standing }) => standing === 'missing').map(({ rule }) => ASKED_FOR[rule]),
    ...(project ? (['sex'] as const) : []),
  ]),
];

/** A card that is newer than the one somebody acted on. */
export const freshCard = async (
  handling: Handling,
  context: Context,
  happening: Happening,
  first: Block,
): Promise<Reply> => toPerson(await cardOf(handling, context, happening, { first }));

export const browseButton = ({ texts }: Context): Block | undefined =>
  buttons(act(actionId('calendar', 'list', '0', '-'), texts.signUp.mine.browse));

/** Why nobody can sign up now; whoever is late, or whose event was called off, learns whom to ask. */
export const closedReply = (context: Context, closed: Closed, happening?: Happening): Reply => {
  const { contact } = context.texts.calendar.card.rows;
  const asks = closed.kind === 'deadline' || closed.kind === 'cancelled' || closed.kind === 'started';
  return toPerson(
    say(
      'warning',
      closedText(closed, tellingOf(context)),
      asks && happening?.contact ? small(`${contact}: ${happening.contact}`) : undefined,
      browseButton(context),
    ),
  );
};

/** Every rule with its standing: why the application is not sent. */
export const refusedByRules = (context: Context, rules: readonly RuleCheck[]): Reply => {
  const words = context.texts.signUp.rules;
  return toPerson(
    message(
      heading(words.title),
      notice('warning', needsProfile(rules) ? words.missing : words.unmet),
      ...ruleBlocks(rules, tellingOf(context)),
      browseButton(context),
    ),
  );
};

/** The registration that is there already, and what can be done with it. */
export const alreadyThere = async (
  handling: Handling,
  context: Context,
  registration: string,
): Promise<Reply> => {
  const mine = await mineOf(handling, registration);
  const blocks = mine ? standingBlocks(mine, tellingOf(context)) : [];
  return toPerson(say('info', context.texts.signUp.done.already, ...blocks));
};

const isUnmet = ({ rule, standing }: RuleCheck): boolean => rule !== 'clash' && standing === 'unmet';

/** The event and the term, as they stand for this person. */
interface Seen {
  readonly happening: Happening;
  readonly term: Term;
  readonly look: Look;
}

export const see = async (
  { store, signUps }: Handling,
  { speaker, now }: Context,
  termId: string,
): Promise<Seen | undefined> => {
  const happening = await store.ofTerm(termId);
  const term = happening?.terms.find(({ id }) => id === termId);
  const look = term && (await signUps.look(termId, speaker.person, now));
  return look && { happening: happening!, term, look };
};

/** The application as it would be sent now; undefined where nobody can sign up. */
export const applicationOf = ({ happening, term, look }: Seen, context: Context): Application | undefined =>
  look.prospect.ok
    ? {
        happening,
        term,
        prospect: look.prospect.value,
        clash: clashesIn(look.rules, tellingOf(context)),
      }
    : undefined;

/**
 * The first tap: is it open, may this person take part, is something missing; then how things stand now, with one
 * button. What the event asks is a form, whose sending is the second tap.
 */
export const apply = async (
  handling: Handling,
  context: Context,
  [termId = '', revision]: readonly string[],
): Promise<Reply> => {
  const { texts } = context;
  const seen = await see(handling, context, termId);
  if (!seen) return toPerson(say('warning', texts.signUp.closed.gone, browseButton(context)));
  const { happening, look } = seen;
  if (revision !== undefined && revision !== String(happening.revision))
    return freshCard(handling, context, happening, notice('info', texts.calendar.card.changed));
  if (look.mine) return alreadyThere(handling, context, look.mine.id);
  const telling = tellingOf(context);
  if (!look.prospect.ok) return closedReply(context, look.prospect.refusal, happening);
  if (look.rules.some(isUnmet)) return refusedByRules(context, look.rules);
  const asked = await handling.people.askMissing(
    context,
    askedOf(happening, look.rules),
    actionId('calendar', 'apply', termId),
  );
  if (asked) return asked;
  if (look.rules.some(({ standing }) => standing === 'missing')) return refusedByRules(context, look.rules);
  const application = applicationOf(seen, context)!;
  return happening.asks.length > 0
    ? showForm(needsForm(application, {}, telling))
    : toPerson(confirmMessage(application, telling));
};
