import type { Label, Milestone, Repository } from '../data/model';
import type { Scope } from '../scope';

/** What resolvers work with. GitHub's types refer to each other in circles; modules must not, so they meet here. */
export interface Context extends Scope {
  readonly nodes: {
    repository(repository: Repository): object;
    label(repository: Repository, label: Label): object;
    milestone(repository: Repository, milestone: Milestone): object;
  };
}

/** Some fields of one of GitHub's types, each as a value or a function. A name that the schema lacks does not compile. */
export type FieldsOf<Type> = { readonly [Field in keyof Type]?: unknown };
