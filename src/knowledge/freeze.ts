const refuseChange = (): never => {
  throw new TypeError('the knowledge base is frozen');
};

/** Freezes a value and all it holds, maps included (Object.freeze alone leaves their entries open). */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    Object.assign(value, { set: refuseChange, delete: refuseChange, clear: refuseChange });
    for (const one of value.values()) deepFreeze(one);
  }
  Object.freeze(value);
  for (const one of Object.values(value)) deepFreeze(one);
  return value;
};
