import { contentsFor, type Timing, type Wants } from './domain.ts';

/** Ready sets, so that one tap is enough; those with `isLocal` are narrowed to the reader's own voivodeship. */
export const PRESETS = ['weekly', 'deadlines', 'changes', 'social', 'now'] as const;
export type PresetName = (typeof PRESETS)[number];

export interface Preset {
  readonly wants: Wants;
  readonly timing: Timing;
  readonly isLocal: boolean;
}

const MONDAY: Timing = { rhythm: 'weekly', weekday: 1, time: '08:00' };

/** What an own choice begins with. */
export const EVERYTHING: Wants = {
  contents: ['deadlines', 'trainings', 'advice', 'meetings', 'calls', 'groups', 'changes'],
};

export const presetOf = (name: PresetName): Preset => {
  switch (name) {
    case 'weekly':
      return { wants: EVERYTHING, timing: MONDAY, isLocal: true };
    case 'deadlines':
      return {
        wants: { contents: ['deadlines', 'free'] },
        timing: { ...MONDAY, rhythm: 'daily', time: '07:30' },
        isLocal: true,
      };
    case 'changes':
      return { wants: { contents: ['changes'] }, timing: MONDAY, isLocal: false };
    case 'social':
      return { wants: { contents: ['social-economy'] }, timing: MONDAY, isLocal: false };
    case 'now':
      return {
        wants: { contents: ['trainings', 'deadlines'] },
        timing: { ...MONDAY, rhythm: 'now' },
        isLocal: true,
      };
  }
};

/** Without what a channel's digest never holds. */
export const forChannel = (wants: Wants): Wants => ({
  ...wants,
  contents: wants.contents.filter((content) => contentsFor({ kind: 'channel' }).includes(content)),
});
