/** What a new site is made from. */
export interface SiteAnswers {
  readonly fqdn: string;
  readonly addresses: readonly string[];
  readonly domain: string;
  readonly operator: string;
  /** The operator's SSH public key, one line. */
  readonly key: string;
}

/** What was said on the command line. */
export type Given = { readonly [Answer in keyof SiteAnswers]?: SiteAnswers[Answer] | undefined };
