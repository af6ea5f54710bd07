/** Lets everything else that waits be done first. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Called again and again by long work: gives way where it has held everybody else up for long enough. */
export type GiveWay = () => Promise<void> | undefined;

/** Work that took this long gives way to others, in milliseconds. */
const LONG_ENOUGH = 10;

/** For one piece of long work; costs next to nothing while there is no reason to give way. */
export const createGiveWay = (): GiveWay => {
  let since = performance.now();
  const pause = async (): Promise<void> => {
    await nextTurn();
    since = performance.now();
  };
  return () => (performance.now() - since < LONG_ENOUGH ? undefined : pause());
};
