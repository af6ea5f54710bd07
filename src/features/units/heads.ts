import { actionId } from '../../chat/action-id.ts';
import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { act, buttons, heading, type Message, message, paragraph, small } from '../../chat/message.ts';
import { toPerson, update } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Texts } from '../../i18n/pl.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Membership, Profile } from './domain.ts';
import type { Handling } from './filling.ts';
import type { HeadContent } from './service.ts';
import { forCoordinators } from './directory-handling.ts';
import type { UnitsStore } from './store.ts';

/** First and last name, as the person gave them. */
export const fullName = ({ firstName, lastName }: Profile, { units }: Texts): string =>
  [firstName, lastName].filter((part) => part !== undefined).join(' ') || units.heads.somebody;

const find = async (store: UnitsStore, person: PersonId, unitId: string) => {
  const [profile, unit] = await Promise.all([store.profile(person), store.unit(unitId)]);
  const membership = profile.units.find((one) => one.unit === unitId);
  return unit && membership && { profile, unit, membership };
};

/** What a coordinator reads of somebody who says to be the head of a unit. */
export const claimBlocks = (
  { profile, unit, membership }: NonNullable<Awaited<ReturnType<typeof find>>>,
  texts: Texts,
) => [
  paragraph(texts.units.heads.text(fullName(profile, texts), unit.name)),
  small(texts.units.heads.post(texts.units.posts[membership.post])),
  buttons(
    act(actionId('units', 'headyes', profile.person, unit.id), texts.units.heads.yes, 'primary'),
    act(actionId('units', 'headno', profile.person, unit.id), texts.units.heads.no),
  ),
];

/** The claims that wait, as blocks of the directory's page; none where nothing waits. */
export const waitingClaims = async (store: UnitsStore, most: number, texts: Texts) => {
  const found = await Promise.all(
    (await store.headClaims(most)).map(({ person, unit }) => find(store, person, unit)),
  );
  const blocks = found.flatMap((claim) => (claim ? claimBlocks(claim, texts) : []));
  return blocks.length === 0 ? [] : [heading(texts.units.heads.waiting), ...blocks];
};

const decide = ({ service, store }: Handling, isHead: boolean): ActionHandler =>
  forCoordinators(async (context, [person = '', unit = '']) => {
    const { texts, speaker, now } = context;
    if (person === speaker.person) return toPerson(say('warning', texts.units.heads.own));
    const claim = await find(store, person as PersonId, unit);
    const isOpen = claim?.membership.headAskedAt !== undefined;
    if (!claim || !isOpen || !(await service.decideHead({ person: person as PersonId, unit }, isHead, now)))
      return update(say('info', texts.units.heads.decided));
    const { confirmed, rejected } = texts.units.heads;
    const said = isHead ? confirmed : rejected;
    return update(say('success', said(fullName(claim.profile, texts), claim.unit.name)));
  });

/** The coordinators' buttons. */
export const headActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => ({
  headyes: decide(handling, true),
  headno: decide(handling, false),
});

const claimStands = ({ headAskedAt }: Membership, { at }: HeadContent): boolean => headAskedAt === at;

/** Messages about heads, made when they are sent from how things stand then. */
export const headDeliveries = (store: UnitsStore): Readonly<Record<string, DeliveryKind>> => {
  const kind = (
    title: (texts: Texts) => string,
    make: (
      found: NonNullable<Awaited<ReturnType<typeof find>>>,
      content: HeadContent,
      texts: Texts,
    ) => Message | undefined,
  ): DeliveryKind => ({
    ifUnsure: 'resend',
    title: (locale) => title(textsIn(locale)),
    render: async (stored, { locale }) => {
      const content = stored as HeadContent;
      const found = await find(store, content.person, content.unit);
      return found && make(found, content, textsIn(locale));
    },
  });
  return {
    head: kind(
      ({ units }) => units.heads.title,
      (found, content, texts) =>
        claimStands(found.membership, content)
          ? message(heading(texts.units.heads.title), ...claimBlocks(found, texts))
          : undefined,
    ),
    decided: kind(
      ({ units }) => units.heads.decidedTitle,
      ({ unit, membership }, _content, texts) => {
        const { decidedTitle, decidedYes, decidedNo } = texts.units.heads;
        if (membership.headAskedAt !== undefined) return undefined;
        const text = membership.isHead ? decidedYes(unit.name) : decidedNo(unit.name);
        return message(heading(decidedTitle), paragraph(text));
      },
    ),
  };
};
