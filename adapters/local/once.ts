/** How many answers are remembered: redeliveries come within seconds. */
const REMEMBERED = 200;

/**
 * Runs the work of a key once: a redelivery of the same request, even while the first is under way, gets the
 * answer of the first.
 */
export const createOnce = <T>(): ((key: string, work: () => Promise<T>) => Promise<T>) => {
  const answers = new Map<string, Promise<T>>();
  return (key, work) => {
    const known = answers.get(key);
    if (known) return known;
    const answer = work();
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
};
