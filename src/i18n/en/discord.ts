import type { Texts } from '../pl.ts';

export const discord: Texts['discord'] = {
  posted: 'The answer is now in the channel.',
  correctForm: 'The form has not been accepted yet. Please correct:',
  openAgain: 'Correct the form',
};
