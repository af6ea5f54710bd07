import type { Command } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import { cut } from '../../chat/cut.ts';
import type { Suggestion } from '../../chat/reply.ts';
import { type Reply, showForm, toPerson } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { textsIn } from '../../i18n/texts.ts';
import { directoryReply } from './directory-actions.ts';
import type { DirectoryHandling } from './directory-handling.ts';
import { FIELD, fieldsForm } from './forms.ts';
import type { Handling } from './filling.ts';
import { holdsNumbers, LONGEST } from './guard.ts';
import { unitLine } from './messages.ts';
import { openWork, profileReply } from './profile-actions.ts';

/** Units whose name begins to be typed; the value is the unit's id, so that the choice is exact. */
const suggestUnits = async (
  { store }: Pick<Handling, 'store'>,
  { texts }: Context,
  typed: string,
): Promise<readonly Suggestion[]> => {
  const { units } = await store.search({ words: typed }, { from: 0, most: 25 });
  return units.map((unit) => ({ label: cut(unitLine(texts, unit), 100), value: unit.id }));
};

/** A unit chosen from the suggestions, or words by which to look for one. */
const addUnit = async (handling: Handling, context: Context, typed: string): Promise<Reply> => {
  const { texts } = context;
  if (holdsNumbers(typed)) return toPerson(say('warning', texts.units.form.personalData));
  if (await handling.store.unit(typed)) return openWork(handling, context, typed);
  const sought = await handling.service.seek(typed);
  if (sought.kind === 'one') return openWork(handling, context, sought.unit.id);
  return showForm(fieldsForm(texts, ['unit'], { [FIELD.unit]: typed }, undefined));
};

/** `/profil`: what the bot knows of a person for enrolments; with a unit, adds it. */
export const profileCommand = (handling: Handling): Command => ({
  name: 'profil',
  localName: { en: 'profile' },
  title: { pl: 'Profil i miejsce pracy', en: 'Profile and workplace' },
  description: { pl: textsIn('pl').units.profileDescription, en: textsIn('en').units.profileDescription },
  example: { pl: '/profil', en: '/profil' },
  options: [
    {
      name: 'jednostka',
      localName: { en: 'institution' },
      label: { pl: textsIn('pl').units.unitOption, en: textsIn('en').units.unitOption },
      description: { pl: textsIn('pl').units.unitOptionHelp, en: textsIn('en').units.unitOptionHelp },
      required: false,
      main: true,
      maxLength: LONGEST.search,
      suggest: (context, typed) => suggestUnits(handling, context, typed),
    },
  ],
  handle: (context, { jednostka }) =>
    jednostka === undefined ? profileReply(handling, context) : addUnit(handling, context, jednostka),
});

/** `/jednostki`: the directory of institutions, for coordinators. */
export const directoryCommand = (handling: DirectoryHandling): Command => ({
  name: 'jednostki',
  localName: { en: 'institutions' },
  title: { pl: 'Katalog jednostek', en: 'Directory of units' },
  description: {
    pl: textsIn('pl').units.directory.description,
    en: textsIn('en').units.directory.description,
  },
  example: { pl: '/jednostki nysa', en: '/jednostki nysa' },
  roles: ['coordinator'],
  options: [
    {
      name: 'szukaj',
      localName: { en: 'search' },
      label: {
        pl: textsIn('pl').units.directory.searchOption,
        en: textsIn('en').units.directory.searchOption,
      },
      description: {
        pl: textsIn('pl').units.directory.searchHelp,
        en: textsIn('en').units.directory.searchHelp,
      },
      required: false,
      main: true,
      maxLength: LONGEST.search,
    },
  ],
  handle: (context, { szukaj = '' }) => directoryReply(handling, context, szukaj),
});
