import { createHash } from 'node:crypto';
import { type Figures, FIGURES } from './domain.ts';
import type { FrozenScope, Snapshot } from './keep-store.ts';

/** The scope and the figures as one text that is the same wherever and whenever it is written. */
const canonical = ({ region, from, to, project, isExample }: FrozenScope, figures: Figures): string =>
  JSON.stringify([
    [region ?? null, from, to, project ?? null, isExample],
    FIGURES.filter((id) => figures[id] !== undefined).map((id) => [id, figures[id]]),
  ]);

export const hashOf = (scope: FrozenScope, figures: Figures): string =>
  createHash('sha256').update(canonical(scope, figures)).digest('hex');

/** Whether it still says what it said when it was frozen. */
export const isIntact = ({ scope, figures, hash }: Snapshot): boolean => hashOf(scope, figures) === hash;
