/** A list of whole numbers that grows without boxing them. */
export interface GrowingNumbers {
  push(value: number): void;
  length(): number;
  at(index: number): number;
  /** What was pushed; valid until the next push. */
  taken(): Uint32Array;
}

export const createGrowingNumbers = (): GrowingNumbers => {
  let room = new Uint32Array(1024);
  let length = 0;
  return {
    push: (value) => {
      if (length === room.length) {
        const larger = new Uint32Array(room.length * 2);
        larger.set(room);
        room = larger;
      }
      room[length] = value;
      length += 1;
    },
    length: () => length,
    at: (index) => room[index]!,
    taken: () => room.subarray(0, length),
  };
};
