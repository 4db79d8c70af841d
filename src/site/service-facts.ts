/** What a service says of itself as data, for rules that look at all services alike; each room says it. */
export interface ServiceFacts {
  readonly name: string;
}
