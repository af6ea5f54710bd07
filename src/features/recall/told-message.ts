import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  message,
  paragraph,
  small,
} from '../../chat/message.ts';
import { link, type Span, strong } from '../../chat/span.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { ruleInWords } from '../../knowledge/fact-version.ts';
import { periodInWords } from '../../knowledge/period-words.ts';
import type { Change } from './domain.ts';
import { holdsNow } from './holds-now.ts';
import { type Telling, titlesOf, type ToldChange } from './telling.ts';

/** Changes told in full; of the others only their number. */
const SHOWN = 6;
const ANSWERS_SHOWN = 4;
const BUTTON = 75;

interface Row {
  readonly label: string;
  readonly value: string | readonly Span[];
}

/** What people were told, and what of it besides the rule itself was wrong. */
const toldRows = (change: Change, rule: Fact | undefined, { texts }: Telling): readonly Row[] => {
  const { rows } = texts.recall.told;
  const isCorrected = change.kind === 'corrected' && rule !== undefined;
  const hasOtherBasis = isCorrected && rule.basis !== change.basis;
  const hasOtherPeriod = isCorrected && periodInWords(rule.validity) !== change.period;
  return [
    { label: rows.told, value: change.says },
    ...(hasOtherBasis ? [{ label: rows.toldBasis, value: change.basis }] : []),
    ...(hasOtherPeriod ? [{ label: rows.toldPeriod, value: change.period }] : []),
  ];
};

const sourcesOf = ({ sources }: Fact, { base }: Telling): readonly Span[] =>
  sources
    .flatMap((id) => base.sources.get(id) ?? [])
    .flatMap(({ title, url }, index): readonly Span[] => [
      ...(index > 0 ? [{ kind: 'text', text: '; ' } as const] : []),
      url === undefined ? { kind: 'text', text: title } : link(title, url),
    ]);

/** What holds in its place, since when, by which law. */
const nowRows = (change: Change, telling: Telling): readonly Row[] => {
  const { rows, noRule } = telling.texts.recall.told;
  const { rule, today } = holdsNow(change, telling.base, telling.today);
  if (!rule) return [...toldRows(change, rule, telling), { label: rows.withdrawn, value: noRule }];
  const sources = sourcesOf(rule, telling);
  return [
    ...toldRows(change, rule, telling),
    { label: rows[change.kind], value: ruleInWords(rule) },
    { label: rows.period, value: periodInWords(rule.validity) },
    ...(today ? [{ label: rows.today, value: ruleInWords(today) }] : []),
    { label: rows.basis, value: rule.basis },
    ...(sources.length > 0 ? [{ label: rows.source, value: sources }] : []),
  ];
};

/** What changed about a fact: as people are told it, and as editors see it. */
export const changeFacts = (change: Change, telling: Telling): Block => facts(nowRows(change, telling));

const changeBlocks = ({ change, answers, at }: ToldChange, telling: Telling): readonly Block[] => {
  const { told } = telling.texts.recall;
  const titles = titlesOf(answers, telling);
  const title =
    at === undefined
      ? told.givenSample(titles)
      : told.given(titles, formatDay(warsawDay(at), telling.locale));
  return [paragraph(strong(title)), changeFacts(change, telling)];
};

const seeButtons = (
  items: readonly ToldChange[],
  { base, texts }: Telling,
): readonly (Block | undefined)[] => {
  const ids = [...new Set(items.flatMap(({ answers }) => answers))];
  const there = ids.map((id) => base.answers.get(id)).filter((answer) => answer !== undefined);
  const { see, seeOne } = texts.recall.told;
  return there
    .slice(0, ANSWERS_SHOWN)
    .map(({ id, title }) =>
      buttons(
        act(
          actionId('answers', 'show', id, ''),
          there.length === 1 ? see : cut(seeOne(title), BUTTON),
          'primary',
        ),
      ),
    );
};

/** The one private message to somebody who was told what does not hold any more (pl. *sprostowanie*). */
export const toldMessage = (items: readonly ToldChange[], telling: Telling): Message => {
  const { told } = telling.texts.recall;
  const shown = items.slice(0, SHOWN);
  const more = items.length - shown.length;
  return message(
    heading(told.title),
    paragraph(told.intro),
    ...shown.flatMap((item) => changeBlocks(item, telling)),
    more > 0 ? paragraph(told.more(more)) : undefined,
    paragraph(told.check),
    ...seeButtons(shown, telling),
    ...telling.handOver(telling.texts),
    small(told.why),
    buttons(act(actionId('people', 'recalls', 'off'), told.stop)),
  );
};
