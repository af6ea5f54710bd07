import type { z } from 'zod';
import { closest } from '../closest.ts';
import { FIELD_WORDS } from './field-words.ts';

type Issue = z.core.$ZodIssue;

interface Explained {
  readonly path: readonly PropertyKey[];
  readonly what: string;
  readonly remedy: string;
}

const nameOf = (path: readonly PropertyKey[]): string => {
  const field = path.findLast((step) => typeof step === 'string');
  return field === undefined ? 'wpis' : `pole ${field}`;
};

const remedyFor = (path: readonly PropertyKey[]): string => {
  const field = path.findLast((step) => typeof step === 'string' && step in FIELD_WORDS);
  return `proszę wpisać ${FIELD_WORDS[String(field)] ?? 'tekst'}`;
};

/** Tells a mistake of shape in Polish; several unknown fields give several mistakes. */
export const explainIssue = (issue: Issue, known: readonly string[]): readonly Explained[] => {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(path, key, known));
  return [{ path, what: whatIsWrong(issue), remedy: remedyFor(path) }];
};

const unknownField = (path: readonly PropertyKey[], key: string, known: readonly string[]): Explained => {
  const meant = closest(key, known);
  return {
    path: [...path, key],
    what: `nie ma pola ${key}`,
    remedy: meant
      ? `czy chodziło o ${meant}?`
      : 'proszę je usunąć albo sprawdzić jego nazwę w knowledge/README.md',
  };
};

const whatIsWrong = (issue: Issue): string => {
  const name = nameOf(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(name, issue.expected, issue.input);
    case 'too_small':
      return tooSmall(name, issue);
    case 'too_big':
      return tooBig(name, issue);
    case 'invalid_value':
      return `${name} ma wartość „${shown(issue.input)}”, a może mieć tylko: ${issue.values.map(String).join(', ')}`;
    case 'invalid_key':
      return `nazwa wartości „${String(issue.path.at(-1))}”: ${issue.issues[0]?.message ?? 'jest niedozwolona'}`;
    default:
      return `${name}: ${issue.message}`;
  }
};

const wrongType = (name: string, expected: string, input: unknown): string => {
  if (input === undefined) return `brakuje: ${name}`;
  if (input === null) return `${name} jest puste`;
  if (expected === 'string' && typeof input === 'number')
    return `${name} to liczba ${input} bez cudzysłowu, a ma być tekst`;
  if (expected === 'string')
    return `${name} nie jest zwykłym tekstem (tekst z { na początku musi być w cudzysłowie)`;
  if (expected === 'number')
    return `${name} ma wartość „${shown(input)}”, a ma być sama liczba (z kropką, bez jednostki)`;
  if (expected === 'boolean') return `${name} ma wartość „${shown(input)}”, a ma być true albo false`;
  if (expected === 'array') return `${name} nie jest listą`;
  return `${name} ma nieodpowiednią postać`;
};

const tooSmall = (name: string, issue: z.core.$ZodIssueTooSmall): string => {
  if (issue.origin === 'string') return `${name} jest puste`;
  if (issue.origin === 'array') {
    const has = Array.isArray(issue.input) ? issue.input.length : 0;
    return `${name} ma ${has} pozycji, a potrzeba co najmniej ${issue.minimum}`;
  }
  return `${name} ma za małą wartość`;
};

const tooBig = (name: string, issue: z.core.$ZodIssueTooBig): string => {
  if (issue.origin === 'string') {
    return `${name} ma ${shown(issue.input).length} znaków, a mieści się najwyżej ${issue.maximum}`;
  }
  if (issue.origin === 'array') return `${name} ma za wiele pozycji: najwyżej ${issue.maximum}`;
  return `${name} ma za dużą wartość`;
};

const shown = (input: unknown): string => (typeof input === 'string' ? input : JSON.stringify(input));
