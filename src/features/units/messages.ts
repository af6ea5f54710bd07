import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  menu,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Membership, Unit } from './domain.ts';
import type { FullProfile } from './service.ts';

const LABEL = 75;

/** „OPS w Nysie (Nysa, pow. nyski)”; the town only where the name does not say it anyway. */
export const unitLine = ({ units }: Texts, { name, town, powiat }: Unit): string => {
  const place = [town !== undefined && !name.includes(town) ? town : '', units.powiat(powiat)];
  return units.unitLine(name, place.filter((part) => part !== '').join(', '));
};

const headWord = ({ isHead, headAskedAt }: Membership, { units }: Texts): string | undefined => {
  if (isHead) return units.profile.head;
  return headAskedAt === undefined ? undefined : units.profile.headAsked;
};

const membershipLine = (membership: Membership, unit: Unit, texts: Texts): Block => {
  const { posts, relations, profile } = texts.units;
  const said = [
    posts[membership.post],
    membership.relation === 'volunteer' ? relations.volunteer : undefined,
    membership.isMain ? profile.main : undefined,
    headWord(membership, texts),
  ].filter((part) => part !== undefined);
  return paragraph([strong(unitLine(texts, unit)), { kind: 'text', text: `: ${said.join('; ')}` }]);
};

const unitMenu = ({ units }: FullProfile, { units: words }: Texts): Block | undefined =>
  units.length === 0
    ? undefined
    : menu(
        actionId('units', 'manage'),
        words.profile.chooseUnit,
        units.slice(0, 25).map(({ id, name }) => ({ value: id, label: cut(name, LABEL) })),
      );

/** Everything the bot knows of a person for enrolments, and what they can change. */
export const profileMessage = (shown: FullProfile, texts: Texts, first?: Block): Message => {
  const { profile, units, sex } = shown;
  const { profile: words, degrees, sexes } = texts.units;
  const name = [profile.firstName, profile.lastName].filter((part) => part !== undefined).join(' ');
  return message(
    heading(words.title),
    first,
    facts([
      { label: words.rows.name, value: name === '' ? words.unknown : name },
      {
        label: words.rows.years,
        value: profile.yearsWorked === undefined ? words.unknown : words.years(profile.yearsWorked),
      },
      {
        label: words.rows.degree,
        value: profile.degree === undefined ? words.unknown : degrees[profile.degree],
      },
      {
        label: words.rows.sex,
        value: sex !== undefined && sex in sexes ? sexes[sex as keyof typeof sexes] : words.unknown,
      },
    ]),
    ...(units.length === 0 ? [notice('info', words.noUnits)] : []),
    ...profile.units.flatMap((membership) => {
      const unit = units.find(({ id }) => id === membership.unit);
      return unit ? [membershipLine(membership, unit, texts)] : [];
    }),
    unitMenu(shown, texts),
    buttons(
      act(actionId('units', 'fill', 'u'), words.addUnit, units.length === 0 ? 'primary' : undefined),
      act(actionId('units', 'fill', 'nyd'), words.edit),
      act(actionId('units', 'fill', 's'), words.sex),
    ),
    small(words.why),
    small(words.noPesel),
  );
};

/** What can be changed in one of the person's units. */
export const unitMessage = (membership: Membership, unit: Unit, texts: Texts): Message => {
  const { profile: words } = texts.units;
  const canAsk = !membership.isHead && membership.headAskedAt === undefined;
  return message(
    heading(cut(words.manage(unit.name), 150)),
    membershipLine(membership, unit, texts),
    buttons(
      act(actionId('units', 'work', unit.id), words.changePost),
      membership.isMain ? undefined : act(actionId('units', 'main', unit.id), words.makeMain),
      canAsk ? act(actionId('units', 'head', unit.id), words.askHead) : undefined,
      act(actionId('units', 'leave', unit.id), words.leave, 'danger'),
    ),
  );
};

/** Asks before a unit is taken out of the profile, with what that means. */
export const leaveMessage = (unit: Unit, { units }: Texts): Message =>
  message(
    paragraph(units.profile.leaveAsk(unit.name)),
    buttons(
      act(actionId('units', 'left', unit.id), units.profile.leaveYes, 'danger'),
      act(actionId('units', 'stay'), units.profile.leaveNo),
    ),
  );
