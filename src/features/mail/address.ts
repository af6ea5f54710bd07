const LONGEST = 254;

/** One address as people type it, in small letters; undefined where it is none, or more than one. */
export const readAddress = (typed: string): string | undefined => {
  const address = typed.trim().toLowerCase();
  if (address.length > LONGEST) return undefined;
  return /^[a-z0-9._%+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/u.test(address) &&
    !address.includes('..')
    ? address
    : undefined;
};

/** `a…a@mops.example`: enough for its owner, little for whoever looks at the screen. */
export const hidden = (address: string): string => {
  const [name = '', host = ''] = address.split('@');
  return `${name.slice(0, 1)}…${name.length > 2 ? name.slice(-1) : ''}@${host}`;
};
