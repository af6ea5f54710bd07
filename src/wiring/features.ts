import type { Feature } from '../chat/feature.ts';
import { createAnswersFeature } from '../features/answers/feature.ts';
import type { Answering } from '../features/answers/answering.ts';
import { createHelpFeature } from '../features/help/feature.ts';
import { createPeopleFeature } from '../features/people/feature.ts';
import type { People } from '../features/people/service.ts';
import type { Storage } from '../storage/storage.ts';

export interface FeaturesDeps {
  readonly storage: Storage;
  readonly people: People;
  readonly answering: () => Answering;
  readonly adviserContact?: string | undefined;
}

/** Everything the bot does: one line a feature. */
export const createFeatures = ({
  storage,
  people,
  answering,
  adviserContact,
}: FeaturesDeps): readonly Feature[] => {
  const features = [
    createAnswersFeature({
      answering,
      store: storage.answers,
      regionOf: async ({ speaker }) => (await people.profile(speaker.person)).region,
      adviserContact,
    }),
    createPeopleFeature(people),
  ];
  const commands = features.flatMap((feature) => feature.commands ?? []);
  return [...features, createHelpFeature({ commands, adviserContact })];
};
