import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import type { WrittenKind } from '../kind/kind-writer.service.js';
import type { Rules } from '../kind/rules.js';
import type { OpenBeside } from './list-beside.js';
import type { ListKind, ListName } from './list-kind.js';

/** Where the things of a list belong that a file adds, and among which it finds them. */
export interface ListPlace {
  readonly projectId: string | null;
  /** What people call the place; null: the register. */
  readonly called: string | null;
  /** Its name, where cells may give it. */
  readonly name?: string;
  /** First letters of codes that nobody chose. */
  readonly prefix: string;
  /** The identity's columns beside those that all have. */
  readonly more: Readonly<Record<string, unknown>>;
  /** What the input of each new thing says of it. */
  readonly said: Readonly<Record<string, unknown>>;
}

/** What somebody says of where a list belongs. */
export interface AskedPlace {
  readonly projectCode?: string | null;
  readonly bodyCode?: string | null;
}

/** A list with the kind that it is written by. */
export interface ListSource {
  readonly kind: ListKind;
  readonly written: WrittenKind;
  /** The name of the table of identities among its entities. */
  readonly identities: string;
  readonly rules: Rules;
  /** The inputs of its operations, whose rules each line is checked by. */
  readonly inputs: Readonly<Record<string, new () => object>>;
  /** First letters of a code that nobody chose, where they go by the project. */
  readonly prefix?: (projectCode: string) => string;
  /** Opens what is kept beside the list. */
  readonly beside?: OpenBeside;
  /** Given where its things belong neither to a project nor to the register. */
  readonly place?: (actor: Actor, asked: AskedPlace) => Promise<ListPlace>;
}

/** The lists that can come in from a file, as the services of their kinds hand them up. */
@Injectable()
export class RecordLists {
  private readonly sources = new Map<ListName, ListSource>();

  register(source: ListSource): void {
    this.sources.set(source.kind.name, source);
  }

  of(name: ListName): ListSource {
    const found = this.sources.get(name);
    if (!found) throw new Error(`no service has the list ${name}`);
    return found;
  }
}
