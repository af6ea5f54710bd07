import type { Day } from '../../core/clock.ts';
import type { Unverified } from '../../knowledge/answer.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { resolveText } from '../../knowledge/placeholders.ts';

/**
 * What is not verified, with what it quotes filled in for that day. A sentence whose quotation has nothing to show
 * then is left out: braces are for editors.
 */
export const unverifiedOn = (base: KnowledgeBase, entry: Unverified, day: Day): Unverified => {
  if (!entry.says.includes('{')) return entry;
  const sentences = entry.says.split(/(?<=[.!?])\s+(?=\p{Lu}|\{)/u);
  const told = sentences.flatMap((sentence) => {
    const resolved = resolveText(sentence, base, day);
    return resolved.ok ? [resolved.value.text] : [];
  });
  return { ...entry, says: told.join(' ') };
};
