import type { KnowledgeBase } from '../base.ts';
import { type SearchEntry } from './search-index.ts';

/** `{T-4.kwota}` and the like: what is quoted there changes with the date and is not searched. */
const PLACEHOLDER = /\{[^}]*\}/g;

/** What can be found in the knowledge base: its answers, and what it says is not verified. */
export const searchableEntries = (base: KnowledgeBase): readonly SearchEntry[] => [
  ...[...base.answers.values()].map(({ id, title, wordings, short, details }) => {
    return { id, title, wordings, text: `${short}\n${details}`.replace(PLACEHOLDER, ' ') };
  }),
  ...[...base.unverified.values()].map(({ id, title, wordings, says }) => {
    return { id, title, wordings, text: says };
  }),
];
