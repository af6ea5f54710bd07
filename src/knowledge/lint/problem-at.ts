import type { FilePlace } from '../fact.ts';
import type { Problem } from '../problem.ts';

export const error = (at: FilePlace, what: string, remedy: string): Problem => ({
  at,
  severity: 'error',
  what,
  remedy,
});

export const warning = (at: FilePlace, what: string, remedy: string): Problem => ({
  at,
  severity: 'warning',
  what,
  remedy,
});

/** `plik:wiersz` of another place that a problem names. */
export const placeText = ({ file, line }: FilePlace): string => `${file}:${line}`;
