import type { Skin } from '../../src/core/look.ts';

/** Discord in the dark, which is how it comes. */
export const SKIN: Skin = {
  paper: '#1a1a1e',
  ink: '#dbdee1',
  strong: '#f2f3f5',
  faint: '#a6a9b0',
  line: '#43444b',
  link: '#7aa7ff',
  mention: { ink: '#c9cdfb', fill: '#3c4270' },
  code: { ink: '#dbdee1', fill: '#121214' },
  panel: '#242429',
  badge: { ink: '#ffffff', fill: '#5865f2' },
  buttons: {
    primary: { ink: '#ffffff', fill: '#5865f2', edge: '#5865f2' },
    danger: { ink: '#ffffff', fill: '#d22d39', edge: '#d22d39' },
    plain: { ink: '#f2f3f5', fill: '#3b3c44', edge: '#3b3c44' },
  },
  isRound: true,
};
