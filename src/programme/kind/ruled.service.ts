import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { Operation } from '../../platform/auth/policy.js';
import type { AnyNewRow } from '../../platform/kind/rule.js';
import type { Problem } from '../../platform/record/problem.js';
import type { Write } from '../../platform/record/write.js';
import type { Project } from '../project.type.js';
import type { KindRule } from './context.js';
import type { Readers, WrittenKind } from './kind-writer.service.js';
import type { Kinds } from './kinds.service.js';
import type { Rules } from './rules.js';
import type { FoundedKind, Founding, Said, Written } from './thing.js';
import type { ListSource } from '../lists/record-lists.service.js';

export type InputOf<Rule> = Rule extends KindRule<never, infer I, AnyNewRow, never> ? I : never;

/** The entities of a domain's tables, by the names that it gives their rows. */
export type Entities<R> = {
  readonly [K in keyof R]: EntityTarget<R[K] extends readonly (infer Row)[] ? Row & ObjectLiteral : never>;
};

/** What is answered to a write: the thing as it then stands. */
export type Saved<Field extends string, View> = { [F in Field]: View | null } & { problems: Problem[]; saved: boolean };

/** What a kind of thing is written by. */
export interface RuledParts<A extends Rules, Field extends string> {
  readonly kind: Omit<FoundedKind, 'kind' | 'entity'> & {
    readonly name: string;
    /** The column that names the thing in its rows, and the input's field where it has no other name. */
    readonly key: string;
    readonly idField?: string;
  };
  readonly entities: WrittenKind['entities'];
  readonly rules: A;
  /** The payload's field that holds the thing. */
  readonly field: Field;
  /** Whose rows are its identities; default: `identities`. */
  readonly identities?: string;
}

/** A kind whose operations are written by rules, each answered by the thing as it then stands. */
export abstract class OwnedRuledService<
  View,
  A extends Rules,
  Field extends string,
  P extends string | null = string | null,
> {
  constructor(
    protected readonly kinds: Kinds,
    private readonly ruled: RuledParts<A, Field>,
    private readonly readers: Readers,
    private readonly rights: NonNullable<WrittenKind['rights']> = {},
    private readonly further: NonNullable<WrittenKind['further']> = {},
  ) {}

  /** The thing as it stands after a write. */
  protected abstract asWritten(actor: Actor, written: Written<P>): Promise<View | null>;

  /** Writes what the rule of an operation decides; `founding` for a new thing of a kind that may belong to no project. */
  async write<Name extends keyof A & Operation>(
    actor: Actor,
    operation: Name,
    input: InputOf<A[Name]> & Said,
    founding?: Founding,
  ): Promise<Saved<Field, View>> {
    const done = await this.kinds.writer.run(actor, operation, this.written, this.rule(operation), input, founding);
    const thing = { [this.ruled.field]: await this.asWritten(actor, done) };
    return { ...(thing as { [F in Field]: View | null }), problems: [], saved: true };
  }

  /** Writes a new thing by its rule inside a write that somebody else has opened, who asked for the right. */
  protected alsoWrite<Name extends keyof A & Operation>(
    write: Write,
    operation: Name,
    input: InputOf<A[Name]> & Said,
    founding: Founding,
  ): Promise<{ readonly id: string; readonly code: string }> {
    return this.kinds.writer.also(write, this.written, this.rule(operation), input, founding);
  }

  /** Lets things of the kind come in from a file. */
  protected comesInAs(list: Pick<ListSource, 'kind' | 'inputs' | 'prefix' | 'place' | 'beside'>): void {
    const { rules, identities = 'identities' } = this.ruled;
    this.kinds.lists.register({ ...list, written: this.written, identities, rules });
  }

  private get written(): WrittenKind {
    const { kind, entities, identities = 'identities' } = this.ruled;
    const { name, ...names } = kind;
    const { readers, rights, further } = this;
    return { ...names, kind: name, entity: entities[identities]!, entities, readers, rights, further };
  }

  private rule(operation: keyof A): KindRule<unknown, Said, AnyNewRow, P> {
    return this.ruled.rules[operation] as unknown as KindRule<unknown, Said, AnyNewRow, P>;
  }
}

/** The same of a kind whose things each belong to a project. */
export abstract class RuledService<View, A extends Rules, Field extends string> extends OwnedRuledService<
  View,
  A,
  Field,
  string
> {
  /** One of a project, as a reader of it may see it; null where there is none. */
  abstract one(project: Project, by: { readonly id: string }, actor: Actor): Promise<View | null>;

  protected async asWritten(actor: Actor, { projectId, id, revision }: Written): Promise<View | null> {
    const project = await this.kinds.projects.current(projectId, revision);
    return project && this.one(project, { id }, actor);
  }
}
