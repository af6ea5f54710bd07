/**
 * What a person may do here. `worker` (pracownik) everyone has; `adviser` (doradca), `coordinator`
 * (koordynator) and `admin` (administrator) come from the platform's groups or the configuration.
 */
export const ROLES = ['worker', 'adviser', 'coordinator', 'admin'] as const;
export type Role = (typeof ROLES)[number];
