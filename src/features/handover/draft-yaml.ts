import { cut } from '../../chat/cut.ts';
import { fold } from '../../core/text.ts';
import type { Draft } from './draft.ts';
import { OTHER_TOPIC } from './topics.ts';

const LONGEST_ID = 60;

/** An id as the knowledge folder has them: lower case words with hyphens. */
const idOf = (question: string): string =>
  fold(question)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST_ID)
    .replace(/-+$/, '') || 'odpowiedz-doradcy';

/** A JSON string is a YAML string too, whatever a person wrote in it. */
const quoted = (text: string): string => JSON.stringify(text);

const block = (text: string): readonly string[] =>
  text.split('\n').map((line) => (line === '' ? '' : `    ${line}`));

/** What an editor has still to write, marked where it belongs. The files are Polish, whatever their reader reads. */
const gap = (what: string): string => `# UZUPEŁNIĆ: ${what}`;

/**
 * The draft as an entry of `knowledge/answers/`, sound once the marked gaps are filled. Facts stay empty, so the lint
 * keeps it from being served until an editor has named them; nothing tells who asked.
 */
export const draftYaml = ({ topic, question, reply, basis }: Draft): string => {
  const asked = question.replace(/\s+/g, ' ');
  const topicLine = topic === OTHER_TOPIC ? `"" ${gap('temat z pliku topics.yaml')}` : topic;
  const details = [reply, ...(basis ? [basis] : [])].join('\n\n');
  return [
    `- id: ${idOf(cut(asked, LONGEST_ID))}`,
    `  title: ${quoted(cut(asked, 120))}`,
    `  topic: ${topicLine}`,
    `  wordings: ${gap('razem co najmniej 15 sposobów, na jakie ludzie o to pytają')}`,
    `    - ${quoted(cut(asked, 200))}`,
    `  short: "" ${gap('jedno lub dwa zdania z odwołaniami do faktów, np. {prog-pzp.says}')}`,
    '  details: |2',
    ...block(details),
    `  facts: [] ${gap('fakty i serie, na których odpowiedź się opiera')}`,
    `  adviser_topic: ${topicLine}`,
    `  owner: "" ${gap('zespół odpowiedzialny')}`,
  ].join('\n');
};
