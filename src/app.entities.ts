/** The tables of every domain, in the order in which the domains build on one another. */
export const ENTITIES: readonly NewableFunction[] = [];

/** Every step that made the tables, oldest first; a step is never edited once it has landed. */
export const MIGRATIONS: readonly NewableFunction[] = [];
