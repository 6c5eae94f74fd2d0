/** Decides how steering-group stand at one point of the record. */

/** To come. */
export type SteeringGroupView = Readonly<Record<string, never>>;
