import type { z } from 'zod';
import { closest } from '../closest.ts';
import { VALUE_KINDS } from '../file-schema.ts';
import { FIELD_WORDS } from './field-words.ts';

type Issue = z.core.$ZodIssue;

/** A mistake of shape, told in Polish. */
export interface Explained {
  readonly path: readonly PropertyKey[];
  readonly what: string;
  readonly remedy: string;
}

const KNOWN_FIELDS = [...Object.keys(FIELD_WORDS), ...VALUE_KINDS];

/** Tells a mistake of shape to an editor; several unknown fields are several mistakes. */
export const explainIssue = (issue: Issue): readonly Explained[] => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(issue.path, key));
  const remedy = issue.code === 'too_big' ? TOO_MUCH : remedyFor(issue.path);
  return [{ path: issue.path, what: whatIsWrong(issue), remedy }];
};

const TOO_MUCH = 'proszę skrócić';

const unknownField = (path: readonly PropertyKey[], key: string): Explained => {
  const meant = closest(key, KNOWN_FIELDS);
  const remedy = meant
    ? `czy chodziło o ${meant}?`
    : 'proszę je usunąć albo sprawdzić nazwę w knowledge/README.md';
  return { path: [...path, key], what: `nie ma pola ${key}`, remedy };
};

const fieldOf = (path: readonly PropertyKey[]): string | undefined =>
  path.findLast((step) => typeof step === 'string');

const remedyFor = (path: readonly PropertyKey[]): string => {
  const field = path.findLast((step) => typeof step === 'string' && Object.hasOwn(FIELD_WORDS, step));
  return field === undefined
    ? 'proszę wpisać pola wpisu, każde w osobnym wierszu, np. „id: …”'
    : `proszę wpisać ${FIELD_WORDS[String(field)]!}`;
};

const whatIsWrong = (issue: Issue): string => {
  const field = fieldOf(issue.path);
  if (field === undefined) return issue.input === null ? 'wpis jest pusty' : 'wpis nie ma pól';
  const isMember = typeof issue.path.at(-1) === 'number';
  const name = isMember ? `pozycja ${Number(issue.path.at(-1)) + 1} pola ${field}` : `pole ${field}`;
  if (issue.input === undefined && issue.code !== 'custom') return `brakuje pola ${field}`;
  if (issue.input === null || issue.input === '') return `${name}: nic tu nie wpisano`;
  switch (issue.code) {
    case 'invalid_type':
      return `${name}: ${wrongType(issue.expected, issue.input)}`;
    case 'too_small':
      return `${name}: ${tooSmall(issue)}`;
    case 'too_big':
      return `${name}: ${tooBig(issue)}`;
    case 'invalid_value':
      return `${name}: jest „${shown(issue.input)}”, a może być tylko ${issue.values.map(String).join(', ')}`;
    case 'invalid_key':
      return `nazwa wartości „${String(issue.path.at(-1))}”: ${issue.issues[0]?.message ?? 'jest niedozwolona'}`;
    default:
      return `${name}: ${issue.message}`;
  }
};

const wrongType = (expected: string, input: unknown): string => {
  switch (expected) {
    case 'string':
      return typeof input === 'object'
        ? 'to nie jest zwykły tekst (tekst z { lub [ na początku musi być w cudzysłowie)'
        : `„${shown(input)}” musi być w cudzysłowie, żeby było tekstem`;
    case 'number':
      return `jest „${shown(input)}”, a ma być sama liczba (z kropką zamiast przecinka, bez jednostki)`;
    case 'boolean':
      return `jest „${shown(input)}”, a może być tylko true albo false`;
    case 'array':
      return 'to nie jest lista';
    default:
      return 'to ma nieodpowiednią postać';
  }
};

const tooSmall = (issue: z.core.$ZodIssueTooSmall): string => {
  if (issue.origin === 'string') return 'nic tu nie wpisano';
  if (!Array.isArray(issue.input)) return `liczba jest za mała, najmniejsza to ${issue.minimum}`;
  return `pozycji na liście: ${issue.input.length}, a potrzeba co najmniej ${issue.minimum}`;
};

const tooBig = (issue: z.core.$ZodIssueTooBig): string => {
  const { maximum, input } = issue;
  if (typeof input === 'string') return `tekst ma ${input.length} znaków, a mieści się najwyżej ${maximum}`;
  return `pozycji na liście jest za wiele, mieści się najwyżej ${maximum}`;
};

const shown = (input: unknown): string => (typeof input === 'string' ? input : JSON.stringify(input));
