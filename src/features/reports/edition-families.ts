import { foldedWords } from '../../core/text.ts';

/** An event as far as it says what it is an edition of. */
interface Kin {
  readonly id: string;
  readonly form: string;
  readonly title: string;
  readonly copiedFrom: string | null;
}

/**
 * Which events are editions of one and the same (pl. *edycje*): of one form, and with one title however it is written, or
 * copied one from another. Gives the same name for those that belong together.
 */
export const editionFamilies = (events: readonly Kin[]): ((event: string) => string) => {
  const above = new Map<string, string>();
  const forms = new Map(events.map(({ id, form }) => [id, form]));
  const topOf = (name: string): string => {
    let top = name;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  const join = (one: string, other: string): void => {
    const [from, to] = [topOf(one), topOf(other)];
    if (from !== to) above.set(from, to);
  };
  for (const { id, form, title, copiedFrom } of events) {
    join(id, `${form} ${foldedWords(title)}`);
    if (copiedFrom !== null && forms.get(copiedFrom) === form) join(id, copiedFrom);
  }
  return topOf;
};
