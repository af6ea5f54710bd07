import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import type { Form } from '../../chat/form.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  menu,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { code as fixed } from '../../chat/span.ts';
import { REGIONS } from '../../core/regions.ts';
import type { Role } from '../../core/roles.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { KnownAccount, Person } from './domain.ts';
import { type LinkProposal, showCode } from './link-code.ts';

/** The menu lines that take a setting back. */
export const LOCALE_OF_APP = 'app';
export const NO_REGION = 'none';

const BUTTON_LENGTH = 75;

const label = ({ people }: Texts, { name, platform }: KnownAccount): string =>
  people.account(name, people.platforms[platform]);

/** „Anna Kowalska (Slack), anna (Discord)” */
export const accountLabels = (texts: Texts, person: Person): string =>
  person.accounts.map((account) => label(texts, account)).join(', ');

const whoYouAre = (texts: Texts, person: Person, roles: readonly Role[]): Block => {
  const { people } = texts;
  const region = REGIONS.find(({ id }) => id === person.region);
  return facts([
    { label: people.rows.roles, value: roles.map((role) => people.roles[role]).join(', ') },
    { label: people.rows.accounts, value: accountLabels(texts, person) },
    {
      label: people.rows.language,
      value: person.locale ? people.languages[person.locale] : people.languageFollows,
    },
    { label: people.rows.region, value: region?.name ?? people.noRegion },
    { label: people.rows.recalls, value: person.recallsOff ? people.recallsOff : people.recallsOn },
  ]);
};

const linkButtons = ({ people }: Texts, person: Person): Block | undefined =>
  buttons(
    act(actionId('people', 'code'), people.makeCode),
    act(actionId('people', 'have'), people.haveCode),
    person.accounts.length > 1 ? act(actionId('people', 'unlink'), people.unlink) : undefined,
  );

const recallsButton = ({ people }: Texts, { recallsOff }: Person): Block | undefined =>
  buttons(
    recallsOff
      ? act(actionId('people', 'recalls', 'on'), people.turnRecallsOn)
      : act(actionId('people', 'recalls', 'off'), people.turnRecallsOff),
  );

const languageMenu = ({ people }: Texts): Block =>
  menu(actionId('people', 'locale'), people.chooseLanguage, [
    { value: 'pl', label: people.languages.pl },
    { value: 'en', label: people.languages.en },
    { value: LOCALE_OF_APP, label: people.languageOfApp },
  ]);

const regionMenu = ({ people }: Texts): Block =>
  menu(actionId('people', 'region'), people.chooseRegion, [
    ...REGIONS.map(({ id, name }) => ({ value: id, label: name })),
    { value: NO_REGION, label: people.clearRegion },
  ]);

/** Who the bot thinks this is, and what can be changed; the same in `/konto` and on the person's own page. */
export const settingsBlocks = (texts: Texts, person: Person, roles: readonly Role[]): readonly Block[] =>
  [
    whoYouAre(texts, person, roles),
    languageMenu(texts),
    regionMenu(texts),
    recallsButton(texts, person),
    linkButtons(texts, person),
  ].filter((block) => block !== undefined);

export const codeMessage = ({ people }: Texts, code: string): Message =>
  message(
    heading(people.codeTitle),
    paragraph([{ kind: 'text', text: `${people.codeIntro} ` }, fixed(showCode(code))]),
    paragraph(people.codeHow),
    small(people.codeLimits),
  );

export const codeForm = ({ people }: Texts, typed?: string): Form => ({
  id: actionId('people', 'enter'),
  title: people.formTitle,
  fields: [
    {
      id: 'kod',
      kind: 'text',
      label: people.formField,
      hint: people.formHint,
      required: true,
      long: false,
      maxLength: 40,
      ...(typed === undefined ? {} : { value: typed }),
    },
  ],
  submit: people.formSubmit,
});

/** Both accounts by name, before they become one. */
export const confirmMessage = (texts: Texts, { code, mine, theirs }: LinkProposal): Message => {
  const { people } = texts;
  return message(
    heading(people.confirmTitle),
    list([people.confirmMine(label(texts, mine)), people.confirmTheirs(label(texts, theirs))]),
    paragraph(people.confirmMeans),
    notice('warning', people.confirmWarning),
    buttons(
      act(actionId('people', 'link', code), people.confirm, 'primary'),
      act(actionId('people', 'cancel'), people.cancel),
    ),
  );
};

/** Names the accounts that can go, and what that means: pressing one of them is the confirmation. */
export const unlinkMessage = (texts: Texts, others: readonly KnownAccount[]): Message => {
  const { people } = texts;
  return message(
    heading(people.unlinkTitle),
    paragraph(people.unlinkMeans),
    buttons(
      ...others.map((account) =>
        act(
          actionId('people', 'detach', account.id),
          cut(people.unlinkAccount(label(texts, account)), BUTTON_LENGTH),
          'danger',
        ),
      ),
      act(actionId('people', 'keep'), people.keep),
    ),
  );
};
