import { actionId } from '../../chat/action-id.ts';
import type { Command } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import type { Feature } from '../../chat/feature.ts';
import {
  act,
  type Block,
  buttons,
  heading,
  list,
  type Message,
  message,
  notice,
  paragraph,
  small,
} from '../../chat/message.ts';
import { type Reply, toPerson, update } from '../../chat/reply.ts';
import { strong } from '../../chat/span.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Texts } from '../../i18n/pl.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import { resolveSays } from '../../knowledge/placeholders.ts';
import { stateOn } from '../../knowledge/validity.ts';
import { type Answers, decodeAnswers, type Degree, DEGREES, encodeAnswers, standingOf } from './domain.ts';

export interface SpecialisationDeps {
  readonly base: () => KnowledgeBase;
  /** The passport of facts, shown the way answers show it. */
  readonly passport: (context: Context, facts: readonly Fact[]) => readonly Block[];
}

/** The rules of each degree: who may, who is freed, the exam. */
const RULES: Readonly<Record<Degree, readonly string[]>> = {
  first: ['PRO-14', 'PRO-15'],
  second: ['PRO-17', 'PRO-17-wyjatek', 'PRO-15-drugi'],
};

/** The fact that holds the years in the profession. */
const SENIORITY: Readonly<Record<Degree, string>> = { first: 'PRO-14', second: 'PRO-17' };

const yearsOf = (base: KnowledgeBase, degree: Degree): string => {
  const value = base.facts.get(SENIORITY[degree])?.values['staz'];
  return value ? formatValue(value) : '';
};

const rulesOn = (base: KnowledgeBase, degree: Degree, context: Context): readonly Fact[] =>
  RULES[degree]
    .map((id) => base.facts.get(id))
    .filter(
      (fact) => fact !== undefined && stateOn(fact, warsawDay(context.now)) === 'in-force',
    ) as readonly Fact[];

const stepId = (degree: Degree, answers: Answers) =>
  actionId('specialisation', 'step', degree, encodeAnswers(answers));

const askMessage = (
  degree: Degree,
  answers: Answers,
  question: string,
  texts: Texts['specialisation'],
  count: string,
): Message =>
  message(
    heading(texts.titles[degree]),
    small(count),
    paragraph(strong(question)),
    buttons(
      act(stepId(degree, [...answers, true]), texts.yes, 'primary'),
      act(stepId(degree, [...answers, false]), texts.no),
    ),
  );

const standingMessage = (
  deps: SpecialisationDeps,
  context: Context,
  degree: Degree,
  answers: Answers,
): Message => {
  const texts = context.texts.specialisation;
  const base = deps.base();
  const years = yearsOf(base, degree);
  const standing = standingOf(degree, answers);
  if (standing.kind === 'asking') {
    const count = texts.step(standing.number, standing.of);
    return askMessage(degree, answers, texts.questions[standing.condition](years), texts, count);
  }
  const { missing, met } = standing;
  const rules = rulesOn(base, degree, context);
  return message(
    heading(texts.titles[degree]),
    missing.length === 0 ? notice('success', texts.mayStart) : notice('warning', texts.notYet),
    ...(missing.length > 0
      ? [
          paragraph(strong(texts.missing)),
          list(missing.map((condition) => texts.conditions[condition](years))),
        ]
      : []),
    ...(met.length > 0
      ? [paragraph(strong(texts.met)), list(met.map((condition) => texts.conditions[condition](years)))]
      : []),
    paragraph(strong(texts.rules)),
    list(rules.map(resolveSays)),
    small(texts.noDecision),
    buttons(act(stepId(degree, []), texts.again)),
    ...deps.passport(context, rules),
  );
};

/** `/specjalizacja`: asks the conditions of a degree one by one and explains which is missing. */
export const createSpecialisationFeature = (deps: SpecialisationDeps): Feature => {
  const choose = (context: Context): Reply => {
    const texts = context.texts.specialisation;
    return toPerson(
      message(
        heading(texts.title),
        paragraph(texts.which),
        buttons(...DEGREES.map((degree) => act(stepId(degree, []), texts.degrees[degree]))),
      ),
    );
  };
  const command: Command = {
    name: 'specjalizacja',
    localName: { en: 'specialisation' },
    description: {
      pl: textsIn('pl').specialisation.description,
      en: textsIn('en').specialisation.description,
    },
    example: { pl: '/specjalizacja', en: '/specjalizacja' },
    options: [],
    handle: choose,
  };
  return {
    name: 'specialisation',
    commands: [command],
    actions: {
      step: (context, [which = '', word = '']) => {
        const degree = DEGREES.find((one) => one === which);
        const answers = decodeAnswers(word);
        if (!degree || !answers) return choose(context);
        const shown = standingMessage(deps, context, degree, answers);
        return answers.length === 0 ? toPerson(shown) : update(shown);
      },
    },
  };
};
