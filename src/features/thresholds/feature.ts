import { askForOptions } from '../../chat/command-form.ts';
import type { Feature } from '../../chat/feature.ts';
import { thresholdCommand, type ThresholdsDeps } from './commands.ts';
import { toOptionValues } from './option-names.ts';
import { decodePurchase } from './purchase-code.ts';

/** `/prog`: which procedure a purchase falls under. */
export const createThresholdsFeature = (deps: ThresholdsDeps): Feature => {
  const command = thresholdCommand(deps);
  return {
    name: 'thresholds',
    commands: [command],
    actions: {
      ask: (context, args) => askForOptions(context, command, toOptionValues(decodePurchase(args))),
    },
  };
};
