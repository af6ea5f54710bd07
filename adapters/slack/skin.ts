import type { Skin } from '../../src/core/look.ts';

/** Slack by day, which is how it comes. */
export const SKIN: Skin = {
  paper: '#ffffff',
  ink: '#1d1c1d',
  strong: '#1d1c1d',
  faint: '#616061',
  line: '#dddddd',
  link: '#1264a3',
  mention: { ink: '#1264a3', fill: '#fdf2d0' },
  code: { ink: '#c01343', fill: '#f7f7f7' },
  panel: '#f8f8f8',
  badge: { ink: '#454245', fill: '#e8e8e8' },
  buttons: {
    primary: { ink: '#ffffff', fill: '#007a5a', edge: '#007a5a' },
    danger: { ink: '#ffffff', fill: '#c01343', edge: '#c01343' },
    plain: { ink: '#1d1c1d', fill: '#ffffff', edge: '#bbbbbb' },
  },
  isRound: false,
};
