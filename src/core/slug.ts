import { fold } from './text.ts';

/** Words as a part of a file's name: `praca-z-rodzina`. A long text is cut between words, at so many letters at the most. */
export const slugOf = (text: string, most = 60): string => {
  const whole = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (whole.length <= most) return whole;
  const cut = whole.slice(0, most + 1).lastIndexOf('-');
  return whole.slice(0, cut > 0 ? cut : most);
};
