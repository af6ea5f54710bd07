import type { Feature } from '../chat/feature.ts';

/** What features call `verb`, under the name `feature.verb`. */
export const named = <T>(
  features: readonly Feature[],
  pick: (feature: Feature) => Readonly<Record<string, T>> | undefined,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    features.flatMap((feature) =>
      Object.entries(pick(feature) ?? {}).map(([verb, value]) => [`${feature.name}.${verb}`, value]),
    ),
  );
