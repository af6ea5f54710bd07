import { actionId } from '../../../chat/action-id.ts';
import {
  act,
  type Block,
  type Button,
  buttons,
  divider,
  heading,
  list,
  menu,
  type MenuOption,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../../chat/message.ts';
import { strong } from '../../../chat/span.ts';
import { isPublicHoliday } from '../../../core/public-holidays.ts';
import { cardMessage } from '../card-message.ts';
import type { Happening } from '../domain.ts';
import { listAction } from '../list-message.ts';
import type { Telling } from '../telling.ts';
import { type Problem, problemsOf, remarksOf } from './check.ts';
import type { Difference } from './differences.ts';
import type { UnknownPowiat } from './known-powiaty.ts';
import { PART_IDS, type PartId } from './part.ts';
import { asPublished, nextNumber, planOf } from './plan.ts';

/** A draft as its coordinators see it, or a change of an event that was published. */
export interface Draft {
  readonly draft: Happening;
  readonly first?: Block | undefined;
  readonly unknownPowiaty: readonly UnknownPowiat[];
  /** The event that it changes. */
  readonly change?: {
    readonly original: Happening;
    readonly differences: readonly Difference[];
    /** How many people hear of it. */
    readonly told: number;
  };
}

/** Terms that a menu lists one by one. */
const MOST_TERMS = 7;

const partAction = ({ id, revision }: Happening, what: string) =>
  actionId('desk', 'part', id, String(revision), what);

/** What is described next: dates, the place, the recruitment. */
const nextStep = (draft: Happening): 'term' | PartId | undefined => {
  if (draft.terms.length === 0) return 'term';
  if (draft.place === undefined && draft.onlineUrl === undefined) return 'place';
  return draft.deadline === undefined ? 'recruit' : undefined;
};

const problemText = (problem: Problem, { texts }: Telling): string => {
  const words = texts.desk.problems;
  return 'term' in problem ? words[problem.kind](problem.term) : words[problem.kind];
};

const partMenu = (draft: Happening, { texts }: Telling): Block => {
  const { parts, addTerm, term, dropTerm } = texts.deskForms;
  const terms = draft.terms.slice(0, MOST_TERMS);
  const options: readonly MenuOption[] = [
    ...PART_IDS.map((value) => ({ value, label: parts[value] })),
    ...terms.map(({ number }) => ({ value: `term-${number}`, label: term(number) })),
    { value: `term-${nextNumber(planOf(draft))}`, label: addTerm },
    ...(terms.length > 1
      ? terms.map(({ number }) => ({ value: `drop-${number}`, label: dropTerm(number) }))
      : []),
  ];
  return menu(actionId('desk', 'part', draft.id, String(draft.revision)), texts.desk.changePart, options);
};

const differenceBlocks = ({ change }: Draft, { texts }: Telling): readonly Block[] => {
  if (!change) return [];
  const { changes } = texts.desk;
  if (change.differences.length === 0) return [notice('info', changes.none)];
  return [
    paragraph(strong(changes.title)),
    list(change.differences.map(({ what, before, after }) => changes.line(what, before, after))),
    notice(change.told > 0 ? 'warning' : 'info', changes.told(change.told)),
  ];
};

const stepButton = (draft: Happening, telling: Telling): Button | undefined => {
  const step = nextStep(draft);
  const { deskForms, desk } = telling.texts;
  if (!step) return undefined;
  const name = step === 'term' ? deskForms.addTerm : deskForms.parts[step];
  return act(
    partAction(draft, step === 'term' ? `term-${nextNumber(planOf(draft))}` : step),
    desk.next(name),
    draft.terms.length === 0 || step === 'place' ? 'primary' : undefined,
  );
};

const endButton = ({ draft, change }: Draft, problems: readonly Problem[], { texts }: Telling) => {
  if (problems.length > 0) return undefined;
  const { id, revision } = draft;
  if (!change)
    return act(
      actionId('desk', 'publish', id, String(revision)),
      draft.terms.length === 0 ? texts.desk.publishPlanned : texts.desk.publish,
      'primary',
    );
  if (change.differences.length === 0) return undefined;
  return act(
    actionId('desk', 'apply', id, String(revision), String(change.told)),
    texts.desk.changes.apply(change.told),
    'primary',
  );
};

/** The card as workers will see it, with what is still missing and the way on. */
export const draftMessage = (shown: Draft, telling: Telling): Message => {
  const { draft, change } = shown;
  const { texts, now } = telling;
  const problems = problemsOf(planOf(draft), now);
  const preview = asPublished(draft, change?.original);
  const card = cardMessage(
    {
      happening: preview,
      waiting: new Map(),
      hasSeat: false,
      mine: [],
      hasApplied: false,
      isInterested: false,
      back: listAction(0, {}),
    },
    telling,
  ).blocks.filter(({ kind }) => kind !== 'buttons');
  const remarks = remarksOf(planOf(draft), isPublicHoliday);
  const { desk } = texts;
  return message(
    shown.first,
    heading(change ? desk.changes.heading : desk.draftHeading),
    small(change ? desk.changes.hint : desk.draftHint),
    ...differenceBlocks(shown, telling),
    divider,
    small(desk.preview),
    ...card,
    divider,
    ...(problems.length > 0
      ? [notice('warning', desk.problemsTitle), list(problems.map((one) => problemText(one, telling)))]
      : []),
    ...remarks.map((remark) => small(desk.remarks[remark])),
    ...shown.unknownPowiaty.map(({ typed, like }) => notice('warning', desk.unknownPowiat(typed, like))),
    buttons(stepButton(draft, telling), endButton(shown, problems, telling)),
    partMenu(draft, telling),
    buttons(
      act(
        actionId('desk', 'discard', draft.id, String(draft.revision)),
        change ? desk.changes.discard : desk.discard,
      ),
      act(actionId('desk', 'list', '0'), desk.back),
    ),
  );
};
