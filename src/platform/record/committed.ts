declare const COMMITTED: unique symbol;

/**
 * The number of a write that is saved, with all before it. Only who reads the record's clock comes by one, or a write that has
 * its turn, of those before it. What is kept in memory is kept by such a number and by no other.
 */
export type Committed = number & { readonly [COMMITTED]: true };
