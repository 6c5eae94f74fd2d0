/** Decides the addresses of the pages of people and organisations. */
import { recordId } from '../../platform/record/view-id.js';

/** The page of a person; the id may be of whichever view. */
export const personPath = (id: string): string => `/people/${recordId(id) ?? encodeURIComponent(id)}`;

/** The page of an organisation; the id may be of whichever view. */
export const organisationPath = (id: string): string => `/organisations/${recordId(id) ?? encodeURIComponent(id)}`;
