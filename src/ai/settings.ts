/** Which models to use, and how much. At least one of the two models is named. */
export interface AiSettings {
  /** Absent for a server that asks for none, as one on the centre's own premises may. */
  readonly apiKey?: string | undefined;
  /** Absent: OpenAI itself. */
  readonly baseUrl?: string | undefined;
  /** The model that chooses and explains. */
  readonly model?: string | undefined;
  readonly embeddingModel?: string | undefined;
  /** Tokens that may be spent in one day, Warsaw time. */
  readonly dailyBudget: number;
  readonly explain: boolean;
}
