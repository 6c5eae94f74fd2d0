import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { type DocumentNode } from 'graphql';
import type { Store } from '../memory/store.js';
import { type Stores } from '../memory/stores.service.js';
import { documentWeight } from './document-weight.js';

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** Keeps documents that were parsed and found valid, for the server that asks by their hash; strangers send them too, hence the small share. */
export class KeptDocuments implements DocumentStore {
  private readonly kept: Store<DocumentNode>;

  constructor(stores: Stores) {
    this.kept = stores.open('documents', { share: 4, noMore: true, weigh: documentWeight });
  }

  get(hash: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.kept.get(hash));
  }

  set(hash: string, document: DocumentNode): Promise<void> {
    this.kept.keep(hash, document);
    return Promise.resolve();
  }

  delete(hash: string): Promise<void> {
    this.kept.drop(hash);
    return Promise.resolve();
  }
}
