/**
 * Bars that are compared (pl. *wykres słupkowy*): of one kind of figure, for kinds are never added up or measured by one
 * scale. Its message says the same in words, for those who do not see the picture.
 */
export interface Chart {
  readonly title: string;
  /** Whose figures they are, from when to when, and what one unit is. */
  readonly subtitle?: string;
  /** One row of bars each, from above. */
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Where figures end, on a scale that has an end: a bar that fills the row says that nothing more was possible. */
  readonly most?: number;
  /** A figure as it stands at the end of its bar. */
  readonly label: (value: number) => string;
}

export interface ChartSeries {
  readonly name: string;
  /** As many as there are categories; undefined: no bar, which is not a bar of nothing. */
  readonly values: readonly (number | undefined)[];
}
