import { cut } from '../../chat/cut.ts';
import { fold } from '../../core/text.ts';
import type { Draft } from './draft.ts';

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

/**
 * The draft as an entry of `knowledge/answers/`. Facts stay empty, so the lint keeps it from being served until an
 * editor has named them; nothing tells who asked.
 */
export const draftYaml = ({ topic, question, reply, basis }: Draft): string => {
  const asked = question.replace(/\s+/g, ' ');
  const details = [reply, ...(basis ? [basis] : [])].join('\n\n');
  return [
    `- id: ${idOf(cut(asked, LONGEST_ID))}`,
    `  title: ${quoted(cut(asked, 120))}`,
    '  wordings:',
    `    - ${quoted(cut(asked, 200))}`,
    `  topic: ${topic}`,
    `  short: ${quoted('')}`,
    '  details: |2',
    ...block(details),
    '  facts: []',
    `  adviser_topic: ${topic}`,
    `  owner: ${quoted('')}`,
  ].join('\n');
};
